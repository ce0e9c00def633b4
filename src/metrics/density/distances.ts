import type { Direction } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import type { Distance } from '../../network/paths.js';
import { type SearchSums, searchedTies, searchParts } from '../../network/searchParts.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';

export interface DistancesOptions {
  /** Paths along the ties, against them (which only changes whose eccentricity is whose), or directions ignored. Default `'out'`. */
  readonly direction?: Direction;
  /** How long a tie is. Default `'hops'`. */
  readonly distance?: Distance;
}

/** How far members are from each other. */
export interface Distances {
  /** The mean distance over the ordered pairs with a path. */
  readonly mean: number;
  /** The largest distance over the ordered pairs with a path. */
  readonly diameter: number;
  /** The smallest eccentricity, where everyone reaches everyone. */
  readonly radius: number;
  /** The share of ordered pairs with a path. */
  readonly reachable: number;
  /** The mean of 1 / distance over all ordered pairs, 0 for those without a path. */
  readonly compactness: number;
  /** For each member how far the farthest one is that it reaches. */
  readonly eccentricities: Float64Array;
}

/**
 * Distances: how many steps news takes from one member to another, on average and at worst, and what share of pairs
 * it can pass between at all. In a network in pieces mean and diameter speak of the pairs with a path only and must be
 * read with `reachable`; compactness speaks of all pairs in one number. From some 50,000 members on prefer
 * `approximateDistances`, unless diameter and eccentricities are asked for or there are minutes to spare.
 *
 * Formula: mean and diameter: mean and largest of d over pairs with a path; compactness: mean of 1 / d over all pairs.
 * Range: by hops mean, diameter and radius from 1; reachable and compactness 0 (no ties) to 1 (by hops). Mean and
 * diameter are NaN without ties, reachable and compactness for fewer than two members, the eccentricity of a member
 * who reaches nobody. The radius is NaN unless everyone reaches everyone: the usual radius of a network in pieces is
 * that of `largestComponent(network)`.
 * Cost: O(n (n + m)) time by hops, of which 128 searches at once share most, O(n (n + m) log n) by other distances; by
 * hops 50,000 members with 250,000 ties take some 10 s on one thread. O(n + m) memory, at its peak some 100 bytes a member
 * and 24 for each end of a tie.
 * Source: Latora and Marchiori 2001, doi:10.1103/PhysRevLett.87.198701 (compactness as efficiency); Borgatti 2006,
 * doi:10.1007/s10588-006-7084-x (compactness).
 * Peers: mean and diameter: igraph `average_path_length` and `diameter`; networkx raises an error on networks in
 * pieces and graphology gives Infinity; compactness: networkx `global_efficiency`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['D', 'E']]);
 * const network = buildNetwork(interactions);
 * const { mean, reachable, compactness, radius } = distances(network);
 * mean; // (1 + 1 + 2 + 1) / 4 pairs with a path → 1.25
 * reachable; // 4 of 10 pairs → 0.4
 * compactness; // (1 + 1 + 1/2 + 1) / 10 pairs → 0.35
 * radius; // A never reaches D → NaN
 * distances(largestComponent(network)).radius; // B is one step from A and C → 1
 */
export function distances(network: Network, options: DistancesOptions = {}): Distances {
  return wholeOf(distancesParts(network, options));
}

// Before the eccentricities stand three sums over the pairs with a path.
const PATHS = 0;
const SUM = 1;
const NEARNESS = 2;
const SUMS = 3;

/** Distances in parts. */
export function distancesParts(
  network: Network,
  { direction = 'out', distance = 'hops' }: DistancesOptions = {},
): Parts<Distances> {
  return searchParts(searchedTies('distances', network, direction, distance), distancesSums(network.members.length));
}

/** What of the searches of n members makes their distances. */
export function distancesSums(n: number): SearchSums<Distances> {
  return {
    width: SUMS + n,
    level: addLevel,
    source: addSource,
    fold: addOrLarger,
    result: (numbers) => {
      const eccentricities = numbers.slice(SUMS);
      for (let i = 0; i < n; i++) if (eccentricities[i] === 0) eccentricities[i] = Number.NaN;
      return summary(n, numbers, eccentricities);
    },
  };
}

function addOrLarger(all: Float64Array, numbers: Float64Array): void {
  for (let k = 0; k < SUMS; k++) all[k]! += numbers[k]!;
  for (let k = SUMS; k < all.length; k++) if (numbers[k]! > all[k]!) all[k] = numbers[k]!;
}

function addLevel(
  numbers: Float64Array,
  distance: number,
  count: number,
  members: Int32Array,
  gains: Int32Array,
): void {
  let paths = 0;
  for (let k = 0; k < count; k++) {
    const at = SUMS + members[k]!;
    paths += gains[k]!;
    if (distance > numbers[at]!) numbers[at] = distance;
  }
  numbers[PATHS]! += paths;
  numbers[SUM]! += paths * distance;
  numbers[NEARNESS]! += paths / distance;
}

function addSource(
  numbers: Float64Array,
  member: number,
  reached: number,
  order: Int32Array,
  distances: Float64Array,
): void {
  let sum = 0;
  let nearness = 0;
  for (let k = 1; k < reached; k++) {
    sum += distances[order[k]!]!;
    nearness += 1 / distances[order[k]!]!;
  }
  numbers[PATHS]! += reached - 1;
  numbers[SUM]! += sum;
  numbers[NEARNESS]! += nearness;
  // The members reached stand nearest first.
  numbers[SUMS + member] = distances[order[reached - 1]!]!;
}

function summary(n: number, sums: Float64Array, eccentricities: Float64Array): Distances {
  const paths = sums[PATHS]!;
  const pairs = n < 2 ? Number.NaN : n * (n - 1);
  let diameter = Number.NaN;
  let radius = Number.NaN;
  for (let i = 0; i < n; i++) {
    const far = eccentricities[i]!;
    if (!(far <= diameter)) diameter = Number.isNaN(far) ? diameter : far;
    if (!(far >= radius)) radius = Number.isNaN(far) ? radius : far;
  }
  return {
    mean: sums[SUM]! / paths,
    diameter,
    radius: paths === pairs ? radius : Number.NaN,
    reachable: paths / pairs,
    compactness: sums[NEARNESS]! / pairs,
    eccentricities,
  };
}
