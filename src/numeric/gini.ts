/**
 * How unequal values of 0 and above are: 0 where all are alike, nearly 1 where one has everything. Σ |x_i − x_j| over all
 * ordered pairs / (2 n² × the mean); `corrected` divides by n (n − 1) instead of n², so that one who has everything gives 1.
 * NaN where there is nothing to share, and for a single value if corrected.
 */
export function giniOf(values: Float64Array, corrected: boolean = false): number {
  const n = values.length;
  const sorted = values.slice().sort();
  let sum = 0;
  let spread = 0;
  for (let k = 0; k < n; k++) {
    sum += sorted[k]!;
    spread += (2 * k + 1 - n) * sorted[k]!;
  }
  return spread / ((corrected ? n - 1 : n) * sum);
}
