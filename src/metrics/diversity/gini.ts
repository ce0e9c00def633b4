import { giniOf } from '../../numeric/gini.js';
import { amounts } from './shares.js';

export interface GiniOptions {
  /** Times n / (n − 1), so that one who has everything gives 1 among however few. Default false. */
  readonly corrected?: boolean;
}

/**
 * Gini coefficient: how unequally participation, or anything else, is spread over members. Members with none of it belong
 * in the values, as zeros: without them it looks more equal than it is.
 *
 * Formula: Σ |x_i − x_j| over all ordered pairs / (2 n² × the mean), `corrected` / (2 n (n − 1) × the mean).
 * Range: 0 (all alike) to 1 − 1/n, `corrected` to 1 (one has everything). NaN where there is nothing to share, and
 * `corrected` of a single value.
 * Cost: O(n log n) time, O(n) memory.
 * Errors: RangeError for values below 0 or not finite.
 * Source: Gini 1912, Variabilità e mutabilità; the correction Deltas 2003, doi:10.1162/rest.2003.85.1.226.
 * Peers: R ineq `Gini` with `corr`, R DescTools `Gini`, which corrects unless told otherwise, PySAL inequality `Gini`.
 *
 * @example
 * gini([0, 1, 2, 3, 14]); // → 0.6
 * gini([0, 1, 2, 3, 14], { corrected: true }); // 0.6 × 5/4 → 0.75
 * gini([1, 2, 3, 14]); // without the silent one it looks more equal → 0.5
 */
export function gini(values: ArrayLike<number>, { corrected = false }: GiniOptions = {}): number {
  return giniOf(amounts('gini', 'values', values), corrected);
}
