/** How probabilities are corrected for the number of tests that they are of. */
export type Correction = 'none' | 'holm' | 'benjaminiHochberg';

/**
 * Probabilities of some tests out of `tests`, those left out having probability 1, corrected: by Holm 1979, so that those
 * below α hold one mistake or more with probability α; or by Benjamini and Hochberg 1995, so that a share of α of them are
 * mistakes on average.
 */
export function corrected(probabilities: Float64Array, tests: number, correction: Correction): Float64Array {
  if (correction === 'none') return probabilities;
  const order = Uint32Array.from(probabilities.keys()).sort((a, b) => probabilities[a]! - probabilities[b]!);
  const result = new Float64Array(probabilities.length);
  if (correction === 'holm') {
    let least = 0;
    for (let rank = 0; rank < order.length; rank++) {
      least = Math.max(least, Math.min(1, (tests - rank) * probabilities[order[rank]!]!));
      result[order[rank]!] = least;
    }
    return result;
  }
  let most = 1;
  for (let rank = order.length; rank > 0; rank--) {
    most = Math.min(most, (tests / rank) * probabilities[order[rank - 1]!]!);
    result[order[rank - 1]!] = most;
  }
  return result;
}
