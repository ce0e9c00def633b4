import { expect, test } from 'vitest';
import { LaplacianSolver } from '../../src/numeric/laplacianSolver.js';
import { randomFrom } from '../../src/numeric/random.js';
import { close, path, randomNetwork } from '../networks.js';

test('potentials give the charges back, by an exact factor and by conjugate gradients', () => {
  const random = randomFrom(3);
  for (const net of [path(500), randomNetwork(random, 120, 0.1, { strengths: true })]) {
    const results = [1e6, 1].map((room) => {
      const solver = new LaplacianSolver(net.ties, room);
      const values = new Float64Array(net.members.length);
      const place = (member: number) => solver.order.indexOf(member);
      values[place(0)] = 1;
      values[place(1)] = -1;
      solver.solveInPlace(values, 0, values.length);
      expect(solver.exact !== null).toBe(room > 1);
      return values[place(0)]! - values[place(1)]!; // the resistance between the two
    });
    close(results[0]!, results[1]!);
  }
});
