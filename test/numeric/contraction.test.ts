import { expect, test } from 'vitest';
import { solveContraction } from '../../src/numeric/contraction.js';
import { randomFrom } from '../../src/numeric/random.js';
import { close } from '../networks.js';

interface Packed {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly entries: Float64Array;
}

function packed(rows: readonly (readonly (readonly [number, number])[])[]): Packed {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  return {
    offsets,
    targets: Uint32Array.from(rows.flat(), ([j]) => j),
    entries: Float64Array.from(rows.flat(), ([, entry]) => entry),
  };
}

const solve = ({ offsets, targets, entries }: Packed, right: readonly number[]) =>
  solveContraction(offsets, targets, entries, Float64Array.from(right));

test('two that depend on each other have the sum of a geometric series', () => {
  // x = 1 + y / 2 and y = x / 2.
  close(solve(packed([[[1, 0.5]], [[0, 0.5]]]), [1, 0]), [4 / 3, 2 / 3], 1e-15);
  // x = 1 − y / 2 and y = −x / 2, the same with signs in turn.
  close(solve(packed([[[1, -0.5]], [[0, -0.5]]]), [1, 0]), [4 / 3, -2 / 3], 1e-15);
});

test('without entries the right side is the answer', () => {
  expect([...solve(packed([[], []]), [3, -4])]).toEqual([3, -4]);
  expect([...solve(packed([]), [])]).toEqual([]);
});

test('property: what is left of random equations is rounding, of either sign and up to the limit', () => {
  const random = randomFrom(41);
  for (let round = 0; round < 40; round++) {
    const n = 2 + Math.floor(random() * 80);
    const sign = round % 2 === 0 ? 1 : -1;
    const reach = [0.5, 0.99, 0.999, 1 - 1e-6][round % 4]!;
    const rows = Array.from({ length: n }, (_, i) => {
      const row = Array.from({ length: n }, (_, j) => [j, random()] as const).filter(
        ([j, draw]) => j !== i && (draw < 0.1 || j === (i * 7 + 3) % n),
      );
      const sum = row.reduce((total, [, draw]) => total + draw, 0);
      return row.map(([j, draw]) => [j, (sign * reach * draw) / sum] as const); // rows that sum to `reach`
    });
    const matrix = packed(rows);
    const right = rows.map(() => 1 + random());
    const values = solve(matrix, right);
    rows.forEach((row, i) => {
      const terms = row.map(([j, entry]) => entry * values[j]!);
      const size = terms.reduce((sum, term) => sum + Math.abs(term), right[i]!);
      const sum = terms.reduce((total, term) => total + term, right[i]!);
      expect(Math.abs(sum - values[i]!) / size).toBeLessThan(4e-15);
    });
  }
});

test('property: where each row passes on all but a thousandth, values on a shuffled ring are a thousand', () => {
  const n = 997;
  const rows = Array.from({ length: n }, (_, i) => [[(i + 348) % n, 0.999] as const]);
  const values = solve(
    packed(rows),
    rows.map(() => 1),
  );
  close(
    values.map((value) => value / 1000),
    rows.map(() => 1),
    1e-12,
  );
});

test('property: on a grid both ways, where no order helps, too', () => {
  const side = 30;
  const rows = Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    const beside = [
      [x + 1, y],
      [x - 1, y],
      [x, y + 1],
      [x, y - 1],
    ].filter(([a, b]) => a! >= 0 && b! >= 0 && a! < side && b! < side);
    return beside.map(([a, b]) => [a! + side * b!, 0.9999 / beside.length] as const);
  });
  const values = solve(
    packed(rows),
    rows.map(() => 1),
  );
  close(
    values.map((value) => value / 1e4),
    rows.map(() => 1),
    1e-11,
  );
});

test('property: the smallest values are as exact as the largest', () => {
  // A row far from the others: each is 1 / 1000 of the one before, and a little of the one after.
  const rows = Array.from({ length: 60 }, (_, i) =>
    [[i - 1, 1e-3] as const, [i + 1, 1e-3] as const].filter(([j]) => j >= 0 && j < 60),
  );
  const values = solve(
    packed(rows),
    rows.map((_, i) => (i === 0 ? 1 : 0)),
  );
  for (let i = 1; i < 59; i++)
    expect(Math.abs((1e-3 * (values[i - 1]! + values[i + 1]!)) / values[i]! - 1)).toBeLessThan(1e-14);
  expect(values[59]).toBeGreaterThan(0);
});

test('edge: an infinite right side ends, and a wide tolerance ends early', () => {
  const pair = packed([[[1, 0.999]], [[0, 0.999]]]);
  expect(solve(pair, [Infinity, 1])[0]).toBe(Infinity);
  const rough = solveContraction(pair.offsets, pair.targets, pair.entries, Float64Array.of(1, 1), 0.9);
  expect(rough[0]).toBeGreaterThan(1);
});
