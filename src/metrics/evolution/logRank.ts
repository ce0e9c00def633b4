import { chiSquareTail } from '../../numeric/chiSquare.js';
import type { SurvivalCurve } from './kaplanMeier.js';

/** Whether groups differ in how long they last, by the log-rank test. */
export interface LogRank {
  /** The statistic; NaN where fewer than two groups could have had an ending. */
  readonly chiSquare: number;
  /** Its degrees of freedom: the groups that could have had an ending, less one. */
  readonly df: number;
  /** The probability of groups as different or more, if they do not differ. */
  readonly p: number;
  /** The endings of each group, in the order of the curves. */
  readonly observed: Float64Array;
  /** How many each would have had if all were alike. */
  readonly expected: Float64Array;
}

/** The log-rank test between the groups of these curves; null where there are fewer than two. */
export function logRank(curves: readonly SurvivalCurve[]): LogRank | null {
  if (curves.length < 2) return null;
  const { expected, variance } = ifAlike(curves);
  const observed = Float64Array.from(curves, ({ endings }) => endings);
  const able = curves.flatMap((_, g) => (expected[g]! > 0 ? [g] : []));
  const df = Math.max(0, able.length - 1);
  // The differences add up to 0, so one group says nothing more.
  const others = able.slice(1);
  const rows = others.map((g) => [...others.map((h) => variance[g]![h]!), observed[g]! - expected[g]!]);
  const chiSquare = df === 0 ? Number.NaN : quadratic(rows);
  return Object.freeze({ chiSquare, df, p: df === 0 ? Number.NaN : chiSquareTail(chiSquare, df), observed, expected });
}

// Of each group the endings expected, and their variances, summed over the times at which any ended.
function ifAlike(curves: readonly SurvivalCurve[]): { expected: Float64Array; variance: Float64Array[] } {
  const count = curves.length;
  const expected = new Float64Array(count);
  const variance = curves.map(() => new Float64Array(count));
  const places = new Uint32Array(count);
  const atRisk = new Float64Array(count);
  const times = Float64Array.from(new Set(curves.flatMap(({ times }) => Array.from(times)))).sort();
  for (const time of times) {
    let n = 0;
    let d = 0;
    for (let g = 0; g < count; g++) {
      const curve = curves[g]!;
      const place = places[g]!;
      atRisk[g] = curve.atRisk[place] ?? 0;
      n += atRisk[g]!;
      if (curve.times[place] !== time) continue;
      d += curve.ended[place]!;
      places[g]!++;
    }
    if (d > 0) addTime(atRisk, n, d, expected, variance);
  }
  return { expected, variance };
}

function addTime(atRisk: Float64Array, n: number, d: number, expected: Float64Array, variance: Float64Array[]): void {
  const factor = n > 1 ? (d * (n - d)) / (n - 1) : 0;
  for (let g = 0; g < atRisk.length; g++) {
    const share = atRisk[g]! / n;
    expected[g]! += d * share;
    for (let h = 0; h < atRisk.length; h++) variance[g]![h]! += factor * share * ((g === h ? 1 : 0) - atRisk[h]! / n);
  }
}

// x' V⁻¹ x, where each row has that of V and then the number of x. V is symmetric: each pivot takes its part of the sum.
// NaN where V has no inverse.
function quadratic(rows: number[][]): number {
  const size = rows.length;
  const scales = rows.map((row, g) => row[g]!);
  let sum = 0;
  for (let p = 0; p < size; p++) {
    const pivot = rows[p]!;
    if (!(pivot[p]! > 1e-12 * scales[p]!)) return Number.NaN;
    sum += pivot[size]! ** 2 / pivot[p]!;
    for (let q = p + 1; q < size; q++) {
      const share = rows[q]![p]! / pivot[p]!;
      for (let k = p; k <= size; k++) rows[q]![k]! -= share * pivot[k]!;
    }
  }
  return sum;
}
