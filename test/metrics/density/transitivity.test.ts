import { expect, test } from 'vitest';
import { transitivity } from '../../../src/metrics/density/transitivity.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, H5, KITE, matrix, network, randomNetwork, W4, X6 } from '../../networks.js';

test('a triangle with a pendant closes three of five triples', () => {
  close(transitivity(W4), (3 * 1) / (1 + 1 + 3));
});

test('direction is ignored, and a tie both ways is one', () => {
  close(transitivity(network('A>B B>A B>C C>A C>D')), 3 / 5);
});

test('golden: worked numbers (igraph 0.10.2)', () => {
  close([B6, B6G, X6, W4, H5].map(transitivity), [0.6, 0.6, 0, 0.6, 0.6]);
  close(transitivity(KITE), 0.578947, 1e-6);
});

test('golden: D5 with directions ignored is a circle of four with a pendant (sna 2.7-1)', () => {
  close(transitivity(D5), 0);
});

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

test('edge: NaN where nobody has two contacts', () => {
  for (const [, net] of EDGE_CASES) expect(transitivity(net)).toBeNaN();
});
