import { expect, test } from 'vitest';
import { dyadCensus } from '../../../src/metrics/density/dyadCensus.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { B6G, D5, EDGE_CASES, matrix, network, randomNetwork } from '../../networks.js';

test('pairs are counted by what goes between them', () => {
  // A and B both ways; A to C, C to D, D to B, D to E one way; the other 10 − 1 − 4 pairs not at all.
  expect(dyadCensus(D5)).toEqual({ mutual: 1, asymmetric: 4, null: 5 });
});

test('without directions every tie is mutual', () => {
  // Seven ties among the 7 × 6 / 2 pairs.
  expect(dyadCensus(B6G)).toEqual({ mutual: 7, asymmetric: 0, null: 14 });
});

test('golden: the default of sna’s grecip is (mutual + null) of all pairs (sna 2.7)', () => {
  const { mutual, asymmetric, null: none } = dyadCensus(D5);
  expect((mutual + none) / (mutual + asymmetric + none)).toBe(0.6);
});

test('property: agrees with a look at every pair on small random networks', () => {
  const random = randomFrom(11);
  for (let round = 0; round < 40; round++) {
    const net = randomNetwork(random, 1 + Math.floor(random() * 15), 0.05 + random() * 0.8, {
      directed: round % 4 > 0,
    });
    const ties = matrix(net);
    const expected = { mutual: 0, asymmetric: 0, null: 0 };
    for (let i = 0; i < ties.length; i++)
      for (let j = 0; j < i; j++)
        expected[(['null', 'asymmetric', 'mutual'] as const)[Number(ties[i]![j]! > 0) + Number(ties[j]![i]! > 0)]!]++;
    expect(dyadCensus(net)).toEqual(expected);
  }
});

test('edge: every degenerate network has its pairs counted', () => {
  for (const [, net] of EDGE_CASES) {
    const n = net.members.length;
    expect(Object.values(dyadCensus(net)).reduce((sum, count) => sum + count, 0)).toBe((n * Math.max(n - 1, 0)) / 2);
  }
  expect(dyadCensus(network(''))).toEqual({ mutual: 0, asymmetric: 0, null: 0 });
  expect(dyadCensus(network('A>B'))).toEqual({ mutual: 0, asymmetric: 1, null: 0 });
});
