import { tiesOfOne } from '../../network/bothWays.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { added, tieEnds } from './tieEnds.js';

export interface CoverageOptions {
  /** Whether stronger ties count for more. Default true. */
  readonly strengths?: boolean;
}

/**
 * Coverage: what share of ties stays within the groups. One group of all covers everything; modularity sets the share
 * against chance.
 *
 * Formula: ties within groups / ties, or their strengths.
 * Range: 0 to 1. NaN without ties. Members of no known group are left out with their ties.
 * Cost: O(n + m) time, O(n) memory.
 * Errors: RangeError for an attribute that the network does not have, or labels that are not one per member.
 * Source: Fortunato 2010, doi:10.1016/j.physrep.2009.11.002.
 * Peers: networkx `partition_quality`, without strengths.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * coverage(buildNetwork(interactions), ['x', 'x', 'y', 'y']); // 2 of 3 → 0.667
 */
export function coverage(network: Network, groups: Groups, { strengths = true }: CoverageOptions = {}): number {
  const { names, of } = groupIndex('coverage', network, groups);
  const ends = tieEnds(strengths ? network.ties : tiesOfOne(network.ties), of, names.length);
  const within = added(ends.within);
  return within / (within + added(ends.between));
}
