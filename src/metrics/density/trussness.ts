import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { placeOf } from '../../network/placeOf.js';
import type { Ties } from '../../network/ties.js';
import { pairsOf, valuesAtTies } from './pairs.js';
import type { RisingTies } from './rising.js';
import { triangleCounts } from './triangleCounts.js';

/**
 * Trussness: how close-knit the innermost circle is that a tie belongs to. A k-truss is a part of the network in which
 * any two with a tie have at least k − 2 contacts in common within that part, by ties that do as well. 2 is a tie that
 * closes no triangle. In the order of `network.ties.targets`; an undirected tie has the same value at both of its places.
 * Directions are ignored: a tie has the value of its pair.
 *
 * Formula: the largest k such that the tie is in a k-truss; found by taking away ties in the fewest triangles first.
 * Range: 2 to n. A tie between two of coreness c or less has c + 1 at most.
 * Cost: O(m^1.5 log n) time, O(n + m) memory, some 45 bytes a tie, directed 75.
 * Source: Cohen 2008, Trusses: Cohesive subgraphs for social network analysis; Wang and Cheng 2012,
 * doi:10.14778/2311906.2311909.
 * Peers: networkx `k_truss(G, k)` has the ties of trussness k and above.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * trussness(buildNetwork(interactions)); // A-B A-C, B-A B-C, C-A C-B C-D, D-C → [3, 3, 3, 3, 3, 3, 2, 2]
 */
export function trussness(network: Network): Float64Array {
  const both = tiesAlong('trussness', network, 'all');
  const { up, pairs } = pairsOf(both);
  const triangles = triangleCounts(up);
  peelTies(both, up, pairs, triangles);
  return valuesAtTies(
    network.ties,
    both,
    pairs,
    triangles.map((most) => most + 2),
  );
}

// Takes away pairs in the fewest triangles of those left, again and again. What is left in `triangles` is the largest
// number that one had at its turn, over all up to this one's.
function peelTies(both: Ties, up: RisingTies, pairs: Uint32Array, triangles: Uint32Array): void {
  const { offsets, targets } = both;
  const n = offsets.length - 1;
  const m = triangles.length;
  const starts = new Uint32Array(n + 1); // where those in so many triangles begin in `order`
  for (let e = 0; e < m; e++) starts[triangles[e]! + 1]!++;
  for (let t = 0; t < n; t++) starts[t + 1]! += starts[t]!;
  const next = starts.slice();
  const order = new Uint32Array(m);
  const places = new Uint32Array(m);
  const owners = new Uint32Array(m);
  for (let e = 0; e < m; e++) order[(places[e] = next[triangles[e]!]!++)] = e;
  for (let r = 0; r < n; r++) owners.fill(up.members[r]!, up.offsets[r], up.offsets[r + 1]);
  const gone = new Uint8Array(m);
  for (let place = 0; place < m; place++) {
    const e = order[place]!;
    const level = triangles[e]!;
    gone[e] = 1;
    const i = owners[e]!; // the one with fewer ties
    const j = up.members[up.targets[e]!]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const f = pairs[k]!;
      if (gone[f] === 1) continue;
      const closing = placeOf(both, j, targets[k]!);
      if (closing < 0 || gone[pairs[closing]!] === 1) continue;
      if (triangles[f]! > level) lower(f, triangles, order, places, starts);
      if (triangles[pairs[closing]!]! > level) lower(pairs[closing]!, triangles, order, places, starts);
    }
  }
}

// e changes places with the first of those in as many triangles, and they begin one later.
function lower(e: number, triangles: Uint32Array, order: Uint32Array, places: Uint32Array, starts: Uint32Array): void {
  const first = starts[triangles[e]!]!++;
  const other = order[first]!;
  order[places[e]!] = other;
  places[other] = places[e]!;
  order[first] = e;
  places[e] = first;
  triangles[e]!--;
}
