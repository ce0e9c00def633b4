import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { type Distance, eachSource, tieLengths } from '../../network/paths.js';

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
 * read with `reachable`; compactness speaks of all pairs in one number.
 *
 * Formula: mean and diameter: mean and largest of d over pairs with a path; compactness: mean of 1 / d over all pairs.
 * Range: by hops mean, diameter and radius from 1; reachable and compactness 0 (no ties) to 1 (by hops). Mean and
 * diameter are NaN without ties, reachable and compactness for fewer than two members, the eccentricity of a member
 * who reaches nobody. The radius is NaN unless everyone reaches everyone: the usual radius of a network in pieces is
 * that of `largestComponent(network)`.
 * Cost: O(n (n + m)) time by hops, O(n (n + m) log n) by other distances; O(n) memory.
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
export function distances(
  network: Network,
  { direction = 'out', distance = 'hops' }: DistancesOptions = {},
): Distances {
  const ties = tiesAlong('distances', network, direction);
  const n = network.members.length;
  const eccentricities = new Float64Array(n).fill(Number.NaN);
  const totals = { paths: 0, sum: 0, nearness: 0 };
  eachSource(ties, tieLengths('distances', ties, distance), (member, reached, order, far) => {
    for (let k = 1; k < reached; k++) {
      totals.sum += far[order[k]!]!;
      totals.nearness += 1 / far[order[k]!]!;
    }
    totals.paths += reached - 1;
    // The members reached stand nearest first.
    if (reached > 1) eccentricities[member] = far[order[reached - 1]!]!;
  });
  return summary(n, totals, eccentricities);
}

function summary(
  n: number,
  { paths, sum, nearness }: { paths: number; sum: number; nearness: number },
  eccentricities: Float64Array,
): Distances {
  const pairs = n < 2 ? Number.NaN : n * (n - 1);
  let diameter = Number.NaN;
  let radius = Number.NaN;
  for (const far of eccentricities) {
    if (!(far <= diameter)) diameter = Number.isNaN(far) ? diameter : far;
    if (!(far >= radius)) radius = Number.isNaN(far) ? radius : far;
  }
  return {
    mean: sum / paths,
    diameter,
    radius: paths === pairs ? radius : Number.NaN,
    reachable: paths / pairs,
    compactness: nearness / pairs,
    eccentricities,
  };
}
