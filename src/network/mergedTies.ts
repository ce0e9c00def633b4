import { type Ties, transposed } from './ties.js';

/** How the records of a pair become one strength where their order makes no difference to it. */
export type Merging = 'count' | 'binary' | 'max' | 'sum';

/** The two members of each record and what it adds, 1 where nothing is said. */
export interface MergedRecords {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly values: Float64Array | null;
}

/**
 * Packs records over n members into one tie per pair of source and target, without sorting the records: they are dealt
 * into rows, those alike are merged in place, and turning the rows over sorts them. With `mirrored` each pair has its
 * lower member first, and its tie is stored both ways.
 */
export function mergedTies(n: number, records: MergedRecords, merging: Merging, mirrored: boolean): Ties {
  const rows = rowsOf(n, records);
  const counts = mergeRows(rows.offsets, rows.targets, rows.strengths, merging);
  return mirrored ? bothWays(rows, counts) : transposed(transposed(packed(rows, counts)));
}

// The records by source, in their order. Strengths that nothing is written to take no memory.
function rowsOf(n: number, { source, target, values }: MergedRecords): Ties {
  const m = source.length;
  const rows = { offsets: new Uint32Array(n + 1), targets: new Uint32Array(m), strengths: new Float64Array(m) };
  const starts = rows.offsets;
  for (let k = 0; k < m; k++) starts[source[k]! + 1]!++;
  for (let i = 0; i < n; i++) starts[i + 1]! += starts[i]!;
  if (values === null) dealTargets(source, target, starts.slice(), rows.targets);
  else dealBoth(source, target, values, starts.slice(), rows.targets, rows.strengths);
  return rows;
}

function dealTargets(source: Uint32Array, target: Uint32Array, next: Uint32Array, targets: Uint32Array): void {
  for (let k = 0; k < source.length; k++) targets[next[source[k]!]!++] = target[k]!;
}

function dealBoth(
  source: Uint32Array,
  target: Uint32Array,
  values: Float64Array,
  next: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
): void {
  for (let k = 0; k < source.length; k++) {
    const at = next[source[k]!]!++;
    targets[at] = target[k]!;
    strengths[at] = values[k]!;
  }
}

// Brings the distinct targets of each row to the front of all, and says how many each row has. What has been read is
// written over: no row can have more targets than records.
function mergeRows(offsets: Uint32Array, targets: Uint32Array, strengths: Float64Array, merging: Merging): Uint32Array {
  const n = offsets.length - 1;
  const counts = new Uint32Array(n);
  const placeOf = new Int32Array(n).fill(-1); // of a target among the merged, if not before the row
  let filled = 0;
  for (let i = 0; i < n; i++) {
    const begin = filled;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      const value = merging === 'sum' || merging === 'max' ? strengths[k]! : 1;
      const place = placeOf[j]!;
      if (place < begin) {
        placeOf[j] = filled;
        targets[filled] = j;
        strengths[filled++] = value;
      } else if (merging === 'max') strengths[place] = Math.max(strengths[place]!, value);
      else if (merging !== 'binary') strengths[place]! += value;
    }
    counts[i] = filled - begin;
  }
  return counts;
}

function packed({ targets, strengths }: Ties, counts: Uint32Array): Ties {
  const offsets = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) offsets[i + 1] = offsets[i]! + counts[i]!;
  const m = offsets[counts.length]!;
  return { offsets, targets: targets.subarray(0, m), strengths: strengths.subarray(0, m) };
}

// Each row: the lower members it is a target of, then its own targets. Filled from the lower members first, and then from
// what has been filled, both come to stand in ascending order.
function bothWays({ targets, strengths }: Ties, higher: Uint32Array): Ties {
  const n = higher.length;
  const lower = new Uint32Array(n);
  let m = 0;
  for (let i = 0; i < n; i++) m += higher[i]!;
  for (let k = 0; k < m; k++) lower[targets[k]!]!++;
  const ties = {
    offsets: new Uint32Array(n + 1),
    targets: new Uint32Array(2 * m),
    strengths: new Float64Array(2 * m),
  };
  for (let i = 0; i < n; i++) ties.offsets[i + 1] = ties.offsets[i]! + lower[i]! + higher[i]!;
  const next = ties.offsets.slice(0, n);
  fillLower(targets, strengths, higher, next, ties.targets, ties.strengths);
  fillHigher(ties.offsets, lower, next, ties.targets, ties.strengths);
  return ties;
}

function fillLower(
  from: Uint32Array,
  fromStrengths: Float64Array,
  higher: Uint32Array,
  next: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
): void {
  for (let i = 0, k = 0; i < higher.length; i++) {
    for (let left = higher[i]!; left > 0; left--, k++) {
      const at = next[from[k]!]!++;
      targets[at] = i;
      strengths[at] = fromStrengths[k]!;
    }
  }
}

// Here next[i] is where the higher targets of i are to stand.
function fillHigher(
  offsets: Uint32Array,
  lower: Uint32Array,
  next: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
): void {
  for (let j = 0; j < lower.length; j++) {
    const end = offsets[j]! + lower[j]!;
    for (let k = offsets[j]!; k < end; k++) {
      const at = next[targets[k]!]!++;
      targets[at] = j;
      strengths[at] = strengths[k]!;
    }
  }
}
