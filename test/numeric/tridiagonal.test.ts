import { expect, test } from 'vitest';
import { randomFrom } from '../../src/numeric/random.js';
import { secondOfTridiagonal, topOfTridiagonal } from '../../src/numeric/tridiagonal.js';
import { close } from '../networks.js';

function topOf(diagonal: number[], beside: number[], from?: number) {
  const vector = new Float64Array(diagonal.length);
  const top = topOfTridiagonal(diagonal.length, Float64Array.from(diagonal), Float64Array.from(beside), vector, from);
  return { top, vector };
}

function secondOf(diagonal: number[], beside: number[], top: number): number {
  return secondOfTridiagonal(diagonal.length, Float64Array.from(diagonal), Float64Array.from(beside), top);
}

test('a path of three has the values −√2, 0 and √2', () => {
  const { top, vector } = topOf([0, 0, 0], [1, 1]);
  close(top, Math.SQRT2);
  close(vector, [1 / 2, Math.SQRT1_2, 1 / 2]);
  const second = secondOf([0, 0, 0], [1, 1], top);
  expect(second).toBeGreaterThanOrEqual(-1e-15);
  expect(second).toBeLessThan(0.0015); // a thousandth of √2
});

test('one row is its own value, and has no second', () => {
  expect(topOf([-3], [])).toEqual({ top: -3, vector: Float64Array.of(1) });
  expect(secondOf([-3], [], -3)).toBe(-Infinity);
});

test('property: the equations hold, and no other value is above it, wherever the search starts', () => {
  const random = randomFrom(1);
  for (let round = 0; round < 300; round++) {
    const size = 2 + Math.floor(random() * 7);
    const diagonal = Array.from({ length: size }, () => 4 * random() - 2);
    const beside = Array.from({ length: size - 1 }, () => 0.5 + 5 * random());
    const { top, vector } = topOf(diagonal, beside, round % 2 === 0 ? undefined : Math.max(...diagonal));
    const scale = Math.max(...beside, 5);
    for (let k = 0; k < size; k++) {
      const around = (beside[k - 1] ?? 0) * (vector[k - 1] ?? 0) + (beside[k] ?? 0) * (vector[k + 1] ?? 0);
      expect(Math.abs(diagonal[k]! * vector[k]! + around - top * vector[k]!)).toBeLessThan(1e-12 * scale);
      expect(vector[k]).toBeGreaterThan(0); // of the largest value alone
    }
    close(
      vector.reduce((sum, value) => sum + value * value, 0),
      1,
    );
    const second = secondOf(diagonal, beside, top);
    expect(second).toBeLessThanOrEqual(top);
    expect(above(diagonal, beside, second + 1e-12 * scale)).toBeLessThanOrEqual(1);
    expect(above(diagonal, beside, second - 0.002 * (top - second) - 1e-12 * scale)).toBeGreaterThanOrEqual(2);
  }
});

// How many values are above it: as many as pivots, by elimination from the first row on.
function above(diagonal: number[], beside: number[], value: number): number {
  let count = 0;
  let pivot = 1;
  for (let k = 0; k < diagonal.length; k++) {
    pivot = diagonal[k]! - value - (k > 0 ? beside[k - 1]! ** 2 / pivot : 0);
    if (pivot > 0) count++;
  }
  return count;
}
