import type { Direction } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { searchedTies } from '../../network/searchParts.js';
import { requireNumber, requireWhole } from '../../numeric/check.js';
import { randomFrom } from '../../numeric/random.js';
import { type SampledNearness, sampledNearness } from './sampledNearness.js';

export interface SampledHarmonicOptions {
  /** `'out'`: how near the others are to this member; `'in'`: how near it is to them. Default `'out'`. */
  readonly direction?: Direction;
  /** How far from the exact values the sampled may be, as if normalized. Default 0.01. */
  readonly epsilon?: number;
  /** The probability that not all bounds hold may be as large as this. Default 0.1. */
  readonly delta?: number;
  /** Stop as soon as it is sure who has this many of the first places, even where bounds are wider. Default 0: no places. */
  readonly top?: number;
  /** Divide by n − 1, the sum of a member with a tie to everyone. Default true. */
  readonly normalized?: boolean;
  /** The same seed gives the same samples. Default 1. */
  readonly seed?: number;
}

/**
 * Sampled harmonic centrality: how quickly members of a large network reach the others, from how far all of them are
 * from some thousand drawn by chance, with bounds for every member. How many it takes depends on `epsilon` and hardly
 * on the size of the network.
 *
 * Formula: contacts count 1 and are all known; those farther away count the mean of 1 / distance over those of them
 * that were drawn, 0 beyond reach. Bounds are by the range of that, 0 to 1/2 at most, or by its variance, the narrower;
 * they hold together, at every time at which it was looked whether they suffice.
 * Range: as `harmonic`: 0 to 1 normalized, NaN when normalized in a network of one member. Exact where nobody is left
 * to draw: up to 128 members always.
 * Cost: O(s (n + m)) time for s samples, of which 128 searches at once share most; O(n + m) memory, at its peak some 200
 * bytes a member and 24 for each end of a tie.
 * Source: Eppstein and Wang 2004, doi:10.7155/jgaa.00081 (distances to a sample); Bardenet and Maillard 2015,
 * doi:10.3150/14-BEJ605 (bounds).
 * Peers: none that gives bounds.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C']]);
 * const { values, error, samples } = sampledHarmonic(buildNetwork(interactions));
 * values; // as by `harmonic`, for so few → [0.75, 1, 0.75]
 * error; // exact → 0
 * samples; // as everyone was drawn → 3
 */
export function sampledHarmonic(
  network: Network,
  { direction = 'out', epsilon = 0.01, delta = 0.1, top = 0, normalized = true, seed = 1 }: SampledHarmonicOptions = {},
): SampledNearness {
  requireNumber('sampledHarmonic', 'epsilon', epsilon, 1e-6, 1);
  requireNumber('sampledHarmonic', 'delta', delta, 1e-12, 1);
  requireWhole('sampledHarmonic', 'top', top, 0);
  const ties = searchedTies('sampledHarmonic', network, direction, 'hops');
  const found = sampledNearness(ties, true, { epsilon, delta, top }, randomFrom(seed));
  return normalized ? found : counted(found, network.members.length);
}

function counted(found: SampledNearness, n: number): SampledNearness {
  const sum = (value: number): number => (n < 2 ? 0 : value * (n - 1));
  return {
    ...found,
    values: found.values.map(sum),
    lower: found.lower.map(sum),
    upper: found.upper.map(sum),
    error: sum(found.error),
  };
}
