import { tiesOfOne } from '../../network/bothWays.js';
import { type Direction, tiesAlong } from '../../network/direction.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { withinShares } from '../community/withinShares.js';

export interface AssortativityOptions {
  /** Count each tie by its strength. Default false. */
  readonly strengths?: boolean;
  /**
   * Of a directed network, `'out'` and `'in'` follow the ties from either end, which gives the same number; `'all'`
   * ignores direction. Default `'out'`.
   */
  readonly direction?: Direction;
}

/**
 * Assortativity by groups: whether ties keep within groups (above 0) or go between them (below 0), more than they would
 * if members had their ties at random. Unlike modularity it can be compared between networks.
 *
 * Formula, e_gh being the share of ties from g to h, and a_g and b_g the shares out of and into g:
 * (Σ e_gg − Σ a_g b_g) / (1 − Σ a_g b_g). An undirected tie counts both ways round.
 * Range: up to 1 (all within); below 0, more than −1, where most go between. NaN without ties and where all ties are of
 * one group. Members of no known group are left out with their ties.
 * Cost: O(n + m) time, O(n) memory.
 * Errors: RangeError for an attribute that the network does not have, or labels that are not one per member.
 * Source: Newman 2003, doi:10.1103/PhysRevE.67.026126.
 * Peers: igraph `assortativity_nominal`, networkx `attribute_assortativity_coefficient`, both without strengths and the
 * latter with the unknown as a group of their own.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * // Two of three ties within, each group has half of the ends.
 * assortativity(buildNetwork(interactions), ['x', 'x', 'y', 'y']); // (2/3 − 1/2) / (1 − 1/2) → 0.333
 */
export function assortativity(
  network: Network,
  groups: Groups,
  { strengths = false, direction = 'out' }: AssortativityOptions = {},
): number {
  const ties = tiesAlong('assortativity', network, direction);
  const { names, of } = groupIndex('assortativity', network, groups);
  const symmetric = !network.directed || direction === 'all';
  const { observed, expected } = withinShares(strengths ? ties : tiesOfOne(ties), of, names.length, symmetric);
  return (observed - expected) / (1 - expected);
}
