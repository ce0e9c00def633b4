import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { eachSource } from '../../network/paths.js';

export interface DistanceDistributionOptions {
  /** Paths along the ties, against them (which counts the same pairs), or directions ignored. Default `'out'`. */
  readonly direction?: Direction;
}

/** How many pairs are how far apart. */
export interface DistanceDistribution {
  /** Under d the number of pairs that are d steps apart, from 0 (none) to the diameter. */
  readonly pairs: Float64Array;
  /** The number of pairs without a path. */
  readonly unreachable: number;
}

/**
 * Distance distribution: how many pairs of members are one step apart, how many two, how many three, and how many
 * cannot reach each other. It shows what the mean distance hides: news rarely survives the third step.
 *
 * Formula: for each d the number of pairs at distance d in steps; ordered pairs in a directed network, unless
 * `direction` is `'all'`, pairs either way round else.
 * Range: the counts and `unreachable` add up to n (n − 1), or half of it; the last count is above 0 where there are ties.
 * Cost: O(n (n + m)) time, O(n) memory.
 * Source: Wasserman and Faust 1994.
 * Peers: igraph `path_length_hist`: `pairs` from 1 on are its bins, `unreachable` its unconnected.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['D', 'E']]);
 * const { pairs, unreachable } = distanceDistribution(buildNetwork(interactions));
 * pairs; // A-B, B-C and D-E one step, A-C two → [0, 3, 1]
 * unreachable; // A, B and C each with D and E → 6
 */
export function distanceDistribution(
  network: Network,
  { direction = 'out' }: DistanceDistributionOptions = {},
): DistanceDistribution {
  const ties = tiesAlong('distanceDistribution', network, direction);
  const n = network.members.length;
  const ordered = network.directed && direction !== 'all';
  const pairs = new Float64Array(Math.max(n, 1));
  let paths = 0;
  let diameter = 0;
  eachSource(ties, null, (_, reached, order, distances) => {
    for (let k = 1; k < reached; k++) pairs[distances[order[k]!]!]!++;
    paths += reached - 1;
    diameter = Math.max(diameter, distances[order[reached - 1]!]!); // the farthest stands last
  });
  const each = ordered ? 1 : 2; // how often a pair was met
  return {
    pairs: pairs.subarray(0, diameter + 1).map((count) => count / each),
    unreachable: n < 2 ? 0 : (n * (n - 1) - paths) / each,
  };
}
