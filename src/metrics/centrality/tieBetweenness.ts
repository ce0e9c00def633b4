import type { Network } from '../../network/network.js';
import { type Distance, limitOf, tieLengths } from '../../network/paths.js';
import type { Ties } from '../../network/ties.js';
import { addDependencies, eachSourceWithPaths } from './shortestPaths.js';

export interface TieBetweennessOptions {
  /** How long a tie is. Default `'hops'`. */
  readonly distance?: Distance;
  /** Only paths of at most this length count, in steps or as long as `distance` makes them. Default Infinity. */
  readonly cutoff?: number;
  /** Divide by the number of pairs. Default true. */
  readonly normalized?: boolean;
}

/**
 * Tie betweenness: how much of what passes between members along shortest paths goes over each tie. High for ties that
 * hold parts of the network together, low within a close group. In the order of `network.ties.targets`; an undirected
 * tie has the same value at both of its places.
 *
 * Formula: the sum over pairs of the share of their shortest paths that go over the tie, each unordered pair once when
 * undirected. Normalized: divided by n (n − 1) / 2, directed by n (n − 1). The values of a member's ties add to twice
 * its unnormalized betweenness plus the number of others in its component (undirected, without `cutoff`). Which lengths
 * are equal: see `betweenness`.
 * Range: 0 to 1 normalized; 0 for a tie that is longer than `cutoff`, or than another way between its ends.
 * Cost: O(n (n + m)) time by hops, O(n (n + m) log n) by other distances, less with `cutoff`; O(n + m) memory. Paths
 * are counted in doubles: where two members have more than 1e308 of them the answer is NaN.
 * Source: Girvan and Newman 2002, doi:10.1073/pnas.122653799; Brandes 2008, doi:10.1016/j.socnet.2007.11.001.
 * Peers: networkx `edge_betweenness_centrality`, normalized and not; igraph `edge_betweenness`, unnormalized, with
 * `cutoff`. In both a weight is a distance, not a strength; what else is different with them see `betweenness`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * tieBetweenness(network, { normalized: false }); // A-B 1 × 3, B-C 2 × 2, C-D 3 × 1 → [3, 3, 4, 4, 3, 3]
 * tieBetweenness(network); // of six pairs → [0.5, 0.5, 0.667, 0.667, 0.5, 0.5]
 */
export function tieBetweenness(
  network: Network,
  { distance = 'hops', cutoff = Infinity, normalized = true }: TieBetweennessOptions = {},
): Float64Array {
  const { ties, directed } = network;
  const limit = limitOf('tieBetweenness', cutoff);
  const lengths = tieLengths('tieBetweenness', ties, distance);
  const n = network.members.length;
  const sums = new Float64Array(ties.targets.length);
  const shares = new Float64Array(n);
  const ofMembers = new Float64Array(n);
  eachSourceWithPaths(ties, lengths, limit, (reached, { order, counts, starts, arcs }) => {
    addDependencies(reached, order, counts, starts, arcs, shares, ofMembers);
    addToTies(reached, ties.offsets, ties.targets, order, counts, starts, arcs, shares, sums);
  });
  if (!directed) addWaysBack(ties, sums);
  // An undirected pair has now been counted from either end.
  const pairs = normalized ? n * (n - 1) : directed ? 1 : 2;
  for (let k = 0; k < sums.length; k++) sums[k]! /= pairs;
  return sums;
}

// Adds to each tie the share of the source's shortest paths to all others that go over it.
function addToTies(
  reached: number,
  offsets: Uint32Array,
  targets: Uint32Array,
  order: Int32Array,
  counts: Float64Array,
  starts: Int32Array,
  arcs: Int32Array,
  shares: Float64Array,
  sums: Float64Array,
): void {
  for (let p = 0; p < reached; p++) {
    const paths = counts[p]!;
    // The arcs that lead on from p are in the order of the member's ties.
    let k = offsets[order[p]!]!;
    for (let arc = starts[p]!, end = starts[p + 1]!; arc < end; arc++) {
      const next = arcs[arc]!;
      const j = order[next]!;
      while (targets[k] !== j) k++;
      sums[k]! += paths * shares[next]!;
    }
  }
}

// Gives both places of an undirected tie the sum of the two.
function addWaysBack({ offsets, targets }: Ties, sums: Float64Array): void {
  const next = offsets.slice(0, -1);
  for (let i = 0; i < next.length; i++) {
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      // Members come in ascending order, and so do the ties back to them in every row.
      const back = next[targets[k]!]!++;
      if (back > k) sums[k] = sums[back] = sums[k]! + sums[back]!;
    }
  }
}
