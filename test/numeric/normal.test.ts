import { expect, test } from 'vitest';
import { upperTail } from '../../src/numeric/normal.js';

function closeRelative(actual: number, expected: number, tolerance = 1e-12): void {
  expect(Math.abs(actual - expected), `got ${actual}, expected ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.abs(expected),
  );
}

// scipy 1.10 stats.norm.sf and isf.
const TAILS = [
  [0, 0.5],
  [0.1, 0.460172162722971],
  [1, 0.15865525393145707],
  [1.64, 0.05050258347410371],
  [2.32, 0.01017043866871968],
  [2.499, 0.0062272155519885125],
  [2.5, 0.006209665325776132],
  [3, 0.0013498980316300933],
  [5, 2.866515718791933e-7],
  [10, 7.61985302416047e-24],
  [20, 2.7536241186061556e-89],
  [37, 5.7255712225239266e-300],
  [-1, 0.8413447460685429],
  [-3, 0.9986501019683699],
  [-8, 0.9999999999999993],
] as const;

test('golden: tails of the normal distribution, from the middle to 1e-300 (scipy)', () => {
  for (const [z, tail] of TAILS) closeRelative(upperTail(z), tail);
});

test('property: the tail falls, across the border of the two expansions too', () => {
  for (let z = 2.4; z < 2.6; z += 1e-4) expect(upperTail(z + 1e-4)).toBeLessThan(upperTail(z));
  closeRelative(upperTail(2.5 - 1e-15), upperTail(2.5));
});

test('edge: the ends, and what is no number', () => {
  expect([upperTail(Infinity), upperTail(-Infinity), upperTail(Number.NaN)]).toEqual([0, 1, Number.NaN]);
});
