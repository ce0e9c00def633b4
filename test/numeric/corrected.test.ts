import { expect, test } from 'vitest';
import { corrected } from '../../src/numeric/corrected.js';

const P = Float64Array.of(0.01, 0.02, 0.03, 0.005, 0.6, 0.02);
const rounded = (values: Float64Array): number[] => Array.from(values, (value) => Number(value.toFixed(12)));

test('as R has it: p.adjust(p, n = 10)', () => {
  // Holm: 10 × 0.005, 9 × 0.01, 8 × 0.02, 7 × 0.02 raised to that, 6 × 0.03, 5 × 0.6 down to 1
  expect(rounded(corrected(P, 10, 'holm'))).toEqual([0.09, 0.16, 0.18, 0.05, 1, 0.16]);
  // Benjamini–Hochberg: 10/6 × 0.6 down to 1, 10/5 × 0.03, 10/4 × 0.02, then lowered to that
  expect(rounded(corrected(P, 10, 'benjaminiHochberg'))).toEqual([0.05, 0.05, 0.06, 0.05, 1, 0.05]);
  expect(corrected(P, 10, 'none')).toBe(P);
});

test('no tests, and one', () => {
  for (const correction of ['none', 'holm', 'benjaminiHochberg'] as const) {
    expect([...corrected(new Float64Array(0), 0, correction)]).toEqual([]);
    expect([...corrected(Float64Array.of(0.3), 1, correction)]).toEqual([0.3]);
  }
});
