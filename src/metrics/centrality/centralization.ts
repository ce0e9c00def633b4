import type { Direction } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { undirected } from '../../network/views.js';
import { requireOneOf } from '../../numeric/check.js';
import { betweenness } from './betweenness.js';
import { closeness } from './closeness.js';
import { degree } from './degree.js';
import { harmonic } from './harmonic.js';

export type CentralizationMeasure = 'degree' | 'betweenness' | 'closeness' | 'harmonic';

export interface CentralizationOptions {
  /** What is concentrated in one member or not. Default `'degree'`. */
  readonly of?: CentralizationMeasure;
  /**
   * The direction of a directed network's ties; `'all'` ignores directions. Betweenness is the same for `'out'` and
   * `'in'`. Default `'all'` for degree, `'out'` for the others.
   */
  readonly direction?: Direction;
}

/**
 * Centralization: how far the network turns on one member. 1 is a star, 0 a network whose members are all alike.
 *
 * Formula: the sum over members of (largest value − value), divided by that sum in a star of n members: undirected
 * (n − 1)(n − 2) for degree, n − 1 for normalized betweenness, (n − 1)(n − 2) / (2n − 3) for closeness, (n − 2) / 2 for
 * harmonic; along directions (n − 1)², n − 1, (n − 1)(1 − 1 / n) and n − 1.
 * Range: 0 to 1. NaN for fewer than three members, and for closeness unless everyone reaches everyone: use harmonic.
 * Cost: that of the measure, by hops.
 * Errors: RangeError for eigenvector, whose most centralized network depends on how its values are scaled.
 * Source: Freeman 1979, doi:10.1016/0378-8733(78)90021-7.
 * Peers: igraph in R `centr_degree` with `loops = FALSE` (by default 0.6 for a star of five), `centr_betw`, `centr_clo`;
 * sna `centralization`. igraph's maximum for directed closeness is that of an out-star whose leaves are n steps away
 * from everyone, which is taken here too.
 *
 * @example
 * const { interactions } = interactionsFrom([['hub', 'A'], ['hub', 'B'], ['hub', 'C'], ['A', 'B']]);
 * const network = buildNetwork(interactions);
 * centralization(network); // (1 + 1 + 2 + 0) / (3 × 2) → 0.667
 * centralization(network, { of: 'betweenness' }); // hub 2 of 3 pairs, the others 0: (2/3 + 2/3 + 2/3) / 3 → 0.667
 */
export function centralization(
  network: Network,
  { of = 'degree', direction = of === 'degree' ? 'all' : 'out' }: CentralizationOptions = {},
): number {
  if ((of as string) === 'eigenvector')
    throw new RangeError("centralization: `of` cannot be 'eigenvector': there is no agreed maximum to divide by");
  requireOneOf('centralization', 'of', of, ['degree', 'betweenness', 'closeness', 'harmonic']);
  requireOneOf('centralization', 'direction', direction, ['out', 'in', 'all']);
  const seen = direction === 'all' ? undirected(network) : network;
  return centralizationOf(valuesOf(seen, of, direction), of, seen.directed);
}

/** The same of values that are there already: degrees, and the others as their functions give them by default. */
export function centralizationOf(values: Float64Array, of: CentralizationMeasure, directed: boolean): number {
  const n = values.length;
  if (n < 3) return Number.NaN;
  const largest = values.reduce((most, value) => Math.max(most, value), -Infinity);
  return values.reduce((sum, value) => sum + (largest - value), 0) / maximum(n, of, directed);
}

function valuesOf(network: Network, of: CentralizationMeasure, direction: Direction): Float64Array {
  if (of === 'degree') return degree(network, { direction });
  if (of === 'betweenness') return betweenness(network);
  if (of === 'closeness') return closeness(network, { method: 'freeman', direction });
  return harmonic(network, { direction });
}

// The sum of differences in a star of n members.
function maximum(n: number, of: CentralizationMeasure, directed: boolean): number {
  if (of === 'degree') return (n - 1) * (directed ? n - 1 : n - 2);
  if (of === 'betweenness') return n - 1;
  if (of === 'closeness') return directed ? (n - 1) * (1 - 1 / n) : ((n - 1) * (n - 2)) / (2 * n - 3);
  return directed ? n - 1 : (n - 2) / 2;
}
