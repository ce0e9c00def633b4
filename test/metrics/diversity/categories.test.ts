import { describe, expect, test } from 'vitest';
import { blau } from '../../../src/metrics/diversity/blau.js';
import { entropy } from '../../../src/metrics/diversity/entropy.js';
import { groupCounts } from '../../../src/metrics/diversity/groupCounts.js';
import { hillNumber } from '../../../src/metrics/diversity/hillNumber.js';
import { iqv } from '../../../src/metrics/diversity/iqv.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close, network } from '../../networks.js';

const COUNTS = [5, 3, 2];

describe('five, three and two of ten', () => {
  test('Blau: 1 − (25 + 9 + 4)/100, and of two different ones 1 − (20 + 6 + 2)/90', () => {
    close(blau(COUNTS), 0.62);
    close(blau(COUNTS, { unbiased: true }), 1 - 28 / 90);
    close(blau(COUNTS, { unbiased: true }), 0.688889, 1e-6);
  });

  test('the index of qualitative variation is 0.62 × 3/2; a category that nobody is of counts unless told otherwise', () => {
    close(iqv(COUNTS), 0.93);
    close(iqv([...COUNTS, 0]), (0.62 * 4) / 3);
    close(iqv([...COUNTS, 0], { categories: 'observed' }), 0.93);
    close(iqv(COUNTS, { categories: 5 }), (0.62 * 5) / 4);
  });

  test('entropy in nats, in bits, and of the most there can be', () => {
    close(entropy(COUNTS), 1.029653, 1e-6);
    close(entropy(COUNTS, { base: 2 }), 1.485475, 1e-6);
    close(entropy(COUNTS, { normalized: true }), 0.937231, 1e-6);
    close(entropy([...COUNTS, 0], { normalized: true }), 1.0296530140645737 / Math.log(4));
    close(entropy([...COUNTS, 0], { normalized: true, categories: 'observed' }), 0.937231, 1e-6);
  });

  test('Hill numbers count fewer categories the higher their order', () => {
    close(hillNumber(COUNTS), 2.800094, 1e-6);
    close(hillNumber(COUNTS, { order: 2 }), 2.631579, 1e-6);
    close(hillNumber(COUNTS, { order: 0 }), 3);
    close(hillNumber(COUNTS, { order: Infinity }), 2);
    close(hillNumber(COUNTS, { order: 0.5 }), (Math.sqrt(0.5) + Math.sqrt(0.3) + Math.sqrt(0.2)) ** 2);
    close(hillNumber(COUNTS, { order: 3 }), 1 / Math.sqrt(0.125 + 0.027 + 0.008));
  });
});

test('golden: entropy (scipy 1.10.1 stats.entropy)', () => {
  close(entropy(COUNTS), 1.0296530140645737, 1e-14);
  close(entropy([12, 7, 7, 1, 0, 3]), 1.3892820899876646, 1e-14);
  close(entropy([12, 7, 7, 1, 0, 3], { base: 2 }), 2.004310381621058, 1e-14);
});

test('members of each group are counted, and those without a label aside', () => {
  const net = network('A-B C D E', { x: 'A C', y: 'D' });
  expect(groupCounts(net, 'group')).toEqual({ names: ['x', 'y'], counts: Uint32Array.of(2, 1), unknown: 2 });
  expect(groupCounts(net, [2, 10, 2, Number.NaN, 10]).names).toEqual(['2', '10']);
  expect(groupCounts(network(''), [])).toEqual({ names: [], counts: new Uint32Array(0), unknown: 0 });
});

test('property: Blau is the share of ordered pairs of different categories, with and without drawing one twice', () => {
  const random = randomFrom(3);
  for (let round = 0; round < 40; round++) {
    const counts = Array.from({ length: 1 + Math.floor(random() * 5) }, () => Math.floor(random() * 5));
    const each = counts.flatMap((count, g) => new Array<number>(count).fill(g));
    const pairs = each.flatMap((g, i) => each.map((h, j) => [i, j, g, h] as const));
    const others = pairs.filter(([i, j]) => i !== j);
    const share = (of: typeof pairs) => of.filter(([, , g, h]) => g !== h).length / of.length;
    close(blau(counts), share(pairs));
    close(blau(counts, { unbiased: true }), share(others));
  }
});

test('property: in any order the same bits, and k equal categories are k', () => {
  const random = randomFrom(4);
  for (let round = 0; round < 40; round++) {
    const counts = Array.from({ length: 2 + Math.floor(random() * 6) }, () => random());
    const turned = counts.slice(1).concat(counts[0]!);
    for (const order of [0, 0.3, 1, 1.7, 2, 9, Infinity]) {
      expect(hillNumber(turned, { order })).toBe(hillNumber(counts, { order }));
      close(
        hillNumber(
          counts.map(() => 0.1),
          { order },
        ),
        counts.length,
      );
    }
    expect([blau(turned), entropy(turned), iqv(turned)]).toEqual([blau(counts), entropy(counts), iqv(counts)]);
  }
});

test('property: Hill numbers go through their limits smoothly', () => {
  const near = (order: number) => hillNumber([12, 7, 7, 1, 0, 3], { order });
  close([near(1 + 1e-12), near(1 - 1e-12)], [near(1), near(1)], 1e-10);
  close(near(2 - 1e-12), near(2), 1e-10);
  close(near(1e-12), near(0), 1e-10);
  close(near(1e6), near(Infinity), 1e-4); // its powers are too small for a number
});

test('edge: nobody is nothing, one category has no mixture', () => {
  for (const none of [[], [0], [0, 0]]) {
    close([blau(none), iqv(none), entropy(none), hillNumber(none)], new Array(4).fill(Number.NaN));
    close(hillNumber(none, { order: 0 }), Number.NaN);
  }
  expect([blau([7]), entropy([7]), hillNumber([7])]).toEqual([0, 0, 1]);
  expect([blau([7, 0]), iqv([7, 0]), entropy([7, 0], { normalized: true })]).toEqual([0, 0, 0]);
  close([iqv([7]), entropy([7], { normalized: true }), blau([1], { unbiased: true })], [NaN, NaN, NaN]);
  close([blau([1e300, 1e300]), blau([1e-300, 1e-300])], [0.5, 0.5]);
});

test('edge: what is no count is named', () => {
  expect(() => blau([1, -1])).toThrow('blau: `counts` must be finite numbers of at least 0, got -1 among them');
  expect(() => iqv([Number.NaN])).toThrow('iqv: `counts` must be finite numbers of at least 0, got NaN among them');
  expect(() => entropy([Infinity])).toThrow('got Infinity among them');
  // @ts-expect-error no list
  expect(() => hillNumber(3)).toThrow('hillNumber: `counts` must be a list of numbers, got 3');
  expect(() => blau([1.5, 2], { unbiased: true })).toThrow(
    'blau: `counts` must be a whole number of at least 0, got 1.5',
  );
  expect(() => iqv([1, 2], { categories: 1 })).toThrow(
    "iqv: `categories` must be 'listed', 'observed' or a whole number of at least 2, got 1",
  );
  expect(() => entropy([1], { base: 1 })).toThrow('entropy: `base` must be a number above 1, got 1');
  expect(() => hillNumber([1], { order: -1 })).toThrow('hillNumber: `order` must be a number of at least 0, got -1');
});
