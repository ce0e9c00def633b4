import { expect, test } from 'vitest';
import { type CliquesOptions, cliques } from '../../../src/metrics/density/cliques.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork } from '../../networks.js';

/** The cliques in words. */
function named(net: Network, options?: CliquesOptions): string[] {
  return cliques(net, options).map((clique) => Array.from(clique, (i) => net.members[i]).join(' '));
}

test('a clique is a circle that nobody can join', () => {
  expect(named(B6)).toEqual(['A B C', 'D E F']);
  // A, B and C are not one: D can join. C and D are in two.
  expect(named(network('A-B A-C A-D B-C B-D C-D C-E D-E E-F'))).toEqual(['A B C D', 'C D E']);
});

test('pairs and members alone are given on demand', () => {
  expect(named(B6G, { smallest: 2 })).toEqual(['A B C', 'D E F', 'C D']);
  expect(named(B6G, { smallest: 1 })).toEqual(['A B C', 'D E F', 'C D', 'G']);
});

test('directions are ignored', () => {
  // One pair mutual, four with a tie one way only, and no circle of three.
  expect(named(D5, { smallest: 2 })).toEqual(['A B', 'A C', 'B D', 'C D', 'D E']);
  // Asymmetric ties do for a circle.
  expect(named(network('A>B B>C A>C'))).toEqual(['A B C']);
});

test('golden: Krackhardt’s kite (networkx 2.8.8, igraph 0.10.2)', () => {
  const all = ['0 2 3 5', '1 3 4 6', '0 1 3', '3 5 6', '5 6 7', '7 8', '8 9'];
  expect(named(KITE, { smallest: 1 })).toEqual(all);
  expect(named(KITE)).toEqual(all.slice(0, 5));
  expect(named(KITE, { smallest: 4 })).toEqual(all.slice(0, 2));
});

test('the network with the most cliques there can be has 3 to the power of a third of its members', () => {
  // Everyone has ties with all but the two others of the same three: one of each three makes a clique.
  const n = 21;
  const ties = [];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) if (Math.floor(i / 3) !== Math.floor(j / 3)) ties.push(`${i + 10}-${j + 10}`);
  expect(cliques(network(ties.join(' ')))).toHaveLength(3 ** 7);
});

test('property: agrees with the plain search without a pivot on small random networks, words of bits crossed too', () => {
  const random = randomFrom(15);
  for (let round = 0; round < 60; round++) {
    const large = round % 10 === 0;
    const n = 1 + Math.floor(random() * (large ? 80 : 16));
    const net = randomNetwork(random, n, large ? 0.1 : random(), { directed: round % 2 === 1 });
    const smallest = 1 + (round % 4);
    expect(cliques(net, { smallest }).map((clique) => Array.from(clique))).toEqual(naive(matrix(net), smallest));
  }
});

test('a clique of more than two words of bits is found', () => {
  const n = 70;
  const ties = [];
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) ties.push(`m${i + 10}-m${j + 10}`);
  expect(cliques(network(ties.join(' '))).map((clique) => clique.length)).toEqual([n]);
  // Without one tie there are two of one member fewer.
  expect(cliques(network(ties.slice(1).join(' '))).map((clique) => clique.length)).toEqual([n - 1, n - 1]);
});

// Bron and Kerbosch as they are.
function naive(ties: number[][], smallest: number): number[][] {
  const found: number[][] = [];
  const friends = (i: number, among: number[]) => among.filter((j) => ties[i]![j]! + ties[j]![i]! > 0);
  const extend = (clique: number[], open: number[], closed: number[]): void => {
    if (open.length === 0 && closed.length === 0 && clique.length >= smallest) found.push(clique.sort((a, b) => a - b));
    open.forEach((i, k) => {
      extend([...clique, i], friends(i, open.slice(k)), friends(i, [...closed, ...open.slice(0, k)]));
    });
  };
  if (ties.length > 0) extend([], [...ties.keys()], []);
  const key = (clique: number[]) => clique.map((i) => String(i).padStart(3, '0')).join();
  return found.sort((a, b) => b.length - a.length || (key(a) < key(b) ? -1 : 1));
}

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(cliques(net)).toEqual([]);
  expect(named(network('A B'), { smallest: 1 })).toEqual(['A', 'B']);
  expect(cliques(path(50_000), { smallest: 2 })).toHaveLength(49_999);
});

test('edge: more cliques than asked for are refused, as many are given', () => {
  expect(named(B6, { most: 2 })).toEqual(['A B C', 'D E F']);
  expect(() => cliques(B6, { most: 1 })).toThrow(
    'cliques: there are more than `most` = 1 cliques; ask for larger ones by `smallest`, leave out weak ties, or raise `most`',
  );
});

test('edge: a wrong option is named', () => {
  expect(() => cliques(B6, { smallest: 0 })).toThrow('cliques: `smallest` must be a whole number of at least 1, got 0');
  expect(() => cliques(B6, { most: 1.5 })).toThrow('cliques: `most` must be a whole number of at least 0, got 1.5');
});
