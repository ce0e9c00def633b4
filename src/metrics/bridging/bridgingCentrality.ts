import type { Network } from '../../network/network.js';
import { undirected } from '../../network/views.js';
import { betweenness } from '../centrality/betweenness.js';
import { bridgingCoefficient } from './bridgingCoefficient.js';

export interface BridgingCentralityOptions {
  /** Take the normalized betweenness. Default true. */
  readonly normalized?: boolean;
}

/**
 * Bridging centrality: who stands on the ways between others and links busy parts without being one. Betweenness alone is
 * highest for the busy members in the middle of a part; this is highest for those between parts.
 *
 * Formula: `betweenness` by hops × `bridgingCoefficient`. Direction is ignored.
 * Range: 0 (between no two others) up. NaN without ties, and when normalized for fewer than three members.
 * Cost: that of `betweenness`, O(n (n + m)) time, O(n + m) memory. Paths are counted in doubles: where two members have
 * more than 1e308 of them the answer is NaN.
 * Source: Hwang, Cho, Zhang and Ramanathan 2006; Hwang, Kim, Ramanathan and Zhang 2008, doi:10.1145/1401890.1401934.
 * Peers: none of igraph, networkx and sna.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * bridgingCentrality(network, { normalized: false }); // B: 2 × 1/3 → [0, 0.667, 0.667, 0]
 * bridgingCentrality(network); // B: 2/3 × 1/3 → [0, 0.222, 0.222, 0]
 */
export function bridgingCentrality(
  network: Network,
  { normalized = true }: BridgingCentralityOptions = {},
): Float64Array {
  const both = undirected(network);
  const coefficients = bridgingCoefficient(both);
  return betweenness(both, { normalized }).map((value, i) => value * coefficients[i]!);
}
