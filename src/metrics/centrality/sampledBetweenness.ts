import type { Network } from '../../network/network.js';
import { requireNumber, requireWhole } from '../../numeric/check.js';
import { randomFrom } from '../../numeric/random.js';
import { pathSampler } from './pathSampler.js';
import { placesOf, type SampledValues } from './places.js';
import { sampledShares } from './sampledShares.js';

export interface SampledBetweennessOptions {
  /** How far from the exact values the sampled may be, as a share of the hub of a star, as if normalized. Default 0.01. */
  readonly epsilon?: number;
  /** The probability that not all bounds hold may be as large as this. Default 0.1. */
  readonly delta?: number;
  /** Stop as soon as it is sure who has this many of the first places, even where bounds are wider. Default 0: no places. */
  readonly top?: number;
  /** Divide by the number of pairs of others, the betweenness of the hub of a star. Default true. */
  readonly normalized?: boolean;
  /** The same seed gives the same samples. Default 1. */
  readonly seed?: number;
}

/** Betweenness as it was sampled, and how far it can be trusted. */
export interface SampledBetweenness extends SampledValues {
  /** The number of pairs drawn for the values, those without a path included. */
  readonly samples: number;
}

/**
 * Sampled betweenness: the betweenness of a large network, from some thousand shortest paths drawn by chance, with
 * bounds for every member. How many it takes depends on `epsilon` and hardly on the size of the network; the members
 * that stand out are told well, those of little betweenness not told apart.
 *
 * Formula: the share of the drawn paths that pass through the member, × n / (n − 2): two different members are drawn,
 * then one of the shortest paths by hops from one to the other. The bounds are Chernoff's for each member; they hold
 * together, at every time at which it was looked whether they suffice.
 * Range: as `betweenness`: 0 to 1 normalized, NaN when normalized for fewer than three members. Along the ties.
 * Cost: per path the ties around its two ends, up to where the searches meet: few of all in a network of short ways, in
 * the worst case O(n + m). Between 2 ln(n / delta) / epsilon and ln(n / delta) / epsilon² paths; O(n + m) memory.
 * Source: Borassi and Natale 2019, doi:10.1145/3284359 (paths searched from both ends, parts of delta after a first
 * phase); Chernoff 1952, doi:10.1214/aoms/1177729330 (bounds); Riondato and Kornaropoulos 2016,
 * doi:10.1007/s10618-015-0423-0 (paths as samples).
 * Peers: NetworKit `KadabraBetweenness`, whose values are × (n − 2) / n, and whose guarantee rests on a constant that
 * was measured, not proven.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['A', 'D']]);
 * const { values, error } = sampledBetweenness(buildNetwork(interactions), { epsilon: 0.05, delta: 0.001 });
 * Math.abs(values[0] - 1) <= error; // everything between others passes through A → true
 * error <= 0.05; // and that with a probability of at least 0.999 → true
 */
export function sampledBetweenness(
  network: Network,
  { epsilon = 0.01, delta = 0.1, top = 0, normalized = true, seed = 1 }: SampledBetweennessOptions = {},
): SampledBetweenness {
  requireNumber('sampledBetweenness', 'epsilon', epsilon, 1e-6, 1);
  requireNumber('sampledBetweenness', 'delta', delta, 1e-12, 1);
  requireWhole('sampledBetweenness', 'top', top, 0);
  const n = network.members.length;
  const most = normalized ? 1 : ((n - 1) * (n - 2)) / (network.directed ? 1 : 2);
  if (n < 3) return nobodyBetween(n, normalized ? Number.NaN : 0, epsilon, delta, top);
  // A pair of which one is the member itself never has it between, so even the hub of a star has (n − 2) / n of the paths.
  const share = (n - 2) / n;
  const wanted = { epsilon: epsilon * share, delta, top: Math.min(top, n) };
  const { shares, lower, upper, ...sampled } = sampledShares(n, wanted, pathSampler(network, randomFrom(seed)));
  const scaled = (part: number): number => Math.min(1, part / share) * most;
  const [values, least, largest] = [shares.map(scaled), lower.map(scaled), upper.map(scaled)];
  return { values, lower: least, upper: largest, error: errorOf(values, least, largest), epsilon, delta, ...sampled };
}

function nobodyBetween(n: number, value: number, epsilon: number, delta: number, top: number): SampledBetweenness {
  const column = (): Float64Array => new Float64Array(n).fill(value);
  const [values, lower, upper] = [column(), column(), column()];
  const places = placesOf(values, lower, upper, Math.min(top, n));
  return { values, lower, upper, error: value, epsilon, delta, samples: 0, places };
}

function errorOf(values: Float64Array, lower: Float64Array, upper: Float64Array): number {
  let error = 0;
  for (let i = 0; i < values.length; i++) error = Math.max(error, upper[i]! - values[i]!, values[i]! - lower[i]!);
  return error;
}
