import { tiesBothWays } from '../../network/bothWays.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { requireNumber } from '../../numeric/check.js';

export interface ConstantPottsOptions {
  /** The strength that a pair of members in one group must have on average to be worth its place. Default 1. */
  readonly resolution?: number;
  /** Whether stronger ties count for more. Default true. */
  readonly strengths?: boolean;
}

/**
 * Quality of groups by the constant Potts model: the strength of ties within groups beyond `resolution` for every pair
 * of members in one group. Of two divisions of a network the one of higher quality fits better at this resolution;
 * unlike modularity it has no limit below which groups go unseen.
 *
 * Formula: the sum over groups of the strength of ties within the group, less `resolution` × its pairs of members. In a
 * directed network the ties both ways count, and a pair still once.
 * Range: −`resolution` × pairs of members to the strength of all ties; 0 where every member is a group of one. Members
 * of no known group are left out together with their ties.
 * Cost: O(n + m) time, O(n) memory, 25 to 45 bytes a tie more where ties have directions.
 * Errors: RangeError for an attribute that the network does not have, or labels that are not one per member.
 * Source: Traag, Van Dooren and Nesterov 2011, doi:10.1103/PhysRevE.84.016114.
 * Peers: leidenalg `CPMVertexPartition` (`quality()`), which counts each pair of a directed network twice; igraph
 * `cluster_leiden` with objective CPM gives twice this less `resolution` for every member, over twice the strength of
 * all ties.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * constantPotts(buildNetwork(interactions), ['x', 'x', 'x', 'y'], { resolution: 0.5 }); // 2 − 0.5 × 3 → 0.5
 */
export function constantPotts(
  network: Network,
  groups: Groups,
  { resolution = 1, strengths = true }: ConstantPottsOptions = {},
): number {
  requireNumber('constantPotts', 'resolution', resolution, 0);
  const { names, of } = groupIndex('constantPotts', network, groups);
  const { offsets, targets, strengths: each } = tiesBothWays(network, strengths);
  const sizes = new Float64Array(names.length);
  let within = 0;
  for (let i = 0; i < of.length; i++) {
    const group = of[i]!;
    if (group === -1) continue;
    sizes[group]!++;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (targets[k]! > i && of[targets[k]!] === group) within += each[k]!;
  }
  const pairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return within - resolution * pairs;
}
