import type { Ties } from '../../network/ties.js';

/**
 * For each member 1 − the sum over groups of the square of their share in its ties: the chance that two draws from its
 * ties lead to different groups. NaN without ties to members of known groups, and for members of none. O(n + m).
 */
export function groupSpread({ offsets, targets, strengths }: Ties, of: Int32Array, groups: number): Float64Array {
  const spread = new Float64Array(of.length).fill(Number.NaN);
  const sums = new Float64Array(groups);
  for (let i = 0; i < of.length; i++) {
    if (of[i] === -1) continue;
    let total = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const g = of[targets[k]!]!;
      if (g === -1) continue;
      sums[g]! += strengths[k]!;
      total += strengths[k]!;
    }
    if (total === 0) continue;
    // Of every two groups the product of their shares: 1 less the squares would lose its digits near 0.
    let met = 0;
    let products = 0;
    // A group counts when it is first met, and is cleared then.
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const g = of[targets[k]!]!;
      if (g === -1) continue;
      const share = sums[g]! / total;
      products += met * share;
      met += share;
      sums[g] = 0;
    }
    spread[i] = 2 * products;
  }
  return spread;
}
