import { test } from 'vitest';
import { ConjugateGradient } from '../../src/numeric/conjugateGradient.js';
import { eliminate } from '../../src/numeric/elimination.js';
import { LaplacianSolver } from '../../src/numeric/laplacianSolver.js';
import { randomFrom } from '../../src/numeric/random.js';
import { close, randomNetwork } from '../networks.js';

test('property: potentials give the charges back, also with strengths six magnitudes apart', () => {
  const { offsets, targets, strengths: grades } = randomNetwork(randomFrom(6), 150, 0.06, { strengths: true }).ties;
  for (const step of [0, 0.25, 0.75]) {
    const ties = { offsets, targets, strengths: grades.map((grade) => 10 ** (step * (1 - grade))) };
    const { laplacian, starts } = new LaplacianSolver(ties, 0);
    const gradient = new ConjugateGradient(laplacian, eliminate(ties, 0, randomFrom(1))!); // the same order
    for (let part = 0; part + 1 < starts.length; part++) {
      const [from, to] = [starts[part]!, starts[part + 1]!];
      const charges = Float64Array.from(grades.subarray(0, 150), (_, p) =>
        p >= from && p < to ? p - (from + to - 1) / 2 : 0,
      );
      const potentials = charges.slice();
      gradient.solveInPlace(potentials, from, to, 1e-13);
      close(
        charges.map((_, p) => {
          let sum = 0;
          for (let k = laplacian.offsets[p]!; k < laplacian.offsets[p + 1]!; k++)
            sum += laplacian.strengths[k]! * (potentials[p]! - potentials[laplacian.targets[k]!]!);
          return p >= from && p < to ? sum : 0;
        }),
        charges,
      );
    }
  }
});
