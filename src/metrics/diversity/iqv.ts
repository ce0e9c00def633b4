import { type Categories, categoriesOf } from './categories.js';
import { amounts, giniSimpson, sharesOf } from './shares.js';

export interface IqvOptions {
  /**
   * How many categories there could be: `'listed'`, all of `counts`, those of 0 included; `'observed'`, those above 0; or a
   * number. Default `'listed'`.
   */
  readonly categories?: Categories;
}

/**
 * Index of qualitative variation: how mixed a membership is, of the most that so many categories allow. Blau's index grows
 * with the number of categories; this compares between attributes.
 *
 * Formula: Blau's index × K / (K − 1), where K is the number of categories.
 * Range: 0 (all of one category) to 1 (as many of each). NaN of nobody, and of fewer than two categories.
 * Cost: O(k log k) time, O(k) memory.
 * Errors: RangeError for counts below 0 or not finite, and for fewer `categories` than there are.
 * Source: Mueller and Schuessler 1961, Statistical Reasoning in Sociology; Agresti and Agresti 1978, doi:10.2307/270810.
 * Peers: R qualvar `DM`, UCINET's normalized heterogeneity, both by the categories they are given.
 *
 * @example
 * iqv([5, 3, 2]); // 0.62 × 3/2 → 0.93
 * iqv([5, 3, 2, 0]); // there is a fourth that nobody is of: 0.62 × 4/3 → 0.827
 * iqv([5, 3, 2, 0], { categories: 'observed' }); // → 0.93
 */
export function iqv(counts: ArrayLike<number>, { categories = 'listed' }: IqvOptions = {}): number {
  const checked = amounts('iqv', 'counts', counts);
  const most = categoriesOf('iqv', categories, checked);
  // Of equal counts it may come out above 1 in the last digit.
  return most < 2 ? Number.NaN : Math.min(1, giniSimpson(sharesOf(checked)) * (most / (most - 1)));
}
