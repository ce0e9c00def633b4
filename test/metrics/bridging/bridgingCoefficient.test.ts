import { expect, test } from 'vitest';
import { bridgingCoefficient } from '../../../src/metrics/bridging/bridgingCoefficient.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, B6G, close, EDGE_CASES, KITE, matrix, network, randomNetwork, S5 } from '../../networks.js';

test('few contacts that have many make a high coefficient', () => {
  // A: 1/2 of 1/2 + 1/3; C: 1/3 of 1/2 + 1/2 + 1/3.
  close(at(B6, bridgingCoefficient(B6), 'A'), 0.6);
  close(at(B6, bridgingCoefficient(B6), 'C'), 0.25);
});

test('the hub of a star has 1/4 of four, a leaf 1 of 1/4', () => {
  close(at(S5, bridgingCoefficient(S5), 'h'), 1 / 16);
  close(at(S5, bridgingCoefficient(S5), 'a'), 4);
});

test('a member without ties has none', () => {
  close(at(B6G, bridgingCoefficient(B6G), 'G'), Number.NaN);
});

test('direction is ignored, and ties both ways between two members are one contact', () => {
  close(bridgingCoefficient(network('A>B B>A B>C')), [2, 1 / 2 / 2, 2]);
});

test('golden: the kite, by networkx 2.8.8 degrees', () => {
  close(
    bridgingCoefficient(KITE),
    [0.263158, 0.263158, 0.540541, 0.106383, 0.540541, 0.155844, 0.155844, 0.37037, 0.375, 2.0],
    1e-6,
  );
});

test('property: agrees with the formula on the matrix of small random networks', () => {
  const random = randomFrom(35);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.25, { directed: round % 2 === 1 });
    const ties = matrix(net).map((row, i, all) => row.map((tie, j) => (tie > 0 || all[j]![i]! > 0 ? 1 : 0)));
    const contacts = ties.map((row) => row.reduce<number>((sum, tie) => sum + tie, 0));
    const naive = ties.map(
      (row, i) => 1 / contacts[i]! / row.reduce<number>((s, tie, j) => s + (tie ? 1 / contacts[j]! : 0), 0),
    );
    close(
      bridgingCoefficient(net),
      naive.map((value, i) => (contacts[i] === 0 ? Number.NaN : value)),
    );
  }
});

test('edge: answers on every degenerate network, NaN without ties', () => {
  for (const [, net] of EDGE_CASES) expect(bridgingCoefficient(net)).toHaveLength(net.members.length);
  close(bridgingCoefficient(network('A B')), [Number.NaN, Number.NaN]);
  close(bridgingCoefficient(network('A-B')), [1, 1]);
});
