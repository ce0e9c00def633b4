import { EQUAL_LENGTH, eachSource } from '../../network/paths.js';
import type { Ties } from '../../network/ties.js';

/**
 * The shortest paths from one member, as arcs between positions: position p is the p-th member found by the search,
 * `order[p]`, and the arcs that lead on from it are arcs[starts[p] … starts[p + 1]), positions again, all later than
 * p. Over all sources the same arrays are used; only what the last search filled holds.
 */
export interface ShortestPaths {
  readonly order: Int32Array;
  readonly starts: Int32Array;
  readonly arcs: Int32Array;
  /** How many shortest paths lead from the source to the member at each position, in doubles. */
  readonly counts: Float64Array;
}

const BEYOND = 0x7fffffff; // the position of a member where the search has not come
const ROUNDING = 1e-14; // as a share of a path's length

/** Called once per member with the number of members it reaches, itself included, and the paths to them. */
export type VisitPaths = (reached: number, paths: ShortestPaths) => void;

/** The shortest paths no longer than `limit` from each of the members from … to − 1 in turn, by hops without `lengths`. */
export function eachSourceWithPaths(
  ties: Ties,
  lengths: Float64Array | null,
  limit: number,
  visit: VisitPaths,
  from: number = 0,
  to: number = ties.offsets.length - 1,
): void {
  const { offsets, targets } = ties;
  const n = offsets.length - 1;
  const paths = {
    order: new Int32Array(n),
    starts: new Int32Array(n + 1),
    arcs: new Int32Array(targets.length + 1),
    counts: new Float64Array(n),
  };
  const positions = new Int32Array(n).fill(BEYOND);
  const { order, starts, arcs, counts } = paths;
  if (lengths === null) {
    for (let i = from; i < to; i++)
      visit(pathsByHops(offsets, targets, i, limit, order, positions, counts, starts, arcs), paths);
    return;
  }
  const detail = lengths.reduce((least, length) => Math.min(least, length), Infinity) / 1000;
  eachSource(
    ties,
    lengths,
    (_, reached, found, distances) => {
      order.set(found.subarray(0, reached));
      pathsByLength(offsets, targets, lengths, detail, distances, reached, order, positions, counts, starts, arcs);
      visit(reached, paths);
    },
    limit,
    from,
    to,
  );
}

// Finds the shortest paths by hops, breadth first; gives the number of members reached.
function pathsByHops(
  offsets: Uint32Array,
  targets: Uint32Array,
  source: number,
  limit: number,
  order: Int32Array,
  positions: Int32Array,
  counts: Float64Array,
  starts: Int32Array,
  arcs: Int32Array,
): number {
  let reached = 1;
  let count = 0;
  order[0] = source;
  positions[source] = 0;
  counts[0] = 1;
  let head = 0;
  for (let steps = 1; head < reached && steps <= limit; steps++) {
    // Positions from here on are one step farther than those of the level that is now gone through.
    const level = reached;
    for (; head < level; head++) {
      const i = order[head]!;
      const paths = counts[head]!;
      starts[head] = count;
      for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
        const j = targets[k]!;
        let place = positions[j]!;
        if (place < level) continue;
        if (place === BEYOND) {
          place = reached++;
          positions[j] = place;
          order[place] = j;
          counts[place] = paths;
        } else counts[place]! += paths;
        arcs[count++] = place;
      }
    }
  }
  // No path leads on from the members at the limit.
  starts.fill(count, head, reached + 1);
  for (let p = 0; p < reached; p++) positions[order[p]!] = BEYOND;
  return reached;
}

// Finds the shortest paths by length, given the members reached, nearest first, and how far they are. Paths are only
// counted here, when every distance is final: counted during the search they would go wrong where two members at nearly
// equal distances are settled the other way round. `detail` is a difference too large to be overlooked, however long
// the paths: a small share of the shortest tie, which is not to pass for nothing.
function pathsByLength(
  offsets: Uint32Array,
  targets: Uint32Array,
  lengths: Float64Array,
  detail: number,
  distances: Float64Array,
  reached: number,
  order: Int32Array,
  positions: Int32Array,
  counts: Float64Array,
  starts: Int32Array,
  arcs: Int32Array,
): void {
  let count = 0;
  for (let p = 0; p < reached; p++) {
    positions[order[p]!] = p;
    counts[p] = 0;
  }
  counts[0] = 1;
  for (let p = 0; p < reached; p++) {
    const i = order[p]!;
    const near = distances[i]!;
    const paths = counts[p]!;
    starts[p] = count;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      const place = positions[j]!;
      if (place <= p || place === BEYOND) continue;
      const far = distances[j]!;
      const length = lengths[k]!;
      const longer = near + length - far;
      if (longer > EQUAL_LENGTH * far || longer > Math.max(detail, ROUNDING * far)) continue;
      // A tie that does not show in the distances is taken only where nothing else has led: or else two members at the
      // same distance would each come after the other.
      if (far - near < length / 2 && (longer > 0 || counts[place]! > 0)) continue;
      counts[place]! += paths;
      arcs[count++] = place;
    }
  }
  starts[reached] = count;
  for (let p = 0; p < reached; p++) positions[order[p]!] = BEYOND;
}

/**
 * Adds to each member the share of the source's shortest paths to all others that pass through it. Leaves in
 * shares[p] (1 + that sum) / number of paths to p, so that going back along an arc takes one addition.
 */
export function addDependencies(
  reached: number,
  order: Int32Array,
  counts: Float64Array,
  starts: Int32Array,
  arcs: Int32Array,
  shares: Float64Array,
  sums: Float64Array,
): void {
  for (let p = reached - 1; p > 0; p--) {
    let share = 0;
    for (let k = starts[p]!, end = starts[p + 1]!; k < end; k++) share += shares[arcs[k]!]!;
    const dependency = counts[p]! * share;
    sums[order[p]!]! += dependency;
    shares[p] = (1 + dependency) / counts[p]!;
  }
}
