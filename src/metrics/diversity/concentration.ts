import { giniOf } from '../../numeric/gini.js';
import { amounts, sharesOf, simpson } from './shares.js';

export interface Concentration {
  /** How unequally it is spread, those with none included. */
  readonly gini: number;
  /** The same times n / (n − 1): 1 where one has everything. */
  readonly corrected: number;
  /** The share of the one who has most. */
  readonly topShare: number;
  /** Herfindahl and Hirschman's index: the shares squared and added up. */
  readonly hhi: number;
  /** How many with equal shares would be as concentrated: 1 / `hhi`. */
  readonly effective: number;
  /** How many have none. */
  readonly silent: number;
}

/**
 * Concentration of participation: on how few members it rests, and how many take no part. The values are of all members,
 * zeros included.
 *
 * Formula: `gini` and `corrected` as `gini` gives them; with s the share of a member in all, `topShare` the largest s,
 * `hhi` Σ s², `effective` 1 / Σ s², the Hill number of order 2.
 * Range: shares and indexes 0 to 1, `effective` 1 to the number of those who take part. All but `silent` NaN where nobody
 * takes part.
 * Cost: O(n log n) time, O(n) memory.
 * Errors: RangeError for values below 0 or not finite.
 * Source: Gini 1912; Hirschman 1964, The paternity of an index; Laakso and Taagepera 1979,
 * doi:10.1177/001041407901200101 (effective number).
 * Peers: R ineq `Gini` and `Herfindahl`; R DescTools `Herfindahl`.
 *
 * @example
 * const { gini, topShare, hhi, effective, silent } = concentration([0, 1, 2, 3, 14]);
 * gini; // → 0.6
 * topShare; // 14 of 20 → 0.7
 * hhi; // (1 + 4 + 9 + 196) / 400 → 0.525
 * effective; // as if two took part equally → 1.905
 * silent; // → 1
 */
export function concentration(values: ArrayLike<number>): Concentration {
  const checked = amounts('concentration', 'values', values);
  const shares = sharesOf(checked);
  const hhi = simpson(shares);
  return {
    gini: giniOf(checked),
    corrected: giniOf(checked, true),
    topShare: shares.at(-1) ?? Number.NaN,
    hhi,
    effective: 1 / hhi,
    silent: checked.length - shares.length,
  };
}
