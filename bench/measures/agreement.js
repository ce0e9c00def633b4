// How far two answers are from each other.
import { comparePartitions, modularity } from 'tiewise';

const NEGLIGIBLE = 1e-6; // of the largest value: below this a value counts as 0, of which rounding leaves little

/**
 * The difference of ours from the peer's: of values the largest, as a share of the larger one; of groups 1 − the adjusted
 * Rand index; of modularity ours − the peer's.
 * @param {import('./measure.js').Measure} measure
 * @param {any} ours
 * @param {any} peers
 * @param {() => import('tiewise').Network} network
 */
export function differenceOf({ compare = 'values' }, ours, peers, network) {
  if (compare === 'groups') return 1 - comparePartitions(ours, peers).adjustedRand;
  if (compare === 'modularity') return modularity(network(), ours) - modularity(network(), peers);
  return largestDifference([ours].flat(), [peers].flat());
}

/** What is wrong where they do not agree. */
export function disagreement(
  /** @type {import('./measure.js').Measure} */ { compare, tolerance },
  /** @type {number} */ difference,
) {
  if (compare === 'modularity' ? difference >= -tolerance : difference <= tolerance) return undefined;
  return `differs from ours by ${difference}, more than ${tolerance}`;
}

/** Where a value is not defined both have null. */
function largestDifference(/** @type {(number | null)[]} */ ours, /** @type {(number | null)[]} */ theirs) {
  if (ours.length !== theirs.length) return NaN;
  const least =
    NEGLIGIBLE * ours.reduce((/** @type {number} */ most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  let largest = 0;
  for (const [i, a] of ours.entries()) {
    const b = theirs[i] ?? null;
    if (a === b) continue;
    if (a === null || b === null) return NaN;
    const difference = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), least);
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
}
