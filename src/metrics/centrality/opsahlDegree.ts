import { totalsOf } from '../../network/bothWays.js';
import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { requireNumber } from '../../numeric/check.js';

export interface OpsahlDegreeOptions {
  /**
   * How much strengths matter beside the number of contacts: 0 not at all, 1 alone; above 1 the same strength spread
   * over more contacts counts less. Default 0.5.
   */
  readonly alpha?: number;
  /** The ties this member has to others, those others have to it, or both. Default `'all'`. */
  readonly direction?: Direction;
}

/**
 * Degree by Opsahl's alpha: how involved a member is, its number of contacts and the strength of its ties in one number.
 *
 * Formula: k^(1 − α) s^α, where k is the number of distinct contacts and s the sum of the strengths: with α = 0 the
 * degree, with α = 1 the strength.
 * Range: 0 (no ties) upwards.
 * Cost: O(n + m) time; O(n) memory, O(n + m) for directions other than out.
 * Source: Opsahl, Agneessens and Skvoretz 2010, doi:10.1016/j.socnet.2010.03.006.
 * Peers: tnet `degree_w`; cytoscape.js `degreeCentrality` with `alpha`, which counts a mutual tie twice.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B', 5], ['A', 'C', 3], ['B', 'C', 1], ['C', 'D', 2]]);
 * const network = buildNetwork(interactions, { strength: 'sum' });
 * opsahlDegree(network); // A: √(2 × 8), B: √(2 × 6), C: √(3 × 6), D: √(1 × 2) → [4, 3.464, 4.243, 1.414]
 */
export function opsahlDegree(
  network: Network,
  { alpha = 0.5, direction = 'all' }: OpsahlDegreeOptions = {},
): Float64Array {
  requireNumber('opsahlDegree', 'alpha', alpha, 0);
  const ties = tiesAlong('opsahlDegree', network, direction);
  return totalsOf(ties).map((total, i) => {
    const count = ties.offsets[i + 1]! - ties.offsets[i]!;
    return count === 0 ? 0 : count ** (1 - alpha) * total ** alpha;
  });
}
