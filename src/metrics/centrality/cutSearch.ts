/** What a search that was given up gives. */
export const NO_PLACE = -1;

/** What searches write in, and what the last one has done. */
export interface SearchRoom {
  readonly queue: Int32Array;
  readonly met: Uint8Array;
  readonly done: { reached: number; arcs: number };
}

export function searchRoom(n: number): SearchRoom {
  return { queue: new Int32Array(n), met: new Uint8Array(n), done: { reached: 0, arcs: 0 } };
}

/**
 * How near a member is to those it reaches, by closeness or harmonic, both normalized; or NO_PLACE as soon as it is
 * clear that the value stands behind that of member `last`: it is smaller, or as large and the member a later one.
 *
 * Nobody on the next level is farther away than it can be, and no more can be there than ties lead on from this one, of
 * which each member has `back` that lead to where it was met from; everyone else is one step farther at least. `most`
 * is how many it reaches, itself included, or no more than that unless `exact`.
 */
export function cutSearch(
  offsets: Uint32Array,
  targets: Uint32Array,
  source: number,
  back: number,
  harmonic: boolean,
  most: number,
  exact: number,
  last: number,
  lastValue: number,
  { queue, met, done }: SearchRoom,
): number {
  const others = met.length - 1;
  const sure = exact === 1 || harmonic;
  queue[0] = source;
  met[source] = 1;
  let from = 0;
  let to = 1;
  let end = 1;
  let sum = 0;
  let arcs = 0;
  let given = false;
  for (let level = 1; from < to; level++) {
    const near = weightOf(level, harmonic);
    const far = weightOf(level + 1, harmonic);
    let onward = arcsAmong(offsets, queue, from, to) - (level > 1 ? back * (to - from) : 0);
    for (let place = from; place < to && !given; place++) {
      const i = queue[place]!;
      const first = offsets[i]!;
      const past = offsets[i + 1]!;
      for (let k = first; k < past; k++) {
        const j = targets[k]!;
        if (met[j] === 1) continue;
        met[j] = 1;
        queue[end++] = j;
      }
      arcs += past - first;
      onward -= past - first - (level > 1 ? back : 0);
      // Met by now are end − 1 others, of them end − to on this level.
      const next = Math.min(most - to, end - to + onward);
      let bound = nearness(most - 1, sum + next * near + (most - to - next) * far, others, harmonic);
      if (!sure && bound <= lastValue) {
        // Who reaches fewer can be nearer: between these numbers of others it falls and rises, so is largest at one.
        bound = Math.max(bound, nearness(to - 1 + next, sum + next * near, others, harmonic));
        bound = Math.max(bound, nearness(end - 1, sum + (end - to) * near, others, harmonic));
      }
      given = bound < lastValue || (bound === lastValue && source > last);
    }
    sum += (end - to) * near;
    from = to;
    to = end;
    if (given) break;
  }
  for (let place = 0; place < end; place++) met[queue[place]!] = 0;
  done.reached = end;
  done.arcs = arcs;
  return given ? NO_PLACE : nearness(end - 1, sum, others, harmonic);
}

/** What a member that far away adds to the sum. */
export function weightOf(level: number, harmonic: boolean): number {
  return harmonic ? 1 / level : level;
}

/** The value of who reaches `reached` others, of all others, at distances, or by harmonic at nearnesses, of this sum. */
export function nearness(reached: number, sum: number, others: number, harmonic: boolean): number {
  if (reached === 0) return 0;
  return harmonic ? sum / others : (reached / others) * (reached / sum);
}

function arcsAmong(offsets: Uint32Array, queue: Int32Array, from: number, to: number): number {
  let arcs = 0;
  for (let place = from; place < to; place++) arcs += offsets[queue[place]! + 1]! - offsets[queue[place]!]!;
  return arcs;
}
