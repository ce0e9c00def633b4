import type { Labels } from '../../network/groups.js';
import { requireWhole } from '../../numeric/check.js';
import { type Random, randomFrom, shuffle } from '../../numeric/random.js';
import { adjustedRandOf, contingencyOf, pairsWithin } from './contingency.js';
import { pairedLabels } from './pairedLabels.js';

export interface AdjustedRandTestOptions {
  /** How many random assignments to compare with. Default 999. */
  readonly draws?: number;
  /** Another seed draws other assignments. Default 1. */
  readonly seed?: number;
}

export interface AdjustedRandTest {
  readonly adjustedRand: number;
  /** How often chance does at least as well. */
  readonly p: number;
  readonly draws: number;
}

/**
 * Test of an agreement between two partitions: whether found communities follow departments, or another attribute,
 * more than random groups of the same sizes would.
 *
 * Formula: members are put at random into the groups of `b`, their sizes kept; p = (1 + draws with an adjusted Rand
 * index at least that found) / (1 + draws).
 * Range: p from 1 / (1 + draws) to 1. NaN for fewer than two members. A member whose label is unknown in either is left
 * out. The same seed gives the same p. Where p comes near what matters, take more draws.
 * Cost: O(draws n) time, O(n) memory.
 * Errors: RangeError for labels that are not as many in both.
 * Source: Hubert and Arabie 1985, doi:10.1007/BF01908075; Phipson and Smyth 2010, doi:10.2202/1544-6115.1585 (the 1 added).
 * Peers: none that gives a p.
 *
 * @example
 * // Three letters of four groups each: 12 members that agree in full.
 * const labels = [...'aabbccddeeff'];
 * adjustedRandTest(labels, labels).p; // no draw does as well: 1 / 1000 → 0.001
 * adjustedRandTest(labels, labels.map(() => 'all')).p; // every draw is the same → 1
 */
export function adjustedRandTest(
  a: Labels,
  b: Labels,
  { draws = 999, seed = 1 }: AdjustedRandTestOptions = {},
): AdjustedRandTest {
  requireWhole('adjustedRandTest', 'draws', draws, 1);
  requireWhole('adjustedRandTest', 'seed', seed, 0);
  const { first, second } = pairedLabels('adjustedRandTest', a, b);
  const adjustedRand = adjustedRandOf(first.labels, second.labels);
  const p = Number.isNaN(adjustedRand) ? Number.NaN : shareAsGood(first.labels, second.labels, draws, randomFrom(seed));
  return { adjustedRand, p, draws };
}

// The index rises with the pairs together in both and with nothing else, as the sizes are kept; these are whole numbers.
function shareAsGood(a: Uint32Array, b: Uint32Array, draws: number, random: Random): number {
  const found = pairsWithin(contingencyOf(a, b).counts);
  const order = Int32Array.from(b);
  const drawn = new Uint32Array(order.buffer); // the same labels
  const columns = order.reduce((most, label) => Math.max(most, label + 1), 0);
  const cells = columns * a.reduce((most, label) => Math.max(most, label + 1), 0);
  const counts = cells <= 4 * a.length ? new Uint32Array(cells) : null;
  let asGood = 1;
  for (let draw = 0; draw < draws; draw++) {
    shuffle(order, random);
    const both = counts ? pairsInBoth(a, order, columns, counts) : pairsWithin(contingencyOf(a, drawn).counts);
    if (both >= found) asGood++;
  }
  return asGood / (1 + draws);
}

// The pairs of members together in both, by a table of all overlaps: each who joins an overlap makes a pair with those there.
function pairsInBoth(a: Uint32Array, b: Int32Array, columns: number, counts: Uint32Array): number {
  let pairs = 0;
  counts.fill(0);
  for (let i = 0; i < a.length; i++) pairs += counts[a[i]! * columns + b[i]!]!++;
  return pairs;
}
