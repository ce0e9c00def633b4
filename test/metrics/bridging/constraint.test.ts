import { expect, test } from 'vitest';
import { constraint } from '../../../src/metrics/bridging/constraint.js';
import type { Network } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, close, D5, EDGE_CASES, KITE, matrix, network, randomNetwork, S5, W4, X6 } from '../../networks.js';

test('contacts tied to each other leave a member little choice', () => {
  // A of B6 has half its ties to B and half to C; half of B's and a third of C's ties lead to the other contact.
  close(at(B6, constraint(B6), 'A'), (1 / 2 + (1 / 2) * (1 / 3)) ** 2 + (1 / 2 + (1 / 2) * (1 / 2)) ** 2);
  // C: A and B lead to each other by half their ties, D to neither.
  close(at(B6, constraint(B6), 'C'), 2 * (1 / 3 + (1 / 3) * (1 / 2)) ** 2 + (1 / 3) ** 2);
});

test('small closed circles exceed 1', () => {
  close(constraint(network('A-B')), [1, 1]);
  close(constraint(network('A-B A-C B-C')), [9 / 8, 9 / 8, 9 / 8]);
  close(constraint(network('A-B A-C A-D B-C B-D C-D')), Array(4).fill(3 * (1 / 3 + 2 / 9) ** 2)); // 0.925926
});

test('contacts apart leave all the choice: 1 / k', () => {
  close(constraint(S5), [1, 1, 1, 1, 1 / 4]); // a b c d h
});

test('without strengths every tie takes the same share, and a tie both ways two', () => {
  close(constraint(W4, { strengths: false }), constraint(network('A-B A-C B-C C-D')));
  close(constraint(network('A>B:7 B>A:2 A>C:5'), { strengths: false }), constraint(network('A-B:2 A-C:1')));
});

test('golden: igraph 0.10.2', () => {
  close(constraint(B6), [1.006944, 1.006944, 0.611111, 0.611111, 1.006944, 1.006944], 1e-6);
  close(constraint(X6), [1, 0.5, 1, 1, 1, Number.NaN]);
  close(constraint(W4), [0.702257, 1.069878, 0.748891, 1], 1e-6);
  close(at(KITE, constraint(KITE), '7'), 0.431111, 1e-6);
});

test('golden: directed, shares over ties both ways (igraph 0.10.2; networkx 2.8.8 gives E, who has none outward, NaN)', () => {
  close(constraint(D5), [0.555556, 0.555556, 0.5, 0.333333, 1], 1e-6);
});

test('property: agrees with the formula over full matrices on small random networks', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 60; round++) {
    const options = { directed: round % 2 === 1, strengths: round % 3 === 0 };
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.3, options);
    close(constraint(net), naive(net));
  }
});

function naive(net: Network): number[] {
  const way = matrix(net);
  const both = way.map((row, i) => row.map((s, j) => (net.directed ? s + way[j]![i]! : s)));
  const p = both.map((row) => row.map((s) => s / row.reduce((sum, x) => sum + x, 0)));
  return both.map((row, i) => {
    const contacts = row.flatMap((s, j) => (s > 0 ? [j] : []));
    const indirect = (j: number) =>
      row.reduce((sum, _, q) => (q === i || q === j ? sum : sum + p[i]![q]! * (p[q]![j]! || 0)), 0);
    return contacts.length === 0 ? Number.NaN : contacts.reduce((sum, j) => sum + (p[i]![j]! + indirect(j)) ** 2, 0);
  });
}

test('property: other ids in the same order give the same bits, and an isolate changes nobody', () => {
  const net = randomNetwork(randomFrom(3), 40, 0.2, { strengths: true });
  const renamed = { ...net, members: net.members.map((id) => `x${id}`) };
  expect(constraint(renamed)).toEqual(constraint(net));
  expect(constraint(network('A-B:5 A-C:3 B-C:1 C-D:2 E')).slice(0, 4)).toEqual(constraint(W4));
});

test('edge: answers on every degenerate network, NaN without ties', () => {
  for (const [, net] of EDGE_CASES) expect(constraint(net)).toHaveLength(net.members.length);
  close(constraint(network('A B')), [Number.NaN, Number.NaN]);
});

test('edge: a member with very many ties takes no matrix', () => {
  const n = 100_001;
  const star = network('');
  const ties = {
    offsets: Uint32Array.from({ length: n + 1 }, (_, i) => (i === 0 ? 0 : n - 2 + i)),
    targets: Uint32Array.from({ length: 2 * (n - 1) }, (_, k) => (k < n - 1 ? k + 1 : 0)),
    strengths: new Float64Array(2 * (n - 1)).fill(1),
  };
  const values = constraint({ ...star, members: Array.from({ length: n }, (_, i) => String(i)), ties });
  close(values[0]!, 1 / (n - 1));
});
