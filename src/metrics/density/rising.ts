import type { Ties } from '../../network/ties.js';
import { roomIn, scratchOfFew } from '../../numeric/scratch.js';

/**
 * Each undirected tie once, from the end with fewer ties to the end with more. Members are renumbered in that order
 * (`members[r]` is the member of number r), so that every target is larger than its row and no row is longer than
 * about the square root of twice the number of ties.
 */
export interface RisingTies {
  readonly members: Uint32Array;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
}

/** The same with their strengths. */
export interface Rising extends RisingTies, Ties {}

/** Undirected ties, turned so that each goes up in degree; of two members with equally many to the later one. */
export function rising({ offsets, targets, strengths }: Ties): Rising {
  return turnedUp(offsets, targets, strengths);
}

/** The same with no strengths kept. */
export function risingTies({ offsets, targets }: Pick<Ties, 'offsets' | 'targets'>): Rising {
  return turnedUp(offsets, targets, NONE);
}

const NONE = new Float64Array(0);
const RANKS = scratchOfFew();
const NEXT = scratchOfFew();

function turnedUp(offsets: Uint32Array, targets: Uint32Array, strengths: Float64Array): Rising {
  const n = offsets.length - 1;
  const m = targets.length / 2;
  // In one array, with one place more for the target that is written over.
  const room = new Uint32Array(2 * n + m + 2);
  const members = room.subarray(0, n);
  const starts = room.subarray(n, 2 * n + 1);
  const upper = room.subarray(2 * n + 1);
  const kept = strengths === NONE ? NONE : new Float64Array(m + 1);
  orderByTies(offsets, members);
  keepUpper({ offsets, targets, strengths }, members, starts, upper, kept);
  return {
    members,
    offsets: starts,
    targets: upper.subarray(0, m),
    strengths: kept === NONE ? NONE : kept.subarray(0, m),
  };
}

// Without a branch that half of the ties would take: one that goes down is written over by the next.
function keepUpper(
  { offsets, targets, strengths }: Ties,
  members: Uint32Array,
  starts: Uint32Array,
  upper: Uint32Array,
  kept: Float64Array,
): void {
  const ranks = roomIn(RANKS, members.length);
  rank(members, ranks);
  const none = kept.length === 0;
  let count = 0;
  for (let r = 0; r < members.length; r++) {
    const i = members[r]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const other = ranks[targets[k]!]!;
      upper[count] = other;
      if (!none) kept[count] = strengths[k]!;
      count += (r - other) >>> 31; // 1 if the other is higher
    }
    starts[r + 1] = count;
  }
}

// The members by number of ties, fewest first; equals in their own order.
function orderByTies(offsets: Uint32Array, members: Uint32Array): void {
  const n = offsets.length - 1;
  const next = roomIn(NEXT, n + 1).fill(0, 0, n + 1);
  for (let i = 0; i < n; i++) next[offsets[i + 1]! - offsets[i]! + 1]!++;
  for (let d = 0; d < n; d++) next[d + 1]! += next[d]!;
  for (let i = 0; i < n; i++) members[next[offsets[i + 1]! - offsets[i]!]!++] = i;
}

function rank(members: Uint32Array, ranks: Int32Array): void {
  for (let r = 0; r < members.length; r++) ranks[members[r]!] = r;
}

/** The values of members in the order of their new numbers. */
export function risingOrder(members: Uint32Array, values: Float64Array): Float64Array {
  const ordered = new Float64Array(values.length);
  for (let r = 0; r < members.length; r++) ordered[r] = values[members[r]!]!;
  return ordered;
}

/**
 * For every place of ties stored both ways which of the rising ones it is, and which way: 2 e at the end from which the
 * tie of place e rises, 2 e + 1 at the other.
 */
export function risingWays({ offsets, targets }: Pick<Ties, 'offsets' | 'targets'>, up: RisingTies): Uint32Array {
  const n = offsets.length - 1;
  const ranks = roomIn(RANKS, n);
  rank(up.members, ranks);
  const ways = new Uint32Array(targets.length);
  // Whoever has a tie to j comes by in the order in which they stand in the row of j.
  const next = offsets.slice(0, n);
  for (let i = 0; i < n; i++) {
    const rank = ranks[i]!;
    let e = up.offsets[rank]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      const back = next[j]!++;
      if (ranks[j]! < rank) continue;
      ways[k] = 2 * e;
      ways[back] = 2 * e++ + 1;
    }
  }
  return ways;
}
