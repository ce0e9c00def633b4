import type { Ties } from '../../network/ties.js';
import { type Eigenpair, multiply } from './lanczos.js';

const WORK = 4e9; // ties gone through before the iteration is given up and the best found is given

/**
 * The largest eigenvalue of a strongly connected directed network and its vector, every entry above 0, by power
 * iteration; shifted, so that it settles where the lengths of all cycles share a factor too. The eigenvalue is always
 * between the smallest and the largest growth of an entry (Collatz and Wielandt).
 */
export function powerDominant({ offsets, targets, strengths }: Ties): Eigenpair {
  const n = offsets.length - 1;
  const vector = new Float64Array(n).fill(1);
  const next = new Float64Array(n);
  let closest = Infinity;
  let since = 0;
  for (let work = 0; ; work += targets.length) {
    multiply(offsets, targets, strengths, vector, next);
    let least = Infinity;
    let most = 0;
    for (let i = 0; i < n; i++) {
      const growth = next[i]! / vector[i]!;
      if (growth < least) least = growth;
      if (growth > most) most = growth;
    }
    const gap = (most - least) / most;
    since = gap < closest ? 0 : since + 1;
    closest = Math.min(closest, gap);
    // At the level of rounding the bounds no longer close in.
    if (gap <= 1e-15 || (gap <= 1e-11 && since >= 20) || work > WORK) return { value: (least + most) / 2, vector };
    const shift = (least + most) / 4;
    let largest = 0;
    for (let i = 0; i < n; i++) {
      next[i]! += shift * vector[i]!;
      if (next[i]! > largest) largest = next[i]!;
    }
    for (let i = 0; i < n; i++) vector[i] = next[i]! / largest;
  }
}
