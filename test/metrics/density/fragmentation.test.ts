import { expect, test } from 'vitest';
import { fragmentation } from '../../../src/metrics/density/fragmentation.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, EDGE_CASES, matrix, network, randomNetwork, X6 } from '../../networks.js';

test('six of ten pairs have no path, and one with a path is two steps apart', () => {
  const net = network('A-B B-C D-E');
  close(fragmentation(net), 6 / 10);
  close(fragmentation(net, { method: 'distances' }), 1 - (1 + 1 + 1 / 2 + 1) / 10);
});

test('directions are ignored by both methods', () => {
  const net = network('A>B C>B');
  close(fragmentation(net), 0);
  close(fragmentation(net, { method: 'distances' }), 1 - (1 + 1 + 1 / 2) / 3);
});

test('golden: worked numbers (Borgatti 2006; 1 − networkx 2.8.8 global_efficiency)', () => {
  close([fragmentation(B6), fragmentation(B6G), fragmentation(X6)], [0, 0.285714, 0.733333], 1e-6);
  close(
    [B6, B6G, X6].map((net) => fragmentation(net, { method: 'distances' })),
    [0.311111, 0.507937, 0.766667],
    1e-6,
  );
});

test('property: agrees with distances from Floyd and Warshall', () => {
  const random = randomFrom(4);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 12), 0.15, { directed: round % 2 === 1 });
    const { pieces, far } = naive(matrix(net));
    close([fragmentation(net), fragmentation(net, { method: 'distances' })], [pieces, far]);
  }
});

function naive(ties: number[][]): { pieces: number; far: number } {
  const n = ties.length;
  const far = ties.map((row, i) => row.map((tie, j) => (i === j ? 0 : tie > 0 || ties[j]![i]! > 0 ? 1 : Infinity)));
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
  const others = far.flat().filter((d) => d > 0);
  const near = others.reduce((sum, d) => sum + 1 / d, 0);
  return { pieces: others.filter((d) => d === Infinity).length / (n * (n - 1)), far: 1 - near / (n * (n - 1)) };
}

test('edge: NaN for fewer than two members, 1 without ties, and a wrong method is named', () => {
  for (const method of ['components', 'distances'] as const)
    close(
      EDGE_CASES.map(([, net]) => fragmentation(net, { method })),
      [Number.NaN, Number.NaN, Number.NaN, 1, 0, 0, 4 / 6],
    );
  // @ts-expect-error a method there is none of
  expect(() => fragmentation(B6, { method: 'hops' })).toThrow(
    "fragmentation: `method` must be one of 'components', 'distances', got \"hops\"",
  );
});
