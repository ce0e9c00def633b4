import { expect, test } from 'vitest';
import { tieHistory } from '../../../src/metrics/ties/tieHistory.js';
import { tieStates } from '../../../src/metrics/ties/tieStates.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { type InteractionRow, interactionsFrom } from '../../../src/records/interactions/interactionsFrom.js';
import { tieTable } from '../../../src/report/table.js';

const DAY = 86_400_000;
const NOW = 1.7e12;
const ago = (from: string, to: string, days: number, strength = 1): InteractionRow => ({
  from,
  to,
  date: new Date(NOW - days * DAY),
  strength,
});
const historyOf = (rows: InteractionRow[], directed = false) =>
  tieHistory(interactionsFrom(rows).interactions, { halfLife: 90, at: NOW, directed, strength: 'sum' });

const log = [ago('A', 'B', 0), ago('B', 'A', 90), ago('B', 'C', 90), ago('C', 'D', 91, 40), ago('A', 'E', 0, 0.25)];

test('a tie is fading after a half-life without a record, however strong it was; else strong from the mean on', () => {
  const { states, counts, strong, rule } = tieStates(historyOf(log));
  // A-B 1 + 1/2, A-E 1/4, B-C 1/2, not yet fading; their mean is 2.25 / 3. C-D 40 · 2^(−91 / 90) is above it, but fading.
  expect(strong).toBe(0.75);
  // AB AE, BA BC, CB CD, DC, EA.
  expect(states).toEqual(['strong', 'weak', 'strong', 'weak', 'weak', 'fading', 'fading', 'weak']);
  expect(counts).toEqual({ strong: 1, weak: 2, fading: 1 });
  expect(rule).toBe(
    'fading: no record for more than 90 days; strong: a half-life strength of at least 0.75; weak: less',
  );
});

test('the threshold can be given', () => {
  const { states, counts, strong } = tieStates(historyOf(log), { strong: 0.5 });
  expect(strong).toBe(0.5);
  expect(states).toEqual(['strong', 'weak', 'strong', 'strong', 'strong', 'fading', 'fading', 'weak']);
  expect(counts).toEqual({ strong: 2, weak: 1, fading: 1 });
});

test('directed ties have states of their own, and the mean is over them', () => {
  // A>B 1, A>E 1/4, B>A 1/2, B>C 1/2, C>D fading: the mean is 2.25 / 4.
  const { states, counts, strong } = tieStates(historyOf(log, true));
  expect(strong).toBe(0.5625);
  expect(states).toEqual(['strong', 'weak', 'weak', 'weak', 'fading']);
  expect(counts).toEqual({ strong: 1, weak: 3, fading: 1 });
});

test('ties that are alike are all strong, whatever the last digit of their mean', () => {
  for (let n = 2; n < 12; n++) {
    const { counts } = tieStates(historyOf(Array.from({ length: n }, (_, k) => ago('hub', `m${k}`, 17, 0.1 * n))));
    expect(counts).toEqual({ strong: n, weak: 0, fading: 0 });
  }
});

test('the states are a column of a table', () => {
  const history = historyOf(log);
  expect(tieTable(history.network, { state: tieStates(history).states }).columns[3]).toEqual([
    'strong',
    'weak',
    'weak',
    'fading',
  ]);
});

test('property: agrees with the rule tie by tie', () => {
  const random = randomFrom(5);
  for (let round = 0; round < 60; round++) {
    const letters = 'abcdef';
    const pick = () => letters[Math.floor(random() * letters.length)]!;
    const rows = Array.from({ length: 20 }, () =>
      ago(pick(), pick(), Math.floor(random() * 200), 1 + Math.floor(random() * 5)),
    );
    const history = historyOf(rows, round % 2 > 0);
    const { states, counts, strong } = tieStates(history);
    const alive = Array.from(history.recent).filter((_, k) => NOW - history.last[k]! <= 90 * DAY);
    // Undirected, every tie is twice in the columns, which leaves the mean.
    const mean = alive.reduce((sum, left) => sum + left, 0) / alive.length;
    expect(strong).toBeCloseTo(mean, 10);
    states.forEach((state, k) => {
      const fading = NOW - history.last[k]! > 90 * DAY;
      expect(state).toBe(fading ? 'fading' : history.recent[k]! > mean - 1e-9 ? 'strong' : 'weak');
    });
    expect(counts.strong + counts.weak + counts.fading).toBe(states.length / (round % 2 > 0 ? 1 : 2));
  }
});

test('edge: all fading, nothing at all, and options out of range', () => {
  const faded = tieStates(historyOf([ago('A', 'B', 100)]));
  expect(faded).toEqual({
    states: ['fading', 'fading'],
    counts: { strong: 0, weak: 0, fading: 1 },
    strong: Number.NaN,
    rule: 'fading: no record for more than 90 days',
  });
  expect(tieStates(historyOf([])).states).toEqual([]);
  expect(() => tieStates(tieHistory(interactionsFrom([['A', 'B']]).interactions))).toThrow(
    'tieStates: the history must have a half-life',
  );
  expect(() => tieStates(historyOf(log), { strong: -1 })).toThrow(
    'tieStates: `strong` must be a number of at least 0, got -1',
  );
});
