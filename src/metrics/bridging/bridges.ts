import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { orderOfArcs } from '../../network/ties.js';
import { lowpoints } from './lowpoints.js';

/**
 * Bridges: the ties that are the only way between two parts of the network. Lose one, and the members on its two sides
 * no longer reach each other.
 *
 * Formula: a tie is a bridge when it lies on no cycle. Direction is ignored, and ties both ways between two members are
 * one tie.
 * Range: pairs of member numbers, the lower first, in ascending order. None in a network without ties.
 * Cost: O(n + m) time; O(n) memory, some 16 bytes a member (directed: O(n + m)).
 * Source: Tarjan 1974; Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
 * Peers: igraph `bridges`, networkx `bridges` on the undirected network.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * bridges(buildNetwork(interactions)); // C and D → [[2, 3]]
 */
export function bridges(network: Network): (readonly [number, number])[] {
  const { parents, turns, lows } = lowpoints(tiesAlong('bridges', network, 'all'));
  const lower: number[] = [];
  const higher: number[] = [];
  // Only a tie by which the search reached someone can be one.
  for (let i = 0; i < parents.length; i++) {
    const parent = parents[i]!;
    if (parent === -1 || lows[i]! <= turns[parent]!) continue;
    lower.push(Math.min(i, parent));
    higher.push(Math.max(i, parent));
  }
  return Array.from(orderOfArcs(parents.length, lower, higher), (place) => [lower[place]!, higher[place]!]);
}
