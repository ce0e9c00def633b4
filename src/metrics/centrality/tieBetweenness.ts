import type { Network } from '../../network/network.js';
import { type Distance, limitOf, tieLengths } from '../../network/paths.js';
import type { Ties } from '../../network/ties.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';
import { addTieDependencies } from './dependencies.js';
import { pathSources } from './pathSources.js';

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
export function tieBetweenness(network: Network, options: TieBetweennessOptions = {}): Float64Array {
  return wholeOf(tieBetweennessParts(network, options));
}

/** Tie betweenness as parts of its work, each the paths from some of the members. */
export function tieBetweennessParts(
  network: Network,
  { distance = 'hops', cutoff = Infinity, normalized = true }: TieBetweennessOptions = {},
): Parts<Float64Array> {
  const limit = limitOf('tieBetweenness', cutoff);
  const lengths = tieLengths('tieBetweenness', network.ties, distance);
  const { core, count, paths, gathered, shares, each } = pathSources(network, lengths, limit, true);
  const { ties, held, over } = core;
  const n = network.members.length;
  const pairs = normalized ? n * (n - 1) : network.directed ? 1 : 2;
  return {
    count,
    width: ties.targets.length,
    add: (part, sums) => {
      each(part, (reached, times) => addTieDependencies(reached, paths, held, times, gathered, shares, sums));
    },
    result: (sums) => {
      if (!network.directed) addWaysBack(ties, sums);
      const values = over?.slice() ?? new Float64Array(network.ties.targets.length);
      for (let k = 0; k < sums.length; k++) values[ties.strengths[k]!] = sums[k]!;
      // An undirected pair has now been counted from either end.
      for (let k = 0; k < values.length; k++) values[k]! /= pairs;
      return values;
    },
  };
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
