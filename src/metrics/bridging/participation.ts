import type { Direction } from '../../network/direction.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { groupSpread } from './groupSpread.js';
import { tiesCounted } from './tiesCounted.js';

export interface ParticipationOptions {
  /** Whether a stronger tie counts for more. Default true. */
  readonly strengths?: boolean;
  /** Which ties of a member count. Default `'all'`. */
  readonly direction?: Direction;
  /** Multiply by S / (S − 1) for S groups, so that the same share in every group gives 1. Default false. */
  readonly normalized?: boolean;
}

/**
 * Participation coefficient: how evenly a member's ties spread over the groups. 0 says that they all go to one group, be
 * it its own or another; high values mark connectors.
 *
 * Formula: 1 − the sum over groups s of (k_is / k_i)², where k_is is the strength of i's ties to members of s and k_i
 * that of all. Members of no known group are left out with their ties. With `strengths` false each tie counts 1, and a
 * pair tied both ways 2 where direction is ignored.
 * Range: 0 to 1 − 1/S for S groups, 0 to 1 if normalized. NaN without ties to members of known groups, and for members
 * of no known group; all NaN if normalized with one group.
 * Cost: O(n + m) time, O(n) memory, 25 to 45 bytes a tie more where ties have directions.
 * Source: Guimerà and Amaral 2005, doi:10.1038/nature03288.
 * Peers: Brain Connectivity Toolbox `participation_coef`, which gives 0 without ties.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['A', 'D']]);
 * participation(buildNetwork(interactions), ['x', 'x', 'y', 'y']); // A: 1 − (1/3)² − (2/3)² → [0.444, 0, 0, 0]
 */
export function participation(
  network: Network,
  groups: Groups,
  { strengths = true, direction = 'all', normalized = false }: ParticipationOptions = {},
): Float64Array {
  const { names, of } = groupIndex('participation', network, groups);
  const spread = groupSpread(tiesCounted('participation', network, direction, strengths), of, names.length);
  const most = 1 - 1 / names.length;
  return normalized ? spread.map((value) => Math.min(1, value / most)) : spread;
}
