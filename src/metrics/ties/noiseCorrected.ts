import { totalsOf } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';
import { upperTail } from '../../numeric/normal.js';

export interface NoiseCorrectedOptions {
  /**
   * How the beta distribution of a tie's probability is set before the tie is seen: by the mean and variance it should
   * have, or as in the authors' program, whose second parameter is a little larger. Scores are the same. Default
   * `'moments'`.
   */
  readonly prior?: 'moments' | 'published';
}

/** Of each tie, in the order of `network.ties.targets`; an undirected tie has the same values at both of its places. */
export interface NoiseCorrected {
  /** How much stronger the tie is than its members' totals let one expect: −1 to 1, 0 as expected. */
  readonly scores: Float64Array;
  /** The standard deviation of the score. */
  readonly deviations: Float64Array;
  /** The probability of such a score, or a higher one, when there is nothing but chance. */
  readonly probabilities: Float64Array;
}

/**
 * Noise-corrected strength: whether a tie is stronger than one expects of two members who have so much to give and to
 * take, and how sure that is. Unlike `disparity` it asks both members at once, so that a strong tie between two busy
 * members may be no more than expected and a weak one between two quiet members much. Made for strengths that are
 * counts.
 *
 * Formula: with the expected strength e = N_i N_j / N, from the strength N_i of all ties of the source, N_j of all ties
 * to the target, N of all ties, the score is L = (s − e) / (s + e). Its deviation is |dL/ds| √(N p (1 − p)), where
 * dL/ds = 2 e (1 + s/N − s/N_i − s/N_j) / (s + e)² and p = (a + s) / (a + b + N) is the probability of the tie, given s,
 * under a beta distribution of mean μ = e/N and variance v = μ (1 − N_i/N) (1 − N_j/N) / (N − 1) beforehand:
 * a = μ² (1 − μ) / v − μ, b = μ (1 − μ)² / v − (1 − μ), for `'published'` b = μ (1 − μ²) / v − (1 − μ). In an undirected
 * network each tie counts both ways. The probability is the upper tail of L / deviation under the normal distribution.
 * Range: scores −1 to 1. Deviation and probability are NaN where there is no such beta distribution: when one member has
 * all ties from it or all to it, so that every score is 0, and where N is too small, which it is not from 2 on. The
 * deviation is that of a straight line through the score: where dL/ds is near 0 it is too small, and at 0 it is 0.
 * Cost: O(n + m) time and memory.
 * Errors: RangeError for another `prior`.
 * Source: Coscia and Neffke 2017, Network backboning with noisy data, doi:10.1109/ICDE.2017.100.
 * Peers: the authors' Python program `backboning`, by `prior: 'published'`. It keeps ties with score > δ deviation: δ
 * 1.28, 1.64 and 2.32 are probabilities of 0.1, 0.05 and 0.01.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B', 5], ['A', 'C', 3], ['B', 'C', 1], ['C', 'D', 2]]);
 * const { scores, deviations } = noiseCorrected(buildNetwork(interactions, { strength: 'sum' }));
 * scores[0]; // A-B: 8 × 6 / 22 = 2.182 expected, (5 − 2.182) / (5 + 2.182) → 0.392
 * deviations[0]; // → 0.032
 */
export function noiseCorrected(network: Network, { prior = 'moments' }: NoiseCorrectedOptions = {}): NoiseCorrected {
  requireOneOf('noiseCorrected', 'prior', prior, ['moments', 'published']);
  const from = totalsOf(network.ties);
  const into = network.directed ? totalsOf(transposed(network.ties)) : from;
  const scores = new Float64Array(network.ties.targets.length);
  const deviations = new Float64Array(scores.length);
  scoresInto(network.ties, from, into, prior === 'published', scores, deviations);
  // A score of 0 is as likely exceeded as not, however small its deviation; of NaN nothing is known.
  const probabilities = scores.map((score, k) => upperTail(score === 0 ? 0 * deviations[k]! : score / deviations[k]!));
  return { scores, deviations, probabilities };
}

function scoresInto(
  { offsets, targets, strengths }: Ties,
  from: Float64Array,
  into: Float64Array,
  published: boolean,
  scores: Float64Array,
  deviations: Float64Array,
): void {
  let all = 0; // added up in member order, so that it is the same bits as the total of a member that has every tie
  for (let i = 0; i < from.length; i++) all += from[i]!;
  for (let i = 0; i < from.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const s = strengths[k]!;
      const given = from[i]!;
      const taken = into[targets[k]!]!;
      // Everything below is the same bits with `given` and `taken` exchanged, and s itself where one of them is `all`.
      const expected = (Math.max(given, taken) / all) * Math.min(given, taken);
      const mean = (given / all) * (taken / all);
      const slope = (1 + s / all - (s / given + s / taken)) * (expected / (s + expected)); // times (s + e) / 2
      const certainty = (all - 1) / ((1 - given / all) * (1 - taken / all)); // mean / variance
      const more = certainty * (1 - mean) - 1; // a + b by moments
      const a = mean * more;
      const b = (1 - mean) * (published ? certainty * (1 + mean) - 1 : more);
      const sum = a + b + all;
      const variance = ((a + s) / sum) * ((b + (all - s)) / sum) * all;
      scores[k] = (s - expected) / (s + expected);
      deviations[k] = more > 0 ? (2 * Math.abs(slope) * Math.sqrt(variance)) / (s + expected) : Number.NaN;
    }
  }
}
