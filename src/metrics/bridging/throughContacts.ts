import type { Ties } from '../../network/ties.js';

/**
 * For each tie of a member i to a contact j, what reaches i by way of its other contacts q: the sum of p_iq, the share
 * of q in i's ties, times what `column` has at j's tie to q. Ties are stored both ways; `totals` are their sums.
 *
 * O(sum of squared degrees) time; memory for one number per tie and member.
 */
export function throughContacts(
  { offsets, targets, strengths }: Ties,
  totals: Float64Array,
  column: Float64Array,
): Float64Array {
  const through = new Float64Array(targets.length);
  const own = new Float64Array(totals.length);
  for (let i = 0; i < totals.length; i++) {
    const begin = offsets[i]!;
    const end = offsets[i + 1]!;
    // own[q] is i's share in each contact q, and 0 for everyone else, i among them.
    for (let k = begin; k < end; k++) own[targets[k]!] = strengths[k]! / totals[i]!;
    for (let k = begin; k < end; k++) {
      const j = targets[k]!;
      let sum = 0;
      for (let l = offsets[j]!, last = offsets[j + 1]!; l < last; l++) sum += own[targets[l]!]! * column[l]!;
      through[k] = sum;
    }
    for (let k = begin; k < end; k++) own[targets[k]!] = 0;
  }
  return through;
}
