import { expect, test } from 'vitest';
import { distances } from '../../../src/metrics/density/distances.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, H5, KITE, matrix, network, path, randomNetwork, X6 } from '../../networks.js';

test('a path of four has pairs at 1, 2 and 3 steps', () => {
  const { mean, diameter, radius, reachable, compactness, eccentricities } = distances(path(4));
  close([mean, diameter, radius, reachable], [(3 * 1 + 2 * 2 + 3) / 6, 3, 2, 1]);
  close(compactness, (3 * 1 + 2 / 2 + 1 / 3) / 6);
  close(eccentricities, [3, 2, 2, 3]);
});

test('pairs without a path leave the mean alone, and there is no radius', () => {
  const { mean, diameter, radius, reachable, eccentricities } = distances(X6);
  close([mean, diameter, radius, reachable], [(1 + 1 + 2 + 1) / 4, 2, Number.NaN, 4 / 15]);
  close(eccentricities, [2, 1, 2, 1, 1, Number.NaN]);
});

test('direction says which pairs have a path, and whose eccentricity is whose', () => {
  const chain = network('A>B B>C');
  close(distances(chain).eccentricities, [2, 1, Number.NaN]);
  close(distances(chain, { direction: 'in' }).eccentricities, [Number.NaN, 1, 2]);
  close(distances(chain, { direction: 'all' }).eccentricities, [2, 1, 2]);
  close([distances(chain).reachable, distances(chain, { direction: 'all' }).reachable], [3 / 6, 1]);
});

test('a strong tie is a short one', () => {
  const { mean, compactness } = distances(network('A-B:4 B-C:2'), { distance: 'inverse' });
  close(mean, (1 / 4 + 1 / 2 + 3 / 4) / 3);
  close(compactness, (4 + 2 + 4 / 3) / 3);
});

test('golden: worked numbers (igraph 0.10.2; compactness networkx 2.8.8 global_efficiency)', () => {
  close(
    [B6, B6G, X6].map((net) => distances(net).compactness),
    [0.688889, 0.492063, 0.233333],
    1e-6,
  );
  close(
    [B6, B6G, X6, H5].map((net) => distances(net).mean),
    [1.8, 1.8, 1.25, 1.4],
  );
  close(
    [B6, B6G, X6, H5].map((net) => distances(net).diameter),
    [3, 3, 2, 2],
  );
  close([distances(KITE).mean, distances(KITE).diameter], [1.977778, 4], 1e-6);
});

test('golden: D5 along its ties (igraph 0.10.2)', () => {
  const { mean, diameter, reachable } = distances(D5);
  close([mean, diameter, reachable], [2, 4, 0.8]);
});

test('property: agrees with distances through every member on small random networks', () => {
  const random = randomFrom(8);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.25, {
      directed: round % 2 === 1,
      strengths: true,
    });
    const { mean, diameter, radius, reachable, compactness, eccentricities } = distances(net, { distance: 'inverse' });
    const far = naive(matrix(net)).map((row, i) => row.filter((_, j) => j !== i));
    const found = far.flat().filter(Number.isFinite);
    const farthest = far.map((row) => Math.max(...row.filter(Number.isFinite))).map((d) => (d > 0 ? d : Number.NaN));
    const all = far.flat().length;
    close(mean, found.reduce((sum, d) => sum + d, 0) / found.length);
    close(diameter, found.length === 0 ? Number.NaN : Math.max(...found));
    close(radius, found.length < all || all === 0 ? Number.NaN : Math.min(...farthest));
    close([reachable, compactness], [found.length / all, far.flat().reduce((sum, d) => sum + 1 / d, 0) / all]);
    close(eccentricities, farthest);
  }
});

function naive(ties: number[][]): number[][] {
  const far = ties.map((row, i) => row.map((tie, j) => (i === j ? 0 : 1 / tie)));
  for (let k = 0; k < far.length; k++)
    for (let i = 0; i < far.length; i++)
      for (let j = 0; j < far.length; j++) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
  return far;
}

test('edge: answers on every degenerate network', () => {
  const { NaN: none } = Number;
  const summaries = EDGE_CASES.map(([, net]) => distances(net));
  close(
    summaries.map(({ mean }) => mean),
    [none, none, none, none, 1, 1, 1],
  );
  close(
    summaries.map(({ diameter }) => diameter),
    [none, none, none, none, 1, 1, 1],
  );
  close(
    summaries.map(({ radius }) => radius),
    [none, none, none, none, 1, none, none],
  );
  close(
    summaries.map(({ reachable }) => reachable),
    [none, none, none, 0, 1, 1 / 2, 4 / 12],
  );
  close(
    summaries.map(({ compactness }) => compactness),
    [none, none, none, 0, 1, 1 / 2, 4 / 12],
  );
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a direction there is none of
  expect(() => distances(B6, { direction: 'up' })).toThrow('distances: `direction` must be one of');
  // @ts-expect-error a distance there is none of
  expect(() => distances(B6, { distance: 'far' })).toThrow('distances: `distance` must be');
});
