import type { Labels } from '../../network/groups.js';
import { adjustedRandFrom, type Contingency, contingencyOf, pairsWithin } from './contingency.js';
import { type PairedLabels, pairedLabels } from './pairedLabels.js';
import { type PartitionInformation, partitionInformation } from './partitionInformation.js';

/** How alike two partitions are; information in nats, which divided by ln 2 are bits. */
export interface PartitionComparison extends PartitionInformation {
  /** Members whose group is known in both. */
  readonly compared: number;
  /** Members left out. */
  readonly unknown: number;
  /** The share of pairs of members that are together in both or apart in both. */
  readonly rand: number;
  /** The same above what is expected by chance. */
  readonly adjustedRand: number;
  readonly splitJoin: SplitJoin;
  readonly contingency: ContingencyTable;
}

/** How many members would have to change their group. */
export interface SplitJoin {
  /** Both of the following added. */
  readonly distance: number;
  /** Until each group of the first partition lies within one of the second. */
  readonly first: number;
  /** Until each group of the second partition lies within one of the first. */
  readonly second: number;
}

/** Which groups share members, and how many. */
export interface ContingencyTable {
  /** The groups of the first partition. */
  readonly rows: readonly string[];
  /** The groups of the second partition. */
  readonly columns: readonly string[];
  /** The overlaps with members in them, by row and then column. */
  readonly overlaps: readonly { readonly row: string; readonly column: string; readonly members: number }[];
}

/**
 * Comparison of two partitions of the same members: found communities against departments, or the communities of two
 * years. `adjustedRand` and `adjustedMutualInformation` are the ones to read first, 0 meaning no more than chance; the
 * unadjusted ones rise with the number of groups.
 *
 * Formula, n_gh being the members in group g of the first and h of the second partition: entropy H = −Σ p_g ln p_g;
 * mutual information I = Σ n_gh/n ln(n n_gh / (n_g n_h)); expected over all permutations, by hypergeometric overlaps;
 * normalized I / mean(H₁, H₂), I / H₁₂ for `joint`; adjusted (I − E) / (mean(H₁, H₂) − E); variation of information
 * H₁ + H₂ − 2 I. Adjusted Rand (pairs together in both − expected) / (mean of the pairs together in each − expected).
 * Split-join n − Σ_g max_h n_gh, and likewise the other way.
 * Range: 0 (nothing in common) to 1 (the same), adjusted values also below 0; variation of information 0 (the same) to
 * ln n. The same partition has 1 also where all are in one group or all alone. NaN where else it is 0 / 0: against one
 * group of all by `geometric` and `min`, `rand` and `adjustedRand` of fewer than two members, all but the
 * counts without members. A member whose label is unknown in either is left out.
 * Cost: O(n log n) time, O(n) memory, and the expected mutual information as many steps as there are pairs of
 * different group sizes, times √n.
 * Errors: RangeError for labels that are not as many in both.
 * Source: Hubert and Arabie 1985, doi:10.1007/BF01908075; Vinh, Epps and Bailey 2010 (JMLR 11); Meilă 2007,
 * doi:10.1016/j.jmva.2006.11.013; van Dongen 2000 (split-join).
 * Peers: igraph `compare_communities` (`nmi` is `arithmetic`; NaN for the adjusted Rand index of partitions that are both
 * one group or both all alone) and `split_join_distance`; scikit-learn `adjusted_mutual_info_score`,
 * `normalized_mutual_info_score` (`average_method`) and `adjusted_rand_score`, with 0 for NaN against one group of all,
 * and 1 for one member or none.
 *
 * @example
 * const { adjustedRand, splitJoin, contingency } = comparePartitions(['x', 'x', 'y', 'y'], ['p', 'p', 'p', 'q']);
 * // Together in both 1 pair, in the first 2, in the second 3, of 6.
 * adjustedRand; // (1 − 2 × 3/6) / (2.5 − 2 × 3/6) → 0
 * splitJoin; // one member of y is in p, one of p in y → { distance: 2, first: 1, second: 1 }
 * contingency.overlaps[0]; // → { row: 'x', column: 'p', members: 2 }
 */
export function comparePartitions(a: Labels, b: Labels): PartitionComparison {
  const paired = pairedLabels('comparePartitions', a, b);
  const table = contingencyOf(paired.first.labels, paired.second.labels);
  const n = paired.first.labels.length;
  return {
    compared: n,
    unknown: paired.unknown,
    ...partitionInformation(table, n),
    ...pairCounting(table, n),
    splitJoin: splitJoinIn(table, n),
    contingency: named(table, paired),
  };
}

function pairCounting(
  { rowSizes, columnSizes, counts }: Contingency,
  n: number,
): { rand: number; adjustedRand: number } {
  const pairs = (n * (n - 1)) / 2;
  const [both, first, second] = [pairsWithin(counts), pairsWithin(rowSizes), pairsWithin(columnSizes)];
  return { rand: (pairs + 2 * both - first - second) / pairs, adjustedRand: adjustedRandFrom(both, first, second, n) };
}

function splitJoinIn({ rowSizes, columnSizes, rows, columns, counts }: Contingency, n: number): SplitJoin {
  const ofRow = new Uint32Array(rowSizes.length);
  const ofColumn = new Uint32Array(columnSizes.length);
  for (let k = 0; k < counts.length; k++) {
    if (counts[k]! > ofRow[rows[k]!]!) ofRow[rows[k]!] = counts[k]!;
    if (counts[k]! > ofColumn[columns[k]!]!) ofColumn[columns[k]!] = counts[k]!;
  }
  const first = ofRow.reduce((left, most) => left - most, n);
  const second = ofColumn.reduce((left, most) => left - most, n);
  return { distance: first + second, first, second };
}

function named({ rows, columns, counts }: Contingency, { first, second }: PairedLabels): ContingencyTable {
  const overlaps = Array.from(counts, (members, k) => {
    return { row: first.names[rows[k]!]!, column: second.names[columns[k]!]!, members };
  });
  return { rows: first.names, columns: second.names, overlaps };
}
