import { expect, test } from 'vitest';
import { survivalCurve } from '../../../src/metrics/evolution/survivalCurve.js';
import { chiSquareTail } from '../../../src/numeric/chiSquare.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { close } from '../../networks.js';

test('by hand: six followed, two of them lost from sight', () => {
  const [curve] = survivalCurve([1, 2, 2, 4, 4, 5], [1, 1, 0, 1, 0, 1]).curves;
  close(curve!.times, [1, 2, 4, 5]);
  close(curve!.atRisk, [6, 5, 3, 1]);
  close(curve!.ended, [1, 1, 1, 1]);
  close(curve!.censored, [0, 1, 1, 0]);
  close(curve!.survival, [5 / 6, (5 / 6) * (4 / 5), (5 / 6) * (4 / 5) * (2 / 3), 0]);
  const greenwood = [1 / (6 * 5), 1 / (6 * 5) + 1 / (5 * 4), 1 / (6 * 5) + 1 / (5 * 4) + 1 / (3 * 2)];
  const errors = [5 / 6, 2 / 3, 4 / 9].map((share, t) => share * Math.sqrt(greenwood[t]!));
  close(curve!.standardError, [...errors, Number.NaN]);
  expect(curve!.median).toBe(4); // 4/9 is the first share of at most one half
  expect([curve!.count, curve!.endings]).toEqual([6, 4]);
});

const AML = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161, 5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45];
const RELAPSED = [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1];
const AML_GROUPS = AML.map((_, k) => (k < 11 ? 'Maintained' : 'Nonmaintained'));

test('golden: survfit(Surv(time, status) ~ x, data = aml) and survdiff (R survival 3.5-3)', () => {
  const { curves, logRank } = survivalCurve(AML, RELAPSED, { groups: AML_GROUPS });
  const [kept, not] = curves;
  expect([kept!.group, not!.group]).toEqual(['Maintained', 'Nonmaintained']);
  close(kept!.times, [9, 13, 18, 23, 28, 31, 34, 45, 48, 161]);
  close(kept!.atRisk, [11, 10, 8, 7, 6, 5, 4, 3, 2, 1]);
  close(kept!.ended, [1, 1, 1, 1, 0, 1, 1, 0, 1, 0]);
  close(kept!.censored, [0, 1, 0, 0, 1, 0, 0, 1, 0, 1]);
  close(
    kept!.survival,
    [
      0.9090909091, 0.8181818182, 0.7159090909, 0.6136363636, 0.6136363636, 0.4909090909, 0.3681818182, 0.3681818182,
      0.1840909091, 0.1840909091,
    ],
  );
  close(
    kept!.standardError,
    [
      0.0866784172, 0.1162912998, 0.1396649706, 0.152632331, 0.152632331, 0.1641932672, 0.1626688858, 0.1626688858,
      0.1534927458, 0.1534927458,
    ],
  );
  close(
    kept!.lower,
    [
      0.75413384508, 0.6192489874, 0.48842628742, 0.3768670595, 0.3768670595, 0.2548599512, 0.1548771179, 0.1548771179,
      0.03591789849, 0.03591789849,
    ],
  );
  close(
    kept!.upper,
    [1, 1, 1, 0.9991576002, 0.9991576002, 0.9455849552, 0.8752606781, 0.8752606781, 0.9435257695, 0.9435257695],
  );
  close([kept!.median, kept!.medianLower, kept!.medianUpper], [31, 18, Number.NaN]);
  close(
    not!.survival,
    [
      0.83333333333, 0.66666666667, 0.58333333333, 0.58333333333, 0.48611111111, 0.38888888889, 0.29166666667,
      0.19444444444, 0.09722222222, 0,
    ],
  );
  // R gives NaN and NA where nobody is left.
  close([not!.standardError.at(-1)!, not!.lower.at(-1)!, not!.upper.at(-1)!], [Number.NaN, Number.NaN, Number.NaN]);
  close(not!.lower.at(-2)!, 0.01525652717);
  close(not!.upper.at(-2)!, 0.6195486291);
  close([not!.median, not!.medianLower, not!.medianUpper], [23, 8, Number.NaN]);
  close(logRank!.chiSquare, 3.39638869898);
  close(logRank!.p, 0.0653393220405);
  close(logRank!.observed, [7, 11]);
  close(logRank!.expected, [10.6893359923, 7.3106640077]);
  expect(logRank!.df).toBe(1);
});

// set.seed(8); n <- 60; t <- sample(1:9, n, TRUE); e <- sample(0:1, n, TRUE, c(.4, .6)); g <- sample(c('a','b','c'), n, TRUE)
const DRAWN = [
  4, 7, 2, 7, 7, 1, 2, 3, 3, 6, 6, 4, 8, 4, 9, 9, 7, 8, 3, 6, 7, 2, 5, 6, 9, 8, 5, 6, 5, 8, 5, 6, 3, 9, 8, 4, 3, 6, 7,
  5, 5, 1, 4, 7, 3, 2, 2, 1, 2, 3, 9, 2, 4, 9, 9, 6, 9, 4, 5, 4,
];
const DRAWN_ENDED = Array.from('111001000001111100001111111101010000111110001101000110101111', Number);
const DRAWN_GROUPS = Array.from('baabacbacbccbabbabbbcabbbacbbaccabcabbcccaaccacaccccbccbaaca');

test('golden: survfit(Surv(t, e) ~ g, conf.int = .9) and survdiff on drawn numbers with ties (R survival 3.5-3)', () => {
  const { curves, logRank } = survivalCurve(DRAWN, DRAWN_ENDED, { groups: DRAWN_GROUPS, confidence: 0.9 });
  const [a, b, c] = curves;
  close(a!.atRisk, [18, 16, 13, 11, 6, 3, 1]);
  close(a!.lower, [
    0.85968568671,
    0.61657457908,
    0.61657457908,
    0.38383264522,
    0.28781098809,
    0.03724037981,
    Number.NaN,
  ]);
  close(
    b!.survival,
    [1, 0.9473684211, 0.8359133127, 0.7801857585, 0.6001428912, 0.6001428912, 0.500119076, 0.125029769],
  );
  close(
    c!.standardError,
    [
      0.04440947368, 0.06129089659, 0.07589349437, 0.08986286439, 0.11610750773, 0.11936087728, 0.12172134518,
      0.12172134518, 0.12793878484,
    ],
  );
  close(
    c!.upper,
    [1, 1, 0.9929509011, 0.9636685031, 0.7990908296, 0.7483837724, 0.6304779102, 0.6304779102, 0.577483109],
  );
  for (const [curve, median, low] of [
    [a!, 7, 4],
    [b!, 9, 6],
    [c!, 7, 5],
  ] as const)
    close([curve.median, curve.medianLower, curve.medianUpper], [median, low, Number.NaN]);
  close(logRank!.chiSquare, 2.51876154131);
  close(logRank!.p, 0.283829727791);
  close(logRank!.expected, [7.70928414507, 14.13688384647, 12.15383200846]);
  expect(logRank!.df).toBe(2);
});

test('golden: medians where exactly one half is left, as R prints them', () => {
  const medians = (durations: number[], ended: number[]) => {
    const [curve] = survivalCurve(durations, ended).curves;
    return [curve!.median, curve!.medianLower, curve!.medianUpper];
  };
  close(medians([1, 2, 3, 4], [1, 1, 1, 1]), [2.5, 1, Number.NaN]);
  close(medians([1, 2, 3, 4], [1, 1, 0, 0]), [2, 1, Number.NaN]);
  close(medians([1, 2, 3, 5], [1, 1, 0, 1]), [3.5, 1, Number.NaN]);
  close(medians([1, 2, 3], [0, 0, 0]), [Number.NaN, Number.NaN, Number.NaN]);
  close(medians([0, 2, 2, 4, 4, 6, 8, 8, 8, 10], [1, 1, 0, 1, 1, 0, 1, 0, 1, 1]), [8, 4, Number.NaN]);
});

test('golden: tails of chi-square (R pchisq)', () => {
  const pairs = [
    [0.5, 1],
    [3, 2],
    [10, 3],
    [40, 4],
    [800, 5],
  ] as const;
  const tails = [
    4.79500122186953e-1, 2.2313016014843e-1, 1.85661354630432e-2, 4.32842260712097e-8, 1.15688079048734e-170,
  ];
  for (const [k, [x, df]] of pairs.entries()) close(chiSquareTail(x, df) / tails[k]!, 1, 1e-12);
  expect(chiSquareTail(0, 3)).toBe(1);
});

test('property: without censoring the curve is the share that lasts longer, and the order of rows changes no bit', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 30; round++) {
    const durations = Array.from({ length: 1 + Math.floor(random() * 30) }, () => Math.floor(random() * 8));
    const [curve] = survivalCurve(
      durations,
      durations.map(() => true),
    ).curves;
    curve!.times.forEach((time, t) => {
      close(curve!.survival[t]!, durations.filter((duration) => duration > time).length / durations.length);
    });
    const ended = durations.map(() => random() < 0.6);
    const groups = durations.map(() => (random() < 0.5 ? 'x' : 'y'));
    const order = durations.map((_, k) => k).reverse();
    const turned = survivalCurve(
      order.map((k) => durations[k]!),
      order.map((k) => ended[k]!),
      { groups: order.map((k) => groups[k]!) },
    );
    expect(turned).toEqual(survivalCurve(durations, ended, { groups }));
  }
});

test('edge: nobody, nobody ended, groups that are not known, groups that endings cannot tell apart', () => {
  expect(survivalCurve([], []).curves[0]!.times).toHaveLength(0);
  expect(survivalCurve([], []).logRank).toBe(null);
  close(survivalCurve([3], [false]).curves[0]!.survival, [1]);
  expect(survivalCurve([1, 2], [1, 1], { groups: ['a', ''] }).ungrouped).toBe(1);
  const apart = survivalCurve([1, 1], [1, 1], { groups: ['a', 'b'] }).logRank!;
  close([apart.chiSquare, apart.p], [Number.NaN, Number.NaN]); // both end at once, whoever is who
  const none = survivalCurve([1, 2], [0, 0], { groups: ['a', 'b'] }).logRank!;
  close([none.chiSquare, none.df], [Number.NaN, 0]);
});

test('edge: what cannot be is named', () => {
  expect(() => survivalCurve([-1], [1])).toThrow('`durations` must be finite numbers of at least 0, got -1');
  expect(() => survivalCurve([1], [2])).toThrow('`ended` must be true or false, or 1 or 0, got 2');
  expect(() => survivalCurve([1, 2], [1])).toThrow('`ended` must say of each of 2 durations whether it ended, got 1');
  expect(() => survivalCurve([1], [1], { confidence: 1 })).toThrow('`confidence` must be a number between 0 and 1');
  expect(() => survivalCurve([1], [1], { groups: ['a', 'b'] })).toThrow('`groups` must be 1 labels, got 2');
  // @ts-expect-error no list
  expect(() => survivalCurve(1, [1])).toThrow('`durations` must be numbers, got 1');
});
