import type { Network } from '../../network/network.js';
import { amongStayers } from './amongStayers.js';
import { correlationOf, momentsOf } from './pairMoments.js';
import { requireAlike } from './requireAlike.js';

export interface NetworkCorrelationOptions {
  /** Correlate the strengths of ties, 0 where there is none, rather than whether there is a tie. Default false. */
  readonly strengths?: boolean;
}

/**
 * Correlation of two networks: how far the pairs that are tied in one, or tied strongly, are so in the other. The two may
 * be years, or relations such as advice and friendship. Members of only one of the networks are left out, as nothing is
 * known of their ties in the other. How often chance gives as much says `qapTest`.
 *
 * Formula: Pearson's over all pairs of the members of both, 1 for a tie and 0 for none, or by strength; ordered pairs in
 * directed networks.
 * Range: −1 to 1. NaN where all pairs of a network are alike: without ties, or complete.
 * Cost: O(n + m) time and memory.
 * Errors: RangeError where one network has a direction and the other none.
 * Source: Butts and Carley 2001 (graph correlation); Hubert 1987.
 * Peers: sna `gcor` of matrices with the same members, in `mode` 'graph' or 'digraph'.
 *
 * @example
 * const before = buildNetwork(interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]).interactions);
 * const after = buildNetwork(interactionsFrom([['A', 'B'], ['B', 'C'], ['B', 'D']]).interactions);
 * networkCorrelation(before, after); // of six pairs: (2 − 9/6) / (3 − 9/6) → 0.333
 */
export function networkCorrelation(
  before: Network,
  after: Network,
  { strengths = false }: NetworkCorrelationOptions = {},
): number {
  requireAlike('networkCorrelation', before, after);
  const [a, b] = amongStayers(before, after);
  return correlationOf(momentsOf(a.ties, b.ties, strengths));
}
