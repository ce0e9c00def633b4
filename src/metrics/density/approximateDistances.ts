import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { transposed } from '../../network/ties.js';
import { requireWhole, shown } from '../../numeric/check.js';
import { countError, distinctCounters } from '../../numeric/distinctCounters.js';
import { randomFrom } from '../../numeric/random.js';
import { type CountedPairs, countedPairs } from './countedPairs.js';

export interface ApproximateDistancesOptions {
  /** Paths along the ties, against them (which only changes who is near), or directions ignored. Default `'out'`. */
  readonly direction?: Direction;
  /** A power of two from 16 to 65536: four times as many halve the error, and take four times as long. Default 64. */
  readonly registers?: number;
  /** The same seed gives the same numbers. Default 1. */
  readonly seed?: number;
}

/** About how far members are from each other. */
export interface ApproximateDistances {
  /** Under d about how many pairs are d steps apart, from 0 (none) on. Those one step apart are exact. */
  readonly pairs: Float64Array;
  /** About how many pairs have no path: exactly where direction does not count. */
  readonly unreachable: number;
  /** The share of pairs with a path. */
  readonly reachable: number;
  /** The mean distance over the pairs with a path. */
  readonly mean: number;
  /** Within so many steps are nine of ten pairs with a path, steps between whole ones interpolated. */
  readonly effectiveDiameter: number;
  /** For each member the harmonic centrality, normalized. */
  readonly harmonic: Float64Array;
  /** The relative standard error of how many are counted around one member within so many steps. */
  readonly error: number;
}

/**
 * Approximate distances: about how many pairs of members of a very large network are one, two, three … steps apart, and
 * about how near each member is to all others, from counters in place of searches.
 *
 * Formula: around each member a ball grows by a step at a time, whose members a counter of some bytes counts but for an
 * error of 1.04 / √`registers`. What balls grow by are the pairs at that distance. Contacts are counted exactly; where
 * direction does not count it is also known how many there are in all, and each member's growth is scaled to that.
 * Range: as `distanceDistribution`, `distances` and `harmonic`, but for whole numbers. Errors of members are not
 * independent: another seed shows how much they matter. The longest ways may be missed, as counters no longer notice.
 * NaN without ties for mean and effective diameter, for fewer than two members for reachable and harmonic.
 * Cost: O(r (n + m)) time for r registers and each step, of which soon only balls that grow; 2 r bytes for each member
 * and O(n + m) memory.
 * Source: Boldi and Vigna 2013, doi:10.1109/ICDMW.2013.10 (HyperBall); Ertl 2017, arXiv:1702.01284 (estimates).
 * Peers: WebGraph `HyperBall`, which scales nothing; NetworKit `NeighborhoodFunctionApproximation`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['D', 'E']]);
 * const { pairs, unreachable, harmonic } = approximateDistances(buildNetwork(interactions));
 * pairs; // A-B, B-C and D-E one step, A-C two → [0, 3, 1]
 * unreachable; // A, B and C each with D and E → 6
 * harmonic; // A: (1 + 1/2) / 4 → [0.375, 0.5, 0.375, 0.25, 0.25]
 */
export function approximateDistances(
  network: Network,
  { direction = 'out', registers = 64, seed = 1 }: ApproximateDistancesOptions = {},
): ApproximateDistances {
  requireWhole('approximateDistances', 'registers', registers, 16, 65536);
  if (Math.log2(registers) % 1 !== 0)
    throw new RangeError(`approximateDistances: \`registers\` must be a power of two, got ${shown(registers)}`);
  const ties = tiesAlong('approximateDistances', network, direction);
  const bothWays = !network.directed || direction === 'all';
  const counters = distinctCounters(network.members.length, registers, randomFrom(seed));
  const counted = countedPairs(ties, bothWays ? null : transposed(ties), counters);
  return { ...summary(counted, bothWays ? 2 : 1), error: countError(registers) };
}

function summary(counted: CountedPairs, each: number): Omit<ApproximateDistances, 'error'> {
  const n = counted.harmonic.length;
  const pairs = Float64Array.from(counted.pairs, (count) => count / each);
  const all = n < 2 ? 0 : (n * (n - 1)) / each;
  let paths = 0;
  let steps = 0;
  for (let d = 1; d < pairs.length; d++) {
    paths += pairs[d]!;
    steps += pairs[d]! * d;
  }
  const withPath = counted.known === null ? Math.min(paths, all) : counted.known / each;
  return {
    pairs,
    unreachable: all - withPath,
    reachable: n < 2 ? Number.NaN : withPath / all,
    mean: paths === 0 ? Number.NaN : steps / paths,
    effectiveDiameter: stepsWithin(pairs, MOST * paths),
    harmonic: counted.harmonic.map((sum) => Math.min(1, sum / (n - 1))),
  };
}

const MOST = 0.9;

function stepsWithin(pairs: Float64Array, wanted: number): number {
  let within = 0;
  for (let d = 1; d < pairs.length; d++) {
    if (within + pairs[d]! >= wanted) return d - 1 + (wanted - within) / pairs[d]!;
    within += pairs[d]!;
  }
  return Number.NaN;
}
