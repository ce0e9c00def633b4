import { stableOrder } from '../../numeric/stableOrder.js';

/** How two partitions of the same members overlap: the sizes of the groups of each, and each overlap that is not empty. */
export interface Contingency {
  /** The members in each group of the first partition. */
  readonly rowSizes: Uint32Array;
  /** The members in each group of the second partition. */
  readonly columnSizes: Uint32Array;
  /** Per overlap, by row and then column: the group of the first, that of the second, the members in both. */
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  readonly counts: Uint32Array;
}

/** The overlaps of two partitions, each the groups of the members numbered from 0. */
export function contingencyOf(a: Uint32Array, b: Uint32Array): Contingency {
  const n = a.length;
  const rowSizes = sizesOf(a);
  const columnSizes = sizesOf(b);
  const order = stableOrder(rowSizes.length, a, stableOrder(columnSizes.length, b));
  const rows = new Uint32Array(n);
  const columns = new Uint32Array(n);
  const counts = new Uint32Array(n);
  let cells = 0;
  for (let k = 0; k < n; k++) {
    const i = order[k]!;
    if (cells === 0 || rows[cells - 1] !== a[i] || columns[cells - 1] !== b[i]) {
      rows[cells] = a[i]!;
      columns[cells++] = b[i]!;
    }
    counts[cells - 1]!++;
  }
  return {
    rowSizes,
    columnSizes,
    rows: rows.slice(0, cells),
    columns: columns.slice(0, cells),
    counts: counts.slice(0, cells),
  };
}

/**
 * The adjusted Rand index of two partitions, each the groups of the members numbered from 0: 1 where they are the same,
 * 0 on average where they have nothing to do with one another. NaN for fewer than two members.
 */
export function adjustedRandOf(a: Uint32Array, b: Uint32Array): number {
  const rowSizes = sizesOf(a);
  const columnSizes = sizesOf(b);
  const both = togetherInBoth(a, b, rowSizes.length, columnSizes.length);
  return adjustedRandFrom(both, pairsWithin(rowSizes), pairsWithin(columnSizes), a.length);
}

/** The pairs of members that share a group in both of two partitions, which have so many groups. */
export function togetherInBoth(a: Uint32Array, b: Uint32Array, rows: number, columns: number): number {
  const cells = rows * columns;
  return pairsWithin(cells <= 4 * a.length ? fullTable(a, b, columns, cells) : contingencyOf(a, b).counts);
}

/** The adjusted Rand index from the pairs together in both partitions, in the first and in the second. */
export function adjustedRandFrom(both: number, first: number, second: number, n: number): number {
  const pairs = (n * (n - 1)) / 2;
  // Together in one exactly where in the other: the same partition, also where all or no pairs are together in both.
  if (pairs > 0 && both === first && both === second) return 1;
  const expected = first * (second / pairs);
  return (both - expected) / ((first + second) / 2 - expected);
}

/** The pairs of members that share a group; exact up to 10^8 members. */
export function pairsWithin(sizes: Uint32Array): number {
  let pairs = 0;
  for (let g = 0; g < sizes.length; g++) pairs += (sizes[g]! * (sizes[g]! - 1)) / 2;
  return pairs;
}

function fullTable(a: Uint32Array, b: Uint32Array, columns: number, cells: number): Uint32Array {
  const counts = new Uint32Array(cells);
  for (let i = 0; i < a.length; i++) counts[a[i]! * columns + b[i]!]!++;
  return counts;
}

/** The members in each group. */
export function sizesOf(labels: Uint32Array): Uint32Array {
  let groups = 0;
  for (let i = 0; i < labels.length; i++) if (labels[i]! >= groups) groups = labels[i]! + 1;
  const sizes = new Uint32Array(groups);
  for (let i = 0; i < labels.length; i++) sizes[labels[i]!]!++;
  return sizes;
}
