import { expect, test } from 'vitest';
import { constraint } from '../../../src/metrics/bridging/constraint.js';
import { packNetwork } from '../../../src/network/network.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, close, D5, EDGE_CASES, KITE, matrix, network, randomNetwork, S5, W4, X6 } from '../../networks.js';

test('the constraint of a triangle joined to another, by hand', () => {
  // A: half its ties each to B and C. B: (1/2 + 1/2 · 1/2)² … and C, whose ties are thirds, gives B (1/2 + 1/2 · 1/3)².
  const toB = (1 / 2 + (1 / 2) * (1 / 3)) ** 2;
  const toC = (1 / 2 + (1 / 2) * (1 / 2)) ** 2;
  close(at(B6, constraint(B6), 'A'), toB + toC);
  // C: thirds to A, B and D; A and B know each other, D knows neither.
  close(at(B6, constraint(B6), 'C'), 2 * (1 / 3 + (1 / 3) * (1 / 2)) ** 2 + (1 / 3) ** 2);
});

test('one contact is 1, a star shares it out, a triangle is 9/8, an isolate has none', () => {
  close(constraint(network('A-B')), [1, 1]);
  close(at(S5, constraint(S5), 'h'), 4 * (1 / 4) ** 2);
  close(constraint(network('A-B B-C A-C')), [9 / 8, 9 / 8, 9 / 8]);
  close(constraint(X6), [1, 0.5, 1, 1, 1, Number.NaN]);
});

test('a member with only incoming ties has a value', () => {
  close(constraint(network('A>C B>C')), [1, 1, 0.5]);
});

test('without strengths every tie takes the same share, and a tie both ways two', () => {
  close(constraint(W4, { strengths: false }), constraint(network('A-B A-C B-C C-D')));
  close(constraint(network('A>B:7 B>A:2 A>C:5'), { strengths: false }), constraint(network('A-B:2 A-C:1')));
});

test('golden: worked numbers (igraph 0.10 and networkx 2.8.8)', () => {
  close(constraint(W4), [0.702257, 1.069878, 0.748891, 1], 1e-6);
  close(constraint(D5), [0.555556, 0.555556, 0.5, 0.333333, 1], 1e-6);
  close(constraint(network('A-B A-C A-D B-C B-D C-D')), Array(4).fill(0.925926), 1e-6);
  close(constraint(KITE), [0.5412, 0.5412, 0.6641, 0.4702, 0.6641, 0.4451, 0.4451, 0.4311, 0.5, 1], 1e-4);
});

test('property: agrees with the formula on full matrices', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 60; round++) {
    const n = 1 + Math.floor(random() * 12);
    const net = randomNetwork(random, n, 0.35, { directed: round % 2 === 0, strengths: round % 3 === 0 });
    close(constraint(net), naive(matrix(net)));
    close(constraint(net, { strengths: false }), naive(matrix(net).map((row) => row.map(Math.sign))));
  }
});

function naive(s: number[][]): number[] {
  const both = s.map((row, i) => row.map((tie, j) => tie + s[j]![i]!));
  const p = both.map((row) => row.map((tie) => tie / row.reduce((sum, other) => sum + other, 0)));
  return both.map((row, i) =>
    row.every((tie) => tie === 0)
      ? Number.NaN
      : row.reduce(
          (sum, tie, j) =>
            tie === 0
              ? sum
              : sum +
                row.reduce(
                  (share, _, q) => (both[q]![j]! > 0 && both[i]![q]! > 0 ? share + p[i]![q]! * p[q]![j]! : share),
                  p[i]![j]!,
                ) **
                  2,
          0,
        ),
  );
}

test('property: other ids in the same order give the same bits, and an isolate changes nobody', () => {
  const net = randomNetwork(randomFrom(3), 40, 0.2, { strengths: true });
  expect(constraint({ ...net, members: net.members.map((id) => `x${id}`) })).toEqual(constraint(net));
  expect(constraint(network('A-B:5 A-C:3 B-C:1 C-D:2 E')).slice(0, 4)).toEqual(constraint(W4));
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(constraint(net)).toHaveLength(net.members.length);
});

test('edge: a member with very many ties needs no matrix', () => {
  const leaves = 20_000;
  const arcs = Array.from({ length: leaves }, (_, i) => i + 1);
  const ids = Array.from({ length: leaves + 1 }, (_, i) => String(i));
  const star = packNetwork(ids, { source: arcs.map(() => 0), target: arcs, strength: arcs.map(() => 1) }, false);
  close(constraint(star)[0]!, 1 / leaves);
});
