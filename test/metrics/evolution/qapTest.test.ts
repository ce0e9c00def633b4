import { expect, test } from 'vitest';
import { qapTest } from '../../../src/metrics/evolution/qapTest.js';
import { B6, close, D5, matrix, network } from '../../networks.js';

const HALVES = network('A-B A-C B-C D-E D-F E-F');

test('two triangles joined by a tie and its halves: exactly 72 of 720 ways give as much, measures.md 3.11', () => {
  const { correlation, p, pLess, samples } = qapTest(B6, HALVES, { samples: 20_000 });
  close(correlation, 0.872872, 1e-6);
  expect(samples).toBe(20_000);
  // The deviation of a share of .1 in 20,000 draws is .0021.
  expect(Math.abs(p - 0.1)).toBeLessThan(0.009);
  expect(pLess).toBe(1); // it is the most there can be
});

test('property: by strengths and directions as often as over all ways to take places', () => {
  for (const [a, b, strengths] of [
    [D5, network('A>B B>C C>D D>B E>D'), false],
    [network('A-B:5 A-C:3 B-C:1 C-D:2 E'), network('A-B:4 A-C:1 B-D:2 C-D:6 E'), true],
  ] as const) {
    const value = (s: number) => (strengths ? s : Math.min(1, s));
    const [x, y] = [matrix(a), matrix(b)];
    const product = (order: number[]) =>
      x.reduce(
        (sum, row, i) => row.reduce((total, s, j) => total + value(s) * value(y[order[i]!]![order[j]!]!), sum),
        0,
      );
    const all = orders([0, 1, 2, 3, 4]).map(product);
    const found = product([0, 1, 2, 3, 4]);
    const { p, pLess } = qapTest(a, b, { strengths, samples: 20_000 });
    expect(Math.abs(p - all.filter((other) => other >= found).length / 120)).toBeLessThan(0.015);
    expect(Math.abs(pLess - all.filter((other) => other <= found).length / 120)).toBeLessThan(0.015);
  }
});

function orders(items: number[]): number[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item) => orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

test('the same seed gives the same, another one another', () => {
  const of = (seed: number) => qapTest(D5, network('A>B B>C C>D D>B E>D'), { seed });
  expect(of(4)).toEqual(of(4));
  expect(of(4).mean).not.toBe(of(5).mean);
});

test('edge: NaN where all pairs of a network are alike, and wrong options are named', () => {
  expect(qapTest(network('A B C'), network('A-B C'))).toMatchObject({
    correlation: Number.NaN,
    p: Number.NaN,
    pLess: Number.NaN,
    samples: 0,
  });
  expect(() => qapTest(B6, B6, { samples: 0 })).toThrow(
    'qapTest: `samples` must be a whole number of at least 1, got 0',
  );
  expect(() => qapTest(network('A-B'), network('A>B'))).toThrow('qapTest: either both networks');
});
