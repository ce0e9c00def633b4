import { expect, test } from 'vitest';
import { type Merging, mergedTies } from '../../src/network/mergedTies.js';
import { randomFrom } from '../../src/numeric/random.js';

/** Ties as [from, to, strength], in the order in which they are packed. */
function listed({ offsets, targets, strengths }: ReturnType<typeof mergedTies>): number[][] {
  const rows = [];
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) rows.push([i, targets[k]!, strengths[k]!]);
  return rows;
}

const records = (rows: readonly (readonly [number, number, number])[]) => ({
  source: Uint32Array.from(rows, ([source]) => source),
  target: Uint32Array.from(rows, ([, target]) => target),
  values: Float64Array.from(rows, ([, , value]) => value),
  numbers: Uint32Array.from({ length: 1 << 12 }, (_, place) => place),
});

test('records alike are one tie, by each rule', () => {
  const given = records([
    [0, 2, 5],
    [1, 2, 1],
    [0, 2, 3],
    [0, 1, 2],
  ]); // 0-2 twice: 5 + 3
  expect(listed(mergedTies(3, given, 'sum', false))).toEqual([
    [0, 1, 2],
    [0, 2, 8],
    [1, 2, 1],
  ]);
  expect(listed(mergedTies(3, given, 'max', false))).toEqual([
    [0, 1, 2],
    [0, 2, 5],
    [1, 2, 1],
  ]);
  expect(listed(mergedTies(3, given, 'count', false))).toEqual([
    [0, 1, 1],
    [0, 2, 2],
    [1, 2, 1],
  ]);
  expect(listed(mergedTies(3, { ...given, values: null }, 'binary', false))).toEqual([
    [0, 1, 1],
    [0, 2, 1],
    [1, 2, 1],
  ]);
});

test('mirrored, each tie stands both ways', () => {
  const ties = mergedTies(
    4,
    records([
      [1, 3, 5],
      [0, 3, 1],
      [1, 3, 2],
    ]),
    'sum',
    true,
  );
  expect(listed(ties)).toEqual([
    [0, 3, 1],
    [1, 3, 7],
    [3, 0, 1],
    [3, 1, 7],
  ]);
});

test('property: as a map of pairs says, rows in order and targets ascending', () => {
  const random = randomFrom(4);
  for (const n of [1, 2, 7, 40]) {
    for (const count of [0, 1, 5, 300]) {
      const mirrored = random() < 0.5;
      const rows = Array.from({ length: n < 2 ? 0 : count }, (): [number, number, number] => {
        const a = Math.floor(n * random());
        const b = (a + 1 + Math.floor((n - 1) * random())) % n;
        const value = 1 + Math.floor(9 * random());
        return mirrored ? [Math.min(a, b), Math.max(a, b), value] : [a, b, value];
      });
      for (const merging of ['count', 'binary', 'max', 'sum'] satisfies Merging[]) {
        const pairs = new Map<string, number>();
        for (const [a, b, value] of rows) {
          for (const key of mirrored ? [`${a} ${b}`, `${b} ${a}`] : [`${a} ${b}`]) {
            const before = pairs.get(key) ?? 0;
            const merged = { count: before + 1, binary: 1, max: Math.max(before, value), sum: before + value };
            pairs.set(key, merged[merging]);
          }
        }
        const expected = [...pairs].map(([key, strength]) => [...key.split(' ').map(Number), strength]);
        expected.sort((x, y) => x[0]! - y[0]! || x[1]! - y[1]!);
        expect(listed(mergedTies(n, records(rows), merging, mirrored))).toEqual(expected);
      }
    }
  }
});

test('property: many records in many buckets, over members in any numbering, as a map of pairs says', () => {
  const random = randomFrom(5);
  // More than one bucket is a matter of 65,536 records and more; a digit of 13 bits of 16,384 in one.
  for (const [n, count] of [
    [3, 70_000],
    [300, 140_000],
    [5_000, 300_000],
    [70_001, 70_000],
  ] as const) {
    const numbers = Uint32Array.from({ length: n }, (_, place) => place).reverse();
    const end = () => Math.floor(n * random() ** 2);
    const rows = Array.from({ length: count }, (): [number, number, number] => {
      const a = end();
      const b = end();
      return [a, a === b ? (a + 1) % n : b, 1 + Math.floor(9 * random())];
    });
    const given = { ...records(rows), numbers };
    for (const [merging, mirrored] of [
      ['sum', true],
      ['max', false],
      ['count', true],
      ['count', false],
    ] as const) {
      const pairs = new Map<number, number>();
      for (const [from, to, value] of rows) {
        const [a, b] = [numbers[from]!, numbers[to]!];
        for (const key of mirrored ? [a * n + b, b * n + a] : [a * n + b]) {
          const before = pairs.get(key) ?? 0;
          pairs.set(
            key,
            merging === 'count' ? before + 1 : merging === 'sum' ? before + value : Math.max(before, value),
          );
        }
      }
      const expected = [...pairs].sort(([x], [y]) => x - y).flat();
      const found = listed(mergedTies(n, given, merging, mirrored)).flatMap(([a, b, value]) => [a! * n + b!, value!]);
      expect(Float64Array.from(found)).toEqual(Float64Array.from(expected));
    }
  }
});
