import { expect, test } from 'vitest';
import { adjustedRandOf, contingencyOf } from '../../../src/metrics/community/contingency.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close } from '../../networks.js';

const A = Uint32Array.of(0, 0, 0, 1, 1, 1);
const B = Uint32Array.of(0, 0, 1, 1, 2, 2);

test('overlaps come by row and then column, the empty ones left out', () => {
  expect(contingencyOf(A, B)).toEqual({
    rowSizes: Uint32Array.of(3, 3),
    columnSizes: Uint32Array.of(2, 2, 2),
    rows: Uint32Array.of(0, 0, 1, 1),
    columns: Uint32Array.of(0, 1, 1, 2),
    counts: Uint32Array.of(2, 1, 1, 2),
  });
});

test('two pairs are together in both, six in one and three in the other, of fifteen', () => {
  close(adjustedRandOf(A, B), (2 - (6 * 3) / 15) / (4.5 - (6 * 3) / 15));
});

test('the same partition has 1, also one group of all and everyone alone; one against the other has 0', () => {
  const together = new Uint32Array(5);
  const alone = Uint32Array.of(0, 1, 2, 3, 4);
  expect([adjustedRandOf(A, A), adjustedRandOf(together, together), adjustedRandOf(alone, alone)]).toEqual([1, 1, 1]);
  expect(adjustedRandOf(together, alone)).toBe(0);
});

test('property: agrees with a look at every pair of members, few groups or many', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 60; round++) {
    const n = 2 + Math.floor(random() * 30);
    const draw = (groups: number) => Uint32Array.from({ length: n }, () => Math.floor(random() * groups));
    const [a, b] = [draw(2 + (round % 20)), draw(2 + (round % 11))];
    let [both, first, second] = [0, 0, 0];
    for (let i = 0; i < n; i++)
      for (let j = 0; j < i; j++) {
        if (a[i] === a[j]) first++;
        if (b[i] === b[j]) second++;
        if (a[i] === a[j] && b[i] === b[j]) both++;
      }
    const expected = (first * second) / ((n * (n - 1)) / 2);
    const same = both === first && both === second;
    close(adjustedRandOf(a, b), same ? 1 : (both - expected) / ((first + second) / 2 - expected));
    const { rows, columns, counts } = contingencyOf(a, b);
    rows.forEach((g, k) => {
      expect(counts[k]).toBe(a.filter((label, i) => label === g && b[i] === columns[k]).length);
    });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(n);
  }
});

test('edge: fewer than two members have no pairs', () => {
  expect(adjustedRandOf(new Uint32Array(0), new Uint32Array(0))).toBeNaN();
  expect(adjustedRandOf(new Uint32Array(1), new Uint32Array(1))).toBeNaN();
  expect(contingencyOf(new Uint32Array(0), new Uint32Array(0)).counts).toHaveLength(0);
});
