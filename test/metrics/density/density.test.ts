import { expect, test } from 'vitest';
import { density } from '../../../src/metrics/density/density.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, H5, matrix, network, randomNetwork, W4, X6 } from '../../networks.js';

test('density is the share of possible ties', () => {
  expect(density(network('A-B B-C'))).toBe(2 / 3);
  expect(density(network('A>B B>C'))).toBe(2 / 6);
});

test('golden: with members without ties counted (igraph 0.10.2)', () => {
  close([B6, B6G, X6, D5, W4, H5].map(density), [7 / 15, 1 / 3, 0.2, 0.3, 4 / 6, 0.6]);
});

test('property: the mean of the matrix beside its diagonal', () => {
  const random = randomFrom(1);
  for (let round = 0; round < 20; round++) {
    const n = 2 + Math.floor(random() * 9);
    const net = randomNetwork(random, n, 0.4, { directed: round % 2 === 1 });
    close(density(net), matrix(net).flat().filter(Boolean).length / (n * (n - 1)));
  }
});

test('edge: NaN for fewer than two members, 0 without ties', () => {
  const values = EDGE_CASES.map(([, net]) => density(net));
  close(values, [Number.NaN, Number.NaN, Number.NaN, 0, 1, 0.5, 2 / 6]);
});
