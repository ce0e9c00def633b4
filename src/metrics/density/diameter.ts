import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { extentBothWays } from './extentBothWays.js';
import { extentOneWay } from './extentOneWay.js';

export interface DiameterOptions {
  /** Paths along the ties, against them (which changes the radius and turns `ends` round), or directions ignored. Default `'out'`. */
  readonly direction?: Direction;
}

/** The largest and the smallest eccentricity. */
export interface Diameter {
  /** The largest number of steps over the ordered pairs with a path. */
  readonly diameter: number;
  /** The smallest eccentricity, where everyone reaches everyone. */
  readonly radius: number;
  /** The numbers of two members that far apart, the first of whom reaches the second. Empty without ties. */
  readonly ends: readonly number[];
}

/**
 * Diameter and radius: in how many steps news from anyone reaches everyone it can reach at all, and from the best placed
 * member. The same numbers as in `distances`, which searches from every member for its means; here a few searches are
 * mostly enough, so that they are there for networks of any size. Directed networks are measured along the ties.
 *
 * Formula: diameter: largest d over pairs with a path; radius: the smallest over members of the largest d from them.
 * Range: from 1. The diameter is NaN without ties. The radius is NaN unless everyone reaches everyone: the usual radius
 * of a network in pieces is that of `largestComponent(network)`.
 * Cost: O(n + m) time a search; some 5 to 100 searches where members differ in how central they are, up to n where all
 * are alike, as on a ring, of which 128 at once then share most. Memory for 7 n numbers without direction, for 14 n and m
 * with it; 20 n and 3 m more where many members are alike.
 * Source: Takes and Kosters 2013, doi:10.3390/a6010100 (bounds without direction); Borassi et al. 2015,
 * doi:10.1016/j.tcs.2015.02.033 (with direction).
 * Peers: diameter: igraph `diameter`; networkx `diameter` and `radius`, which raise an error on networks in pieces, and
 * igraph `radius`, which there takes the smallest eccentricity of any piece.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * diameter(buildNetwork(interactions)).diameter; // A to D → 3
 * diameter(buildNetwork(interactions)).radius; // B is two steps from D and nearer to all others → 2
 */
export function diameter(network: Network, { direction = 'out' }: DiameterOptions = {}): Diameter {
  const ties = tiesAlong('diameter', network, direction);
  const { longest, shortest, ends } =
    !network.directed || direction === 'all' ? extentBothWays(ties) : extentOneWay(ties);
  return { diameter: ends.length === 0 ? Number.NaN : longest, radius: shortest, ends };
}
