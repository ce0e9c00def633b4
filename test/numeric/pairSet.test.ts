import { expect, test } from 'vitest';
import { PairSet } from '../../src/numeric/pairSet.js';
import { randomFrom } from '../../src/numeric/random.js';

test('a pair is the same either way round', () => {
  const pairs = new PairSet(2, 4);
  pairs.add(3, 1);
  expect([pairs.has(1, 3), pairs.has(3, 1), pairs.has(1, 2)]).toEqual([true, true, false]);
  pairs.delete(1, 3);
  expect(pairs.has(3, 1)).toBe(false);
});

test.each([
  ['few', 30],
  ['many', 3000],
])('property: of %s numbers, agrees with a set of texts after many additions and deletions', (_, below) => {
  const random = randomFrom(5);
  const [pairs, texts] = [new PairSet(60, below), new Set<string>()];
  for (let round = 0; round < 20_000; round++) {
    const i = Math.floor(random() * 15);
    const j = 15 + Math.floor(random() * 15);
    if (texts.has(`${i} ${j}`)) {
      pairs.delete(j, i);
      texts.delete(`${i} ${j}`);
    } else if (texts.size < 60) {
      pairs.add(i, j);
      texts.add(`${i} ${j}`);
    }
    if (round % 50 > 0) continue;
    for (let a = 0; a < 15; a++)
      for (let b = 15; b < 30; b++)
        if (pairs.has(a, b) !== texts.has(`${a} ${b}`)) expect([a, b, round]).toBe('agreed on');
  }
  expect(texts.size).toBeGreaterThan(20);
});
