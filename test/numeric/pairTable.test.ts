import { expect, test } from 'vitest';
import { addPair, deletePair, hasPair, pairHome, pairTable } from '../../src/numeric/pairTable.js';

test('a pair is the same either way round, and is in the table once however often it is put in', () => {
  const table = pairTable(2);
  addPair(table, 3, 1);
  addPair(table, 1, 3);
  expect([hasPair(table, 1, 3), hasPair(table, 3, 1), hasPair(table, 1, 2)]).toEqual([true, true, false]);
  deletePair(table, 1, 3);
  expect(hasPair(table, 3, 1)).toBe(false);
});

test('pairs of the same place stand side by side, and move up when one is taken out', () => {
  const table = pairTable(8);
  const home = pairHome(table, 0, 1);
  const same = Array.from({ length: 2000 }, (_, i) => i + 2)
    .filter((j) => pairHome(table, 0, j) === home)
    .slice(0, 6);
  expect(same).toHaveLength(6);
  addPair(table, 0, 1);
  for (const j of same) addPair(table, 0, j);
  deletePair(table, 0, 1);
  deletePair(table, same[2]!, 0);
  expect(same.map((j) => hasPair(table, j, 0))).toEqual([true, true, false, true, true, true]);
  expect(hasPair(table, 0, 1)).toBe(false);
});
