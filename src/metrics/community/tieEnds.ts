import type { Ties } from '../../network/ties.js';

/** What the members of each group have: how many they are, and the ties from them, those that stay within and others. */
export interface TieEnds {
  readonly sizes: Float64Array;
  readonly within: Float64Array;
  readonly between: Float64Array;
}

/** Added up from the side of every member, so that an undirected tie within a group counts twice; −1 is no group. */
export function tieEnds({ offsets, targets, strengths }: Ties, of: Int32Array, count: number): TieEnds {
  const sizes = new Float64Array(count);
  const within = new Float64Array(count);
  const between = new Float64Array(count);
  for (let i = 0; i < of.length; i++) {
    const g = of[i]!;
    if (g === -1) continue;
    sizes[g]!++;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const h = of[targets[k]!]!;
      if (h === g) within[g]! += strengths[k]!;
      else if (h !== -1) between[g]! += strengths[k]!;
    }
  }
  return { sizes, within, between };
}

/** All values added, in their order. */
export function added(values: Float64Array): number {
  let sum = 0;
  for (let g = 0; g < values.length; g++) sum += values[g]!;
  return sum;
}
