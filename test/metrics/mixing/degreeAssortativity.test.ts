import { expect, test } from 'vitest';
import { degreeAssortativity } from '../../../src/metrics/mixing/degreeAssortativity.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, S5, W4 } from '../../networks.js';

test('in a star the well connected one is tied to those with one tie only', () => {
  close(degreeAssortativity(S5), -1);
});

test('two triangles joined by a tie: pairs of degrees 2-2 four times, 2-3 eight times, 3-3 twice', () => {
  // Means 34/14: 6/14 below for 2, 8/14 above for 3, eight ends at 2 and six at 3.
  const [low, high] = [-6 / 14, 8 / 14];
  close(
    degreeAssortativity(B6),
    (4 * low * low + 8 * low * high + 2 * high * high) / (8 * low * low + 6 * high * high),
  );
  close(degreeAssortativity(B6), -1 / 6);
});

test('along directions: ties out of the source with ties into the target', () => {
  // A sends 2 (B, C), B 1 (A), C 1 (D), D 2 (B, E); A receives 1, B 2, C 1, D 1, E 1.
  const from = [2, 2, 1, 1, 2, 2];
  const to = [2, 1, 1, 1, 2, 1];
  close(degreeAssortativity(D5), pearson(from, to));
  close(degreeAssortativity(D5, { direction: 'in' }), pearson(from, to));
  close(degreeAssortativity(D5, { direction: 'all' }), degreeAssortativity(undirected(D5)));
});

test('strengths at the ends in place of degrees, and ties counted by their strength', () => {
  // A has 8, B 6, C 6, D 2: ends 8-6, 8-6, 6-6, 6-2 and back, of strengths 5, 3, 1, 2.
  const [from, to] = [
    [8, 6, 8, 6, 6, 6, 6, 2],
    [6, 8, 6, 8, 6, 6, 2, 6],
  ];
  close(degreeAssortativity(W4, { of: 'strength' }), pearson(from, to));
  const repeated = (values: number[]) =>
    values.flatMap((value, k) => new Array<number>([5, 5, 3, 3, 1, 1, 2, 2][k]!).fill(value));
  close(degreeAssortativity(W4, { of: 'strength', strengths: true }), pearson(repeated(from), repeated(to)));
  // Degrees 2, 2, 3, 1: ends 2-2, 2-3, 2-3, 3-1 and back.
  close(
    degreeAssortativity(W4, { strengths: true }),
    pearson(repeated([2, 2, 2, 3, 2, 3, 3, 1]), repeated([2, 2, 3, 2, 3, 2, 1, 3])),
  );
});

test('golden: strengths at the ends (networkx 2.8.8 with weight)', () => {
  close(degreeAssortativity(W4, { of: 'strength' }), 0.0);
  close(
    degreeAssortativity(network('a>b:2 b>c:5 c>a:1 d>a:3 d>e:1 e>f:2 f>d:4 b>f:1 c>e:2 a>d:6'), { of: 'strength' }),
    0.24409836867930482,
  );
});

test('strengths that are alike but for the order of adding are alike', () => {
  // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last digit.
  const ring = network('A-B:0.1 B-C:0.2 C-D:0.1 A-D:0.2 A-C:0.3 B-D:0.3');
  expect(degreeAssortativity(ring, { of: 'strength' })).toBeNaN();
});

test('property: the correlation of a list of both ends, on small random networks', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 60; round++) {
    const net = randomNetwork(random, 3 + Math.floor(random() * 12), 0.3, { directed: round % 2 === 1 });
    const ties = matrix(net);
    const sent = ties.map((row) => row.filter(Boolean).length);
    const received = ties.map((_, j) => ties.filter((row) => row[j]! > 0).length);
    const ends = ties.flatMap((row, i) => row.flatMap((tie, j) => (tie > 0 ? [[sent[i]!, received[j]!]] : [])));
    const [from, to] = [ends.map(([a]) => a!), ends.map(([, b]) => b!)];
    const alike = new Set(from).size < 2 || new Set(to).size < 2;
    close(degreeAssortativity(net), alike ? Number.NaN : pearson(from, to));
  }
});

function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(a), mean(b)];
  const sum = (of: (k: number) => number) => a.reduce((total, _, k) => total + of(k), 0);
  const squares = sum((k) => (a[k]! - x) ** 2) * sum((k) => (b[k]! - y) ** 2);
  return sum((k) => (a[k]! - x) * (b[k]! - y)) / Math.sqrt(squares);
}

test('edge: NaN where all degrees are alike, and on networks with nothing to correlate', () => {
  expect(degreeAssortativity(network('A-B B-C C-A'))).toBeNaN();
  expect(degreeAssortativity(network('A>B B>C C>D D>A'))).toBeNaN();
  for (const [, net] of EDGE_CASES) expect(degreeAssortativity(net)).toBeNaN();
});

test('edge: a wrong option is named', () => {
  // @ts-expect-error a direction there is none of
  expect(() => degreeAssortativity(B6, { direction: 'up' })).toThrow('degreeAssortativity: `direction` must be one of');
  // @ts-expect-error nothing to compare
  expect(() => degreeAssortativity(B6, { of: 'ties' })).toThrow(
    "degreeAssortativity: `of` must be one of 'degree', 'strength', got \"ties\"",
  );
});
