import { expect, test } from 'vitest';
import { triadCensus } from '../../../src/metrics/density/triadCensus.js';
import { TRIADS, type Triad, type TriadCensus } from '../../../src/metrics/density/triads.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, D5, EDGE_CASES, matrix, network, path, randomNetwork } from '../../networks.js';

// One three of each kind, as Holland and Leinhardt draw them.
const DRAWN: Readonly<Record<Triad, string>> = {
  '003': 'A B C',
  '012': 'A>B C',
  '102': 'A>B B>A C',
  '021D': 'B>A B>C',
  '021U': 'A>B C>B',
  '021C': 'A>B B>C',
  '111D': 'A>B B>A C>B',
  '111U': 'A>B B>A B>C',
  '030T': 'A>B C>B A>C',
  '030C': 'B>A C>B A>C',
  '201': 'A>B B>A B>C C>B',
  '120D': 'B>A B>C A>C C>A',
  '120U': 'A>B C>B A>C C>A',
  '120C': 'A>B B>C A>C C>A',
  '210': 'A>B B>C C>B A>C C>A',
  '300': 'A>B B>A B>C C>B A>C C>A',
};

/** Those that are not 0. */
function some(census: TriadCensus): Partial<Record<Triad, number>> {
  return Object.fromEntries(TRIADS.filter((kind) => census[kind] !== 0).map((kind) => [kind, census[kind]]));
}

test.each(TRIADS)('a three of kind %s is told from all others, whoever is called what', (kind) => {
  for (const names of ['ABC', 'ACB', 'BAC', 'BCA', 'CAB', 'CBA'])
    expect(some(triadCensus(network(DRAWN[kind].replace(/[ABC]/g, (id) => names['ABC'.indexOf(id)]!))))).toEqual({
      [kind]: 1,
    });
});

test('without directions the threes are told by their number of ties', () => {
  // Two triangles joined by a tie: at C and at D two open threes each; nobody of 20 is without a tie.
  expect(some(triadCensus(B6))).toEqual({ '102': 20 - 4 - 2, '201': 4, '300': 2 });
});

test('golden: six arcs, one pair of them mutual (networkx 2.8.8, igraph 0.10.2)', () => {
  expect(some(triadCensus(D5))).toEqual({ '003': 1, '012': 2, '102': 1, '021D': 1, '021C': 3, '111D': 1, '111U': 1 });
});

test('the counts of a large network are exact', () => {
  const n = 100_001;
  const twos = n - 2; // along a path
  const ones = (n - 1) * (n - 2) - 2 * twos;
  const all = ((n * (n - 1)) / 2) * ((n - 2) / 3);
  expect(some(triadCensus(path(n)))).toEqual({ '003': all - ones - twos, '102': ones, '201': twos });
});

test('property: agrees with a look at every three on small random networks', () => {
  const random = randomFrom(12);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), 0.05 + random() * 0.8, {
      directed: round % 4 > 0,
    });
    expect(triadCensus(net)).toEqual(naive(matrix(net)));
  }
});

// Every three is put in all six orders and looked up among the drawings.
function naive(ties: number[][]): Record<Triad, number> {
  const kinds = new Map<string, Triad>();
  const picture = (a: number, b: number, c: number, of: number[][]) =>
    [of[a]![b], of[b]![a], of[a]![c], of[c]![a], of[b]![c], of[c]![b]].map((tie) => (tie! > 0 ? 1 : 0)).join('');
  const orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] as const; // biome-ignore format: a table
  for (const kind of TRIADS)
    for (const [a, b, c] of orders) kinds.set(picture(a, b, c, matrix(network(DRAWN[kind]))), kind);
  const counts = Object.fromEntries(TRIADS.map((kind) => [kind, 0])) as Record<Triad, number>;
  for (let a = 0; a < ties.length; a++)
    for (let b = 0; b < a; b++) for (let c = 0; c < b; c++) counts[kinds.get(picture(a, b, c, ties))!]++;
  return counts;
}

test('edge: fewer than three members make no threes', () => {
  const zeros = Object.fromEntries(TRIADS.map((kind) => [kind, 0]));
  for (const [, net] of EDGE_CASES) if (net.members.length < 3) expect(triadCensus(net)).toEqual(zeros);
  // Four pairs of A to D are in a three with each of the two ties.
  expect(some(triadCensus(network('A-B C-D')))).toEqual({ '102': 4 });
});
