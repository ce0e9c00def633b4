import { draw, type Random, shuffle } from '../numeric/random.js';
import { sortByKey } from '../numeric/sortByKey.js';
import { totalsOf } from './bothWays.js';
import type { Ties } from './ties.js';

/** The strengths of a network's ties, and how far the members at their ends account for them. */
export interface Deck {
  /** The strength of each tie, weakest first. */
  readonly sorted: Float64Array;
  /** The mean strength of each member's ties, over that of all ties. */
  readonly means: Float64Array;
  /**
   * From 0, nothing, to 1, all: the rank correlation of the strength of a tie with the product of the mean strengths of
   * the other ties at both its ends; 0 instead of less.
   */
  readonly accounted: number;
}

/** The deck to deal from: ties with directions ignored, stored both ways. */
export function deckOf(ties: Ties): Deck {
  const m = ties.targets.length / 2;
  const totals = totalsOf(ties);
  const counts = ties.offsets.subarray(1).map((end, i) => end - ties.offsets[i]!);
  const mean = totals.reduce((sum, total) => sum + total, 0) / (2 * m);
  const strengths = new Float64Array(m);
  const others = new Float64Array(m);
  let tie = 0;
  for (let i = 0; i < counts.length; i++) {
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      const j = ties.targets[k]!;
      if (j < i) continue;
      const strength = ties.strengths[k]!;
      // A tie that is a member's only one tells nothing of its others.
      const atI = counts[i] === 1 ? 1 : (totals[i]! - strength) / (counts[i]! - 1) / mean;
      const atJ = counts[j] === 1 ? 1 : (totals[j]! - strength) / (counts[j]! - 1) / mean;
      strengths[tie] = strength;
      others[tie++] = atI * atJ;
    }
  }
  return {
    accounted: Math.max(0, correlation(ranks(strengths), ranks(others))),
    sorted: strengths.sort(),
    means: totals.map((total, i) => total / counts[i]! / mean),
  };
}

// 0 where all values of one are alike.
function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (a.length - 1) / 2;
  let both = 0;
  let first = 0;
  let second = 0;
  for (let k = 0; k < a.length; k++) {
    both += (a[k]! - mean) * (b[k]! - mean);
    first += (a[k]! - mean) ** 2;
    second += (b[k]! - mean) ** 2;
  }
  return first > 0 && second > 0 ? Math.min(1, both / Math.sqrt(first * second)) : 0;
}

// The rank of each value, from 0; of like values the mean of theirs.
function ranks(values: Float64Array): Float64Array {
  const order = inOrder(values.length);
  sortByKey(order, values);
  const found = new Float64Array(values.length);
  for (let begin = 0, end = 0; begin < order.length; begin = end) {
    while (end < order.length && values[order[end]!] === values[order[begin]!]) end++;
    for (let at = begin; at < end; at++) found[order[at]!] = (begin + end - 1) / 2;
  }
  return found;
}

function inOrder(count: number): Int32Array {
  const order = new Int32Array(count);
  for (let k = 0; k < count; k++) order[k] = k;
  return order;
}

/**
 * Other ties among the same members with the strengths dealt anew: at random where a strength tells nothing of the others
 * at its ends; otherwise so that members with strong ties get strong ones, as far as they do in the network. The strengths
 * are the same, their total per member is about the same only in so far.
 *
 * Ties are ranked by the product of the mean strengths at both ends, a normal score of the rank and another at random are
 * mixed, and in the order of what comes out the strengths are dealt, weakest first.
 * Cost: O(m log m) time, O(m) memory.
 */
export function dealtStrengths(ties: Ties, { sorted, means, accounted }: Deck, random: Random): Ties {
  const { offsets, targets } = ties;
  const order = inOrder(sorted.length);
  shuffle(order, random);
  if (accounted > 0) rankAnew(order, expectedOf(ties, means), accounted, random);
  const dealt = new Float64Array(sorted.length);
  for (let rank = 0; rank < order.length; rank++) dealt[order[rank]!] = sorted[rank]!;
  return { offsets, targets, strengths: bothWays(ties, dealt) };
}

// For each tie, in the order in which the rows first name them, the product of the means of its ends.
function expectedOf({ offsets, targets }: Ties, means: Float64Array): Float64Array {
  const expected = new Float64Array(targets.length / 2);
  for (let i = 0, tie = 0; i + 1 < offsets.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (targets[k]! > i) expected[tie++] = means[i]! * means[targets[k]!]!;
  return expected;
}

// The values of ties in that order, put at both places of each: in the rows of both its ends.
function bothWays({ offsets, targets }: Ties, values: Float64Array): Float64Array {
  const strengths = new Float64Array(targets.length);
  const next = offsets.slice();
  for (let i = 0, tie = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (targets[k]! < i) continue;
      strengths[k] = values[tie]!;
      strengths[next[targets[k]!]!++] = values[tie++]!;
    }
  }
  return strengths;
}

// From an order at random to one that goes with what is expected, as far as it is accounted for.
function rankAnew(order: Int32Array, expected: Float64Array, accounted: number, random: Random): void {
  const scores = new Float64Array(order.length);
  for (let rank = 0; rank < scores.length; rank++) scores[rank] = normal(random.state);
  scores.sort();
  const chance = Math.sqrt(1 - accounted * accounted);
  sortByKey(order, expected);
  const mixed = new Float64Array(order.length);
  for (let rank = 0; rank < order.length; rank++)
    mixed[order[rank]!] = accounted * scores[rank]! + chance * normal(random.state);
  sortByKey(order, mixed);
}

// Nearly normal, and the same bits on every machine: the sum of a dozen numbers drawn, less its mean.
function normal(state: Int32Array): number {
  let sum = -6;
  for (let count = 0; count < 12; count++) sum += draw(state);
  return sum;
}
