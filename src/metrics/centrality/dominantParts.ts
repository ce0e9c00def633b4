import { type StrongParts, tiesWithin } from '../../network/strongParts.js';
import type { Ties } from '../../network/ties.js';
import type { Eigenpair } from './eigenpair.js';
import { symmetricDominant } from './lanczos.js';
import { powerDominant } from './powerIteration.js';

const EQUAL_VALUE = 1e-9; // eigenvalues that differ by less than this share are one

/**
 * The strong components whose largest eigenvalue is the largest of all, each with the pair of it, by label in the order
 * of `parts`. Only components of two and more can have an eigenvalue above 0.
 */
export function dominantParts(ties: Ties, parts: StrongParts, symmetric: boolean): Map<number, Eigenpair> {
  const { labels, starts, members } = parts;
  const pairs = new Map<number, Eigenpair>();
  const numbers = new Uint32Array(labels.length);
  let best = 0;
  for (let label = 0; label + 1 < starts.length; label++) {
    const part = members.subarray(starts[label]!, starts[label + 1]!);
    if (part.length < 2) continue;
    const within = part.length === labels.length ? ties : tiesWithin(ties, labels, part, numbers);
    if (largestSum(within) < best * (1 - EQUAL_VALUE)) continue; // no eigenvalue is above the largest row sum
    const pair = symmetric ? symmetricDominant(within) : powerDominant(within);
    best = Math.max(best, pair.value);
    pairs.set(label, pair);
  }
  for (const [label, { value }] of pairs) if (value < best * (1 - EQUAL_VALUE)) pairs.delete(label);
  return pairs;
}

/** The same ties, each strength a share of the largest: same vectors, and squares that stay in range. */
export function sharesOfLargest(ties: Ties): { shares: Ties; largest: number } {
  let largest = 0;
  for (let k = 0; k < ties.strengths.length; k++) if (ties.strengths[k]! > largest) largest = ties.strengths[k]!;
  const strengths = new Float64Array(ties.strengths.length);
  for (let k = 0; k < strengths.length; k++) strengths[k] = ties.strengths[k]! / largest;
  return { shares: { ...ties, strengths }, largest };
}

function largestSum({ offsets, strengths }: Ties): number {
  let largest = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    let sum = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += strengths[k]!;
    largest = Math.max(largest, sum);
  }
  return largest;
}
