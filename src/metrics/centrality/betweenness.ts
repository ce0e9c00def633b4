import type { Network } from '../../network/network.js';
import { type Distance, limitOf, tieLengths } from '../../network/paths.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';
import { addDependencies } from './dependencies.js';
import { pathSources } from './pathSources.js';

export interface BetweennessOptions {
  /** How long a tie is. Default `'hops'`. */
  readonly distance?: Distance;
  /** Only paths of at most this length count, in steps or as long as `distance` makes them. Default Infinity. */
  readonly cutoff?: number;
  /** Divide by the number of pairs of others, the betweenness of the hub of a star. Default true. */
  readonly normalized?: boolean;
}

/**
 * Betweenness: how often a member stands on the shortest paths between others. Who scores high hears first what goes
 * from one side to another, and would be missed there. From some 10,000 members on prefer `sampledBetweenness`, unless
 * members of little betweenness are to be told apart or there are minutes to spare.
 *
 * Formula: the sum over pairs of others of the share of their shortest paths that pass through the member; each
 * unordered pair once when undirected. Normalized: × 2 / ((n − 1)(n − 2)), directed × 1 / ((n − 1)(n − 2)). Lengths
 * that differ by less than 1e-10 of the longer are equal, unless by more than a thousandth of the shortest tie.
 * Range: 0 to 1 normalized. NaN when normalized for fewer than three members. Pairs without a path, or whose shortest
 * paths are longer than `cutoff`, add nothing.
 * Cost: O(n (n + m)) time by hops, O(n (n + m) log n) by other distances, with `cutoff` that of what is within it;
 * by hops 10,000 members with 50,000 ties take some 10 s on one thread. O(n + m) memory, at its peak some 90 bytes a
 * member and 32 for each end of a tie. Paths are counted in doubles: where two members have more than 1e308 of them the
 * answer is NaN.
 * Source: Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249; with `cutoff` Borgatti
 * and Everett 2006, doi:10.1016/j.socnet.2005.11.005 (k-betweenness).
 * Peers: networkx `betweenness_centrality`; igraph `betweenness` and graphology the unnormalized and the normalized;
 * sna and cytoscape.js by default twice the unnormalized. In all of them a weight is a distance, not a strength; to
 * networkx lengths that differ by rounding are not equal. igraph has `cutoff` too, at which it leaves it to rounding
 * whether a weighted path of just that length counts.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * betweenness(network, { normalized: false }); // B: between A and C, A and D → [0, 2, 2, 0]
 * betweenness(network); // of three pairs of others → [0, 0.667, 0.667, 0]
 * betweenness(network, { normalized: false, cutoff: 2 }); // A and D are three steps apart → [0, 1, 1, 0]
 */
export function betweenness(network: Network, options: BetweennessOptions = {}): Float64Array {
  return wholeOf(betweennessParts(network, options));
}

/** Betweenness as parts of its work, each the paths from some of the members. */
export function betweennessParts(
  network: Network,
  { distance = 'hops', cutoff = Infinity, normalized = true }: BetweennessOptions = {},
): Parts<Float64Array> {
  const limit = limitOf('betweenness', cutoff);
  const lengths = tieLengths('betweenness', network.ties, distance);
  const { core, count, paths, gathered, shares, each } = pathSources(network, lengths, limit, false);
  const { members, held, through } = core;
  const n = through.length;
  // An undirected pair is counted from either end.
  const pairs = normalized ? (n < 3 ? 0 : (n - 1) * (n - 2)) : network.directed ? 1 : 2;
  return {
    count,
    width: members.length,
    add: (part, sums) => {
      each(part, (reached, times) => addDependencies(reached, paths, held, times, gathered, shares, sums));
    },
    result: (sums) => {
      const values = through.slice();
      for (let p = 0; p < members.length; p++) values[members[p]!]! += sums[p]!;
      for (let i = 0; i < n; i++) values[i]! /= pairs;
      return values;
    },
  };
}
