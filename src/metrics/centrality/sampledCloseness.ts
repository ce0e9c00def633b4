import type { Direction } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { searchedTies } from '../../network/searchParts.js';
import { requireNumber, requireWhole } from '../../numeric/check.js';
import { randomFrom } from '../../numeric/random.js';
import { type SampledNearness, sampledNearness } from './sampledNearness.js';

export interface SampledClosenessOptions {
  /** `'out'`: how near the others are to this member; `'in'`: how near it is to them. Default `'out'`. */
  readonly direction?: Direction;
  /** How far from the exact values the sampled may be. Default 0.01. */
  readonly epsilon?: number;
  /** The probability that not all bounds hold may be as large as this. Default 0.1. */
  readonly delta?: number;
  /** Stop as soon as it is sure who has this many of the first places, even where bounds are wider. Default 0: no places. */
  readonly top?: number;
  /** The same seed gives the same samples. Default 1. */
  readonly seed?: number;
}

/**
 * Sampled closeness: the closeness of a large network, from how far all members are from some thousand of them drawn by
 * chance, with bounds for every member. How many it takes depends on `epsilon` and hardly on the size of the network.
 * For the first places alone `topCloseness` is exact and often faster.
 *
 * Formula: as `closeness` by Wasserman and Faust and by hops, from the mean distance to those drawn. Contacts are all
 * known; the mean over those farther away is estimated, and how many are within reach as well in a directed network,
 * unless it is known from the parts that reach each other. Bounds are by the range (twice a hub's eccentricity) or by
 * the variance, the narrower; they hold together, at every time at which it was looked whether they suffice.
 * Range: as `closeness`: 0 to 1, NaN in a network of one member. Exact where nobody is left to draw: up to 128 members
 * always.
 * Cost: O(s (n + m)) time for s samples, of which 128 searches at once share most; O(n + m) memory, at its peak some 200
 * bytes a member and 24 for each end of a tie.
 * Source: Eppstein and Wang 2004, doi:10.7155/jgaa.00081 (distances to a sample); Bardenet and Maillard 2015,
 * doi:10.3150/14-BEJ605 (bounds).
 * Peers: NetworKit `ApproxCloseness` estimates the same in connected networks, without bounds for each member.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['D', 'E']]);
 * const { values, error, samples } = sampledCloseness(buildNetwork(interactions));
 * values; // as by `closeness`, for so few → [0.333, 0.5, 0.333, 0.25, 0.25]
 * error; // exact → 0
 * samples; // as everyone was drawn → 5
 */
export function sampledCloseness(
  network: Network,
  { direction = 'out', epsilon = 0.01, delta = 0.1, top = 0, seed = 1 }: SampledClosenessOptions = {},
): SampledNearness {
  requireNumber('sampledCloseness', 'epsilon', epsilon, 1e-6, 1);
  requireNumber('sampledCloseness', 'delta', delta, 1e-12, 1);
  requireWhole('sampledCloseness', 'top', top, 0);
  const ties = searchedTies('sampledCloseness', network, direction, 'hops');
  return sampledNearness(ties, false, { epsilon, delta, top }, randomFrom(seed));
}
