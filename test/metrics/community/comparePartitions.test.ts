import { expect, test } from 'vitest';
import { comparePartitions } from '../../../src/metrics/community/comparePartitions.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close } from '../../networks.js';

const A = [0, 0, 0, 1, 1, 1];
const B = [0, 0, 1, 1, 2, 2];

test('two groups against three: every number by hand', () => {
  const found = comparePartitions(A, B);
  // Overlaps 2 and 1, 1 and 2; group sizes 3 and 3, 2 and 2 and 2; of 6.
  const information = 2 * ((2 / 6) * Math.log((6 * 2) / (3 * 2)) + (1 / 6) * Math.log((6 * 1) / (3 * 2)));
  close(found.entropies, [Math.log(2), Math.log(3)]);
  close(found.mutualInformation, information);
  close(found.variationOfInformation, Math.log(2) + Math.log(3) - 2 * information);
  close(found.rand, (2 + 8) / 15); // together in both 2, apart in both 15 − 6 − 3 + 2
  close(found.adjustedRand, (2 - 1.2) / (4.5 - 1.2));
  expect(found.splitJoin).toEqual({ distance: 3, first: 6 - 2 - 2, second: 6 - 2 - 1 - 2 });
  const mean = (Math.log(2) + Math.log(3)) / 2;
  close(found.normalizedMutualInformation.arithmetic, information / mean);
  close(found.normalizedMutualInformation.joint, information / (Math.log(6) - information));
});

test('the contingency names the groups of both, and lists the overlaps that are not empty', () => {
  const { compared, unknown, contingency } = comparePartitions(['y', 'x', 'x', '', 'y'], [10, 9, 10, 9, null]);
  expect({ compared, unknown }).toEqual({ compared: 3, unknown: 2 });
  expect(contingency).toEqual({
    rows: ['x', 'y'],
    columns: ['9', '10'],
    overlaps: [
      { row: 'x', column: '9', members: 1 },
      { row: 'x', column: '10', members: 1 },
      { row: 'y', column: '10', members: 1 },
    ],
  });
});

test('golden: two groups against three (igraph 0.10.2, and adjusted information by formula)', () => {
  const found = comparePartitions(A, B);
  close(found.entropies, [Math.LN2, 1.098612], 1e-6);
  close(found.mutualInformation, 0.462098, 1e-6);
  const { arithmetic, geometric, max } = found.normalizedMutualInformation;
  close([arithmetic, geometric, max], [0.515804, 0.529541, 0.42062], 2e-6);
  close(found.variationOfInformation, 0.867563, 1e-6);
  close(found.variationOfInformation / Math.LN2, 1.251629, 1e-6); // in bits
  close(found.rand, 0.666667, 1e-6);
  close(found.adjustedRand, 0.242424, 1e-6);
  close(found.expectedMutualInformation, 0.277259, 1e-6);
  close(found.adjustedMutualInformation.arithmetic, 0.298792, 1e-6);
  close(found.adjustedMutualInformation.max, 0.225042, 1e-6);
  expect(found.splitJoin.distance).toBe(3);
});

test('property: the expected information is the mean over all permutations', () => {
  const partitions = ['001122', '000111', '000012', '012345', '000000', '001111', '012344'].map((line) => [...line]);
  for (const [k, a] of partitions.entries()) {
    for (const b of partitions.slice(k)) {
      const all = permutations(b).map((order) => comparePartitions(a, order).mutualInformation);
      close(comparePartitions(a, b).expectedMutualInformation, all.reduce((sum, value) => sum + value, 0) / all.length);
    }
  }
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, k) => permutations(items.toSpliced(k, 1)).map((rest) => [item, ...rest]));
}

test('property: the sums over a full table, and over every pair of members', () => {
  const random = randomFrom(23);
  for (let round = 0; round < 60; round++) {
    const n = 2 + Math.floor(random() * 40);
    const draw = () => Array.from({ length: n }, () => Math.floor(random() * (1 + (round % 9))));
    const [a, b] = [draw(), draw()];
    const found = comparePartitions(a, b);
    const share = (of: (i: number) => boolean) => a.filter((_, i) => of(i)).length / n;
    const entropy = (p: readonly number[]) => -p.reduce((sum, x) => sum + (x > 0 ? x * Math.log(x) : 0), 0);
    const [g, h] = [[...new Set(a)], [...new Set(b)]];
    const first = entropy(g.map((x) => share((i) => a[i] === x)));
    const second = entropy(h.map((y) => share((i) => b[i] === y)));
    const joint = entropy(g.flatMap((x) => h.map((y) => share((i) => a[i] === x && b[i] === y))));
    close(found.entropies, [first, second]);
    close(found.mutualInformation, first + second - joint);
    close(found.variationOfInformation, 2 * joint - first - second);
    const pairs = a.flatMap((_, i) => a.slice(0, i).map((_, j) => (a[i] === a[j]) === (b[i] === b[j])));
    close(found.rand, pairs.filter(Boolean).length / pairs.length);
    const swapped = comparePartitions(b, a);
    expect(swapped.mutualInformation).toBe(found.mutualInformation);
    expect(swapped.splitJoin.first).toBe(found.splitJoin.second);
  }
});

test('property: the adjusted information of large random partitions is next to 0, where the normalized is not', () => {
  const random = randomFrom(3);
  const draw = () => Uint32Array.from({ length: 20_000 }, () => Math.floor(random() * 1000));
  const { adjustedMutualInformation, adjustedRand, normalizedMutualInformation } = comparePartitions(draw(), draw());
  expect(Math.abs(adjustedMutualInformation.arithmetic)).toBeLessThan(0.01);
  expect(Math.abs(adjustedRand)).toBeLessThan(0.01);
  expect(normalizedMutualInformation.arithmetic).toBeGreaterThan(0.3);
});

test('edge: the same partition has 1 by every measure, whatever it is called', () => {
  for (const [a, b] of [
    [
      [1, 1, 2, 2, 3],
      ['c', 'c', 'a', 'a', 'b'],
    ],
    [
      [7, 7, 7],
      ['x', 'x', 'x'],
    ],
    [
      [0, 1, 2],
      ['z', 'y', 'x'],
    ],
  ] as const) {
    const found = comparePartitions(a, b);
    expect(Object.values(found.normalizedMutualInformation)).toEqual([1, 1, 1, 1, 1]);
    expect(Object.values(found.adjustedMutualInformation)).toEqual([1, 1, 1, 1]);
    expect([found.rand, found.adjustedRand, found.variationOfInformation]).toEqual([1, 1, 0]);
    expect(found.splitJoin.distance).toBe(0);
  }
});

test('edge: one group of all tells nothing, and where its entropy is the measure nothing is left to divide by', () => {
  const found = comparePartitions([0, 0, 0, 0], [0, 0, 1, 1]);
  expect(found.normalizedMutualInformation).toEqual({ arithmetic: 0, geometric: NaN, max: 0, min: NaN, joint: 0 });
  expect(found.adjustedMutualInformation).toEqual({ arithmetic: 0, geometric: NaN, max: 0, min: NaN });
  expect([found.adjustedRand, found.mutualInformation, found.expectedMutualInformation]).toEqual([0, 0, 0]);
});

test('edge: everyone alone tells everything, and no more than any other such assignment', () => {
  const { adjustedMutualInformation, mutualInformation, normalizedMutualInformation } = comparePartitions(
    [0, 1, 2, 3, 4, 5],
    [0, 0, 0, 1, 1, 2],
  );
  close(mutualInformation, (3 / 6) * Math.log(2) + (2 / 6) * Math.log(3) + (1 / 6) * Math.log(6));
  expect(adjustedMutualInformation).toEqual({ arithmetic: 0, geometric: 0, max: 0, min: NaN });
  expect(normalizedMutualInformation.min).toBe(1);
});

test('edge: nobody and one member', () => {
  const nobody = comparePartitions([null, 'x'], ['x', undefined]);
  expect([nobody.compared, nobody.unknown, nobody.splitJoin.distance]).toEqual([0, 2, 0]);
  expect([nobody.rand, nobody.adjustedRand, nobody.mutualInformation, nobody.variationOfInformation]).toEqual([
    NaN,
    NaN,
    NaN,
    NaN,
  ]);
  expect(nobody.adjustedMutualInformation.max).toBeNaN();
  const one = comparePartitions(['x'], [Number.POSITIVE_INFINITY]);
  expect([one.rand, one.adjustedRand, one.variationOfInformation, one.entropies]).toEqual([NaN, NaN, 0, [0, 0]]);
});

test('edge: labels that do not fit are named', () => {
  expect(() => comparePartitions([1, 2], [1])).toThrow(
    'comparePartitions: `b` must have as many labels as `a`, 2, got 1',
  );
  expect(() => comparePartitions('group', [1])).toThrow(
    'comparePartitions: `a` must be one label per member, got "group"',
  );
  // @ts-expect-error no labels
  expect(() => comparePartitions([1], 3)).toThrow('comparePartitions: `b` must be one label per member, got 3');
});
