import { expect, test } from 'vitest';
import { effectiveSize } from '../../../src/metrics/bridging/effectiveSize.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, S5, W4 } from '../../networks.js';

test('with equal ties it is k − 2 t / k', () => {
  // A: two contacts with a tie between them. C: three contacts, one tie among them.
  close(effectiveSize(B6), [2 - 2 / 2, 1, 3 - 2 / 3, 3 - 2 / 3, 1, 1]);
  close(effectiveSize(S5), [1, 1, 1, 1, 4]); // a b c d h
});

test('a contact is redundant as far as its ties to the others compare with its strongest', () => {
  // A of W4 has 5 of 8 with B and 3 of 8 with C; B-C is 1 of B's strongest 5 and 1 of C's strongest 3.
  const a = 1 - (3 / 8) * (1 / 5) + (1 - (5 / 8) * (1 / 3));
  const b = 1 - (1 / 6) * (5 / 5) + (1 - (1 / 6) * 0) - 1 + (1 - (5 / 6) * (3 / 3));
  const c = 1 - (1 / 6) * (5 / 5) + (1 - (3 / 6) * (5 / 5)) + 1;
  close(effectiveSize(W4), [a, b, c, 1]);
});

test('golden: strengths, measures by networkx 2.8.8', () => {
  close(effectiveSize(W4), [1.716667, 1.066667, 2.333333, 1], 1e-6);
});

test('golden: directed (networkx 2.8.8, which gives E, who has no ties outward, NaN)', () => {
  close(effectiveSize(D5), [2, 2, 2, 3, 1]);
});

test('without strengths every tie is as strong as another, and a tie both ways as two', () => {
  close(effectiveSize(W4, { strengths: false }), effectiveSize(network('A-B A-C B-C C-D')));
  const directed = network('A>B:7 B>A:2 A>C:5 B>C:4');
  close(effectiveSize(directed, { strengths: false }), effectiveSize(network('A-B:2 A-C:1 B-C:1')));
});

test('property: agrees with the formula over full matrices on small random networks', () => {
  const random = randomFrom(12);
  for (let round = 0; round < 60; round++) {
    const options = { directed: round % 2 === 1, strengths: round % 3 === 0 };
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.3, options);
    close(effectiveSize(net), naive(net));
  }
});

function naive(net: Network): number[] {
  const way = matrix(net);
  const both = way.map((row, i) => row.map((s, j) => (net.directed ? s + way[j]![i]! : s)));
  return both.map((row, i) => {
    const total = row.reduce((sum, s) => sum + s, 0);
    const contacts = row.flatMap((s, j) => (s > 0 ? [j] : []));
    const redundant = (j: number) =>
      row.reduce(
        (sum, s, q) => (q === i || q === j ? sum : sum + ((s / total) * both[j]![q]!) / Math.max(...both[j]!)),
        0,
      );
    return total === 0 ? Number.NaN : contacts.reduce((sum, j) => sum + 1 - redundant(j), 0);
  });
}

test('property: other ids in the same order give the same bits, and an isolate changes nobody', () => {
  const net = randomNetwork(randomFrom(3), 40, 0.2, { strengths: true });
  expect(effectiveSize({ ...net, members: net.members.map((id) => `x${id}`) })).toEqual(effectiveSize(net));
  expect(effectiveSize(network('A-B:5 A-C:3 B-C:1 C-D:2 E')).slice(0, 4)).toEqual(effectiveSize(W4));
});

test('edge: answers on every degenerate network, NaN without ties', () => {
  for (const [, net] of EDGE_CASES) expect(effectiveSize(net)).toHaveLength(net.members.length);
  close(effectiveSize(network('A B')), [Number.NaN, Number.NaN]);
  close(effectiveSize(network('A>B')), [1, 1]);
});
