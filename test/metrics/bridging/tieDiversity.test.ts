import { expect, test } from 'vitest';
import { tieDiversity } from '../../../src/metrics/bridging/tieDiversity.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, EDGE_CASES, matrix, network, randomNetwork, W4, X6 } from '../../networks.js';

test('equal ties give 1, one strong tie beside weak ones little', () => {
  close(tieDiversity(B6), [1, 1, 1, 1, 1, 1]);
  const z = -(0.98 * Math.log(0.98) + 2 * 0.01 * Math.log(0.01)) / Math.log(3);
  close(tieDiversity(network('h-a:98 h-b:1 h-c:1'))[3]!, z);
  expect(z).toBeLessThan(0.11);
});

test('one contact gives 0, none NaN', () => {
  close(tieDiversity(X6), [0, 1, 0, 0, 0, Number.NaN]);
});

test('strengths both ways are added where direction is ignored', () => {
  const arcs = network('A>B:1 B>A:2 A>C:1 A>D:1');
  const of = (...strengths: number[]): number => {
    const total = strengths.reduce((sum, s) => sum + s);
    return -strengths.reduce((sum, s) => sum + (s / total) * Math.log(s / total), 0) / Math.log(strengths.length);
  };
  close(tieDiversity(arcs), [of(3, 1, 1), 0, 0, 0]);
  close(tieDiversity(arcs, { direction: 'out' }), [1, 0, Number.NaN, Number.NaN]);
  close(tieDiversity(arcs, { direction: 'in' }), [0, 0, 0, 0]);
});

test('golden: a triangle with a pendant (igraph 0.10.2)', () => {
  close(tieDiversity(W4), [0.9544340029249647, 0.6500224216483542, 0.920619835714305, 0]);
});

test('a tie too weak to be told from none beside the others adds nothing', () => {
  close(tieDiversity(network('A-B:1e300 A-C:1e300 A-D:1e-300'))[0]!, Math.log(2) / Math.log(3));
});

test('nearly all strength in one tie: what the other adds is not lost beside it', () => {
  // Shares 1 − x and x: x ln (1/x) + x, less x² / 2 and smaller.
  const x = 1e-12 / (1 + 1e-12);
  const [value] = tieDiversity(network('A-B:1e6 A-C:1e-6'));
  expect(value! / ((x - x * Math.log(x)) / Math.LN2)).toBeCloseTo(1, 11);
});

test('property: agrees with logarithms of strengths over the matrix on small random networks, and is at most 1', () => {
  const random = randomFrom(53);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 12), 0.4, { strengths: round % 2 === 0 });
    const values = tieDiversity(net);
    close(values, naive(matrix(net)));
    expect(values.every((value) => !(value > 1 || value < 0))).toBe(true);
  }
});

// As igraph does it: (ln S − (the sum of s ln s) / S) / ln k.
function naive(ties: number[][]): number[] {
  return ties.map((row) => {
    const own = row.filter((tie) => tie > 0);
    if (own.length < 2) return own.length === 1 ? 0 : Number.NaN;
    const total = own.reduce((sum, tie) => sum + tie);
    return (Math.log(total) - own.reduce((sum, tie) => sum + tie * Math.log(tie), 0) / total) / Math.log(own.length);
  });
}

test('edge: answers on every degenerate network', () => {
  for (const [, net] of EDGE_CASES) expect(tieDiversity(net)).toHaveLength(net.members.length);
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a direction there is none of
  expect(() => tieDiversity(B6, { direction: 'up' })).toThrow('tieDiversity: `direction` must be one of');
});
