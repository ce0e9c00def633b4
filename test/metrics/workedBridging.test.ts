import { describe, expect, test } from 'vitest';
import * as t from '../../src/index.js';
import { at, B6, close, D5, KITE, network, S5, W4, X6 } from '../networks.js';

// As in workedNumbers.test.ts: the numbers of bridging and of ties on the small networks, by hand or to six digits.
const SIX = 1e-6;
const RAW = { normalized: false } as const;
const ofB6 = (outer: number, inner: number) => [outer, outer, inner, inner, outer, outer];
const PAIR = ['AB', 'AB', 'CD', 'CD'];

/** The values of ties by their two members, lower first. */
function named(net: t.Network, values: ArrayLike<number>): Record<string, number> {
  const { columns } = t.tieTable(net, { value: values });
  const [source, target, , value] = columns as [string[], string[], number[], number[]]; // as asked for
  return Object.fromEntries(source.map((id, row) => [id + target[row]!, value[row]!]));
}

function closeTies(
  net: t.Network,
  values: ArrayLike<number>,
  expected: Record<string, number>,
  tolerance?: number,
): void {
  const all = named(net, values);
  close(
    Object.keys(expected).map((tie) => all[tie]!),
    Object.values(expected),
    tolerance,
  );
  expect(Object.keys(all).sort()).toEqual(Object.keys(expected).sort());
}

describe('ties', () => {
  test('B6: overlap and embeddedness', () => {
    // A and B share C, their only other contact; A and C share B, and C has D; C and D share nobody.
    closeTies(B6, t.overlap(B6), { AB: 1, AC: 1 / 2, BC: 1 / 2, CD: 0, DE: 1 / 2, DF: 1 / 2, EF: 1 });
    closeTies(B6, t.embeddedness(B6), { AB: 1, AC: 1, BC: 1, CD: 0, DE: 1, DF: 1, EF: 1 });
  });

  test('what is left of a contact after 0, 45, 90 and 180 days with a half-life of 90', () => {
    const days = (ages: number[]) =>
      ages.map((age, k) => ({ from: 'A', to: `B${k}`, date: new Date(Date.UTC(2024, 6, 1) - age * 864e5) }));
    const at = new Date(Date.UTC(2024, 6, 1));
    const recent = (rows: { from: string; to: string; date: Date }[]) =>
      t.tieHistory(t.interactionsFrom(rows).interactions, { halfLife: 90, at }).recent;
    close(recent(days([0, 45, 90, 180])).slice(0, 4), [1, Math.SQRT1_2, 1 / 2, 1 / 4]);
    const same = days([0, 90, 180]).map((row) => ({ ...row, to: 'B' }));
    close(recent(same)[0]!, 1 + 1 / 2 + 1 / 4);
  });

  test('W4: the disparity of each end, and the smaller of both', () => {
    // A has 8, of which 5 with B: 1 − 5/8; B has 6: 1 − 5/6. C has three ties: (1 − 3/6)². D has one.
    const source = { AB: 3 / 8, AC: 5 / 8, BC: 5 / 6, CD: (4 / 6) ** 2 };
    const target = { AB: 1 / 6, AC: (3 / 6) ** 2, BC: (5 / 6) ** 2, CD: 1 };
    closeTies(W4, t.disparity(W4, { ends: 'source' }), source);
    closeTies(W4, t.disparity(W4, { ends: 'target' }), target);
    closeTies(W4, t.disparity(W4), { AB: 0.166667, AC: 0.25, BC: 0.694444, CD: 0.444444 }, SIX);
    const kept = (alpha: number) => t.tieTable(t.significantTies(W4, { alpha })).columns.slice(0, 2);
    expect(kept(0.2)).toEqual([['A'], ['B']]);
    expect(kept(0.3)).toEqual([
      ['A', 'A'],
      ['B', 'C'],
    ]);
  });

  test('W4: noise-corrected scores and deviations, and what is left at 1.64 deviations', () => {
    const { scores, deviations } = t.noiseCorrected(W4);
    closeTies(W4, scores, { AB: 0.392405, AC: 0.157895, BC: -0.241379, CD: 0.571429 }, SIX);
    closeTies(W4, deviations, { AB: 0.032258, AC: 0.062926, BC: 0.383143, CD: 0.042806 }, SIX);
    const published = t.noiseCorrected(W4, { prior: 'published' });
    close(published.scores, scores);
    closeTies(W4, published.deviations, { AB: 0.030628, AC: 0.059601, BC: 0.367271, CD: 0.042221 }, SIX);
    const [source, target] = t.tieTable(t.significantTies(W4, { rule: 'noiseCorrected', alpha: 0.05 })).columns;
    expect([source, target]).toEqual([
      ['A', 'A', 'C'],
      ['B', 'C', 'D'],
    ]);
  });
});

describe('structural holes', () => {
  test('constraint', () => {
    const c = (1 / 3 + (1 / 3) * (1 / 2)) ** 2; // C by A, and by B
    close(t.constraint(B6), ofB6((1 / 2 + 1 / 6) ** 2 + (1 / 2 + 1 / 4) ** 2, 2 * c + 1 / 9));
    close(t.constraint(B6), ofB6(1.006944, 0.611111), SIX);
    closeTies(B6, t.dyadicConstraint(B6), { AB: 4 / 9, AC: 9 / 16, BC: 9 / 16, CD: 1 / 9, DE: c, DF: c, EF: 4 / 9 });
    close(t.constraint(B6, { model: 'ego' }), ofB6(9 / 8, 0.611111), SIX);
    close(at(KITE, t.constraint(KITE), '7'), 0.431111, SIX);
    close(at(KITE, t.constraint(KITE, { model: 'ego' }), '7'), 0.611111, SIX);
    close(at(S5, t.constraint(S5), 'h'), 4 * (1 / 4) ** 2);
    close(at(S5, t.constraint(S5), 'a'), 1);
    close(t.constraint(network('A-B')), [1, 1]);
    close(t.constraint(network('A-B B-C A-C')), [9 / 8, 9 / 8, 9 / 8]);
    close(t.constraint(network('A-B A-C A-D B-C B-D C-D'))[0]!, 3 * (1 / 3 + 2 / 9) ** 2);
    close(t.constraint(X6), [1, 1 / 2, 1, 1, 1, Number.NaN]);
    close(t.constraint(W4), [0.702257, 1.069878, 0.748891, 1], SIX);
    // A's ties are two with B, both ways, and one with C: (2/3)² + (1/3)². E has only one tie, inward.
    close(t.constraint(D5), [5 / 9, 5 / 9, 1 / 2, 1 / 3, 1]);
  });

  test('effective size, efficiency, hierarchy', () => {
    close(t.effectiveSize(B6), ofB6(2 - (2 * 1) / 2, 3 - (2 * 1) / 3));
    close(t.effectiveSize(S5), [1, 1, 1, 1, 4]);
    close(t.effectiveSize(W4), [1.716667, 1.066667, 2.333333, 1], SIX);
    close(t.effectiveSize(D5), [2, 2, 2, 3, 1]);
    close(t.efficiency(B6), ofB6(1 / 2, 7 / 9));
    close(t.hierarchy(B6), ofB6(0.009938, 0.052205), SIX);
    close(t.hierarchy(B6, { model: 'ego' })[0]!, 0);
  });
});

describe('brokerage', () => {
  const roles = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison', 'total'] as const;
  const of = (values: Record<(typeof roles)[number], Float64Array>, i: number) => roles.map((role) => values[role][i]);

  test('B6 by its two triangles', () => {
    const { observed, expected, zScores } = t.brokerage(B6, 'group');
    for (const i of [2, 3]) expect(of(observed, i)).toEqual([0, 0, 2, 2, 0, 4]);
    for (const i of [0, 1, 4, 5]) expect(of(observed, i)).toEqual([0, 0, 0, 0, 0, 0]);
    const chance = (7 / 15) ** 2 * (8 / 15);
    close(
      of(expected, 2) as number[],
      [2, 6, 6, 6, 0, 20].map((places) => places * chance),
    );
    close(of(expected, 2) as number[], [0.2323, 0.6969, 0.6969, 0.6969, 0, 2.323], 5e-5);
    close([zScores.representative[2]!, zScores.total[2]!], [1.3786, 0.8488], 5e-5);
    const shuffled = t.brokerage(B6, 'group', { expected: 'labels' }).expected;
    // Of the five others two are of C's group.
    close(of(shuffled, 2) as number[], [0.4, 1.2, 1.2, 1.2, 0, 4]);
  });

  test('D5 by x and y', () => {
    const { observed, expected, zScores } = t.brokerage(D5, 'group');
    expect(of(observed, 0)).toEqual([0, 0, 1, 0, 0, 1]);
    expect(of(observed, 1)).toEqual([0, 0, 0, 1, 0, 1]);
    expect(of(observed, 2)).toEqual([0, 0, 0, 1, 0, 1]);
    expect(of(observed, 3)).toEqual([1, 0, 1, 0, 0, 2]);
    expect(of(observed, 4)).toEqual([0, 0, 0, 0, 0, 0]);
    close(of(expected, 0) as number[], [0, 0.378, 0.189, 0.189, 0, 0.756]);
    close(of(expected, 3) as number[], [0.126, 0.126, 0.252, 0.252, 0, 0.756]);
    close([zScores.coordinator[3]!, zScores.representative[3]!, zScores.total[3]!], [2.5436, 1.343, 1.1586], 5e-5);
  });
});

describe('between groups', () => {
  test('E-I: B6 has six ties within its triangles and one between', () => {
    const { index, least, expected } = t.eiIndex(B6, 'group');
    close([index, least, expected], [(1 - 6) / 7, (1 - 6) / 7, (9 - 6) / 15]);
    // Over the twenty ways to choose three of the six.
    const indices: number[] = [];
    for (let a = 0; a < 6; a++)
      for (let b = 0; b < a; b++)
        for (let c = 0; c < b; c++)
          indices.push(
            t.eiIndex(
              B6,
              B6.members.map((_, i) => ([a, b, c].includes(i) ? 'x' : 'y')),
            ).index,
          );
    expect(indices).toHaveLength(20);
    close(indices.reduce((sum, value) => sum + value, 0) / 20, 0.2);
    close([Math.min(...indices), Math.max(...indices)], [-0.714286, 0.428571], SIX);
    expect(indices.filter((value) => value <= index + 1e-12).length / 20).toBe(0.1);
  });

  test('participation', () => {
    close(t.participation(B6, 'group'), ofB6(0, 1 - (2 / 3) ** 2 - (1 / 3) ** 2));
    // A: 5 of 8 with B, 3 with C. C: 4 of 6 with A and B, 2 with D.
    close([t.participation(W4, PAIR)[0]!, t.participation(W4, PAIR)[2]!], [0.46875, 4 / 9]);
  });
});

describe('bridging by ways', () => {
  test('B6', () => {
    close(t.bridgingCoefficient(B6), ofB6(1 / 2 / (1 / 2 + 1 / 3), 1 / 3 / (1 / 2 + 1 / 2 + 1 / 3)));
    close(t.bridgingCentrality(B6, RAW), ofB6(0, 6 * 0.25));
    close(t.valenteFujimoto(B6), ofB6(0.044444, 0.133333), SIX);
    close(t.everettValente(B6), ofB6((2 * 0 + 5) / 2, (2 * 6 + 5) / 3));
    close(t.everettValente(B6, { zero: 'unneeded' }), ofB6(0, 17 / 3));
    close(t.everettValente(S5), [0, 0, 0, 0, (2 * 6 + 4) / 4]);
    expect(t.bridges(B6)).toEqual([[2, 3]]);
    expect(Array.from(t.cutMembers(B6))).toEqual([2, 3]);
    expect(t.biconnectedComponents(B6).map((block) => Array.from(block))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [2, 3],
    ]);
  });

  test('in a ring of five every tie is a local bridge of span 4', () => {
    expect(t.localBridges(network('1-2 2-3 3-4 4-5 5-1')).map(({ span }) => span)).toEqual([4, 4, 4, 4, 4]);
  });
});
