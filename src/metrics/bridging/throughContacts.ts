import type { Ties } from '../../network/ties.js';

/**
 * For each contact j of a member i, the sum over the contacts q that they have in common of the value of q to i times
 * the strength of the tie between q and j. Ties as by `uphill`, values and sums laid out as in `contacts.ts`.
 *
 * Each triangle a, b, c is met once, at ties e from a to b, f from b to c and g from a to c; O(m^1.5) for all.
 */
export function throughContacts({ offsets, targets, strengths }: Ties, values: Float64Array): Float64Array {
  const n = offsets.length - 1;
  const sums = new Float64Array(values.length);
  // Under a target of the row at hand, one more than the place of the tie to it.
  const places = new Uint32Array(n);
  for (let a = 0; a < n; a++) {
    const start = offsets[a]!;
    const end = offsets[a + 1]!;
    if (end - start < 2) continue;
    for (let e = start; e < end; e++) places[targets[e]!] = e + 1;
    for (let e = start; e < end; e++) {
      const b = targets[e]!;
      const ab = strengths[e]!;
      const bToA = values[2 * e]!;
      const aToB = values[2 * e + 1]!;
      let there = 0;
      let back = 0;
      for (let f = offsets[b]!, stop = offsets[b + 1]!; f < stop; f++) {
        const place = places[targets[f]!]!;
        if (place === 0) continue;
        const g = place - 1;
        const bc = strengths[f]!;
        const ac = strengths[g]!;
        there += values[2 * g]! * bc;
        back += values[2 * f]! * ac;
        sums[2 * g]! += bToA * bc;
        sums[2 * g + 1]! += values[2 * f + 1]! * ab;
        sums[2 * f]! += aToB * ac;
        sums[2 * f + 1]! += values[2 * g + 1]! * ab;
      }
      sums[2 * e]! += there;
      sums[2 * e + 1]! += back;
    }
    for (let e = start; e < end; e++) places[targets[e]!] = 0;
  }
  return sums;
}
