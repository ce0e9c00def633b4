import { expect, test } from 'vitest';
import { DRAWN_MEAN_FAILS, drawnMeanError } from '../../src/numeric/drawnMean.js';
import { randomFrom, shuffle } from '../../src/numeric/random.js';
import { close } from '../networks.js';

test('by the range where little is drawn, by the variance where values are much alike', () => {
  // Half of 200 are drawn: 1 − 99 / 200 is left.
  close(drawnMeanError(100, 200, 1, 2, 8), 2 * Math.sqrt((0.505 * 8) / 200));
  const rest = ((7 / 3 + 3 / Math.sqrt(2)) * 2 * 8) / 10_000;
  close(drawnMeanError(10_000, 1_000_000, 0.01, 2, 8), Math.sqrt((2 * (1 - 0.009999) * 0.01 * 8) / 10_000) + rest);
});

test('nothing drawn leaves the range, everything drawn nothing', () => {
  expect(drawnMeanError(0, 50, 0, 3, 9)).toBe(3);
  expect(drawnMeanError(50, 50, 0.2, 3, 9)).toBe(0);
});

test('property: it is farther no more often than said', () => {
  const random = randomFrom(71);
  const size = 120;
  const trust = Math.log(DRAWN_MEAN_FAILS / 0.5);
  for (const spread of [1, 8]) {
    const values = Float64Array.from({ length: size }, () => random() ** spread);
    const mean = values.reduce((sum, value) => sum + value, 0) / size;
    const order = Int32Array.from(values.keys());
    for (const drawn of [10, 60, 100]) {
      let outside = 0;
      let closest = 0;
      for (let round = 0; round < 400; round++) {
        shuffle(order, random);
        const some = Array.from(order.subarray(0, drawn), (i) => values[i]!);
        const found = some.reduce((sum, value) => sum + value, 0) / drawn;
        const variance = some.reduce((sum, value) => sum + (value - found) ** 2, 0) / drawn;
        const error = drawnMeanError(drawn, size, variance, 1, trust);
        if (Math.abs(found - mean) > error) outside++;
        closest = Math.max(closest, Math.abs(found - mean) / error);
      }
      expect(outside / 400).toBeLessThanOrEqual(0.5);
      expect(closest).toBeGreaterThan(0.2); // of use at all
    }
  }
});
