import type { Network } from '../../network/network.js';
import { symmetrized } from '../../network/ties.js';
import { commonContacts } from './commonContacts.js';

/**
 * Simmelian strength: how many third members there are with whom the two of a tie form a circle in which everyone
 * returns everyone's tie. Such ties last longer and bind more than a tie between two alone; a tie with at least one such
 * third member is called Simmelian. In the order of `network.ties.targets`; a pair has the same value at both places.
 *
 * Formula: for a tie both ways between i and j, the number of members k with ties both ways to i and to j; 0 for a tie
 * that is not returned.
 * Range: 0 to n − 2. In an undirected network every tie is both ways, and the value is that of `embeddedness`.
 * Cost: O(m^1.5) time; O(n + m) memory, some 32 bytes a tie, directed 60.
 * Source: Krackhardt 1998, Simmelian ties: Super strong and sticky; Krackhardt 1999, The ties that torture; Dekker 2006,
 * Measures of Simmelian tie strength.
 * Peers: none of networkx and igraph. graphology-metrics `simmelianStrength` ignores directions: it is `embeddedness`.
 *
 * @example
 * const { interactions } = interactionsFrom([
 *   ['A', 'B'], ['B', 'A'], ['A', 'C'], ['C', 'A'], ['B', 'C'], ['C', 'B'], ['C', 'D'], ['A', 'D'],
 * ]);
 * const network = buildNetwork(interactions, { directed: true });
 * simmelian(network); // D returns no tie. A>B A>C A>D, B>A B>C, C>A C>B C>D → [1, 1, 0, 1, 1, 1, 1, 0]
 */
export function simmelian(network: Network): Float64Array {
  return commonContacts(network.ties, network.directed ? symmetrized(network.ties, 'min') : network.ties);
}
