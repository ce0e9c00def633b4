import { expect, test } from 'vitest';
import { foremost } from '../../src/numeric/foremost.js';
import { randomFrom } from '../../src/numeric/random.js';

test('by hand: the first of like ones come first', () => {
  const items = ['b2', 'a1', 'c3', 'd1', 'e2'];
  const byNumber = (a: string, b: string): number => a.charCodeAt(1) - b.charCodeAt(1);
  expect(foremost(items, 3, byNumber)).toEqual(['a1', 'd1', 'b2']);
});

test('property: as sorted and cut', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 60; round++) {
    const items = Array.from({ length: Math.floor(random() * 300) }, (_, place) => ({
      key: Math.floor(random() * 20),
      place,
    }));
    const count = [0, 1, 5, 50, 51, 400][round % 6]!;
    const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
    expect(foremost(items, count, compare)).toEqual(items.slice().sort(compare).slice(0, count));
  }
});

test('edge: nothing', () => {
  expect(foremost([], 5, () => 0)).toEqual([]);
});
