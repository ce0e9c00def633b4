import { expect, test } from 'vitest';
import { degreeAssortativity } from '../../../src/metrics/community/degreeAssortativity.js';
import { undirected } from '../../../src/network/views.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork, S5 } from '../../networks.js';

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
});
