import { expect, test } from 'vitest';
import { giniOf } from '../../src/numeric/gini.js';
import { randomFrom } from '../../src/numeric/random.js';
import { close } from '../networks.js';

test('five members of whom one is silent and one speaks fourteen times', () => {
  // Sorted 0, 1, 2, 3, 14: (−4 × 0 − 2 × 1 + 0 × 2 + 2 × 3 + 4 × 14) / (5 × 20).
  close(giniOf(Float64Array.of(3, 14, 0, 2, 1)), 0.6);
  close(giniOf(Float64Array.of(3, 14, 0, 2, 1), true), 0.75);
});

test('all alike is 0; one who has everything is (n − 1) / n, corrected 1', () => {
  expect(giniOf(Float64Array.of(2, 2, 2))).toBe(0);
  close(giniOf(Float64Array.of(0, 0, 0, 5)), 3 / 4);
  close(giniOf(Float64Array.of(0, 0, 0, 5), true), 1);
});

test('property: the mean difference of all pairs over twice the mean', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 20; round++) {
    const values = Float64Array.from({ length: 1 + Math.floor(random() * 9) }, () => Math.floor(random() * 5));
    const sum = values.reduce((all, value) => all + value, 0);
    const apart = values.reduce((all, x) => all + values.reduce((more, y) => more + Math.abs(x - y), 0), 0);
    close(giniOf(values), apart / (2 * values.length * sum));
  }
});

test('edge: NaN where there is nothing to share', () => {
  expect([giniOf(new Float64Array(0)), giniOf(new Float64Array(3)), giniOf(Float64Array.of(1), true)]).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
  expect(giniOf(Float64Array.of(1))).toBe(0);
});
