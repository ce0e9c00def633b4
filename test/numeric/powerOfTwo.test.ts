import { expect, test } from 'vitest';
import { powerOfTwoNear } from '../../src/numeric/powerOfTwo.js';

test('the power of two is at most the largest value, and more than half of it', () => {
  expect(powerOfTwoNear(Float64Array.of(3, 5, 1))).toBe(4);
  expect(powerOfTwoNear(Float64Array.of(0.3))).toBe(0.25);
  expect(powerOfTwoNear(Float64Array.of(8))).toBe(8);
});

test('edge: the largest and the least number, and none above 0', () => {
  expect(powerOfTwoNear(Float64Array.of(Number.MAX_VALUE))).toBe(2 ** 1023);
  expect(powerOfTwoNear(Float64Array.of(Number.MIN_VALUE))).toBe(Number.MIN_VALUE);
  expect(powerOfTwoNear(Float64Array.of(0, 0))).toBe(1);
  expect(powerOfTwoNear(new Float64Array(0))).toBe(1);
});
