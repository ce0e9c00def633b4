/**
 * How far the mean of `size` values may be from the mean of `drawn` of them, which were drawn by chance and none twice;
 * `range` is how far any two of all values may be apart, `variance` that of those drawn. It is farther, one way or the
 * other, with a probability of at most `DRAWN_MEAN_FAILS` × exp(−trust). The smaller of two bounds: Hoeffding's by the
 * range, Bernstein's by the variance, both in the forms for draws of which none comes twice (Bardenet and Maillard
 * 2015, doi:10.3150/14-BEJ605, corollary 2.5 and theorem 4.3).
 */
export function drawnMeanError(drawn: number, size: number, variance: number, range: number, trust: number): number {
  if (drawn === 0) return range;
  const left = drawn <= size / 2 ? 1 - (drawn - 1) / size : (1 - drawn / size) * (1 + 1 / drawn);
  const byRange = range * Math.sqrt((left * trust) / (2 * drawn));
  const byVariance = Math.sqrt((2 * left * variance * trust) / drawn) + (RANGE * range * trust) / drawn;
  return Math.min(byRange, byVariance);
}

/** Each way once by the range, and five times by the variance. */
export const DRAWN_MEAN_FAILS = 12;

const RANGE: number = 7 / 3 + 3 / Math.SQRT2;
