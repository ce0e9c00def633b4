import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { type Lowpoints, lowpoints } from './lowpoints.js';

/**
 * Cut members: those without whom some others would no longer reach each other. In the literature, cutpoints or
 * articulation points.
 *
 * Formula: a member whose removal raises the number of components. Direction is ignored.
 * Range: member numbers, ascending. None in a network without ties.
 * Cost: O(n + m) time; O(n) memory, some 24 bytes a member (directed: O(n + m)).
 * Source: Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
 * Peers: igraph `articulation_points`, networkx `articulation_points`, sna `cutpoints` on the undirected network.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * cutMembers(buildNetwork(interactions)); // D hangs on C → [2]
 */
export function cutMembers(network: Network): Uint32Array {
  const cut = cutMarks(lowpoints(tiesAlong('cutMembers', network, 'all')));
  const members = new Uint32Array(cut.length);
  let count = 0;
  for (let i = 0; i < cut.length; i++) if (cut[i] === 1) members[count++] = i;
  return members.slice(0, count);
}

function cutMarks({ parents, turns, lows }: Lowpoints): Uint8Array {
  const cut = new Uint8Array(parents.length);
  const met = new Uint8Array(parents.length);
  for (let i = 0; i < parents.length; i++) {
    const parent = parents[i]!;
    if (parent === -1) continue;
    // The first of a component is cut when a second member was reached from it.
    if (parents[parent] === -1) {
      if (met[parent] === 1) cut[parent] = 1;
      met[parent] = 1;
    } else if (lows[i]! >= turns[parent]!) cut[parent] = 1;
  }
  return cut;
}
