import { expect, test } from 'vitest';
import { byDegree, oldOrder } from '../../src/network/renumbered.js';
import { randomFrom } from '../../src/numeric/random.js';
import { network, randomNetwork } from '../networks.js';

const rows = ({ offsets, targets }: { offsets: Uint32Array; targets: Uint32Array }): number[][] =>
  Array.from({ length: offsets.length - 1 }, (_, i) => Array.from(targets.subarray(offsets[i]!, offsets[i + 1]!)));

test('who has most ties comes first, in its own number and in every row', () => {
  const { members, ...ties } = byDegree(network('a-c b-c c-d d-e:7').ties);
  expect(Array.from(members)).toEqual([2, 3, 0, 1, 4]); // c, d, then a, b, e
  expect(rows(ties)).toEqual([[1, 2, 3], [0, 4], [0], [0], [1]]);
  expect(ties.strengths[4]).toBe(7);
});

test('property: the same ties under other numbers', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 100; round++) {
    const { ties } = randomNetwork(random, 12, 0.3, { directed: round % 2 === 1, strengths: true });
    const { members, offsets, targets, strengths } = byDegree(ties);
    const all = rows(ties).flatMap((row, i) => row.map((j, k) => [i, j, ties.strengths[ties.offsets[i]! + k]!]));
    const again = rows({ offsets, targets }).flatMap((row, i) => {
      expect(row).toEqual(row.toSorted((x, y) => x - y));
      return row.map((j, k) => [members[i]!, members[j]!, strengths[offsets[i]! + k]!]);
    });
    expect(again.sort(byEnds)).toEqual(all.sort(byEnds));
    expect(Array.from(oldOrder(members, Float64Array.from(members)))).toEqual(Array.from(members, (_, i) => i));
  }
});

const byEnds = ([a = 0, b = 0]: number[], [c = 0, d = 0]: number[]): number => a - c || b - d;
