import { expect, test } from 'vitest';
import { embeddedness } from '../../../src/metrics/ties/embeddedness.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, KITE, matrix, network, path, randomNetwork, S5, W4 } from '../../networks.js';

test('embeddedness is the number of contacts that the two have in common', () => {
  // A: B C. B: A C. C: A B D. D: C E F. E: D F. F: D E.
  close(embeddedness(B6), [1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1]);
  close(embeddedness(S5), new Array(8).fill(0));
  close(embeddedness(network('A-B A-C A-D B-C B-D C-D')), new Array(12).fill(2));
});

test('directions and strengths are ignored: a tie has the value of its pair', () => {
  close(embeddedness(D5), [0, 0, 0, 0, 0, 0]);
  close(embeddedness(network('A>B B>A A>C C>B C>D')), [1, 1, 1, 1, 0]);
  close(embeddedness(W4), [1, 1, 1, 1, 1, 1, 0, 0]);
});

test('golden: Krackhardt’s kite (networkx 2.8.8, by common_neighbors)', () => {
  close(
    embeddedness(KITE),
    [1, 2, 3, 2, 1, 3, 2, 2, 2, 2, 2, 3, 3, 2, 2, 3, 3, 2, 2, 2, 2, 2, 3, 2, 1, 2, 3, 2, 2, 1, 1, 1, 0, 0, 0, 0],
  );
});

test('property: agrees with the squared matrix on small random networks', () => {
  const random = randomFrom(6);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 14), random(), { directed: round % 2 > 0 });
    const ties = matrix(undirected(net)).map((row) => row.map((tie) => (tie > 0 ? 1 : 0)));
    const common = (i: number, j: number) => ties[i]!.reduce<number>((sum, tie, q) => sum + tie * ties[q]![j]!, 0);
    close(
      embeddedness(net),
      matrix(net).flatMap((row, i) => row.flatMap((tie, j) => (tie > 0 ? [common(i, j)] : []))),
    );
  }
});

test('edge: answers on every degenerate network, with a value for each tie', () => {
  for (const [, net] of EDGE_CASES) expect(embeddedness(net)).toHaveLength(net.ties.targets.length);
  close(embeddedness(network('A-B')), [0, 0]);
  expect(new Set(embeddedness(path(100_000)))).toEqual(new Set([0]));
});
