import type { Network } from '../../network/network.js';
import { requireOneOf } from '../../numeric/check.js';
import { connectedness } from './connectedness.js';
import { distances } from './distances.js';

export interface FragmentationOptions {
  /** `'components'`: pairs without a path; `'distances'`: pairs far apart count in part too. Default `'components'`. */
  readonly method?: 'components' | 'distances';
}

/**
 * Fragmentation: the share of pairs of members that no path joins; by distances, how far the network is from everyone
 * being in direct contact with everyone. Directions are ignored.
 *
 * Formula: components: F = 1 − Σ s (s − 1) / n (n − 1) over the components, s being their numbers of members;
 * distances: D_F = 1 − the mean of 1 / distance over all pairs, in steps, 0 for those without a path.
 * Range: 0 (one piece; by distances: everyone with everyone) to 1 (no ties). NaN for fewer than two members.
 * Cost: components O(n + m) time, distances O(n (n + m)); O(n + m) memory.
 * Source: Borgatti 2006, doi:10.1007/s10588-006-7084-x.
 * Peers: R `keyplayer` `fragment`, UCINET Fragmentation; components: 1 − sna `connectedness`; distances:
 * 1 − networkx `global_efficiency`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['D', 'E']]);
 * const network = buildNetwork(interactions);
 * fragmentation(network); // 6 of the 10 pairs have no path → 0.6
 * fragmentation(network, { method: 'distances' }); // 1 − (1 + 1 + 1/2 + 1) / 10 → 0.65
 */
export function fragmentation(network: Network, { method = 'components' }: FragmentationOptions = {}): number {
  requireOneOf('fragmentation', 'method', method, ['components', 'distances']);
  if (method === 'components') return 1 - connectedness(network);
  return 1 - distances(network, { direction: 'all' }).compactness;
}
