import { shown } from '../../numeric/check.js';
import { type Categories, categoriesOf } from './categories.js';
import { amounts, shannon, sharesOf } from './shares.js';

export interface EntropyOptions {
  /** The base of the logarithm: 2 for bits. Default e. */
  readonly base?: number;
  /** Divide by the logarithm of the number of categories, the most there can be. Default false. */
  readonly normalized?: boolean;
  /**
   * How many categories there could be, for `normalized`: `'listed'`, all of `counts`, those of 0 included; `'observed'`,
   * those above 0; or a number. Default `'listed'`.
   */
  readonly categories?: Categories;
}

/**
 * Entropy of categories: how mixed a membership is, as how much it tells of one of its members to say of which category it
 * is. Small categories count for more than in Blau's index.
 *
 * Formula: −Σ p log p, where p is the share of a category (Shannon; Teachman's index). `normalized`, that divided by
 * log K, where K is the number of categories (Pielou's evenness; his K are those `'observed'`).
 * Range: 0 (all of one category) to log K (as many of each), `normalized` to 1. NaN of nobody, `normalized` of fewer than
 * two categories.
 * Cost: O(k log k) time, O(k) memory.
 * Errors: RangeError for counts below 0 or not finite, for a `base` not above 1, and for fewer `categories` than there are.
 * Source: Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x; Teachman 1980, doi:10.1177/004912418000800305; Pielou
 * 1966, doi:10.1016/0022-5193(66)90013-0.
 * Peers: scipy `stats.entropy`, R vegan `diversity`; normalized R vegan `diversity / log(specnumber)` by those `'observed'`.
 *
 * @example
 * entropy([5, 3, 2]); // −(0.5 ln 0.5 + 0.3 ln 0.3 + 0.2 ln 0.2) → 1.03
 * entropy([1, 1, 1, 1], { base: 2 }); // two yes-or-no questions tell one of four → 2
 * entropy([5, 3, 2], { normalized: true }); // 1.03 / ln 3 → 0.937
 */
export function entropy(
  counts: ArrayLike<number>,
  { base = Math.E, normalized = false, categories = 'listed' }: EntropyOptions = {},
): number {
  if (typeof base !== 'number' || !(base > 1) || base === Infinity)
    throw new RangeError(`entropy: \`base\` must be a number above 1, got ${shown(base)}`);
  const checked = amounts('entropy', 'counts', counts);
  const most = categoriesOf('entropy', categories, checked);
  const nats = shannon(sharesOf(checked));
  if (!normalized) return nats / Math.log(base);
  return most < 2 ? Number.NaN : Math.min(1, nats / Math.log(most));
}
