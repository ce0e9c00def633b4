import type { Direction } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { requireOneOf } from '../../numeric/check.js';
import { distances } from './distances.js';

export interface GlobalEfficiencyOptions {
  /** Paths along the ties, against them (which gives the same number), or directions ignored. Default `'out'`. */
  readonly direction?: Direction;
}

/**
 * Global efficiency: how near members are to each other on the whole, in one number that pairs without a path do not
 * upset: they count 0. It is the `compactness` of `distances` by hops; Burt's efficiency of a member's contacts is
 * another thing.
 *
 * Formula: the mean of 1 / distance in steps over all ordered pairs, 0 for those without a path.
 * Range: 0 (no ties) to 1 (everyone with everyone). NaN for fewer than two members.
 * Cost: O(n (n + m)) time, of which 128 searches at once share most; O(n + m) memory.
 * Source: Latora and Marchiori 2001, doi:10.1103/PhysRevLett.87.198701.
 * Peers: networkx `global_efficiency`, for undirected graphs, which gives 0 for NaN; igraph R `global_efficiency`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['D', 'E']]);
 * globalEfficiency(buildNetwork(interactions)); // (1 + 1 + 1/2 + 1) / 10 pairs → 0.35
 */
export function globalEfficiency(network: Network, { direction = 'out' }: GlobalEfficiencyOptions = {}): number {
  requireOneOf('globalEfficiency', 'direction', direction, ['out', 'in', 'all']);
  return distances(network, { direction }).compactness;
}
