import type { Network } from '../../network/network.js';
import { pathSearch } from '../centrality/shortestPaths.js';

export interface BridgenessOptions {
  /** Divide by the number of pairs of others, as `betweenness` does. Default true. */
  readonly normalized?: boolean;
}

/**
 * Bridgeness: how often a member stands on the shortest paths between others who are not its own contacts. What is left
 * of betweenness without the ways from and to the member's surroundings, which a busy member owes to being busy: high
 * for those who link parts far from each other.
 *
 * Formula: the sum over pairs of others of the share of their shortest paths (by hops) on which the member is neither
 * the second nor the last but one; each unordered pair once when undirected. Normalized as `betweenness`, so that the
 * two are shares of the same pairs.
 * Range: 0 to `betweenness`. NaN when normalized for fewer than three members.
 * Cost: O(n (n + m)) time, O(n + m) memory. Paths are counted in doubles: where two members have more than 1e308 of
 * them the answer is NaN.
 * Source: Jensen, Morini, Karsai, Venturini, Vespignani, Jacomy, Cointet, Mercklé and Fleury 2016,
 * doi:10.1093/comnet/cnv022.
 * Peers: none of igraph, networkx and sna.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D'], ['D', 'E']]);
 * const network = buildNetwork(interactions);
 * bridgeness(network, { normalized: false }); // C: between A and E → [0, 0, 1, 0, 0]
 * bridgeness(network); // of six pairs of others → [0, 0, 0.167, 0, 0]
 */
export function bridgeness(network: Network, { normalized = true }: BridgenessOptions = {}): Float64Array {
  const n = network.members.length;
  const sums = new Float64Array(n);
  const ends = new Float64Array(n);
  const beyond = new Float64Array(n);
  const options = { limit: Infinity, looksBack: false, keepsTies: false } as const;
  const { paths, find } = pathSearch(network.ties, null, options);
  const { order, counts, starts, arcs } = paths;
  for (let i = 0; i < n; i++) addFarDependencies(find(i), order, counts, starts, arcs, ends, beyond, sums);
  // An undirected pair has been counted from either end.
  const pairs = normalized ? (n < 3 ? 0 : (n - 1) * (n - 2)) : network.directed ? 1 : 2;
  for (let i = 0; i < n; i++) sums[i]! /= pairs;
  return sums;
}

// Adds to each member, save the source's contacts, the share of the source's shortest paths that pass through it and go
// on for two steps at least. Of the paths through the member at position p, beyond[p] is the part that ends farther on
// and ends[p] the one that ends there, both divided by the number of paths to p.
function addFarDependencies(
  reached: number,
  order: Int32Array,
  counts: Float64Array,
  starts: Int32Array,
  arcs: Int32Array,
  ends: Float64Array,
  beyond: Float64Array,
  sums: Float64Array,
): void {
  const contacts = starts[1]!; // positions from 1 to here are one step from the source
  for (let p = reached - 1; p > 0; p--) {
    let far = 0;
    let near = 0;
    for (let k = starts[p]!, end = starts[p + 1]!; k < end; k++) {
      far += beyond[arcs[k]!]!;
      near += ends[arcs[k]!]!;
    }
    if (p > contacts) sums[order[p]!]! += counts[p]! * far;
    beyond[p] = far + near;
    ends[p] = 1 / counts[p]!;
  }
}
