import { expect, test } from 'vitest';
import { adjustedRandTest } from '../../../src/metrics/community/adjustedRandTest.js';
import { comparePartitions } from '../../../src/metrics/community/comparePartitions.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close } from '../../networks.js';

test('groups that agree in full are matched by no draw', () => {
  const labels = [...'aaaabbbbcccc'];
  expect(
    adjustedRandTest(
      labels,
      labels.map((label) => label.toUpperCase()),
    ),
  ).toEqual({ adjustedRand: 1, p: 1 / 1000, draws: 999 });
});

test('p is near the share of all assignments that do as well', () => {
  // Of the 20 ways to give three of six members to the second group, 2 separate as the first does and 18 do not.
  const { p } = adjustedRandTest([...'aaabbb'], [...'xxxyyy'], { draws: 9999 });
  expect(Math.abs(p - 2 / 20)).toBeLessThan(0.01);
});

test('groups that have nothing to do with one another: p is spread evenly', () => {
  const random = randomFrom(8);
  const draw = () => Array.from({ length: 60 }, () => Math.floor(random() * 4));
  const values = Array.from({ length: 100 }, () => adjustedRandTest(draw(), draw(), { draws: 99 }).p);
  const below = (limit: number) => values.filter((p) => p <= limit).length;
  expect(below(0.1)).toBeGreaterThan(2);
  expect(below(0.1)).toBeLessThan(20);
  expect(below(0.5)).toBeGreaterThan(35);
  expect(below(0.5)).toBeLessThan(65);
});

test('the same seed gives the same p, and the index is that of the comparison', () => {
  const random = randomFrom(4);
  const draw = () => Array.from({ length: 40 }, () => ['', 'x', 'y', 'z'][Math.floor(random() * 4)]!);
  const [a, b] = [draw(), draw()];
  expect(adjustedRandTest(a, b, { draws: 50, seed: 3 })).toEqual(adjustedRandTest(a, b, { draws: 50, seed: 3 }));
  close(adjustedRandTest(a, b).adjustedRand, comparePartitions(a, b).adjustedRand);
});

test('edge: one group of all is as good as any, fewer than two members have no p', () => {
  expect(adjustedRandTest([1, 1, 2, 2], [0, 0, 0, 0])).toEqual({ adjustedRand: 0, p: 1, draws: 999 });
  expect(adjustedRandTest([], [])).toEqual({ adjustedRand: NaN, p: NaN, draws: 999 });
  expect(adjustedRandTest(['x', ''], ['x', 'y']).p).toBeNaN();
});

test('edge: a wrong option is named', () => {
  expect(() => adjustedRandTest([1], [1], { draws: 0 })).toThrow(
    'adjustedRandTest: `draws` must be a whole number of at least 1, got 0',
  );
  expect(() => adjustedRandTest([1], [1], { seed: -1 })).toThrow('adjustedRandTest: `seed` must be');
  expect(() => adjustedRandTest([1], [1, 2])).toThrow(
    'adjustedRandTest: `b` must have as many labels as `a`, 1, got 2',
  );
});
