import { expect, test } from 'vitest';
import { transitivity } from '../../../src/metrics/density/transitivity.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, H5, KITE, matrix, network, randomNetwork, W4, X6 } from '../../networks.js';
import { BANK_WIRING_HELP, KARATE } from './goldenNetworks.js';

test('a triangle with a pendant closes three of five triples', () => {
  close(transitivity(W4), (3 * 1) / (1 + 1 + 3));
});

test('direction is ignored, and a tie both ways is one', () => {
  close(transitivity(network('A>B B>A B>C C>A C>D')), 3 / 5);
});

test('golden: worked numbers (igraph 0.10.2)', () => {
  close(
    [B6, B6G, X6, W4, H5].map((net) => transitivity(net)),
    [0.6, 0.6, 0, 0.6, 0.6],
  );
  close(transitivity(KITE), 0.578947, 1e-6);
});

test('golden: D5 with directions ignored is a circle of four with a pendant (sna 2.7-1)', () => {
  close(transitivity(D5), 0);
});

test('weak: of the paths of two steps those with a shortcut', () => {
  // A > B > C has A > C; A > C > D and B > C > D have none.
  close(transitivity(network('A>B B>C A>C C>D'), { method: 'weak' }), 1 / 3);
  // Round and round: A > B > C asks for A > C, which is not there.
  close(transitivity(network('A>B B>C C>A'), { method: 'weak' }), 0);
  // With A > C too: A > B > C and C > A > ... ; paths A-B-C, B-C-A, C-A-B and none back to where it began.
  close(transitivity(network('A>B B>C C>A A>C'), { method: 'weak' }), 1 / 3);
});

test('weak: undirected it is the same number, and so with a tie each way of every pair', () => {
  for (const net of [B6, B6G, W4, H5, KITE, KARATE])
    expect(transitivity(net, { method: 'weak' })).toBe(transitivity(net));
  close(transitivity(network('A>B B>A B>C C>B A>C C>A C>D D>C'), { method: 'weak' }), 0.6);
});

test('golden: help in the bank wiring room (sna 2.7-1 gtrans, measure weak) and the karate club (networkx 2.8.8)', () => {
  close(transitivity(BANK_WIRING_HELP, { method: 'weak' }), 0.162790697674);
  close(transitivity(BANK_WIRING_HELP), 0.295774647887);
  close(transitivity(D5, { method: 'weak' }), 0);
  close(transitivity(KARATE), 0.255682, 1e-6);
});

test('property: weak agrees with the square of the matrix', () => {
  const random = randomFrom(14);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 2 + Math.floor(random() * 12), round % 3 === 0 ? 0.6 : 0.25, { directed: true });
    close(transitivity(net, { method: 'weak' }), naiveWeak(matrix(net)));
  }
});

function naiveWeak(a: number[][]): number {
  let closed = 0;
  let paths = 0;
  a.forEach((row, i) => {
    for (let j = 0; j < a.length; j++)
      for (let k = 0; k < a.length; k++) {
        if (i === k) continue;
        paths += row[j]! * a[j]![k]!;
        closed += row[j]! * a[j]![k]! * row[k]!;
      }
  });
  return closed / paths;
}

test('property: agrees with the trace of the cube of the matrix', () => {
  const random = randomFrom(4);
  for (let round = 0; round < 30; round++) {
    const net = randomNetwork(random, 3 + Math.floor(random() * 9), 0.5);
    close(transitivity(net), naive(matrix(net)));
  }
});

function naive(a: number[][]): number {
  let closed = 0;
  let triples = 0;
  a.forEach((row, i) => {
    for (let j = 0; j < a.length; j++)
      for (let k = 0; k < a.length; k++) {
        if (i === j || i === k || j === k) continue;
        triples += row[j]! * row[k]!;
        closed += row[j]! * row[k]! * a[j]![k]!;
      }
  });
  return closed / triples;
}

test('edge: NaN where nobody has two contacts, and a wrong method is named', () => {
  for (const [, net] of EDGE_CASES) expect(transitivity(net)).toBeNaN();
  for (const [, net] of EDGE_CASES) expect(transitivity(net, { method: 'weak' })).toBeNaN();
  expect(transitivity(network('A>B A>C'), { method: 'weak' })).toBeNaN(); // sna: 1
  // @ts-expect-error a method there is none of
  expect(() => transitivity(B6, { method: 'strong' })).toThrow(
    "transitivity: `method` must be one of 'undirected', 'weak', got \"strong\"",
  );
});
