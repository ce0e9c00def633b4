import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { lossesByTie } from './lossesByTie.js';

/**
 * Valente and Fujimoto's bridging: how much farther apart everyone would be, on average, without one of the member's
 * ties. High for those whose ties are short cuts that nobody else offers.
 *
 * Formula: the mean over the member's ties of cohesion with the tie − cohesion without it, cohesion being the mean of
 * 1 / distance over all pairs, by hops, 0 for those who do not reach each other. Direction is ignored.
 * Range: 0 to 1, the only tie of two; NaN without ties.
 * Cost: O(n (n + m)) time for a search from each member, and for each search and each tie a look at the ties of those who
 * are farther from there without it: two to ten times betweenness on most networks, more where there are long rings
 * with few short cuts. O(n + m) memory.
 * Source: Valente and Fujimoto 2010, doi:10.1016/j.socnet.2010.03.003.
 * Peers: influenceR `bridging`; none of igraph, networkx and sna.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * // Of 6 pairs: A-B 1/2 less; A-C 1/2 and A-D 1/2 − 1/3, so B-C; C-D 1 + 1/2 + 1/2. B: (1/2 + 2/3) / 2 / 6.
 * valenteFujimoto(buildNetwork(interactions)); // C: (2/3 + 2/3 + 2) / 3 / 6 → [0.097, 0.097, 0.185, 0.333]
 */
export function valenteFujimoto(network: Network): Float64Array {
  const ties = tiesAlong('valenteFujimoto', network, 'all');
  const { offsets, targets } = ties;
  const losses = lossesByTie(ties);
  const n = network.members.length;
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      sums[i]! += losses[k]!;
      sums[targets[k]!]! += losses[k]!;
    }
  }
  const pairs = (n * (n - 1)) / 2;
  return sums.map((sum, i) => sum / (offsets[i + 1]! - offsets[i]!) / pairs); // 0 / 0 without ties
}
