import { expect, test } from 'vitest';
import { randomTies } from '../../src/network/randomTies.js';
import { randomFrom } from '../../src/numeric/random.js';
import { close } from '../networks.js';

test('property: random ties are as many as asked for, between any two alike', () => {
  const random = randomFrom(6);
  for (const count of [0, 3, 8, 10]) {
    const seen = new Float64Array(25);
    for (let round = 0; round < 400; round++) {
      const { offsets, targets, strengths } = randomTies(
        5,
        Float64Array.from({ length: count }, (_, k) => k + 1),
        random,
      );
      expect(targets).toHaveLength(2 * count);
      close(
        strengths.reduce((sum, value) => sum + value, 0),
        count * (count + 1),
      );
      for (let i = 0; i < 5; i++) for (let k = offsets[i]!; k < offsets[i + 1]!; k++) seen[5 * i + targets[k]!]!++;
    }
    // Of 400 rounds a pair has a tie in 40 × count, give or take 10.
    seen.forEach((times, pair) => {
      const expected = pair % 6 === 0 ? 0 : 40 * count;
      expect(Math.abs(times - expected)).toBeLessThanOrEqual(expected === 0 || count === 10 ? 0 : 45);
    });
  }
});

test('edge: no members, no ties, and as many ties as there can be', () => {
  expect(randomTies(0, new Float64Array(0), randomFrom(1)).offsets).toEqual(Uint32Array.of(0));
  expect(randomTies(2, new Float64Array(0), randomFrom(1)).offsets).toEqual(Uint32Array.of(0, 0, 0));
  expect(randomTies(2, Float64Array.of(7), randomFrom(1))).toEqual({
    offsets: Uint32Array.of(0, 1, 2),
    targets: Uint32Array.of(1, 0),
    strengths: Float64Array.of(7, 7),
  });
});
