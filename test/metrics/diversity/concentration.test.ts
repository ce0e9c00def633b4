import { expect, test } from 'vitest';
import { concentration } from '../../../src/metrics/diversity/concentration.js';
import { gini } from '../../../src/metrics/diversity/gini.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close } from '../../networks.js';

test('of twenty contributions of five members one made fourteen and one none', () => {
  // |differences| of the ten pairs: 1 2 3 14 1 2 13 1 12 11 = 60; 2 × 60 / (2 × 25 × 4).
  close(gini([0, 1, 2, 3, 14]), 0.6);
  close(gini([0, 1, 2, 3, 14], { corrected: true }), 0.75);
  const { effective, ...others } = concentration([14, 0, 3, 1, 2]);
  close(effective, 1.904762, 1e-6);
  close(Object.values(others), [0.6, 0.75, 0.7, 0.525, 1]);
});

test('without the silent it looks more equal than it is', () => {
  close(gini([1, 2, 3, 14]), 0.5); // 2 × (1 + 2 + 13 + 1 + 12 + 11) / (2 × 16 × 5)
});

test('property: Gini is the mean difference of all pairs over twice the mean; alike 0, one with everything 1', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 40; round++) {
    const n = 2 + Math.floor(random() * 9);
    const values = Array.from({ length: n }, () => (random() < 0.3 ? 0 : random()));
    const sum = values.reduce((a, b) => a + b, 0);
    const far = values.reduce((total, a) => total + values.reduce((of, b) => of + Math.abs(a - b), 0), 0);
    close(gini(values), far / (2 * n * sum));
    close(gini(values, { corrected: true }), far / (2 * (n - 1) * sum));
    close(gini(values.map(() => 0.1)), 0);
    close(gini([1, ...new Array<number>(n - 1).fill(0)], { corrected: true }), 1);
  }
});

test('edge: nothing to share', () => {
  close([gini([]), gini([0, 0]), gini([3], { corrected: true })], [NaN, NaN, NaN]);
  expect(gini([3])).toBe(0);
  expect(concentration([0, 0])).toEqual({
    gini: NaN,
    corrected: NaN,
    topShare: NaN,
    hhi: NaN,
    effective: NaN,
    silent: 2,
  });
});

test('edge: what is no participation is named', () => {
  expect(() => gini([1, -2])).toThrow('gini: `values` must be finite numbers of at least 0, got -2 among them');
  expect(() => concentration([NaN])).toThrow('concentration: `values` must be finite numbers of at least 0, got NaN');
});
