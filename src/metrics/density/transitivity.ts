import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { rising, triangleSums } from './triangles.js';

/**
 * Transitivity: how often two contacts of a member are in contact themselves, taken over the whole network, so that
 * members with many contacts count for more than in the mean of `clustering`. Direction and strength are ignored.
 *
 * Formula: 3 × triangles / connected triples (pairs of ties that share a member).
 * Range: 0 (no triangle) to 1 (every two contacts know each other). NaN where nobody has two contacts.
 * Cost: O(m^1.5) time, O(n + m) memory.
 * Source: Wasserman and Faust 1994; Newman 2003.
 * Peers: igraph `transitivity_undirected`; networkx `transitivity`, which gives 0 for NaN and counts otherwise on
 * directed graphs; sna `gtrans` asks of a → b → c for a → c.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['A', 'C'], ['C', 'D']]);
 * transitivity(buildNetwork(interactions)); // 3 × 1 triangle / (A 1 + B 1 + C 3 triples) → 0.6
 */
export function transitivity(network: Network): number {
  const ties = tiesAlong('transitivity', network, 'all');
  const up = rising(ties);
  let closed = 0;
  // A triangle is counted at each of its ties: three times.
  for (const count of triangleSums(up, new Float64Array(up.targets.length).fill(1))) closed += count;
  let triples = 0;
  for (let i = 0; i < network.members.length; i++) {
    const contacts = ties.offsets[i + 1]! - ties.offsets[i]!;
    triples += (contacts * (contacts - 1)) / 2;
  }
  return closed / triples;
}
