import { expect, test } from 'vitest';
import { againstChance } from '../../../src/metrics/community/againstChance.js';
import { close } from '../../networks.js';

test('values are compared as they are: below, the same, above', () => {
  const { mean, deviation, z, percentile, p, samples } = againstChance(3, Float64Array.of(1, 2, 3, 6));
  close([mean, deviation], [3, Math.sqrt((4 + 1 + 0 + 9) / 3)]);
  close([z, percentile, p, samples], [0, (2 + 0.5) / 4, (1 + 2) / 5, 4]);
});

test('edge: with nothing to compare with all is NaN, and without a spread z is', () => {
  expect(againstChance(3, new Float64Array(0))).toEqual({
    mean: NaN,
    deviation: NaN,
    z: NaN,
    percentile: NaN,
    p: NaN,
    samples: 0,
  });
  expect(againstChance(3, Float64Array.of(2))).toEqual({
    mean: 2,
    deviation: NaN,
    z: NaN,
    percentile: 1,
    p: 1 / 2,
    samples: 1,
  });
  // The same but for rounding.
  expect(againstChance(0.3, Float64Array.of(0.1 + 0.2, 0.3))).toMatchObject({ z: NaN, percentile: 1 / 2, p: 1 });
});
