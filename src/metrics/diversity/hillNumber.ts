import { requireNumber } from '../../numeric/check.js';
import { amounts, shannon, sharesOf, simpson } from './shares.js';

export interface HillNumberOptions {
  /**
   * How little small categories count: 0 counts every category alike, 1 by its share, 2 nearly only the large ones,
   * `Infinity` only the largest. Default 1.
   */
  readonly order?: number;
}

/**
 * Hill number: how many categories of equal size would be as diverse as these. Twice as diverse is twice the number, which
 * neither entropy nor Blau's index says.
 *
 * Formula: (Σ p^q)^(1 / (1 − q)), where p is the share of a category and q the `order`. Of order 0 the number of categories
 * above 0; of order 1 the exponential of Shannon's entropy; of order 2 one over Simpson's index Σ p², that is 1 / (1 −
 * Blau's index); of order `Infinity` one over the largest share.
 * Range: 1 (all of one) to the number of categories above 0 (as many of each), the less the higher the order. NaN of nobody.
 * Cost: O(k log k) time, O(k) memory.
 * Errors: RangeError for counts below 0 or not finite, and for an order below 0.
 * Source: Hill 1973, doi:10.2307/1934352; Jost 2006, doi:10.1111/j.2006.0030-1299.14714.x.
 * Peers: R vegan `renyi(hill = TRUE)`, R hillR `hill_taxa`, scikit-bio `hill`.
 *
 * @example
 * hillNumber([5, 3, 2]); // e^1.0297 → 2.8
 * hillNumber([5, 3, 2], { order: 2 }); // 1 / (0.25 + 0.09 + 0.04) → 2.632
 * hillNumber([5, 3, 2], { order: Infinity }); // 1 / 0.5 → 2
 */
export function hillNumber(counts: ArrayLike<number>, { order = 1 }: HillNumberOptions = {}): number {
  if (order !== Infinity) requireNumber('hillNumber', 'order', order, 0);
  const shares = sharesOf(amounts('hillNumber', 'counts', counts));
  if (shares.length === 0) return Number.NaN;
  if (order === 0) return shares.length;
  if (order === 1) return Math.exp(shannon(shares));
  if (order === 2) return 1 / simpson(shares);
  if (order === Infinity) return 1 / shares.at(-1)!;
  return Math.exp((order < 2 ? nearOne(shares, order) : farFromOne(shares, order)) / (1 - order));
}

// The logarithm of Σ p^q, as 1 and what it differs by, of which no digits are lost where q is nearly 1.
function nearOne(shares: Float64Array, order: number): number {
  let sum = 0;
  for (let k = 0; k < shares.length; k++) sum += shares[k]! * Math.expm1((order - 1) * Math.log(shares[k]!));
  return Math.log1p(sum);
}

// The same by the largest share, whose powers may be too small for a number.
function farFromOne(shares: Float64Array, order: number): number {
  const largest = shares.at(-1)!;
  let sum = 0;
  for (let k = 0; k < shares.length; k++) sum += (shares[k]! / largest) ** order;
  return order * Math.log(largest) + Math.log(sum);
}
