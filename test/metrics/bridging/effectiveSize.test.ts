import { expect, test } from 'vitest';
import { effectiveSize } from '../../../src/metrics/bridging/effectiveSize.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { at, B6, close, D5, EDGE_CASES, KITE, matrix, network, randomNetwork, S5, W4 } from '../../networks.js';

test('contacts who know each other count less', () => {
  // C has three contacts, A and B know each other: 3 − 2 · 1/3. In a star nobody knows another.
  close(at(B6, effectiveSize(B6), 'C'), 3 - 2 / 3);
  close(at(S5, effectiveSize(S5), 'h'), 4);
  close(effectiveSize(network('A-B B-C A-C')), [1, 1, 1]);
  close(effectiveSize(network('A-B C')), [1, 1, Number.NaN]);
});

test('a contact is redundant as far as its ties to the others compare with its strongest', () => {
  // A of W4 has 5 of 8 with B and 3 of 8 with C; B-C is 1 of B's strongest 5 and 1 of C's strongest 3.
  close(at(W4, effectiveSize(W4), 'A'), 1 - (3 / 8) * (1 / 5) + (1 - (5 / 8) * (1 / 3)));
});

test('without strengths every tie is as strong as another, and a tie both ways as two', () => {
  const directed = network('A>B:7 B>A:2 A>C:5 B>C:4');
  close(effectiveSize(directed, { strengths: false }), effectiveSize(network('A-B:2 A-C:1 B-C:1')));
});

test('golden: worked numbers (networkx 2.8.8 and the formula)', () => {
  close(effectiveSize(W4), [1.716667, 1.066667, 2.333333, 1], 1e-6);
  // networkx 2.8 has no value for E, who only has a tie coming in; its one contact makes 1.
  close(effectiveSize(D5), [2, 2, 2, 3, 1], 1e-6);
  close(effectiveSize(KITE), [2, 2, 1, 3.3333, 1, 3, 3, 2.3333, 2, 1], 1e-4);
});

test('property: agrees with the formula on full matrices, and with k − 2 t / k where ties are equal', () => {
  const random = randomFrom(12);
  for (let round = 0; round < 60; round++) {
    const n = 1 + Math.floor(random() * 12);
    const net = randomNetwork(random, n, 0.35, { directed: round % 2 === 0, strengths: round % 3 === 0 });
    close(effectiveSize(net), naive(matrix(net)));
    if (!net.directed) close(effectiveSize(net, { strengths: false }), borgatti(matrix(net)));
  }
});

function naive(s: number[][]): number[] {
  const both = s.map((row, i) => row.map((tie, j) => tie + s[j]![i]!));
  const total = both.map((row) => row.reduce((sum, tie) => sum + tie, 0));
  const strongest = both.map((row) => Math.max(0, ...row));
  return both.map((row, i) =>
    total[i] === 0
      ? Number.NaN
      : row.reduce(
          (sum, tie, j) =>
            tie === 0
              ? sum
              : sum +
                1 -
                row.reduce(
                  (lost, other, q) => (q === j ? lost : lost + (other / total[i]!) * (both[j]![q]! / strongest[j]!)),
                  0,
                ),
          0,
        ),
  );
}

function borgatti(s: number[][]): number[] {
  return s.map((row) => {
    const contacts = row.flatMap((tie, j) => (tie > 0 ? [j] : []));
    const among = contacts.flatMap((a) => contacts.filter((b) => a < b && s[a]![b]! > 0)).length;
    return contacts.length === 0 ? Number.NaN : contacts.length - (2 * among) / contacts.length;
  });
}

test('property: other ids in the same order give the same bits, and an isolate changes nobody', () => {
  const net = randomNetwork(randomFrom(3), 40, 0.2, { strengths: true });
  expect(effectiveSize({ ...net, members: net.members.map((id) => `x${id}`) })).toEqual(effectiveSize(net));
  expect(effectiveSize(network('A-B:5 A-C:3 B-C:1 C-D:2 E')).slice(0, 4)).toEqual(effectiveSize(W4));
});

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(effectiveSize(net)).toHaveLength(net.members.length);
});
