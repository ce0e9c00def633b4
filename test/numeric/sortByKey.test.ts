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

test.each([
  ['a few keys', (random: () => number) => Math.floor(random() * 5) - 2],
  ['keys of any size', (random: () => number) => (random() - 0.5) * 10 ** (600 * random() - 300)],
  ['keys that differ in their last digits', (random: () => number) => 1 + Math.floor(random() * 1000) * 2 ** -52],
  ['zeros with and without a sign', (random: () => number) => Math.floor(random() * 3 - 1) * 0],
  ['negative keys close together', (random: () => number) => -1 - random() * 1e-5],
])('property: very many, %s', (_, draw) => {
  const random = randomFrom(8);
  const keys = Float64Array.from({ length: 9000 }, () => draw(random));
  keys.set([Infinity, -Infinity, 0, -0, 5e-324, -5e-324]);
  const order = Int32Array.from(keys, (__, i) => (i * 7 + 3) % keys.length);
  const expected = [...order].sort((a, b) => (keys[a]! < keys[b]! ? -1 : Number(keys[a]! > keys[b]!)));
  sortByKey(order, keys);
  expect(Array.from(order)).toEqual(expected);
});

test('edge: nothing to sort, and one number', () => {
  const one = Int32Array.of(0);
  sortByKey(one, Float64Array.of(3));
  expect(one[0]).toBe(0);
  sortByKey(new Int32Array(0), new Float64Array(0));
});
