import { bitsOf, type PairBuckets } from './pairBuckets.js';
import type { Ties } from './ties.js';

type Strengths = Uint32Array | Float64Array;

/** Ties one way in the order of rows: row i has the next counts[i] of the targets, ascending. */
export interface MergedRows {
  readonly counts: Uint32Array;
  readonly targets: Uint32Array;
  readonly strengths: Strengths;
}

/** Pairs by bucket, each with its strength. */
interface StrongBuckets extends Omit<PairBuckets, 'values'> {
  readonly strengths: Strengths;
}

/**
 * Ties both ways from ties whose rows are their lower members. Each row gets the lower members that it is a target of,
 * then its own targets. Turned over bucket by bucket, the former come to stand in ascending order, as the latter do.
 */
export function mirroredTies(rows: MergedRows): Ties {
  const n = rows.counts.length;
  const turned = turnedOver(rows);
  const m = rows.targets.length;
  const ties = {
    offsets: new Uint32Array(n + 1),
    targets: new Uint32Array(2 * m),
    strengths: new Float64Array(2 * m),
  };
  const next = new Uint32Array(2 ** turned.rowBits);
  for (let bucket = 0, row = 0, taken = 0; row < n; bucket++) {
    const last = Math.min(n, row + next.length);
    countRows(turned, bucket, next);
    taken = placeHigher(rows, row, last, taken, next, ties);
    dealLower(turned, bucket, next, ties.targets, ties.strengths);
    row = last;
  }
  return ties;
}

// The ties by their higher member.
function turnedOver({ counts, targets, strengths }: MergedRows): StrongBuckets {
  const [n, m] = [counts.length, targets.length];
  const { rowBits, targetBits } = bitsOf(n, m);
  const starts = new Uint32Array((n >>> rowBits) + 2);
  for (let k = 0; k < m; k++) starts[(targets[k]! >>> rowBits) + 1]!++;
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const turned = {
    words: new Uint32Array(m),
    strengths: strengths instanceof Float64Array ? new Float64Array(m) : new Uint32Array(m),
    starts,
    rowBits,
    targetBits,
  };
  turnRows(counts, targets, strengths, starts.slice(), turned);
  return turned;
}

function turnRows(
  counts: Uint32Array,
  targets: Uint32Array,
  strengths: Strengths,
  next: Uint32Array,
  { words, strengths: turned, rowBits, targetBits }: StrongBuckets,
): void {
  const rowMask = 2 ** rowBits - 1;
  for (let i = 0, k = 0; i < counts.length; i++) {
    for (let left = counts[i]!; left > 0; left--, k++) {
      const j = targets[k]!;
      const at = next[j >>> rowBits]!++;
      words[at] = ((j & rowMask) << targetBits) | i;
      turned[at] = strengths[k]!;
    }
  }
}

// How many lower members each row of the bucket has.
function countRows({ words, starts, targetBits }: StrongBuckets, bucket: number, counts: Uint32Array): void {
  counts.fill(0);
  for (let k = starts[bucket]!; k < starts[bucket + 1]!; k++) counts[words[k]! >>> targetBits]!++;
}

// Gives each row of a bucket its place, from the number of its lower members, and its higher targets theirs, from those
// not taken before; then `next` says where its lower members are to begin.
function placeHigher(
  { counts, targets: higher, strengths: higherStrengths }: MergedRows,
  first: number,
  last: number,
  taken: number,
  next: Uint32Array,
  { offsets, targets, strengths }: Ties,
): number {
  let from = taken;
  for (let i = first; i < last; i++) {
    const begin = offsets[i]!;
    let at = begin + next[i - first]!;
    next[i - first] = begin;
    for (let left = counts[i]!; left > 0; left--, from++) {
      targets[at] = higher[from]!;
      strengths[at++] = higherStrengths[from]!;
    }
    offsets[i + 1] = at;
  }
  return from;
}

function dealLower(
  { words, strengths: from, starts, targetBits }: StrongBuckets,
  bucket: number,
  next: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
): void {
  const targetMask = 2 ** targetBits - 1;
  for (let k = starts[bucket]!; k < starts[bucket + 1]!; k++) {
    const word = words[k]!;
    const at = next[word >>> targetBits]!++;
    targets[at] = word & targetMask;
    strengths[at] = from[k]!;
  }
}
