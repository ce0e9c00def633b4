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

test('golden: B6 and D5 (igraph 0.10.2, networkx 2.8.8 with tol 1e-14)', () => {
  close(pagerank(B6), [0.145985, 0.145985, 0.208029, 0.208029, 0.145985, 0.145985], 1e-6);
  close(pagerank(D5), [0.262157, 0.246174, 0.164326, 0.192585, 0.134758], 1e-6);
});

test('property: agrees with a thousand steps of the walk on small random networks', () => {
  const random = randomFrom(15);
  for (let round = 0; round < 40; round++) {
    const n = 1 + Math.floor(random() * 12);
    const net = randomNetwork(random, n, 0.2, { directed: round % 2 === 1, strengths: true });
    close(pagerank(net), naive(matrix(net)), 1e-11);
  }
});

function naive(ties: number[][]): number[] {
  const n = ties.length;
  let values = ties.map(() => 1 / n);
  for (let step = 0; step < 1000; step++) {
    const next = ties.map(() => 0.15 / n);
    ties.forEach((row, i) => {
      const sum = row.reduce((total, tie) => total + tie, 0);
      for (let j = 0; j < n; j++) next[j]! += 0.85 * values[i]! * (sum > 0 ? row[j]! / sum : 1 / n);
    });
    values = next;
  }
  return values;
}

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
});
