import { tiesOfOne } from '../../network/bothWays.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { requireNumber } from '../../numeric/check.js';
import { withinShares } from './withinShares.js';

export interface ModularityOptions {
  /** How much the ties expected by chance count; higher values favour smaller groups. Default 1. */
  readonly resolution?: number;
  /** Whether stronger ties count for more. Default true. */
  readonly strengths?: boolean;
}

/**
 * Modularity: how much more ties stay within the groups than they would if every member had the same ties at random.
 * Judge it by comparison: networks without any groups in them still have partitions of high modularity.
 *
 * Formula: the sum over groups of the share of ties within the group, less `resolution` × (its share of tie ends)²; in
 * a directed network less `resolution` × its share of outward ends × its share of inward ends.
 * Range: −1/2 to 1 at resolution 1. NaN without ties. Members of no known group are left out together with their ties.
 * Cost: O(n + m) time, O(n) memory.
 * Errors: RangeError for an attribute that the network does not have, or labels that are not one per member.
 * Source: Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113; directed Leicht and Newman 2008,
 * doi:10.1103/PhysRevLett.100.118703; resolution Reichardt and Bornholdt 2006, doi:10.1103/PhysRevE.74.016110.
 * Peers: igraph `modularity` (with weights, and directed), networkx `modularity`; both need a group for every member.
 * python-igraph 0.10 leaves out the resolution.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['C', 'D']]);
 * modularity(buildNetwork(interactions), ['x', 'x', 'y', 'y']); // 2 × (1/2 − (1/2)²) → 0.5
 */
export function modularity(
  network: Network,
  groups: Groups,
  { resolution = 1, strengths = true }: ModularityOptions = {},
): number {
  requireNumber('modularity', 'resolution', resolution, 0);
  const { names, of } = groupIndex('modularity', network, groups);
  const ties = strengths ? network.ties : tiesOfOne(network.ties);
  const { observed, expected } = withinShares(ties, of, names.length, !network.directed);
  return observed - resolution * expected;
}
