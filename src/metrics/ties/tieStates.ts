import { DAY } from '../../network/ageing.js';
import { requireNumber } from '../../numeric/check.js';
import { sumOf } from '../../numeric/sum.js';
import { firstPlaces } from './firstPlaces.js';
import type { TieHistory } from './history.js';

/** How a tie stands. */
export type TieState = 'strong' | 'weak' | 'fading';

export interface TieStatesOptions {
  /**
   * The half-life strength from which a tie that is not fading is strong. Default: the mean of the ties that are not
   * fading.
   */
  readonly strong?: number;
}

export interface TieStates {
  /** The state of each tie, in the order of `network.ties.targets`. */
  readonly states: readonly TieState[];
  /** How many ties are in each state; an undirected tie counts once. */
  readonly counts: Readonly<Record<TieState, number>>;
  /** The half-life strength from which a tie is strong; NaN if it is to be a mean and every tie is fading. */
  readonly strong: number;
  /** The rule in words. */
  readonly rule: string;
}

/**
 * Which ties are strong, which weak and which fading, by one rule that is told with them. A fading tie has had no contact
 * for so long that it has lost more than half of what it had: look after it first. A weak one is alive, if slight.
 *
 * Formula: fading if the last record is longer ago than one half-life; else strong if `recent`, the half-life strength, is
 * at least `strong`; else weak. Strengths that differ by less than 1e-10 of it count as equal.
 * Range: every tie has one state.
 * Cost: O(m) time and memory, and the sorting of the strengths.
 * Errors: RangeError for a history without a half-life, or a `strong` that is not a number of at least 0.
 * Source: none; the words are Granovetter's, 1973, doi:10.1086/225469, the rule is this library's.
 * Peers: none.
 *
 * @example
 * const { interactions } = interactionsFrom([
 *   { from: 'A', to: 'B', date: '2024-06-29' },
 *   { from: 'B', to: 'A', date: '2024-06-29' },
 *   { from: 'B', to: 'C', date: '2024-06-29' },
 *   { from: 'C', to: 'D', date: '2024-01-01' },
 * ]);
 * const { states, strong } = tieStates(tieHistory(interactions, { halfLife: 90 }));
 * strong; // the mean of 2 and 1 → 1.5
 * states; // A-B, B-A, B-C, C-B, C-D (180 days ago), D-C → ['strong', 'strong', 'weak', 'weak', 'fading', 'fading']
 */
export function tieStates(history: TieHistory, { strong }: TieStatesOptions = {}): TieStates {
  const { network, recent, last, at, halfLife } = history;
  if (Number.isNaN(halfLife))
    throw new RangeError('tieStates: the history must have a half-life: make it with `halfLife`');
  if (strong !== undefined) requireNumber('tieStates', 'strong', strong, 0);
  const places = firstPlaces(network);
  const fading = Uint8Array.from(last, (time) => (at - time > halfLife * DAY ? 1 : 0));
  const alive = places.filter((k) => fading[k] === 0);
  const threshold = strong ?? meanOf(recent, alive);
  const states = Array.from(
    recent,
    (left, k): TieState => (fading[k] === 1 ? 'fading' : left >= threshold * (1 - 1e-10) ? 'strong' : 'weak'),
  );
  const counts = { strong: 0, weak: 0, fading: 0 };
  for (const k of places) counts[states[k]!]++;
  return { states, counts, strong: threshold, rule: ruleInWords(halfLife, threshold) };
}

function meanOf(values: Float64Array, places: Uint32Array): number {
  return sumOf(Float64Array.from(places, (k) => values[k]!)) / places.length;
}

function ruleInWords(halfLife: number, threshold: number): string {
  const fading = `fading: no record for more than ${rounded(halfLife)} days`;
  if (Number.isNaN(threshold)) return fading;
  return `${fading}; strong: a half-life strength of at least ${rounded(threshold)}; weak: less`;
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(4)));
}
