import type { Network } from '../../network/network.js';
import { degree } from '../centrality/degree.js';
import { type EffectiveSizeOptions, effectiveSize } from './effectiveSize.js';
import { requireEgoModel } from './egoModel.js';

/**
 * Efficiency: which share of a member's contacts is not redundant. 1 says that every contact opens a circle of its own.
 *
 * Formula: effective size / the number of distinct contacts; with the options of `effectiveSize`.
 * Range: 1 / k with k contacts (everyone knows everyone) to 1 (nobody knows another). NaN without ties. In a directed
 * network a tie either way makes a contact, and ties both ways make one.
 * Cost: O(m^1.5) time, O(n + m) memory.
 * Source: Burt 1992.
 * Peers: UCINET. networkx has no function for it; the recipe in its documentation divides `effective_size` by
 * `G.degree()`, which counts a contact with ties both ways twice.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * efficiency(buildNetwork(interactions)); // C: (3 − 2/3) / 3 → [0.5, 0.5, 0.778, 1]
 */
export function efficiency(
  network: Network,
  { strengths = true, model = 'whole' }: EffectiveSizeOptions = {},
): Float64Array {
  requireEgoModel('efficiency', model);
  const contacts = degree(network, { direction: 'all' });
  return effectiveSize(network, { strengths, model }).map((size, i) => size / contacts[i]!);
}
