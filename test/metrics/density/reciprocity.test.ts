import { expect, test } from 'vitest';
import { reciprocity } from '../../../src/metrics/density/reciprocity.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork } from '../../networks.js';

const METHODS = ['arcs', 'dyads', 'correlation', 'strengths'] as const;

test('one pair of three ties is mutual', () => {
  const net = network('A>B:4 B>A:2 B>C:2');
  close(reciprocity(net), 2 / 3);
  close(reciprocity(net, { method: 'dyads' }), 1 / 2);
  close(reciprocity(net, { method: 'correlation' }), (2 / 3 - 3 / 6) / (1 - 3 / 6));
  close(reciprocity(net, { method: 'strengths' }), (2 + 2) / 8);
});

test('golden: D5 (igraph 0.10.2 default and ratio; sna 2.7-1 correlation)', () => {
  close(
    METHODS.map((method) => reciprocity(D5, { method })),
    [1 / 3, 1 / 5, 1 / 21, 1 / 3],
  );
  close(reciprocity(D5, { method: 'correlation' }), 0.047619, 1e-6);
});

test('golden: the matrix [[0, 4, 1], [2, 0, 0], [1, 0, 0]] returns 6 of 8 (Squartini et al. 2013, by hand)', () => {
  close(reciprocity(network('A>B:4 A>C:1 B>A:2 C>A:1'), { method: 'strengths' }), 0.75);
});

test('property: agrees with the matrix beside its transpose', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 30; round++) {
    const net = randomNetwork(random, 8, 0.3, { directed: true, strengths: true });
    close(
      METHODS.map((method) => reciprocity(net, { method })),
      naive(matrix(net)),
    );
  }
});

function naive(s: number[][]): number[] {
  const pairs = s.flatMap((row, i) => row.map((tie, j) => [tie, s[j]![i]!] as const).filter((_, j) => i !== j));
  const ties = pairs.filter(([there]) => there > 0);
  const returned = ties.filter(([, back]) => back > 0).length;
  const r = returned / ties.length;
  const a = ties.length / pairs.length;
  const least = ties.reduce((sum, [there, back]) => sum + Math.min(there, back), 0);
  const all = ties.reduce((sum, [there]) => sum + there, 0);
  return [r, returned / 2 / (ties.length - returned / 2), (r - a) / (1 - a), least / all];
}

test('edge: NaN without ties and on undirected networks, whose ties may or may not be returned', () => {
  close(
    EDGE_CASES.map(([, net]) => reciprocity(net)),
    EDGE_CASES.map(([name]) => (name === 'one arc' ? 0 : Number.NaN)),
  );
  for (const method of METHODS) expect(reciprocity(B6, { method })).toBeNaN(); // igraph and sna: 1
  expect(reciprocity(network('A>B B>A'), { method: 'correlation' })).toBeNaN();
  // @ts-expect-error a method there is none of
  expect(() => reciprocity(D5, { method: 'ratio' })).toThrow('reciprocity: `method` must be one of');
});
