import { expect, test } from 'vitest';
import { connectedness } from '../../../src/metrics/density/connectedness.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, H5, matrix, network, randomNetwork, W4, X6 } from '../../networks.js';
import { BANK_WIRING_HELP } from './goldenNetworks.js';

test('a piece of three and a piece of two join four of ten pairs', () => {
  close(connectedness(network('A-B B-C D-E')), (3 + 1) / 10);
});

test('directions are ignored: nobody need reach anybody along the ties', () => {
  close(connectedness(network('A>B C>B')), 1);
});

test('golden: worked numbers', () => {
  close([B6, B6G, X6, D5, W4, H5].map(connectedness), [1, 15 / 21, 4 / 15, 1, 1, 1]);
});

test('golden: help in the bank wiring room (sna 2.7-1 connectedness)', () => {
  close(connectedness(BANK_WIRING_HELP), 0.725274725275);
});

test('property: agrees with the transitive closure of the matrix', () => {
  const random = randomFrom(2);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 12), 0.1, { directed: round % 2 === 1 });
    close(connectedness(net), naive(matrix(net)));
  }
});

function naive(ties: number[][]): number {
  const n = ties.length;
  const joined = ties.map((row, i) => row.map((tie, j) => i === j || tie > 0 || ties[j]![i]! > 0));
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) joined[i]![j] ||= joined[i]![k]! && joined[k]![j]!;
  return (joined.flat().filter(Boolean).length - n) / (n * (n - 1));
}

test('edge: NaN for fewer than two members, 0 without ties', () => {
  close(
    EDGE_CASES.map(([, net]) => connectedness(net)),
    [Number.NaN, Number.NaN, Number.NaN, 0, 1, 1, 2 / 6],
  );
  expect(EDGE_CASES).toHaveLength(7);
});
