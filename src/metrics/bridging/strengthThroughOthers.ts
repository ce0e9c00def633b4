import type { Ties } from '../../network/ties.js';

/**
 * For each tie between i and j the sum, over the contacts q that both have, of the share of i in the ties of q times the
 * strength of the tie between q and j. It is the same both ways. Ties stored once, as by `uphill`; `totals` are the sums
 * of each member's.
 *
 * Each triangle a, b, c is met once, at ties e from a to b, f from b to c and g from a to c; O(m^1.5) for all.
 */
export function strengthThroughOthers({ offsets, targets, strengths }: Ties, totals: Float64Array): Float64Array {
  const n = totals.length;
  const sums = new Float64Array(targets.length);
  // Under a target of the row at hand, one more than the place of the tie to it.
  const places = new Uint32Array(n);
  for (let a = 0; a < n; a++) {
    const start = offsets[a]!;
    const end = offsets[a + 1]!;
    if (end - start < 2) continue;
    for (let e = start; e < end; e++) places[targets[e]!] = e + 1;
    for (let e = start; e < end; e++) {
      const b = targets[e]!;
      const throughA = strengths[e]! / totals[a]!;
      const throughB = strengths[e]! / totals[b]!;
      let throughOthers = 0;
      for (let f = offsets[b]!, stop = offsets[b + 1]!; f < stop; f++) {
        const c = targets[f]!;
        const place = places[c]!;
        if (place === 0) continue;
        const g = place - 1;
        throughOthers += (strengths[g]! / totals[c]!) * strengths[f]!;
        sums[f]! += throughA * strengths[g]!;
        sums[g]! += throughB * strengths[f]!;
      }
      sums[e]! += throughOthers;
    }
    for (let e = start; e < end; e++) places[targets[e]!] = 0;
  }
  return sums;
}
