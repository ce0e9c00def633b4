import { test } from 'vitest';
import { symmetricStart } from '../../src/numeric/symmetricStart.js';
import { close, network, path } from '../networks.js';

test('of two who pass on half to each other both have twice what they begin with', () => {
  const { offsets, targets } = network('A-B').ties;
  close(symmetricStart(offsets, targets, Float64Array.of(0.5, 0.5), Float64Array.of(1, 1)), [2, 2]);
  // x = 1 + y / 2 and y = x / 2 → x = 4 / 3
  close(symmetricStart(offsets, targets, Float64Array.of(0.5, 0.5), Float64Array.of(1, 0)), [4 / 3, 2 / 3]);
  close(symmetricStart(offsets, targets, Float64Array.of(-0.5, -0.5), Float64Array.of(1, 0)), [4 / 3, -2 / 3]);
});

test('property: on a path every row of the equations holds', () => {
  const { offsets, targets } = path(40).ties;
  const right = Float64Array.from({ length: 40 }, (_, i) => 1 + (i % 3));
  const x = symmetricStart(offsets, targets, new Float64Array(targets.length).fill(0.45), right);
  close(
    x.map((value, i) => value - 0.45 * ((x[i - 1] ?? 0) + (x[i + 1] ?? 0))),
    right,
    1e-13,
  );
});

test('edge: nothing to begin with stays nothing', () => {
  const { offsets, targets } = network('A-B').ties;
  close(symmetricStart(offsets, targets, Float64Array.of(0.5, 0.5), new Float64Array(2)), [0, 0]);
});
