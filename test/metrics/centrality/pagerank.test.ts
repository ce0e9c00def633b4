import { expect, test } from 'vitest';
import { pagerank } from '../../../src/metrics/centrality/pagerank.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork } from '../../networks.js';

test('who is turned to by two has what they pass on', () => {
  // A = B = (0.15 + 0.85 C) / 3 and C = A + 0.85 (A + B), because C has no ties and starts again anywhere.
  const a = 1 / (2 + 1 + 2 * 0.85);
  close(pagerank(network('A>C B>C')), [a, a, a * (1 + 2 * 0.85)]);
});

test('stronger ties are followed more often', () => {
  const net = network('A>B:3 A>C:1 B>A C>A');
  const [, b, c] = pagerank(net);
  const a = pagerank(net)[0]!;
  close([b!, c!], [0.05 + 0.85 * a * (3 / 4), 0.05 + 0.85 * a * (1 / 4)]);
  const even = pagerank(net, { strengths: false });
  close(even[1]!, even[2]!);
});

test('without damping everyone is alike', () => {
  close(pagerank(B6, { damping: 0 }), new Array(6).fill(1 / 6));
});

test('starting again at one member only, the walk is near it', () => {
  // A = 0.15 + 0.85 B and B = 0.85 A; nobody from A and B comes to C and D.
  const a = 0.15 / (1 - 0.85 ** 2);
  close(pagerank(network('A-B C-D'), { restart: [1, 0, 0, 0] }), [a, 0.85 * a, 0, 0]);
  // C has no ties out, so that the walk starts again there too.
  const first = 1 / (1 + 0.85);
  close(pagerank(network('A>C B>C'), { restart: [7, 0, 0] }), [first, 0, 0.85 * first]);
});

test('shares of a start may be any numbers, and equal ones are no start at all', () => {
  close(pagerank(D5, { restart: new Uint8Array([3, 1, 0, 2, 0]) }), pagerank(D5, { restart: [0.3, 0.1, 0, 0.2, 0] }));
  close(pagerank(D5, { restart: [1e308, 1e308, 0, 1e308, 0] }), pagerank(D5, { restart: [1, 1, 0, 1, 0] }));
  expect([...pagerank(D5, { restart: [4, 4, 4, 4, 4] })]).toEqual([...pagerank(D5)]);
});

test('golden: D5 with starts 3, 1, 0, 2, 0 (igraph 0.10.2 personalized_pagerank, networkx 2.8.8 personalization)', () => {
  close(pagerank(D5, { restart: [3, 1, 0, 2, 0] }), [0.328868, 0.257887, 0.139769, 0.191913, 0.081563], 1e-6);
});

test('golden: B6 and D5 (igraph 0.10.2, networkx 2.8.8 with tol 1e-14)', () => {
  close(pagerank(B6), [0.145985, 0.145985, 0.208029, 0.208029, 0.145985, 0.145985], 1e-6);
  close(pagerank(D5), [0.262157, 0.246174, 0.164326, 0.192585, 0.134758], 1e-6);
});

test('property: agrees with a thousand steps of the walk on small random networks', () => {
  const random = randomFrom(15);
  for (let round = 0; round < 40; round++) {
    const n = 1 + Math.floor(random() * 12);
    const net = randomNetwork(random, n, 0.2, { directed: round % 2 === 1, strengths: true });
    const even = net.members.map(() => 1 / n);
    close(pagerank(net), naive(matrix(net), even), 1e-11);
    const start = net.members.map((_, i) => (i === 0 || random() < 0.3 ? 1 + random() : 0));
    const sum = start.reduce((total, share) => total + share, 0);
    const shares = start.map((share) => share / sum);
    close(pagerank(net, { restart: start }), naive(matrix(net), shares), 1e-11);
  }
});

function naive(ties: number[][], start: number[]): number[] {
  const n = ties.length;
  let values = start;
  for (let step = 0; step < 1000; step++) {
    const next = start.map((share) => 0.15 * share);
    ties.forEach((row, i) => {
      const sum = row.reduce((total, tie) => total + tie, 0);
      for (let j = 0; j < n; j++) next[j]! += 0.85 * values[i]! * (sum > 0 ? row[j]! / sum : start[j]!);
    });
    values = next;
  }
  return values;
}

test('property: each value is right to the tolerance, however much damping', () => {
  // Along a chain a member has what the one before passes on, and 1: 1, 1 + d, 1 + d + d², …
  const chain = network(Array.from({ length: 300 }, (_, i) => `c${700 - i}>c${699 - i}`).join(' '));
  // On a ring all are alike, but a walk that starts at one member decays around it.
  const ring = network(
    Array.from({ length: 50 }, (_, i) => `r${10 + ((i * 7) % 50)}>r${10 + ((i * 7 + 7) % 50)}`).join(' '),
  );
  for (const damping of [0.5, 0.85, 0.99, 0.999]) {
    const values = pagerank(chain, { damping });
    for (let i = 0; i <= 300; i++)
      close(values[i]! / values[300]!, (1 - damping ** (301 - i)) / (1 - damping), 1e-12 * 300);
    const start = ring.members.map((_, i) => (i === 0 ? 1 : 0));
    const around = pagerank(ring, { damping, restart: start });
    for (let i = 0; i < 50; i++) close(around[(i * 7) % 50]! / around[0]! / damping ** i, 1, 2e-12);
  }
});

test('edge: sums to 1 on every degenerate network but the empty one', () => {
  for (const [, net] of EDGE_CASES) {
    const values = pagerank(net);
    expect(values).toHaveLength(net.members.length);
    if (values.length > 0)
      close(
        values.reduce((sum, value) => sum + value, 0),
        1,
      );
  }
  close(pagerank(network('A')), [1]);
});

test('edge: a wrong option is named', () => {
  expect(() => pagerank(B6, { damping: 1 })).toThrow('pagerank: `damping` must be a number from 0 to 0.999, got 1');
  expect(() => pagerank(B6, { tolerance: 0 })).toThrow('pagerank: `tolerance` must be a number from 1e-15 to 1, got 0');
  expect(() => pagerank(B6, { restart: [1, 2] })).toThrow(
    'pagerank: `restart` must have a number per member, 6 in all, got 2',
  );
  expect(() => pagerank(network('A-B'), { restart: [1, -1] })).toThrow(
    'pagerank: `restart` must be numbers of at least 0, got -1 for "B"',
  );
  expect(() => pagerank(network('A-B'), { restart: [Number.NaN, 1] })).toThrow('got NaN for "A"');
  expect(() => pagerank(network('A-B'), { restart: [1, Infinity] })).toThrow('got Infinity for "B"');
  expect(() => pagerank(network('A-B'), { restart: [0, 0] })).toThrow(
    'pagerank: `restart` must be above 0 for a member at least, got only 0',
  );
  // @ts-expect-error neither a list
  expect(() => pagerank(B6, { restart: 1 })).toThrow('pagerank: `restart` must have a number per member');
  // @ts-expect-error nor there
  expect(() => pagerank(B6, { restart: null })).toThrow('pagerank: `restart` must have a number per member');
  close(pagerank(network(''), { restart: [] }), []);
});
