import { expect, test } from 'vitest';
import { distanceDistribution } from '../../../src/metrics/density/distanceDistribution.js';
import { distances } from '../../../src/metrics/density/distances.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6G, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork, X6 } from '../../networks.js';

test('a path of four has three pairs one step apart, two two and one three', () => {
  expect(distanceDistribution(path(4))).toEqual({ pairs: Float64Array.of(0, 3, 2, 1), unreachable: 0 });
});

test('pairs without a path are counted beside', () => {
  expect(distanceDistribution(X6)).toEqual({ pairs: Float64Array.of(0, 3, 1), unreachable: 15 - 4 });
});

test('pairs are ordered where direction counts', () => {
  const chain = network('A>B B>C');
  const along = { pairs: Float64Array.of(0, 2, 1), unreachable: 3 };
  expect(distanceDistribution(chain)).toEqual(along);
  expect(distanceDistribution(chain, { direction: 'in' })).toEqual(along);
  expect(distanceDistribution(chain, { direction: 'all' })).toEqual({
    pairs: Float64Array.of(0, 2, 1),
    unreachable: 0,
  });
});

test('golden: path_length_hist of igraph 0.10.2', () => {
  expect(distanceDistribution(KITE)).toEqual({ pairs: Float64Array.of(0, 18, 15, 7, 5), unreachable: 0 });
  expect(distanceDistribution(B6G)).toEqual({ pairs: Float64Array.of(0, 7, 4, 4), unreachable: 6 });
  expect(distanceDistribution(D5)).toEqual({ pairs: Float64Array.of(0, 6, 5, 4, 1), unreachable: 4 });
  const ignored = { pairs: Float64Array.of(0, 5, 4, 1), unreachable: 0 };
  expect(distanceDistribution(D5, { direction: 'all' })).toEqual(ignored);
});

test('property: agrees with Floyd and Warshall, and with the mean distance', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.2, { directed: round % 2 === 1 });
    const { pairs, unreachable } = distanceDistribution(net);
    const counted = naive(matrix(net));
    const each = net.directed ? 1 : 2;
    close(
      pairs,
      [...pairs].map((_, d) => (d === 0 ? 0 : counted.filter((far) => far === d).length / each)),
    );
    expect(unreachable).toBe(counted.filter((far) => far === Infinity).length / each);
    const paths = pairs.reduce((sum, count) => sum + count, 0);
    close(pairs.reduce((sum, count, d) => sum + count * d, 0) / paths, distances(net).mean);
    expect(paths + unreachable).toBe((net.members.length * (net.members.length - 1)) / each);
  }
});

function naive(ties: number[][]): number[] {
  const far = ties.map((row, i) => row.map((tie, j) => (i === j ? 0 : tie > 0 ? 1 : Infinity)));
  for (let k = 0; k < far.length; k++)
    for (let i = 0; i < far.length; i++)
      for (let j = 0; j < far.length; j++) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
  return far.flatMap((row, i) => row.filter((_, j) => i !== j));
}

test('edge: no pairs, no distances, and a wrong direction is named', () => {
  expect(EDGE_CASES.map(([, net]) => distanceDistribution(net))).toEqual([
    { pairs: Float64Array.of(0), unreachable: 0 },
    { pairs: Float64Array.of(0), unreachable: 0 },
    { pairs: Float64Array.of(0), unreachable: 0 },
    { pairs: Float64Array.of(0), unreachable: 1 },
    { pairs: Float64Array.of(0, 1), unreachable: 0 },
    { pairs: Float64Array.of(0, 1), unreachable: 1 },
    { pairs: Float64Array.of(0, 2), unreachable: 4 },
  ]);
  // @ts-expect-error a direction there is none of
  expect(() => distanceDistribution(D5, { direction: 'up' })).toThrow(
    'distanceDistribution: `direction` must be one of',
  );
});
