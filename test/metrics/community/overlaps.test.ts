import { expect, test } from 'vitest';
import { Overlaps } from '../../../src/metrics/community/overlaps.js';
import { randomFrom } from '../../../src/numeric/random.js';

test('property: counts are what was added and taken away, however many pairs there are and were', () => {
  const random = randomFrom(71);
  const overlaps = new Overlaps();
  const expected = new Map<number, number>();
  for (let round = 0; round < 20_000; round++) {
    const group = Math.floor(random() * 300);
    const community = Math.floor(random() ** 2 * 50 + round / 1000);
    const key = group * 1000 + community;
    const count = expected.get(key) ?? 0;
    const added = count > 0 && random() < 0.6 ? -count : 1 + Math.floor(random() * 3);
    overlaps.add(group, community, added);
    expected.set(key, count + added);
  }
  const wrong: number[][] = [];
  for (let group = 0; group < 300; group++)
    for (let community = 0; community < 75; community++)
      if (overlaps.of(group, community) !== (expected.get(group * 1000 + community) ?? 0))
        wrong.push([group, community]);
  expect(wrong).toEqual([]);
});
