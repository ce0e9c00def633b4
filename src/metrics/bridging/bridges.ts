import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { isBridge, lowpoints } from './lowpoints.js';

/**
 * Bridges: the ties that are the only way between two parts of the network. Lose one, and the members on its two sides
 * no longer reach each other.
 *
 * Formula: a tie is a bridge when it lies on no cycle. Direction is ignored, and ties both ways between two members are
 * one tie.
 * Range: pairs of member numbers, the lower first, in ascending order. None in a network without ties.
 * Cost: O(n + m).
 * Source: Tarjan 1974; Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
 * Peers: igraph `bridges`, networkx `bridges` on the undirected network.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * bridges(buildNetwork(interactions)); // C and D → [[2, 3]]
 */
export function bridges(network: Network): (readonly [number, number])[] {
  const { offsets, targets } = tiesAlong('bridges', network, 'all');
  const found = lowpoints({ offsets, targets });
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < network.members.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      if (i < j && isBridge(found, i, j)) pairs.push([i, j]);
    }
  }
  return pairs;
}
