import { expect, test } from 'vitest';
import { randomFrom } from '../../src/numeric/random.js';
import { largestShare, misfit, smallestShare } from '../../src/numeric/shareBounds.js';
import { close } from '../networks.js';

test('a share fits itself, and a probability the worse the farther it is', () => {
  close(misfit(0.25, 0.25), 0);
  close(misfit(0.5, 0.25), 0.5 * Math.log(2) + 0.5 * Math.log(0.5 / 0.75));
  close(misfit(0, 0.5), Math.log(2)); // n misses in n draws have the probability 1 / 2^n
  close(misfit(1, 0.5), Math.log(2));
  expect([misfit(0.5, 0), misfit(0.5, 1), misfit(0, 1), misfit(1, 0)]).toEqual(new Array(4).fill(Infinity));
  expect([misfit(0, 0), misfit(1, 1)]).toEqual([0, 0]);
});

test('with no hit the largest share is 1 − exp(−limit), with nothing else the smallest exp(−limit)', () => {
  close(largestShare(0, 2), 1 - Math.exp(-2));
  close(smallestShare(1, 2), Math.exp(-2));
  expect([smallestShare(0, 2), largestShare(1, 2)]).toEqual([0, 1]);
});

test('property: the bounds are where the misfit passes the limit, just beyond it', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 200; round++) {
    const [share, limit] = [random(), random() ** 3];
    const [low, high] = [smallestShare(share, limit), largestShare(share, limit)];
    expect(low).toBeLessThanOrEqual(share);
    expect(high).toBeGreaterThanOrEqual(share);
    expect(misfit(share, low)).toBeGreaterThanOrEqual(limit);
    expect(misfit(share, low * (1 + 2e-9))).toBeLessThanOrEqual(limit);
    expect(misfit(share, high)).toBeGreaterThanOrEqual(limit);
    expect(misfit(share, high * (1 - 2e-9))).toBeLessThanOrEqual(limit);
  }
});

test('property: a bound fails no more often than exp(−n × limit)', () => {
  // Exactly, by the binomial probabilities of n = 30 draws.
  const n = 30;
  for (const probability of [0.01, 0.1, 0.3, 0.5, 0.9]) {
    const limit = Math.log(20) / n; // one in twenty
    let low = 0;
    let high = 0;
    let chance = (1 - probability) ** n;
    for (let hits = 0; hits <= n; hits++) {
      if (smallestShare(hits / n, limit) > probability) low += chance;
      if (largestShare(hits / n, limit) < probability) high += chance;
      chance *= ((n - hits) / (hits + 1)) * (probability / (1 - probability));
    }
    expect(low).toBeLessThanOrEqual(1 / 20);
    expect(high).toBeLessThanOrEqual(1 / 20);
    expect(low + high).toBeGreaterThan(0);
  }
});
