import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requireNumber, requireOneOf, requireWhole, shown } from '../../src/numeric/check.js';
import { realNumbers, wholeNumbers } from '../../src/numeric/column.js';
import { Heap } from '../../src/numeric/heap.js';
import { randomFrom, shuffle } from '../../src/numeric/random.js';
import { sumOf } from '../../src/numeric/sum.js';

test('a heap gives its items smallest key first, keys lowered on the way', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.double({ noNaN: true, min: -1e3, max: 1e3 }))), (puts) => {
      const heap = new Heap(31);
      const keys = new Map<number, number>();
      for (const [item, key] of puts) {
        if (keys.has(item) && keys.get(item)! <= key) continue;
        keys.set(item, key);
        heap.put(item, key);
      }
      const taken: number[] = [];
      while (heap.size > 0) taken.push(heap.take());
      expect(taken.map((item) => keys.get(item))).toEqual([...keys.values()].sort((a, b) => a - b));
      expect(new Set(taken)).toEqual(new Set(keys.keys()));
    }),
  );
});

test('a column keeps what was pushed, across the borders of its blocks', () => {
  const [whole, real] = [wholeNumbers(), realNumbers()];
  const values = Array.from({ length: 65_536 * 2 + 3 }, (_, k) => k);
  for (const value of values) {
    whole.push(value);
    real.push(value / 2);
  }
  expect([whole.length, whole.at(65_535), whole.at(65_536), real.at(131_074)]).toEqual([
    131_075, 65_535, 65_536, 65_537,
  ]);
  expect(whole.take()).toEqual(Uint32Array.from(values));
  expect(real.take()).toEqual(Float64Array.from(values, (value) => value / 2));
  expect([whole.length, whole.take().length]).toEqual([0, 0]);
});

test('the same seed gives the same numbers, another seed others, all spread over 0 to 1', () => {
  const draw = (seed: number) => Array.from({ length: 1000 }, randomFrom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(2 ** 40)).not.toEqual(draw(0));
  for (const seed of [0, 1, 12_345, 2 ** 40]) {
    const values = draw(seed);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    // The mean of 1,000 uniform numbers has a deviation of 0.009.
    expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / 1000 - 0.5)).toBeLessThan(0.05);
  }
});

test('shuffle gives each order as often as any other', () => {
  const random = randomFrom(3);
  const counts = new Map<string, number>();
  for (let round = 0; round < 6000; round++) {
    const values = Int32Array.of(1, 2, 3);
    shuffle(values, random);
    counts.set(values.join(), (counts.get(values.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  // 1,000 each, with a deviation of 29.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('a sum does not depend on the order of its terms', () => {
  const values = Float64Array.of(1e16, 1, -1e16, 0.1, 0.2, 0.3);
  expect(sumOf(values)).toBe(sumOf(values.slice().reverse()));
  expect(values[0]).toBe(1e16);
});

describe('what must hold of an option is said in one sentence', () => {
  test.each([
    [() => requireOneOf('f', 'x', 'c', ['a', 'b']), "f: `x` must be one of 'a', 'b', got \"c\""],
    [() => requireNumber('f', 'x', Number.NaN, 0), 'f: `x` must be a number of at least 0, got NaN'],
    [() => requireNumber('f', 'x', '1', 0, 1), 'f: `x` must be a number from 0 to 1, got "1"'],
    [() => requireWhole('f', 'x', 1.5, 1), 'f: `x` must be a whole number of at least 1, got 1.5'],
    [() => requireWhole('f', 'x', 9, 1, 8), 'f: `x` must be a whole number from 1 to 8, got 9'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });

  test('values are shown as what they are', () => {
    expect([null, undefined, true, 3n, [], {}, () => 0, 'x'.repeat(100)].map(shown)).toEqual([
      ...['null', 'undefined', 'true', '3n', 'an array', 'an object', 'a function', `"${'x'.repeat(80)}…"`],
    ]);
  });
});
