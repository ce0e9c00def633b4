import { sumOf } from '../../numeric/sum.js';
import type { Contingency } from './contingency.js';
import { expectedInformation } from './expectedInformation.js';

/** What two partitions tell of one another, in nats. */
export interface PartitionInformation {
  /** How much uncertainty about a member each partition settles: of the first, and of the second. */
  readonly entropies: readonly [number, number];
  /** What either partition tells of the other. */
  readonly mutualInformation: number;
  /** The same on average over random assignments to groups of the same sizes. */
  readonly expectedMutualInformation: number;
  /** The mutual information, by a mean of the entropies or the entropy of both partitions taken together (`joint`). */
  readonly normalizedMutualInformation: Readonly<Record<'arithmetic' | 'geometric' | 'max' | 'min' | 'joint', number>>;
  /** Above what is expected, by how far the mean of the entropies is above it. */
  readonly adjustedMutualInformation: Readonly<Record<'arithmetic' | 'geometric' | 'max' | 'min', number>>;
  /** What the partitions do not tell of one another, added both ways. */
  readonly variationOfInformation: number;
}

/** What is said above of the overlaps of n members. */
export function partitionInformation(table: Contingency, n: number): PartitionInformation {
  const { rowSizes, columnSizes, counts } = table;
  const [first, second, joint] = [entropyOf(rowSizes, n), entropyOf(columnSizes, n), entropyOf(counts, n)];
  const same = n > 0 && rowSizes.length === counts.length && columnSizes.length === counts.length;
  const fixed = fixedInformation(table, n, first, second);
  const mutual = fixed ?? (same ? first : mutualInformation(table, n));
  const expected = fixed ?? expectedInformation(rowSizes, columnSizes, n);
  const means = {
    arithmetic: (first + second) / 2,
    geometric: Math.sqrt(first * second),
    max: Math.max(first, second),
    min: Math.min(first, second),
  };
  const normalized = (by: number): number => (same ? 1 : Math.min(1, mutual / by));
  const adjusted = (mean: number): number => (same ? 1 : (mutual - expected) / (mean - expected));
  return {
    entropies: [first, second],
    mutualInformation: mutual,
    expectedMutualInformation: expected,
    normalizedMutualInformation: { ...byMean(means, normalized), joint: normalized(joint) },
    adjustedMutualInformation: byMean(means, adjusted),
    variationOfInformation: n === 0 ? Number.NaN : unshared(table, n),
  };
}

type Means = Readonly<Record<'arithmetic' | 'geometric' | 'max' | 'min', number>>;

function byMean({ arithmetic, geometric, max, min }: Means, value: (mean: number) => number): Means {
  return { arithmetic: value(arithmetic), geometric: value(geometric), max: value(max), min: value(min) };
}

// Against one group of all, or everyone alone, every assignment has the same information: rounding must leave no
// difference between what is found and what is expected.
function fixedInformation(
  { rowSizes, columnSizes }: Contingency,
  n: number,
  first: number,
  second: number,
): number | null {
  if (n > 0 && (rowSizes.length === 1 || columnSizes.length === 1)) return 0;
  if (rowSizes.length === n) return second;
  return columnSizes.length === n ? first : null;
}

function entropyOf(sizes: Uint32Array, n: number): number {
  return n === 0 ? Number.NaN : sumOf(Float64Array.from(sizes, (size) => (size / n) * Math.log(n / size)));
}

function mutualInformation({ rowSizes, columnSizes, rows, columns, counts }: Contingency, n: number): number {
  const terms = Float64Array.from(counts, (count, k) => {
    return (count / n) * Math.log((n * count) / (rowSizes[rows[k]!]! * columnSizes[columns[k]!]!));
  });
  return Math.max(0, sumOf(terms));
}

// The entropy of each partition that is left when the other is known; nothing of it is a difference of large numbers.
function unshared({ rowSizes, columnSizes, rows, columns, counts }: Contingency, n: number): number {
  const terms = Float64Array.from(counts, (count, k) => {
    return (count / n) * (Math.log(rowSizes[rows[k]!]! / count) + Math.log(columnSizes[columns[k]!]! / count));
  });
  return sumOf(terms);
}
