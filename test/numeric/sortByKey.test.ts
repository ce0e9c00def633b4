import { expect, test } from 'vitest';
import { randomFrom } from '../../src/numeric/random.js';
import { sortByKey } from '../../src/numeric/sortByKey.js';

test('numbers are sorted by their keys, equals in the order they had', () => {
  const order = Int32Array.of(3, 0, 2, 1);
  sortByKey(order, Float64Array.of(5, 1, -2, 1));
  expect(Array.from(order)).toEqual([2, 3, 1, 0]);
});

test('property: as the language sorts them, few and many, with few and many keys', () => {
  const random = randomFrom(4);
  for (let round = 0; round < 200; round++) {
    const n = Math.floor(random() * 100);
    const distinct = random() < 0.5 ? 5 : 1e6;
    const keys = Float64Array.from({ length: n }, () => Math.floor(random() * distinct) - 2);
    const order = Int32Array.from({ length: n }, (_, i) => (i * 7 + 3) % n);
    const expected = [...order].sort((a, b) => keys[a]! - keys[b]!);
    sortByKey(order, keys);
    expect(Array.from(order)).toEqual(expected);
  }
});

test('edge: nothing to sort, and one number', () => {
  const one = Int32Array.of(0);
  sortByKey(one, Float64Array.of(3));
  expect(one[0]).toBe(0);
  sortByKey(new Int32Array(0), new Float64Array(0));
});
