import type { Network } from '../../network/network.js';
import { partitionOf } from '../../network/partition.js';
import { weakLabels } from '../../network/weakLabels.js';

/**
 * Connectedness: the share of pairs of members that any path joins, however long. Below 1 there are members between
 * whom nothing can pass, not even through others. Directions are ignored.
 *
 * Formula: the sum of s (s − 1) over the components, s being their numbers of members, divided by n (n − 1).
 * Range: 0 (no ties) to 1 (all in one piece). NaN for fewer than two members. Members without ties count.
 * Cost: O(n + m) time, O(n) memory.
 * Source: Krackhardt 1994, "Graph theoretical dimensions of informal organizations".
 * Peers: sna `connectedness`; 1 − UCINET's fragmentation.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['D', 'E']]);
 * connectedness(buildNetwork(interactions)); // (3 × 2 + 2 × 1) / (5 × 4) → 0.4
 */
export function connectedness(network: Network): number {
  const n = network.members.length;
  const { sizes } = partitionOf(weakLabels(network.ties, !network.directed));
  return sizes.reduce((pairs, size) => pairs + size * (size - 1), 0) / (n * (n - 1)); // 0 / 0 for fewer than two
}
