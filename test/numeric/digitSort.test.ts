import { expect, test } from 'vitest';
import { sortedByDigits } from '../../src/numeric/digitSort.js';
import { randomFrom } from '../../src/numeric/random.js';

const places = (n: number) => Uint32Array.from({ length: n }, (_, place) => place);

test('keys come in order, those alike in theirs, with what goes with each', () => {
  const given = { keys: Uint32Array.of(5, 2, 5, 0), values: Float64Array.of(0.5, 0.2, 0.6, 0) };
  const spare = { keys: new Uint32Array(4), values: new Float64Array(4) };
  const { keys, values } = sortedByDigits(given, spare, 3);
  expect(keys).toEqual(Uint32Array.of(0, 2, 5, 5));
  expect(values).toEqual(Float64Array.of(0, 0.2, 0.5, 0.6));
});

test('property: as a stable sort of places, for few and many keys of few and of all bits', () => {
  const random = randomFrom(1);
  for (const n of [0, 1, 100, 5_000, 40_000]) {
    for (const bits of [0, 1, 9, 20, 32]) {
      const given = Uint32Array.from({ length: n }, () => Math.floor(random() * 2 ** bits));
      const expected = Array.from(places(n)).sort((i, j) => given[i]! - given[j]! || i - j);
      const spare = { keys: new Uint32Array(n), values: new Uint32Array(n) };
      const sorted = sortedByDigits({ keys: given.slice(), values: places(n) }, spare, bits);
      expect(sorted.values).toEqual(Uint32Array.from(expected));
      expect(sorted.keys).toEqual(given.slice().sort());
      const alone = sortedByDigits(
        { keys: given.slice(), values: null },
        { keys: new Uint32Array(n), values: null },
        bits,
      );
      expect(alone.keys).toEqual(sorted.keys);
    }
  }
});
