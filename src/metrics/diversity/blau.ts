import { requireWhole } from '../../numeric/check.js';
import { sumOf } from '../../numeric/sum.js';
import { amounts, giniSimpson, sharesOf } from './shares.js';

export interface BlauOptions {
  /** Draw two different ones, as of a whole membership, in place of one that may be drawn twice. Default false. */
  readonly unbiased?: boolean;
}

/**
 * Blau's index: how mixed a membership is, as the chance that two of it are of different categories.
 *
 * Formula: 1 − Σ p², where p is the share of a category; `unbiased` 1 − Σ c (c − 1) / (N (N − 1)) of counts c that add up
 * to N. Counts need not be whole unless `unbiased`: of shares of strength it tells how mixed what is said is.
 * Range: 0 (all of one) up to 1 − 1/k of k categories alike in number, `unbiased` up to 1 (all of different ones). NaN of
 * nobody, `unbiased` of fewer than two.
 * Cost: O(k log k) time, O(k) memory.
 * Errors: RangeError for counts below 0 or not finite, `unbiased` for those that are not whole.
 * Source: Simpson 1949, doi:10.1038/163688a0; Blau 1977, Inequality and Heterogeneity.
 * Peers: R vegan `diversity(index = "simpson")`, with `unbiased` `simpson.unb`; R migraph and UCINET call it
 * heterogeneity, and ecology Gini-Simpson.
 *
 * @example
 * blau([5, 3, 2]); // 1 − (0.25 + 0.09 + 0.04) → 0.62
 * blau([5, 3, 2], { unbiased: true }); // 1 − (20 + 6 + 2) / 90 → 0.689
 */
export function blau(counts: ArrayLike<number>, { unbiased = false }: BlauOptions = {}): number {
  const checked = amounts('blau', 'counts', counts);
  const index = giniSimpson(sharesOf(checked));
  if (!unbiased) return index;
  for (const count of checked) requireWhole('blau', 'counts', count, 0);
  const total = sumOf(checked);
  return total < 2 ? Number.NaN : index * (total / (total - 1));
}
