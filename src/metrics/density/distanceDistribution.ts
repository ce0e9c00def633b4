import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { batchParts } from '../../network/searchParts.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';

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
 * cannot reach each other. It shows what the mean distance hides: news rarely survives the third step. From some 50,000
 * members on prefer `approximateDistances`, unless counts must be exact or there are minutes to spare.
 *
 * Formula: for each d the number of pairs at distance d in steps; ordered pairs in a directed network, unless
 * `direction` is `'all'`, pairs either way round else.
 * Range: the counts and `unreachable` add up to n (n − 1), or half of it; the last count is above 0 where there are ties.
 * Cost: O(n (n + m)) time, of which 128 searches at once share most: 50,000 members with 250,000 ties take some 10 s on
 * one thread. O(n + m) memory, at its peak some 100 bytes a member and 24 for each end of a tie.
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
  options: DistanceDistributionOptions = {},
): DistanceDistribution {
  return wholeOf(distanceDistributionParts(network, options));
}

/** The distance distribution in parts. */
export function distanceDistributionParts(
  network: Network,
  { direction = 'out' }: DistanceDistributionOptions = {},
): Parts<DistanceDistribution> {
  const n = network.members.length;
  const each = network.directed && direction !== 'all' ? 1 : 2; // how often a pair is met
  const ties = tiesAlong('distanceDistribution', network, direction);
  return {
    ...batchParts(ties, !network.directed || direction === 'all', Infinity, 1, addLevel),
    width: Math.max(n, 1),
    result: (counts) => {
      const diameter = counts.findLastIndex((count) => count > 0);
      const paths = counts.reduce((sum, count) => sum + count, 0);
      return {
        pairs: counts.subarray(0, Math.max(diameter, 0) + 1).map((count) => count / each),
        unreachable: n < 2 ? 0 : (n * (n - 1) - paths) / each,
      };
    },
  };
}

function addLevel(
  counts: Float64Array,
  distance: number,
  count: number,
  _members: Int32Array,
  gains: Int32Array,
): void {
  for (let k = 0; k < count; k++) counts[distance]! += gains[k]!;
}
