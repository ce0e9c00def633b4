import type { Ties } from '../../network/ties.js';
import { solveContraction } from '../../numeric/contraction.js';
import { multiply } from '../../numeric/vectors.js';
import type { Eigenpair } from './eigenpair.js';

const ROUNDS = 300; // of multiplication, before equations are solved
const SOLVED = 60; // at most

/**
 * The largest eigenvalue of a strongly connected directed network and its vector, no entry below 0, by power iteration;
 * shifted, so that it settles where the lengths of all cycles share a factor too. The eigenvalue is always between the
 * smallest and the largest growth of an entry (Collatz and Wielandt). Where they are slow to close in, as on long cycles,
 * the vector is divided by the distance of the ties from the largest growth instead of multiplied (Noda 1971).
 */
export function powerDominant({ offsets, targets, strengths }: Ties): Eigenpair {
  const n = offsets.length - 1;
  const entries = new Float64Array(strengths.length);
  const vector: Float64Array = new Float64Array(n).fill(1);
  let next: Float64Array = new Float64Array(n);
  let closest = Infinity;
  let since = 0;
  for (let round = 0; ; round++) {
    multiply(offsets, targets, strengths, vector, next);
    let least = Infinity;
    let most = 0;
    for (let i = 0; i < n; i++) {
      if (vector[i]! < 1e-14) continue; // too small beside the largest, which is 1, to tell anything
      const growth = next[i]! / vector[i]!;
      if (growth < least) least = growth;
      if (growth > most) most = growth;
    }
    const gap = (most - least) / most;
    since = gap < closest ? 0 : since + 1;
    closest = Math.min(closest, gap);
    // At the level of rounding the bounds no longer close in.
    const still = round < ROUNDS ? 20 : 2;
    if (gap <= 1e-15 || (gap <= 1e-11 && since >= still) || round > ROUNDS + SOLVED)
      return { value: (least + most) / 2, vector };
    if (round < ROUNDS) {
      const shift = (least + most) / 4;
      for (let i = 0; i < n; i++) next[i]! += shift * vector[i]!;
    } else {
      // A little beyond the bound, so that the equations keep a solution.
      for (let k = 0; k < entries.length; k++) entries[k] = strengths[k]! / (most * (1 + 1e-10));
      next = solveContraction(offsets, targets, entries, vector, Math.max(1e-15, 1e-3 * gap));
    }
    let largest = 0;
    for (let i = 0; i < n; i++) if (next[i]! > largest) largest = next[i]!;
    for (let i = 0; i < n; i++) vector[i] = Math.max(0, next[i]! / largest);
  }
}
