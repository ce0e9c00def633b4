import { upperTail } from './normal.js';

/**
 * The probability of a chi-square above `x` with `df` degrees of freedom, a whole number of at least 1. From one or two
 * degrees upwards by 2, each time with a positive term more, so that all digits hold however small it is, down to 1e-300.
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(x > 0)) return Number.isNaN(x) ? x : 1;
  const odd = df % 2 === 1;
  let tail = odd ? 2 * upperTail(Math.sqrt(x)) : Math.exp(-x / 2);
  // Here the term is (x/2)^(k/2) e^(−x/2) / Γ(k/2 + 1), by which k + 2 degrees have more than k.
  let term = odd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : (x / 2) * Math.exp(-x / 2);
  for (let k = odd ? 1 : 2; k < df; k += 2) {
    tail += term;
    term *= x / (k + 2);
  }
  return Math.min(1, tail);
}
