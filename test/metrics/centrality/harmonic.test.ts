import { expect, test } from 'vitest';
import { harmonic } from '../../../src/metrics/centrality/harmonic.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, matrix, network, path, randomNetwork, X6 } from '../../networks.js';

test('harmonic counts nearer members for more', () => {
  close(harmonic(path(4), { normalized: false }), [1 + 1 / 2 + 1 / 3, 1 + 1 + 1 / 2, 1 / 2 + 1 + 1, 1 / 3 + 1 / 2 + 1]);
});

test('members beyond reach count nothing, and an isolate has 0', () => {
  // Six members, so each sum is divided by 5: a path of three, a pair, an isolate.
  close(harmonic(X6), [1.5 / 5, 2 / 5, 1.5 / 5, 1 / 5, 1 / 5, 0]);
});

test('strength is nearness: a tie of strength 4 is a quarter of a step away', () => {
  close(harmonic(network('A-B:4'), { distance: 'inverse' }), [4, 4]);
  close(harmonic(network('A-B:4 B-C:1'), { distance: 'relative', normalized: false }), [
    1 / (2.5 / 4) + 1 / (2.5 / 4 + 2.5),
    1 / (2.5 / 4) + 1 / 2.5,
    1 / 2.5 + 1 / (2.5 / 4 + 2.5),
  ]);
});

test('direction says who reaches whom', () => {
  const chain = network('A>B B>C');
  close(harmonic(chain, { direction: 'out' }), [0.75, 0.5, 0]);
  close(harmonic(chain, { direction: 'in' }), [0, 0.5, 0.75]);
  close(harmonic(chain, { direction: 'all' }), [0.75, 1, 0.75]);
});

test('golden: two triangles joined by a tie (networkx 2.8.8)', () => {
  close(harmonic(B6, { normalized: false }), [3.166667, 3.166667, 4, 4, 3.166667, 3.166667], 1e-6);
  close(harmonic(B6), [0.633333, 0.633333, 0.8, 0.8, 0.633333, 0.633333], 1e-6);
});

test('property: agrees with distances from repeated squaring of the matrix on small random networks', () => {
  const random = randomFrom(7);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.25, { directed: round % 2 === 1 });
    close(harmonic(net, { normalized: false }), naive(matrix(net)));
  }
});

// Floyd and Warshall: every pair through every member.
function naive(ties: number[][]): number[] {
  const far = ties.map((row, i) => row.map((tie, j) => (i === j ? 0 : tie > 0 ? 1 : Infinity)));
  for (let k = 0; k < far.length; k++)
    for (let i = 0; i < far.length; i++)
      for (let j = 0; j < far.length; j++) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
  return far.map((row, i) => row.reduce((sum, d, j) => (i === j ? sum : sum + 1 / d), 0));
}

test('edge: answers on every degenerate network, NaN where there is nobody to reach', () => {
  for (const [, net] of EDGE_CASES) expect(harmonic(net)).toHaveLength(net.members.length);
  close(harmonic(network('A')), [Number.NaN]);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a direction there is none of
  expect(() => harmonic(B6, { direction: 'up' })).toThrow(
    "harmonic: `direction` must be one of 'out', 'in', 'all', got \"up\"",
  );
  // @ts-expect-error a distance there is none of
  expect(() => harmonic(B6, { distance: 'far' })).toThrow('`distance` must be');
  expect(() => harmonic(B6, { distance: () => -1 })).toThrow('must give a positive number for strength 1, got -1');
});
