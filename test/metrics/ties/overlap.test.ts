import { expect, test } from 'vitest';
import { overlap } from '../../../src/metrics/ties/overlap.js';
import type { Network } from '../../../src/network/network.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork, W4 } from '../../networks.js';

const nothing = Number.NaN;

test('overlap is the share of all who are tied to one of the two that is tied to both', () => {
  // A: B C. B: A C. C: A B D. D: C E F. E: D F. F: D E. A-C: B of B and D. C-D: none of A, B, E, F.
  close(overlap(B6), [1, 0.5, 1, 0.5, 0.5, 0.5, 0, 0, 0.5, 0.5, 0.5, 1, 0.5, 1]);
});

test('two who have no other contact have no value', () => {
  close(overlap(network('A-B C-D D-E')), [nothing, nothing, 0, 0, 0, 0]);
});

test('directions and strengths are ignored: a tie has the value of its pair', () => {
  // A>B, A>C, B>A, C>D, D>B, D>E: a ring A-C-D-B and D-E, no triangle.
  close(overlap(D5), [0, 0, 0, 0, 0, 0]);
  // A>B A>C, B>A, C>B C>D: a triangle; of A-B's others, C, all are common; of B-C's, A and D, one is.
  close(overlap(network('A>B B>A A>C C>B C>D')), [1, 1 / 2, 1, 1 / 2, 0]);
  close(overlap(W4), [1, 1 / 2, 1, 1 / 2, 1 / 2, 1 / 2, 0, 0]);
});

test('golden: Krackhardt’s kite (networkx 2.8.8, by common_neighbors and degree)', () => {
  close(
    overlap(KITE),
    [
      0.2, 0.666667, 0.6, 0.4, 0.2, 0.6, 0.666667, 0.4, 0.666667, 0.4, 0.5, 0.6, 0.6, 0.4, 0.4, 0.5, 0.5, 0.666667, 0.4,
      0.5, 0.4, 0.5, 0.5, 0.333333, 0.2, 0.4, 0.5, 0.5, 0.333333, 0.2, 0.2, 0.2, 0.0, 0.0, 0.0, 0.0,
    ],
    1e-6,
  );
});

test('property: agrees with sets of contacts on small random networks', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), random(), { directed: round % 2 > 0 });
    close(overlap(net), naive(net));
  }
});

function naive(net: Network): number[] {
  const contacts = matrix(undirected(net)).map((row) => new Set(row.flatMap((tie, j) => (tie > 0 ? [j] : []))));
  return matrix(net).flatMap((row, i) =>
    row.flatMap((tie, j) => {
      if (tie === 0) return [];
      const others = new Set([...contacts[i]!, ...contacts[j]!].filter((q) => q !== i && q !== j));
      return [[...others].filter((q) => contacts[i]!.has(q) && contacts[j]!.has(q)).length / others.size];
    }),
  );
}

test('edge: answers on every degenerate network, with a value for each tie', () => {
  for (const [, net] of EDGE_CASES) expect(overlap(net)).toHaveLength(net.ties.targets.length);
  close(overlap(network('A>B')), [nothing]);
  expect(new Set(overlap(path(100_000)))).toEqual(new Set([0]));
});
