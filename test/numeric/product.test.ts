import { expect, test } from 'vitest';
import { productWith } from '../../src/numeric/product.js';
import { randomFrom } from '../../src/numeric/random.js';

/** So many rows of up to five entries each, at random; rows without any among them. */
function randomMatrix(n: number): { offsets: Uint32Array; targets: Uint32Array; entries: Float64Array } {
  const random = randomFrom(n);
  const rows = Array.from({ length: n }, () =>
    Array.from({ length: Math.floor(6 * random()) }, () => Math.floor(n * random())).sort((a, b) => a - b),
  );
  const offsets = new Uint32Array(n + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  const targets = Uint32Array.from(rows.flat());
  return { offsets, targets, entries: Float64Array.from(targets, () => 1 - 2 * random()) };
}

test.each([0, 1, 20, 500_000, 500_001, 600_000])(
  'the product with a matrix of %i rows is the sum over each row',
  (n) => {
    const { offsets, targets, entries } = randomMatrix(n);
    const random = randomFrom(7);
    const vector = Float64Array.from({ length: n }, () => random() - 0.5);
    const result = new Float64Array(n).fill(Number.NaN);
    const product = productWith(offsets, targets, entries);
    product(new Float64Array(n).fill(3), result);
    product(vector, result);
    let worst = 0;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += entries[k]! * vector[targets[k]!]!;
      worst = Math.max(worst, Math.abs(sum - result[i]!));
    }
    expect(worst).toBeLessThan(1e-15);
  },
);
