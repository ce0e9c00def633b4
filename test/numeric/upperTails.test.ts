import { expect, test } from 'vitest';
import { randomFrom } from '../../src/numeric/random.js';
import { upperTails } from '../../src/numeric/upperTails.js';

test('two coins of 1/2 and 1/4', () => {
  // at least one: 1 − 1/2 · 3/4; both: 1/2 · 1/4
  expect([...upperTails([1 / 2, 1 / 4], [1, 1], 3)]).toEqual([1, 5 / 8, 1 / 8, 0]);
});

test('trials that cannot fail or cannot succeed leave no chance', () => {
  expect([...upperTails([1, 0, 1 / 2], [2, 5, 1], 4)]).toEqual([1, 1, 1, 1 / 2, 0]);
  expect([...upperTails([], [], 1)]).toEqual([1, 0]);
});

test('equal trials are binomial, to the last digits far out', () => {
  const tails = upperTails([0.01], [500], 60);
  // From the chance of 150 successes downwards; that of more is below 1e-100 of the rest.
  let chance = 0.99 ** 350;
  for (let j = 1; j <= 150; j++) chance *= ((500 - 150 + j) / j) * 0.01;
  const exact = new Float64Array(152);
  for (let k = 150; k >= 0; k--) {
    exact[k] = exact[k + 1]! + chance;
    chance *= (k / (501 - k)) * (0.99 / 0.01);
  }
  for (let k = 0; k <= 60; k++) expect(tails[k]! / exact[k]!).toBeCloseTo(1, 10);
  expect(tails[60]!).toBeLessThan(1e-40);
});

test('all ways of succeeding, added up', () => {
  const random = randomFrom(2);
  const p = Array.from({ length: 8 }, random);
  const exact = new Float64Array(9);
  for (let bits = 0; bits < 256; bits++) {
    const ways = p.reduce((product, probability, t) => product * ((bits >> t) & 1 ? probability : 1 - probability), 1);
    const successes = p.filter((_, t) => (bits >> t) & 1).length;
    for (let k = 0; k <= successes; k++) exact[k]! += ways;
  }
  for (const [k, tail] of upperTails(
    p,
    p.map(() => 1),
    8,
  ).entries())
    expect(tail).toBeCloseTo(exact[k]!, 14);
});
