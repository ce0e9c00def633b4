import { sortedByDigits } from '../numeric/digitSort.js';
import { type MergedRows, mirroredTies } from './mirroredTies.js';
import { type NumberedRecords, type PairBuckets, pairBuckets } from './pairBuckets.js';
import type { Ties } from './ties.js';

/** How the records of a pair become one strength where their order makes no difference to it. */
export type Merging = 'count' | 'binary' | 'max' | 'sum';

/**
 * Packs records over n members into one tie per pair of source and target. They are dealt into buckets of neighbouring
 * rows, and each bucket is sorted by itself, so that those alike stand together. With `mirrored` the direction of a
 * record does not matter, and each tie is stored both ways.
 */
export function mergedTies(n: number, records: NumberedRecords, merging: Merging, mirrored: boolean): Ties {
  const values = merging === 'sum' || merging === 'max' ? records.values : null;
  const rows = mergedRows(n, pairBuckets(n, { ...records, values }, mirrored), merging);
  return mirrored ? mirroredTies(rows) : packed(rows);
}

// The ties take the place of the words that have been read: no bucket has more ties than records.
function mergedRows(n: number, buckets: PairBuckets, merging: Merging): MergedRows {
  const { words, values, starts, rowBits, targetBits } = buckets;
  const counts = new Uint32Array(n);
  // Numbers of records take half the memory of strengths; what nothing is written to takes none.
  const strengths = values ?? new Uint32Array(words.length);
  const most = largestBucket(starts);
  const spare = { keys: new Uint32Array(most), values: values === null ? null : new Float64Array(most) };
  let filled = 0;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const [begin, end] = [starts[bucket]!, starts[bucket + 1]!];
    if (begin === end) continue;
    const sorted = sortedByDigits(
      { keys: words.subarray(begin, end), values: values?.subarray(begin, end) ?? null },
      { keys: spare.keys.subarray(0, end - begin), values: spare.values?.subarray(0, end - begin) ?? null },
      rowBits + targetBits,
    );
    const rows = { counts: counts.subarray(bucket << rowBits), targetBits };
    filled =
      sorted.values === null
        ? mergeCounts(sorted.keys, merging === 'binary', rows, words, strengths, filled)
        : mergeValues(sorted.keys, sorted.values, merging === 'max', rows, words, strengths, filled);
  }
  return { counts, targets: words.subarray(0, filled), strengths: strengths.subarray(0, filled) };
}

function largestBucket(starts: Uint32Array): number {
  let most = 0;
  for (let bucket = 1; bucket < starts.length; bucket++) most = Math.max(most, starts[bucket]! - starts[bucket - 1]!);
  return most;
}

/** The rows of a bucket: how many ties each has, and where in a word the target ends. */
interface BucketRows {
  readonly counts: Uint32Array;
  readonly targetBits: number;
}

// The ties of a sorted bucket, added behind those of the buckets before; returned is how many there are now.
function mergeCounts(
  keys: Uint32Array,
  binary: boolean,
  { counts, targetBits }: BucketRows,
  targets: Uint32Array,
  strengths: Uint32Array | Float64Array,
  before: number,
): number {
  const targetMask = 2 ** targetBits - 1;
  let filled = before;
  for (let k = 0; k < keys.length; filled++) {
    const key = keys[k]!;
    const begin = k++;
    while (k < keys.length && keys[k] === key) k++;
    counts[key >>> targetBits]!++;
    targets[filled] = key & targetMask;
    strengths[filled] = binary ? 1 : k - begin;
  }
  return filled;
}

function mergeValues(
  keys: Uint32Array,
  values: Float64Array,
  max: boolean,
  { counts, targetBits }: BucketRows,
  targets: Uint32Array,
  strengths: Uint32Array | Float64Array,
  before: number,
): number {
  const targetMask = 2 ** targetBits - 1;
  let filled = before;
  for (let k = 0; k < keys.length; filled++) {
    const key = keys[k]!;
    let strength = values[k++]!;
    for (; k < keys.length && keys[k] === key; k++)
      strength = max ? Math.max(strength, values[k]!) : strength + values[k]!;
    counts[key >>> targetBits]!++;
    targets[filled] = key & targetMask;
    strengths[filled] = strength;
  }
  return filled;
}

function packed({ counts, targets, strengths }: MergedRows): Ties {
  const offsets = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) offsets[i + 1] = offsets[i]! + counts[i]!;
  return { offsets, targets: targets.slice(), strengths: new Float64Array(strengths) };
}
