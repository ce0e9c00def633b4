import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { commonContacts } from './commonContacts.js';

/**
 * Embeddedness: how many contacts the two members of a tie have in common, who know of the tie and can hold it. A tie
 * with none stands alone between two circles. In the order of `network.ties.targets`; an undirected tie has the same
 * value at both of its places. Directions are ignored: a tie has the value of its pair.
 *
 * Formula: the number of members tied to both, which is the number of triangles the tie is in.
 * Range: 0 to n − 2; no more than the fewer contacts of its two members, less one.
 * Cost: O(m^1.5) time; O(n + m) memory, some 32 bytes a tie, directed 60.
 * Source: Granovetter 1985, doi:10.1086/228311; Easley and Kleinberg 2010, chapter 3.
 * Peers: the length of networkx `common_neighbors` for each tie; graphology-metrics calls it `simmelianStrength`, which
 * by its author's definition counts ties both ways only: see `simmelian`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * embeddedness(buildNetwork(interactions)); // A-B A-C, B-A B-C, C-A C-B C-D, D-C → [1, 1, 1, 1, 1, 1, 0, 0]
 */
export function embeddedness(network: Network): Float64Array {
  return commonContacts(network.ties, tiesAlong('embeddedness', network, 'all'));
}
