import { expect, test } from 'vitest';
import { without } from '../../../src/index.js';
import { networkCorrelation } from '../../../src/metrics/evolution/networkCorrelation.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6, close, D5, EDGE_CASES, matrix, network, randomNetwork } from '../../networks.js';

test('pairs tied in both, less what chance gives', () => {
  // Three ties each, two in common, of six pairs: covariance 2/6 − 1/4, variance 1/4.
  close(networkCorrelation(network('A-B B-C C-D'), network('A-B B-C B-D')), (2 / 6 - 1 / 4) / (1 / 4));
  close(networkCorrelation(B6, B6), 1);
  close(networkCorrelation(network('A-B C'), network('A-C B-C')), -1); // each has what the other lacks
});

test('two triangles joined by a tie and its halves, measures.md 3.11', () => {
  close(networkCorrelation(B6, network('A-B A-C B-C D-E D-F E-F')), 0.872872, 1e-6);
});

test('only members of both count', () => {
  const before = network('A-B B-C C-D');
  close(networkCorrelation(network('A-B B-C C-D D-X A-X'), network('A-B B-C B-D Y-B')), 1 / 3);
  close(networkCorrelation(before, network('A-B B-C B-D Y-A Y-B')), 1 / 3);
});

test('golden: arcs and strengths (sna 2.7.1 gcor, digraph and graph)', () => {
  close(networkCorrelation(D5, network('A>B B>C C>D D>B E>D')), 0.377964473009227, 1e-9);
  const [a, b] = [network('A-B:5 A-C:3 B-C:1 C-D:2'), network('A-B:4 A-C:1 B-D:2 C-D:6')];
  close(networkCorrelation(a, b, { strengths: true }), 0.479195277491363, 1e-9);
});

test('property: agrees with Pearson over the matrix on small random networks', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 60; round++) {
    const options = { directed: round % 2 === 1, strengths: true };
    const n = 2 + Math.floor(random() * 10);
    const [a, b] = [randomNetwork(random, n, 0.4, options), randomNetwork(random, n, 0.4, options)];
    for (const strengths of [false, true]) {
      const flat = [a, b].map((net) =>
        matrix(net).flatMap((row, i) => row.filter((_, j) => j !== i).map((s) => (strengths ? s : Math.min(1, s)))),
      ) as [number[], number[]]; // of two networks
      close(networkCorrelation(a, b, { strengths }), pearson(...flat));
      expect(networkCorrelation(b, a, { strengths })).toBe(networkCorrelation(a, b, { strengths }));
    }
    const gone = a.members.slice(0, 1);
    close(networkCorrelation(without(a, gone), b), networkCorrelation(without(a, gone), without(b, gone)));
  }
});

function pearson(x: number[], y: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (k: number) => number) => x.reduce((total, _, k) => total + of(k), 0);
  if (x.every((value) => value === x[0]) || y.every((value) => value === y[0])) return Number.NaN;
  return (
    sum((k) => (x[k]! - mx) * (y[k]! - my)) / Math.sqrt(sum((k) => (x[k]! - mx) ** 2) * sum((k) => (y[k]! - my) ** 2))
  );
}

test('edge: NaN where all pairs of a network are alike', () => {
  for (const [name, net] of EDGE_CASES) {
    const value = networkCorrelation(net, net);
    if (['one arc', 'two components'].includes(name)) close(value, 1);
    else close(value, Number.NaN);
  }
  const alike = network('A-B:0.1 A-C:0.1 B-C:0.1');
  close(networkCorrelation(alike, network('A-B:1 A-C:2 B-C:3'), { strengths: true }), Number.NaN);
});

test('edge: huge and tiny strengths', () => {
  const [a, b] = [network('A-B:1e300 B-C:5e299 C-D:1e-300'), network('A-B:1e-300 B-C:5e-301 D')];
  expect(networkCorrelation(a, b, { strengths: true })).toBeGreaterThan(0.99);
});

test('edge: a network with directions is not compared with one without', () => {
  expect(() => networkCorrelation(network('A-B'), network('A>B'))).toThrow('networkCorrelation: either both networks');
});
