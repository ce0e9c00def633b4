import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../../src/numeric/random.js';
import { atOnce } from '../../../src/numeric/steps.js';
import { duplicatesOf, type Records } from '../../../src/records/interactions/duplicates.js';

type Row = readonly [number, number, number, number, number, number, number];

function recordsOf(rows: readonly Row[]): Records {
  const whole = (k: number): Uint32Array => Uint32Array.from(rows, (row) => row[k]!);
  const real = (k: number): Float64Array => Float64Array.from(rows, (row) => row[k]!);
  return {
    source: whole(0),
    target: whole(1),
    kind: whole(2),
    time: real(3),
    strength: real(4),
    restA: whole(5),
    restB: whole(6),
  };
}

/** The oracle: rows by their text. */
function repeated(rows: readonly Row[]): number[] {
  const seen = new Set<string>();
  return rows.flatMap((row, k) => {
    const text = row.map((value) => (Object.is(value, -0) ? '-0' : String(value))).join();
    if (seen.has(text)) return [k];
    seen.add(text);
    return [];
  });
}

const duplicates = (rows: readonly Row[]): number[] => [...atOnce(duplicatesOf(recordsOf(rows)))];

test('a record is a duplicate of an earlier one when every cell is alike', () => {
  const rows: Row[] = [
    [0, 1, 0, 5, 1, 7, 7],
    [1, 0, 0, 5, 1, 7, 7],
    [0, 1, 0, 5, 1, 7, 7],
    [0, 1, 0, 5, 1, 7, 8],
    [0, 1, 0, 5, 1, 7, 7],
  ];
  expect(duplicates(rows)).toEqual([2, 4]);
  expect(duplicates([])).toEqual([]);
});

test('times that are not known are alike', () => {
  expect(
    duplicates([
      [0, 1, 0, Number.NaN, 1, 0, 0],
      [0, 1, 0, Number.NaN, 1, 0, 0],
    ]),
  ).toEqual([1]);
});

test('property: as by the text of the rows', () => {
  const small = fc.nat(2);
  const row = fc.tuple(small, small, small, fc.constantFrom(Number.NaN, 0, -0, 1e12), small, small, small);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 200 }), (rows) => {
      expect(duplicates(rows)).toEqual(repeated(rows));
    }),
  );
});

test('property: many rows, many of them equal', () => {
  const random = randomFrom(3);
  const rows = Array.from({ length: 300_000 }, (): Row => {
    const kind = random() < 0.1 ? 1 : Math.floor(1e6 * random());
    return [kind % 999, 7, 0, kind, 1, 0, 0];
  });
  expect(duplicates(rows)).toEqual(repeated(rows));
  const equal = rows.map((): Row => [1, 2, 0, 3, 4, 5, 6]);
  expect(duplicates(equal).length).toBe(299_999);
});

test('property: rows whose hashes collide are told apart', () => {
  // Turning over the top bit of one word and, two words on, what that has done: alike for any seed.
  const rows = Array.from(
    { length: 2000 },
    (_, k): Row => [k % 2 === 0 ? 0 : 0x80000000, k % 2 === 0 ? 0 : 0x80010000, 0, 1, 1 + (k >> 1), 0, 0],
  );
  expect(duplicates([...rows, ...rows])).toEqual(rows.map((_, k) => 2000 + k));
});
