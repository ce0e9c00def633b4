import { expect, test } from 'vitest';
import { degree } from '../../../src/metrics/centrality/degree.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, B6G, close, D5, EDGE_CASES, KITE, matrix, network, randomNetwork } from '../../networks.js';

test('degree counts contacts, one for a tie both ways', () => {
  const net = network('A>B B>A B>C');
  close(degree(net), [1, 2, 1]);
  close(degree(net, { direction: 'out' }), [1, 2, 0]);
  close(degree(net, { direction: 'in' }), [1, 1, 1]);
});

test('normalized by the others there are', () => {
  close(degree(network('A-B B-C D'), { normalized: true }), [1 / 3, 2 / 3, 1 / 3, 0]);
});

test('golden: B6, the kite and D5 (igraph 0.10.2, whose `all` has 3 for A and B of D5: it counts their tie twice)', () => {
  close(degree(B6), [2, 2, 3, 3, 2, 2]);
  close(degree(KITE), [4, 4, 3, 6, 3, 5, 5, 3, 2, 1]);
  close(degree(D5), [2, 2, 2, 3, 1]);
});

test('property: agrees with the rows of the matrix', () => {
  const random = randomFrom(9);
  for (let round = 0; round < 20; round++) {
    const net = randomNetwork(random, 9, 0.3, { directed: true });
    const ties = matrix(net);
    const naive = ties.map((row, i) => row.filter((tie, j) => tie > 0 || ties[j]![i]! > 0).length);
    close(degree(net), naive);
  }
});

test('property: a member added without ties changes nobody else', () => {
  expect([...degree(B6G)]).toEqual([...degree(B6), 0]);
});

test('edge: answers on every degenerate network; a wrong option is named', () => {
  for (const [, net] of EDGE_CASES) expect(degree(net)).toHaveLength(net.members.length);
  close(degree(network('A'), { normalized: true }), [Number.NaN]);
  // @ts-expect-error a direction there is none of
  expect(() => degree(B6, { direction: 'up' })).toThrow(
    "degree: `direction` must be one of 'out', 'in', 'all', got \"up\"",
  );
});
