import type { Network } from '../../network/network.js';
import { type Distance, eachSource, tieLengths } from '../../network/paths.js';
import type { Ties } from '../../network/ties.js';
import { pathsByHops, pathsByLength, roomForPaths } from './shortestPaths.js';

export interface BetweennessOptions {
  /** How long a tie is. Default `'hops'`. */
  readonly distance?: Distance;
  /** Divide by the number of pairs of others, the betweenness of the hub of a star. Default true. */
  readonly normalized?: boolean;
}

/**
 * Betweenness: how often a member stands on the shortest paths between others. Who scores high hears first what goes
 * from one side to another, and would be missed there.
 *
 * Formula: the sum over pairs of others of the share of their shortest paths that pass through the member; each
 * unordered pair once when undirected. Normalized: × 2 / ((n − 1)(n − 2)), directed × 1 / ((n − 1)(n − 2)). Lengths
 * that differ by less than 1e-10 of the longer are equal, unless by more than a thousandth of the shortest tie.
 * Range: 0 to 1 normalized. NaN when normalized for fewer than three members. Pairs without a path add nothing.
 * Cost: O(n (n + m)) time by hops, O(n (n + m) log n) by other distances; O(n + m) memory. Paths are counted in
 * doubles: where two members have more than 1e308 of them the answer is NaN.
 * Source: Freeman 1977, doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249.
 * Peers: networkx `betweenness_centrality`; igraph `betweenness` and graphology the unnormalized and the normalized;
 * sna and cytoscape.js by default twice the unnormalized. In all of them a weight is a distance, not a strength.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * betweenness(network, { normalized: false }); // B: between A and C, A and D → [0, 2, 2, 0]
 * betweenness(network); // of three pairs of others → [0, 0.667, 0.667, 0]
 */
export function betweenness(
  network: Network,
  { distance = 'hops', normalized = true }: BetweennessOptions = {},
): Float64Array {
  const n = network.members.length;
  const lengths = tieLengths('betweenness', network.ties, distance);
  const sums = lengths === null ? byHops(network.ties) : byLength(network.ties, lengths);
  // An undirected pair has been counted from either end.
  const pairs = normalized ? (n < 3 ? 0 : (n - 1) * (n - 2)) : network.directed ? 1 : 2;
  for (let i = 0; i < n; i++) sums[i]! /= pairs;
  return sums;
}

function byHops({ offsets, targets }: Ties): Float64Array {
  const n = offsets.length - 1;
  const sums = new Float64Array(n);
  const shares = new Float64Array(n);
  const { order, positions, counts, starts, arcs } = roomForPaths(n, targets.length);
  for (let i = 0; i < n; i++) {
    const reached = pathsByHops(offsets, targets, i, order, positions, counts, starts, arcs);
    addDependencies(reached, order, counts, starts, arcs, shares, sums);
  }
  return sums;
}

function byLength(ties: Ties, lengths: Float64Array): Float64Array {
  const n = ties.offsets.length - 1;
  const sums = new Float64Array(n);
  const shares = new Float64Array(n);
  const { positions, counts, starts, arcs } = roomForPaths(n, ties.targets.length);
  const detail = lengths.reduce((least, length) => Math.min(least, length), Infinity) / 1000;
  eachSource(ties, lengths, (_, reached, order, distances) => {
    const { offsets, targets } = ties;
    pathsByLength(offsets, targets, lengths, detail, distances, reached, order, positions, counts, starts, arcs);
    addDependencies(reached, order, counts, starts, arcs, shares, sums);
  });
  return sums;
}

// Adds to each member the share of the source's shortest paths to all others that pass through it. Here
// shares[p] is (1 + that sum) / number of paths to p, so that going back along an arc takes one addition.
function addDependencies(
  reached: number,
  order: Int32Array,
  counts: Float64Array,
  starts: Int32Array,
  arcs: Int32Array,
  shares: Float64Array,
  sums: Float64Array,
): void {
  for (let p = reached - 1; p > 0; p--) {
    let share = 0;
    for (let k = starts[p]!, end = starts[p + 1]!; k < end; k++) share += shares[arcs[k]!]!;
    const dependency = counts[p]! * share;
    sums[order[p]!]! += dependency;
    shares[p] = (1 + dependency) / counts[p]!;
  }
}
