import { expect, test } from 'vitest';
import { constraint } from '../../../src/metrics/bridging/constraint.js';
import { dyadicConstraint } from '../../../src/metrics/bridging/dyadicConstraint.js';
import type { Network } from '../../../src/network/network.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, network, randomNetwork, S5, W4 } from '../../networks.js';
import { eachChoice, holes } from './structuralHoles.js';

test('by its own tie and by way of the others, by hand', () => {
  const byB = (1 / 2 + (1 / 2) * (1 / 3)) ** 2; // B constrains A: C, whose ties are thirds, is half of A's
  const byC = (1 / 2 + (1 / 2) * (1 / 2)) ** 2;
  const byA = (1 / 3 + (1 / 3) * (1 / 2)) ** 2; // A constrains C, as B does
  const byD = (1 / 3) ** 2;
  // A-B A-C, B-A B-C, C-A C-B C-D, and the same from D on.
  const there = [byB, byC, byB, byC, byA, byA, byD];
  close(dyadicConstraint(B6), [...there, byD, byA, byA, byC, byB, byC, byB]);
  close(dyadicConstraint(S5), [1, 1, 1, 1, 1 / 16, 1 / 16, 1 / 16, 1 / 16]);
});

test('in the ego model the contacts’ ties to others are not seen', () => {
  // A, B and C are a triangle to A and B; C sees what it sees in the whole network.
  const all = (1 / 2 + (1 / 2) * (1 / 2)) ** 2;
  close(dyadicConstraint(B6, { model: 'ego' }).slice(0, 7), [all, all, all, all, 0.25, 0.25, 1 / 9]);
});

test('a contact tied inward only has no place of its own, and has one where directions are dropped', () => {
  // Places A>C and B>C. C constrains A wholly; what A is to C, 1/4, is at no place.
  const net = network('A>C B>C');
  close(dyadicConstraint(net), [1, 1]);
  close(dyadicConstraint(undirected(net, { symmetrize: 'sum' })), [1, 1, 1 / 4, 1 / 4]);
});

test('golden: worked numbers (networkx 2.8.8 local_constraint)', () => {
  close(dyadicConstraint(B6).slice(0, 7), [0.444444, 0.5625, 0.444444, 0.5625, 0.25, 0.25, 0.111111], 1e-6);
});

test('property: agrees with the formula on full matrices, at the places of the ties', () => {
  eachChoice(21, (net, options) => {
    close(dyadicConstraint(net, options), atPlaces(net, holes(net, options).dyads));
  });
});

function atPlaces({ ties: { offsets, targets } }: Network, values: readonly (readonly number[])[]): number[] {
  return values.flatMap((row, i) => Array.from(targets.slice(offsets[i]!, offsets[i + 1]!), (j) => row[j]!));
}

test('property: a member’s values add up to its constraint', () => {
  for (const directed of [false, true]) {
    const net = randomNetwork(randomFrom(22), 40, 0.1, { strengths: true, directed });
    const whole = undirected(net, { symmetrize: 'sum' });
    const { offsets } = whole.ties;
    for (const model of ['whole', 'ego'] as const) {
      const values = dyadicConstraint(whole, { model });
      const sums = net.members.map((_, i) => {
        const own = values.slice(offsets[i]!, offsets[i + 1]!);
        return own.length === 0 ? Number.NaN : own.reduce((sum, value) => sum + value, 0);
      });
      close(sums, constraint(net, { model }));
    }
  }
});

test('edge: a value for each tie of every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(dyadicConstraint(net)).toHaveLength(net.ties.targets.length);
  close(dyadicConstraint(D5).slice(-1), [(1 / 3) ** 2]); // D>E; E itself has no tie
  expect(dyadicConstraint(W4).every((value) => value > 0)).toBe(true);
});

test('edge: a model that is neither is refused', () => {
  // @ts-expect-error: a word that is no model
  expect(() => dyadicConstraint(B6, { model: 'local' })).toThrow(
    new RangeError("dyadicConstraint: `model` must be one of 'whole', 'ego', got \"local\""),
  );
});
