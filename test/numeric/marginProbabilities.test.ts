import { describe, expect, test } from 'vitest';
import { marginProbabilities } from '../../src/numeric/marginProbabilities.js';
import { randomFrom } from '../../src/numeric/random.js';

/** The probabilities for rows and columns given one by one, as rows of cells. */
function cells(rows: readonly number[], columns: readonly number[]): number[][] {
  const [a, b] = [distinct(rows), distinct(columns)];
  const found = marginProbabilities(a, b);
  return rows.map((r) => columns.map((c) => found[a.sums.indexOf(r) * b.sums.length + b.sums.indexOf(c)]!));
}

function distinct(sums: readonly number[]): { sums: number[]; counts: number[] } {
  const different = [...new Set(sums)].sort((a, b) => a - b);
  return { sums: different, counts: different.map((sum) => sums.filter((other) => other === sum).length) };
}

/** Every matrix of zeros and ones with these sums. */
function matrices(rows: readonly number[], columns: readonly number[]): number[][][] {
  if (rows.length === 0) return columns.every((left) => left === 0) ? [[]] : [];
  const [first, ...others] = rows;
  const width = columns.length;
  return Array.from({ length: 2 ** width }, (_, bits) => columns.map((__, c) => (bits >> c) & 1))
    .filter((row) => row.reduce((sum, cell) => sum + cell, 0) === first && row.every((cell, c) => cell <= columns[c]!))
    .flatMap((row) =>
      matrices(
        others,
        columns.map((left, c) => left - row[c]!),
      ).map((rest) => [row, ...rest]),
    );
}

test('rows of one sum and columns of one sum have the same probability in every cell', () => {
  expect(cells([2, 2, 2], [3, 3])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  for (const row of cells([2, 2, 2], [2, 2, 2])) for (const p of row) expect(p).toBeCloseTo(2 / 3, 14);
});

test('the odds of a 1 are a number for the row times one for the column', () => {
  const p = cells([3, 2, 1, 1], [3, 2, 1, 1]);
  const odds = p.map((row) => row.map((cell) => cell / (1 - cell)));
  expect(odds[0]![0]! * odds[3]![3]!).toBeCloseTo(odds[0]![3]! * odds[3]![0]!, 10);
  expect(p[0]!.reduce((sum, cell) => sum + cell, 0)).toBeCloseTo(3, 12);
});

describe('cells without a choice are exactly 0 or 1', () => {
  test.each([
    [
      'nested rows, of which there is one matrix',
      [3, 2, 1],
      [3, 2, 1],
      [
        [1, 1, 1],
        [1, 1, 0],
        [1, 0, 0],
      ],
    ],
    [
      'a full row',
      [2, 1, 1],
      [2, 2],
      [
        [1, 1],
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    ],
    [
      'a row and a column of zeros',
      [1, 1, 0],
      [1, 1, 0],
      [
        [0.5, 0.5, 0],
        [0.5, 0.5, 0],
        [0, 0, 0],
      ],
    ],
    [
      'two parts, one within the other',
      [3, 3, 1, 1],
      [4, 2, 2],
      [
        [1, 1, 1],
        [1, 1, 1],
        [1, 0, 0],
        [1, 0, 0],
      ],
    ],
    ['nothing but zeros', [0, 0], [0], [[0], [0]]],
    ['nothing at all', [], [], []],
  ])('%s', (_, rows, columns, expected) => {
    expect(cells(rows, columns).map((row) => row.map((p) => Math.round(p * 1e12) / 1e12))).toEqual(expected);
  });

  test('as in all matrices of those sums, and only there', () => {
    const random = randomFrom(4);
    let forced = 0;
    for (let round = 0; round < 60; round++) {
      const [height, width, share] = [2 + (round % 3), 2 + (round % 4), 0.2 + 0.6 * random()];
      const drawn = Array.from({ length: height }, () =>
        Array.from({ length: width }, () => (random() < share ? 1 : 0)),
      );
      const rows = drawn.map((row) => row.reduce<number>((sum, cell) => sum + cell, 0));
      const columns = drawn[0]!.map((_, c) => drawn.reduce((sum, row) => sum + row[c]!, 0));
      const all = matrices(rows, columns);
      const p = cells(rows, columns);
      p.forEach((row, r) => {
        expect(row.reduce((sum, cell) => sum + cell, 0)).toBeCloseTo(rows[r]!, 11);
        row.forEach((cell, c) => {
          const ones = all.filter((matrix) => matrix[r]![c] === 1).length;
          if (ones === all.length || ones === 0) forced++;
          if (ones === all.length) expect(cell).toBe(1);
          else if (ones === 0) expect(cell).toBe(0);
          else expect(cell > 0 && cell < 1).toBe(true);
        });
      });
      for (const [c, sum] of columns.entries())
        expect(p.reduce((total, row) => total + row[c]!, 0)).toBeCloseTo(sum, 11);
    }
    expect(forced).toBeGreaterThan(100);
  });
});

test('sums far apart and nearly forced still come out', () => {
  const rows = [99, 98, 50, 2, ...Array.from({ length: 96 }, () => 1)];
  const columns = Array.from({ length: 100 }, () => 0);
  rows.forEach((sum, r) => {
    for (let k = 0; k < sum; k++) columns[(k + (r > 3 ? r : 0)) % 100]!++;
  });
  const p = cells(rows, columns);
  for (const [r, row] of p.entries()) expect(row.reduce((sum, cell) => sum + cell, 0)).toBeCloseTo(rows[r]!, 9);
});
