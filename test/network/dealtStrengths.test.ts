import { expect, test } from 'vitest';
import { totalsOf } from '../../src/network/bothWays.js';
import { dealtStrengths, deckOf } from '../../src/network/dealtStrengths.js';
import { randomTies } from '../../src/network/randomTies.js';
import { rewired } from '../../src/network/rewired.js';
import type { Ties } from '../../src/network/ties.js';
import { type Random, randomFrom } from '../../src/numeric/random.js';
import { close, network } from '../networks.js';

// A random network whose strengths are the product of a number of each member.
function byActivity(random: Random, activity: readonly number[], m: number): Ties {
  const ties = randomTies(activity.length, new Float64Array(m).fill(1), random);
  const strengths = Float64Array.from(ties.targets, (j, k) => activity[ownerOf(ties, k)]! * activity[j]!);
  return { ...ties, strengths };
}

function ownerOf({ offsets }: Ties, k: number): number {
  return offsets.findIndex((start) => start > k) - 1;
}

test('the deck of a path of three ties', () => {
  // Strengths 1, 2, 3 along A-B-C-D: mean 2; of the others at both ends A-B has 2, B-C 1 × 3, C-D 2 (over the mean:
  // 1, 3/4, 1), so that the ranks 0, 1, 2 go with 1.5, 0, 1.5: not at all.
  const deck = deckOf(network('A-B:1 B-C:2 C-D:3').ties);
  close(deck.sorted, [1, 2, 3]);
  close(deck.means, [1 / 2, 1.5 / 2, 2.5 / 2, 3 / 2]);
  expect(deck.accounted).toBe(0);
});

test('two circles, one of strong and one of weak ties, are accounted for in full', () => {
  const deck = deckOf(network('A-B:9 B-C:9 A-C:9 D-E:1 E-F:1 D-F:1').ties);
  close(deck.accounted, 1);
});

test('property: strengths are dealt once each, the same at both ends, as far as they are accounted for', () => {
  const random = randomFrom(64);
  for (const [spread, least, most] of [
    [0, 0, 0.1],
    [1, 0.6, 1],
  ] as const) {
    const activity = Array.from({ length: 200 }, () => 1 / (0.1 + random() ** spread));
    const strong = byActivity(random, activity, 1000);
    // Without any difference of the members strengths are at random, the same at both places of a tie.
    const drawn = randomTies(
      200,
      Float64Array.from({ length: 1000 }, () => 1 + random()),
      random,
    );
    const ties = spread === 0 ? drawn : strong;
    const deck = deckOf(ties);
    expect(deck.accounted).toBeGreaterThanOrEqual(least);
    expect(deck.accounted).toBeLessThanOrEqual(most);
    const other = rewired(ties, random).ties;
    const dealt = dealtStrengths(other, deck, random);
    expect(dealt.targets).toEqual(other.targets);
    expect(dealt.strengths.toSorted()).toEqual(ties.strengths.toSorted());
    const of = new Map(Array.from(dealt.targets, (j, k) => [`${ownerOf(dealt, k)} ${j}`, dealt.strengths[k]!]));
    for (const [ends, strength] of of) expect(of.get(ends.split(' ').reverse().join(' '))).toBe(strength);
    const alike = correlation(meansOf(ties), meansOf(dealt));
    if (spread === 0) expect(Math.abs(alike)).toBeLessThan(0.3);
    else expect(alike).toBeGreaterThan(0.6);
  }
});

function meansOf(ties: Ties): number[] {
  return Array.from(totalsOf(ties), (total, i) => total / Math.max(1, ties.offsets[i + 1]! - ties.offsets[i]!));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const covariance = (x: readonly number[], y: readonly number[]): number =>
    mean(x.map((value, i) => (value - mean(x)) * (y[i]! - mean(y))));
  return covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
}

test('edge: without ties there is nothing to deal', () => {
  for (const line of ['', 'A', 'A B']) {
    const { ties } = network(line);
    const deck = deckOf(ties);
    expect(deck.accounted).toBe(0);
    expect(dealtStrengths(ties, deck, randomFrom(1)).strengths).toHaveLength(0);
  }
});
