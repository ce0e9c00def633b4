import { describe, expect, test } from 'vitest';
import { coAttendance } from '../../../src/metrics/attendance/coAttendance.js';
import { significantCoAttendance } from '../../../src/metrics/attendance/significantCoAttendance.js';
import { degree } from '../../../src/metrics/centrality/degree.js';
import { projectAttendance } from '../../../src/network/projectAttendance.js';
import { randomFrom, shuffle } from '../../../src/numeric/random.js';
import { attendanceFrom } from '../../../src/records/attendance/attendanceFrom.js';
import { randomSheet, sheet, southernWomen, T } from '../../attendance.js';

function close(actual: ArrayLike<number>, expected: readonly number[], digits = 13): void {
  expect(actual.length).toBe(expected.length);
  for (const [k, value] of expected.entries()) expect(actual[k]).toBeCloseTo(value, digits);
}

test('members with the same numbers at events of the same size: a binomial', () => {
  // Each of four is at one of two events of two: with probability 1/2. Two meet at each event with 1/4.
  const { network, expected, probabilities, pairs } = coAttendance(sheet({ e: 'AB', f: 'CD' }));
  expect([...network.ties.targets]).toEqual([1, 0, 3, 2]);
  close(expected, [0.5, 0.5, 0.5, 0.5]);
  close(probabilities, new Array(4).fill(1 - (3 / 4) ** 2));
  expect(pairs).toBe(6);
});

test('who attends everything, and an event that everyone attends, say nothing', () => {
  // A is at all three, all are at e. Left are f and g with B and C at one each: even odds, as for A none.
  const { network, expected, probabilities } = coAttendance(sheet({ e: 'ABC', f: 'AB', g: 'AC' }));
  expect([...network.ties.strengths]).toEqual([2, 2, 2, 1, 2, 1]); // A-B, A-C, B-A, B-C, C-A, C-B
  close(expected, [2, 2, 2, 1 + 1 / 4 + 1 / 4, 2, 1.5]);
  // A and B meet twice whatever happens; so do B and C once.
  close(probabilities, [3 / 4, 3 / 4, 3 / 4, 1, 3 / 4, 1]);
  expect(probabilities[3]).toBe(1);
});

// Events shared, expected and upper tail: x and y by scipy's L-BFGS and fixed points to 1e-14, then event by event.
const SCIPY: readonly (readonly [string, string, number, number, number])[] = [
  ['FLORA', 'OLIVIA', 2, 0.553928335736, 0.088372346178],
  ['KATHERINE', 'SYLVIA', 6, 3.657820272642, 0.093513014649],
  ['BRENDA', 'KATHERINE', 1, 3.657820272642, 0.995044109501],
  ['EVELYN', 'LAURA', 6, 4.608656658997, 0.268200055063],
];

describe('southern women', () => {
  test('as the bipartite configuration model by scipy and a sum over all counts have it', () => {
    const { network, expected, probabilities } = coAttendance(southernWomen());
    const { members, ties } = network;
    const of = (a: string, b: string): number[] => {
      const i = members.indexOf(a);
      const k =
        ties.offsets[i]! + [...ties.targets.subarray(ties.offsets[i], ties.offsets[i + 1])].indexOf(members.indexOf(b));
      return [ties.strengths[k]!, expected[k]!, probabilities[k]!];
    };
    for (const [a, b, ...theirs] of SCIPY) close(of(a, b), theirs, 10);
  });

  test('no pair of them is beyond chance at 0.05', () => {
    const { network, probabilities } = coAttendance(southernWomen());
    expect(network.ties.targets.length).toBe(2 * 139);
    expect(Math.min(...probabilities)).toBeCloseTo(0.0883723, 6);
    expect(significantCoAttendance(southernWomen()).ties.targets.length).toBe(0);
  });
});

test('as often as in sheets drawn with those probabilities', () => {
  // Odds for three members at 1, 2 and 2 of three events of 1, 2 and 2: found here by fixed points, member by member.
  const attendance = sheet({ e: 'C', f: 'AB', g: 'BC', h: 'AD' });
  const [degrees, sizes] = [
    [2, 2, 2, 1],
    [1, 2, 2, 2],
  ];
  let [x, y] = [degrees.map(() => 1), sizes.map(() => 1)];
  for (let round = 0; round < 500; round++) {
    x = degrees.map((d, i) => d / y.reduce((sum, ye) => sum + ye / (1 + x[i]! * ye), 0));
    y = sizes.map((k, e) => k / x.reduce((sum, xi) => sum + xi / (1 + xi * y[e]!), 0));
  }
  const random = randomFrom(9);
  const rounds = 20_000;
  const seen = { AB: 0, AD: 0, BC: 0 };
  for (let round = 0; round < rounds; round++) {
    const there = x.map((xi) => y.map((ye) => random() < (xi * ye) / (1 + xi * ye)));
    const shared = (i: number, j: number): number => there[i]!.filter((at, e) => at && there[j]![e]).length;
    if (shared(0, 1) >= 1) seen.AB++;
    if (shared(0, 3) >= 1) seen.AD++;
    if (shared(1, 2) >= 1) seen.BC++;
  }
  // Ties A-B, A-D, B-A, B-C, C-B, D-A; five standard errors of 20,000 draws are below 0.018.
  const { probabilities } = coAttendance(attendance);
  expect(Math.abs(probabilities[0]! - seen.AB / rounds)).toBeLessThan(0.018);
  expect(Math.abs(probabilities[1]! - seen.AD / rounds)).toBeLessThan(0.018);
  expect(Math.abs(probabilities[3]! - seen.BC / rounds)).toBeLessThan(0.018);
});

test('with few pairs a correction counts them all, tied or not', () => {
  const rows = randomSheet(5, 25, 30, 0.2);
  const { attendance } = attendanceFrom(rows);
  const raw = coAttendance(attendance);
  const holm = coAttendance(attendance, { correction: 'holm' });
  const shares = coAttendance(attendance, { correction: 'benjaminiHochberg' });
  const least = Math.min(...raw.probabilities);
  expect(Math.min(...holm.probabilities)).toBeCloseTo(Math.min(1, ((25 * 24) / 2) * least), 12);
  const { offsets, targets } = raw.network.ties;
  raw.probabilities.forEach((p, k) => {
    expect(shares.probabilities[k]!).toBeGreaterThanOrEqual(p);
    expect(holm.probabilities[k]!).toBeGreaterThanOrEqual(shares.probabilities[k]!);
  });
  for (const { probabilities } of [raw, holm, shares])
    for (let i = 0; i < 25; i++)
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
        expect(probabilities[targets.indexOf(i, offsets[targets[k]!]!)]).toBe(probabilities[k]);
});

test('the filter keeps ties below alpha, with the strength asked for', () => {
  const rows = Object.entries({ A: '123', B: '123', C: '456', D: '789', E: '147', F: '258', G: '369', H: '' });
  const { attendance } = attendanceFrom(
    rows.flatMap(([member, events]) => [...events].map((event) => [member, event])),
  );
  const members = rows.map(([member]) => member);
  const kept = significantCoAttendance(attendance, { members, alpha: 0.1, rule: 'count' });
  expect([...degree(kept)]).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
  expect([...kept.ties.strengths]).toEqual([3, 3]);
  expect([...significantCoAttendance(attendance, { members, alpha: 0.1 }).ties.strengths]).toEqual([
    1 / 2 + 1 / 2 + 1 / 2,
    1.5,
  ]);
  expect(significantCoAttendance(attendance, { alpha: 0.1, correction: 'holm' }).ties.targets.length).toBe(0);
  expect(significantCoAttendance(attendance, { alpha: 0 }).ties.targets.length).toBe(0);
  expect(significantCoAttendance(attendance, { alpha: 1 }).ties.targets.length).toBeLessThanOrEqual(
    projectAttendance(attendance).ties.targets.length,
  );
});

test('drawn at random with those numbers, few ties are significant', () => {
  const { attendance } = attendanceFrom(randomSheet(11, 60, 80, 0.25));
  const { probabilities } = coAttendance(attendance);
  const below = probabilities.filter((p) => p < 0.05).length / (60 * 59);
  expect(below).toBeGreaterThan(0.005);
  expect(below).toBeLessThan(0.05);
});

test('rows in any order give the same bits, and another name changes nobody’s value', () => {
  const rows = randomSheet(3, 20, 15, 0.3);
  const first = coAttendance(attendanceFrom(rows).attendance);
  const order = Int32Array.from(rows.keys());
  shuffle(order, randomFrom(1));
  expect(coAttendance(attendanceFrom(Array.from(order, (k) => rows[k]!)).attendance)).toEqual(first);
  const renamed = coAttendance(attendanceFrom(rows.map(([member, event]) => [`z${member}`, `x${event}`])).attendance);
  expect(renamed.probabilities).toEqual(first.probabilities);
});

test('nothing attended, one member, one event', () => {
  for (const rows of [
    [],
    [['A', 'e']],
    [
      ['A', 'e'],
      ['B', 'f'],
    ],
  ])
    expect(coAttendance(attendanceFrom(rows).attendance).probabilities.length).toBe(0);
  expect([...coAttendance(sheet({ e: 'AB' })).probabilities]).toEqual([1, 1]);
  expect(significantCoAttendance(T, { largestEvent: 1 }).ties.targets.length).toBe(0);
  // @ts-expect-error there is no such correction
  expect(() => coAttendance(T, { correction: 'bonferroni' })).toThrow(
    "coAttendance: `correction` must be one of 'none', 'holm', 'benjaminiHochberg', got \"bonferroni\"",
  );
  expect(() => significantCoAttendance(T, { alpha: 5 })).toThrow('`alpha` must be a number from 0 to 1, got 5');
});
