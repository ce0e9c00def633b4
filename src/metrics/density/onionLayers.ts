import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { peeledLayers } from './peeling.js';

/**
 * Onion layers: in which round a member falls off when the network is peeled from the outside. Finer than coreness:
 * within one core it tells the fringe, whom the fall of a few neighbours takes along, from the middle.
 *
 * Formula: per round all members fall off who have no more contacts left than the core at hand, which is the fewest
 * contacts anyone left had at the start of any round so far. Directions are ignored.
 * Range: whole numbers from 1, the outermost layer; members without ties, where there are any, are layer 1.
 * Cost: O(n + m) time and memory.
 * Source: Hébert-Dufresne, Grochow and Allard 2016, doi:10.1038/srep31708.
 * Peers: networkx `onion_layers`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D'], ['D', 'E']]);
 * onionLayers(buildNetwork(interactions)); // the ends, then their neighbours, then the middle → [1, 2, 3, 2, 1]
 */
export function onionLayers(network: Network): Float64Array {
  const ties = tiesAlong('onionLayers', network, 'all');
  return peeledLayers(ties, ties);
}
