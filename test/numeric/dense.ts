import type { Network } from '../../src/network/network.js';
import { matrix } from '../networks.js';

// Full matrices, worked on in the plainest way there is, for oracles.

/** The strengths with directions ignored, those of both added; without `strengths` 1 for two in contact. */
export function contacts(network: Network, strengths: boolean): number[][] {
  const one = matrix(network);
  const both = one.map((row, i) => row.map((s, j) => (network.directed ? s + one[j]![i]! : s)));
  return strengths ? both : both.map((row) => row.map(Math.sign));
}

/** Totals on the diagonal, minus the strengths beside it. */
export function laplacianOf(strengths: number[][]): number[][] {
  return strengths.map((row, i) => row.map((s, j) => (i === j ? row.reduce((a, b) => a + b, 0) : -s)));
}

/** 1 / (size of the piece) for two in the same piece, else 0. */
export function pieces(strengths: number[][]): number[][] {
  let near = strengths.map((row, i) => row.map((s, j) => s > 0 || i === j));
  for (let k = 0; k < near.length; k++) near = near.map((row) => row.map((is, j) => is || (row[k]! && near[k]![j]!)));
  return near.map((row) => row.map((is) => (is ? 1 / row.filter(Boolean).length : 0)));
}

/** The pseudo-inverse of the Laplacian, (L + J)⁻¹ − J with J the pieces, by Gauss and Jordan. */
export function pseudoInverse(strengths: number[][]): number[][] {
  const mean = pieces(strengths);
  const n = mean.length;
  const rows = laplacianOf(strengths).map((row, i) => [
    ...row.map((value, j) => value + mean[i]![j]!),
    ...row.map((_, j) => (i === j ? 1 : 0)),
  ]);
  for (let k = 0; k < n; k++) {
    rows[k] = rows[k]!.map((value, _, { [k]: pivot }) => value / pivot!);
    for (let i = 0; i < n; i++) {
      const share = rows[i]![k]!;
      if (i !== k) rows[i] = rows[i]!.map((value, j) => value - share * rows[k]![j]!);
    }
  }
  return rows.map((row, i) => mean[i]!.map((share, j) => row[n + j]! - share));
}

/** All eigenvalues of a symmetric matrix in ascending order, by Jacobi's rotations. */
export function eigenvaluesOf(symmetric: number[][]): number[] {
  const a = symmetric.map((row) => [...row]);
  const n = a.length;
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (a[p]![q] === 0) continue;
        const angle = Math.atan2(2 * a[p]![q]!, a[q]![q]! - a[p]![p]!) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (const row of a) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
        const [x, y] = [a[p]!, a[q]!];
        a[p] = x.map((value, j) => c * value - s * y[j]!);
        a[q] = x.map((value, j) => s * value + c * y[j]!);
      }
    }
  }
  return a.map((row, i) => row[i]!).sort((x, y) => x - y);
}

/** e^matrix: the series for the matrix divided by 2^k, squared k times. */
export function exponential(matrix: number[][]): number[][] {
  const halvings = 12;
  const small = matrix.map((row) => row.map((value) => value / 2 ** halvings));
  let sum: number[][] = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let k = 12; k > 0; k--)
    sum = product(small, sum).map((row, i) => row.map((value, j) => value / k + (i === j ? 1 : 0)));
  for (let k = 0; k < halvings; k++) sum = product(sum, sum);
  return sum;
}

function product(a: number[][], b: number[][]): number[][] {
  return a.map((row) => row.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
}
