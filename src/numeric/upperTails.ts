/**
 * The probabilities of at least 0, 1 … `most` successes in trials of different probabilities, each made `counts` times (the
 * Poisson binomial distribution). Trial by trial P(≥ k) becomes (1 − p) P(≥ k) + p P(≥ k − 1): nothing is subtracted from
 * anything near it, so each has all but the last few of its digits, however small it is, down to 1e-308.
 */
export function upperTails(probabilities: ArrayLike<number>, counts: ArrayLike<number>, most: number): Float64Array {
  const tails = new Float64Array(most + 1);
  tails[0] = 1;
  let trials = 0;
  for (let t = 0; t < probabilities.length; t++) {
    const p = probabilities[t]!;
    if (p === 0) continue;
    for (let again = 0; again < counts[t]!; again++) {
      for (let k = Math.min(++trials, most); k > 0; k--) tails[k] = (1 - p) * tails[k]! + p * tails[k - 1]!;
    }
  }
  return tails;
}
