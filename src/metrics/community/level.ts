import type { LeidenInput } from './leidenInput.js';

/**
 * A network whose nodes are members, or parts of communities taken together. Ties are stored both ways, those within a
 * node not at all. The arrays may be longer than what is in use.
 */
export interface Level {
  /** How many nodes there are. */
  size: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly strengths: Float64Array;
  /** What expected ties are counted from; one array where inward is the same. */
  readonly outward: Float64Array;
  readonly inward: Float64Array;
}

/** The level of the nodes as given. */
export function membersLevel({ ties, outward, inward }: LeidenInput): Level {
  const { offsets, targets, strengths } = ties;
  return { size: outward.length, offsets, targets, strengths, outward, inward };
}

/** Room for a level of at most n nodes and m ties. */
export function emptyLevel(n: number, m: number, symmetric: boolean): Level {
  const outward = new Float64Array(n);
  return {
    size: 0,
    offsets: new Uint32Array(n + 1),
    targets: new Uint32Array(m),
    strengths: new Float64Array(m),
    outward,
    inward: symmetric ? outward : new Float64Array(n),
  };
}

/** Gives the first n labels the numbers from 0 on in the order in which they are met, in place, and says how many. */
export function renumber(labels: Int32Array, n: number, numbers: Int32Array): number {
  numbers.fill(-1, 0, n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const label = labels[i]!;
    if (numbers[label] === -1) numbers[label] = count++;
    labels[i] = numbers[label]!;
  }
  return count;
}

/** Fills `into` with the level whose nodes are the `count` parts of `from`. `order`, `next` and `places` are scratch. */
export function aggregate(
  from: Level,
  parts: Int32Array,
  count: number,
  into: Level,
  order: Int32Array,
  next: Int32Array,
  places: Int32Array,
): void {
  byLabel(parts, from.size, count, order, next);
  into.size = count;
  sumInto(from.outward, parts, from.size, into.outward.fill(0, 0, count));
  if (into.inward !== into.outward) sumInto(from.inward, parts, from.size, into.inward.fill(0, 0, count));
  tiesBetween(from, parts, order, into, places.fill(-1, 0, count));
}

/** The numbers below n sorted by label, and then by number, into `order`. */
export function byLabel(labels: Int32Array, n: number, count: number, order: Int32Array, next: Int32Array): void {
  next.fill(0, 0, count + 1);
  for (let i = 0; i < n; i++) next[labels[i]! + 1]!++;
  for (let c = 0; c < count; c++) next[c + 1]! += next[c]!;
  for (let i = 0; i < n; i++) order[next[labels[i]!]!++] = i;
}

/** Adds up what the nodes of each community have outward, at 2c + 1 of `states`, and if need be inward. */
export function sumEnds(
  { size: n, outward, inward }: Level,
  communities: Int32Array,
  symmetric: boolean,
  states: Float64Array,
  sumsIn: Float64Array,
): void {
  for (let i = 0; i < n; i++) states[2 * communities[i]! + 1]! += outward[i]!;
  if (symmetric) return;
  sumsIn.fill(0, 0, n);
  for (let i = 0; i < n; i++) sumsIn[communities[i]!]! += inward[i]!;
}

function sumInto(values: Float64Array, parts: Int32Array, n: number, sums: Float64Array): void {
  for (let i = 0; i < n; i++) sums[parts[i]!]! += values[i]!;
}

function tiesBetween(from: Level, parts: Int32Array, order: Int32Array, into: Level, places: Int32Array): void {
  const { size: n, offsets, targets, strengths } = from;
  const { offsets: intoOffsets, targets: intoTargets, strengths: intoStrengths } = into;
  // Where in the row being filled each part has its tie; anything before the row's start is from an earlier row.
  let end = 0;
  let start = 0;
  let last = -1;
  for (let at = 0; at < n; at++) {
    const i = order[at]!;
    const c = parts[i]!;
    if (c !== last) {
      start = end;
      intoOffsets[c] = start;
      last = c;
    }
    for (let k = offsets[i]!, stop = offsets[i + 1]!; k < stop; k++) {
      const d = parts[targets[k]!]!;
      if (d === c) continue;
      const place = places[d]!;
      if (place < start) {
        places[d] = end;
        intoTargets[end] = d;
        intoStrengths[end++] = strengths[k]!;
      } else intoStrengths[place]! += strengths[k]!;
    }
  }
  intoOffsets[into.size] = end;
}
