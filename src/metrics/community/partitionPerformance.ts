import { tiesOfOne } from '../../network/bothWays.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { added, tieEnds } from './tieEnds.js';

/**
 * Performance of a partition: what share of pairs it tells right, being together and tied or apart and not tied. In a
 * sparse network nearly every partition into many groups scores high.
 *
 * Formula: (pairs within a group with a tie + pairs across groups without one) / pairs; ordered pairs when directed.
 * Range: 0 to 1. NaN for fewer than two members. Members of no known group are left out with their ties.
 * Cost: O(n + m) time, O(n) memory.
 * Errors: RangeError for an attribute that the network does not have, or labels that are not one per member.
 * Source: van Dongen 2000; Fortunato 2010, doi:10.1016/j.physrep.2009.11.002.
 * Peers: networkx `partition_quality`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * // A-B and C-D are tied, A-C, A-D and B-D are not; B-C is told wrong.
 * partitionPerformance(buildNetwork(interactions), ['x', 'x', 'y', 'y']); // (2 + 3) / 6 → 0.833
 */
export function partitionPerformance(network: Network, groups: Groups): number {
  const { names, of } = groupIndex('partitionPerformance', network, groups);
  const { sizes, within, between } = tieEnds(tiesOfOne(network.ties), of, names.length);
  const n = added(sizes);
  // Ordered pairs: an undirected tie is there both ways.
  const across = added(sizes.map((size) => size * (n - size)));
  return (added(within) + across - added(between)) / (n * (n - 1));
}
