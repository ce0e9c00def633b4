import { expect, test } from 'vitest';
import { strength } from '../../../src/metrics/centrality/strength.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, EDGE_CASES, matrix, network, randomNetwork, W4 } from '../../networks.js';

test('strength adds out and in', () => {
  const net = network('A>B:5 B>A:1 B>C:2');
  close(strength(net), [5 + 1, 5 + 1 + 2, 2]);
  close(strength(net, { direction: 'out' }), [5, 3, 0]);
  close(strength(net, { direction: 'in' }), [1, 5, 2]);
});

test('golden: W4 (igraph 0.10.2)', () => {
  close(strength(W4), [8, 6, 6, 2]);
});

test('property: agrees with the rows and columns of the matrix', () => {
  const random = randomFrom(10);
  for (let round = 0; round < 20; round++) {
    const net = randomNetwork(random, 9, 0.3, { directed: true, strengths: true });
    const ties = matrix(net);
    const naive = ties.map((row, i) => row.reduce((sum, tie, j) => sum + tie + ties[j]![i]!, 0));
    close(strength(net), naive);
  }
});

test('edge: answers on every degenerate network; a wrong option is named', () => {
  for (const [, net] of EDGE_CASES) expect(strength(net)).toHaveLength(net.members.length);
  close(strength(network('A')), [0]);
  // @ts-expect-error a direction there is none of
  expect(() => strength(W4, { direction: 'up' })).toThrow('strength: `direction` must be one of');
});
