import { expect, test } from 'vitest';
import { embeddedness } from '../../../src/metrics/ties/embeddedness.js';
import { reciprocityBalance } from '../../../src/metrics/ties/reciprocityBalance.js';
import { tieHistory } from '../../../src/metrics/ties/tieHistory.js';
import { tieStates } from '../../../src/metrics/ties/tieStates.js';
import { type TieStrengthOptions, tieStrength } from '../../../src/metrics/ties/tieStrength.js';
import { randomFrom } from '../../../src/numeric/random.js';
import { type InteractionRow, interactionsFrom } from '../../../src/records/interactions/interactionsFrom.js';
import { tieTable } from '../../../src/report/table.js';
import { close } from '../../networks.js';

const logOf = (rows: InteractionRow[]) => interactionsFrom(rows, { dates: { missing: 'keep' } }).interactions;
const row = (from: string, to: string, date: string, kind: string) => ({ from, to, date, kind });

// A triangle with a pendant. A-B on two days and by two kinds; five calls of B-C in one day; 90 and 180 days before the last.
const log = logOf([
  row('A', 'B', '2024-01-01', 'call'),
  row('B', 'A', '2024-06-29', 'visit'),
  ...Array.from({ length: 5 }, () => row('B', 'C', '2024-03-31', 'call')),
  row('A', 'C', '2024-01-01', 'call'),
  row('C', 'D', '2024-06-29', ''),
]);
const strengthOf = (options?: TieStrengthOptions) => tieStrength(log, options);

test('each part in its own unit: A-B A-C, B-A B-C, C-A C-B C-D, D-C', () => {
  const { raw, units, importance, leftOut } = strengthOf();
  expect(Object.keys(raw)).toEqual(['frequency', 'recency', 'multiplexity', 'embeddedness']);
  close(raw.frequency!, [2, 1, 2, 1, 1, 1, 1, 1]); // a burst in one day counts once
  close(raw.recency!, [1, 1 / 4, 1, 1 / 2, 1 / 4, 1 / 2, 1, 1]);
  close(raw.multiplexity!, [1, 1 / 2, 1, 1 / 2, 1 / 2, 1 / 2, Number.NaN, Number.NaN]);
  close(raw.embeddedness!, [1, 1, 1, 1, 1, 1, 0, 0]);
  expect(units).toMatchObject({ frequency: 'days', embeddedness: 'common contacts' });
  expect(importance).toEqual({ frequency: 1, recency: 1, multiplexity: 1, embeddedness: 1 });
  expect(leftOut).toEqual({ reciprocity: 'the ties are undirected' });
});

test('by rank: the share of the four ties with less, and half of those with as much', () => {
  const { parts, strength } = strengthOf();
  const [ab, ac, bc, cd] = [
    // Frequency 2 is above three; 1 is shared by three.
    { frequency: (3 + 0.5) / 4, recency: (2 + 1) / 4, multiplexity: (2 + 0.5) / 3, embeddedness: (1 + 1.5) / 4 },
    { frequency: 1.5 / 4, recency: 0.5 / 4, multiplexity: 1 / 3, embeddedness: (1 + 1.5) / 4 },
    { frequency: 1.5 / 4, recency: (1 + 0.5) / 4, multiplexity: 1 / 3, embeddedness: (1 + 1.5) / 4 },
    { frequency: 1.5 / 4, recency: (2 + 1) / 4, multiplexity: Number.NaN, embeddedness: 0.5 / 4 },
  ];
  const places = [ab, ac, ab, bc, ac, bc, cd, cd];
  for (const part of ['frequency', 'recency', 'multiplexity', 'embeddedness'] as const)
    close(
      parts[part]!,
      places.map((tie) => tie[part]),
    );
  // The mean of the parts that are there: of C-D three.
  const mean = (tie: typeof ab) => {
    const values = Object.values(tie).filter((value) => !Number.isNaN(value));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  close(strength, places.map(mean));
});

test('by max: divided by the largest, with the importance asked for', () => {
  const { parts, strength, importance, scale } = strengthOf({ parts: { recency: 1, frequency: 3 }, scale: 'max' });
  expect(Object.keys(parts)).toEqual(['frequency', 'recency']);
  expect(importance).toEqual({ frequency: 3, recency: 1 });
  expect(scale).toBe('max');
  close(parts.frequency!, [1, 1 / 2, 1, 1 / 2, 1 / 2, 1 / 2, 1 / 2, 1 / 2]);
  const [ab, ac, bc, cd] = [(3 + 1) / 4, (3 / 2 + 1 / 4) / 4, (3 / 2 + 1 / 2) / 4, (3 / 2 + 1) / 4];
  close(strength, [ab, ac, ab, bc, ac, bc, cd, cd]);
});

test('a part of which no tie has any is 0 by max, and half by rank', () => {
  const pair = logOf([row('A', 'B', '2024-01-01', '')]);
  close(tieStrength(pair, { parts: ['embeddedness'], scale: 'max' }).strength, [0, 0]);
  close(tieStrength(pair, { parts: ['embeddedness'] }).strength, [0.5, 0.5]);
});

test('directed ties have reciprocity', () => {
  const { network, raw, leftOut, parts } = strengthOf({ directed: true, scale: 'max' });
  // A>B, A>C, B>A, B>C, C>D.
  close(raw.reciprocity!, [1, 0, 1, 0, 0]);
  close(raw.reciprocity!, reciprocityBalance(network));
  close(raw.embeddedness!, embeddedness(network));
  close(parts.reciprocity!, [1, 0, 1, 0, 0]);
  expect(leftOut).toEqual({});
});

test('the choice of records is that of the history, which comes along', () => {
  const options = {
    from: '2024-01-02',
    at: '2024-07-01',
    kinds: ['call', 'visit'],
    members: ['A', 'B', 'C', 'D', 'E'],
    halfLife: 30,
  };
  const { history, network, raw } = strengthOf(options);
  expect(history).toEqual(tieHistory(log, options));
  expect(network).toBe(history.network);
  // A-B 2 days before, B-C 92 days.
  close(raw.recency!, [2 ** (-2 / 30), 2 ** (-2 / 30), 2 ** (-92 / 30), 2 ** (-92 / 30)]);
  expect(tieStates(strengthOf().history).counts).toEqual({ strong: 1, weak: 2, fading: 1 });
});

test('records without a date: their number is the frequency, and there is no recency', () => {
  const undated = logOf([row('A', 'B', '2024-01-01', 'x'), row('A', 'B', '', 'x'), row('B', 'C', '', 'x')]);
  const { raw, units, leftOut } = tieStrength(undated);
  expect(Object.keys(raw)).toEqual(['frequency', 'embeddedness']);
  close(raw.frequency!, [2, 2, 1, 1]);
  expect(units.frequency).toBe('records');
  expect(leftOut).toEqual({
    recency: 'records without a date: 2',
    reciprocity: 'the ties are undirected',
    multiplexity: '"x" is the only kind',
  });
  expect(() => tieStrength(undated, { halfLife: 90 })).toThrow(
    'tieStrength: a half-life needs a date on every record, 2 have none',
  );
});

test('the parts and the mean are columns of a table', () => {
  const { network, parts, strength } = strengthOf();
  const table = tieTable(network, { ...parts, strength });
  expect(table.length).toBe(4);
  expect(table.names.slice(2)).toEqual(['frequency', 'recency', 'multiplexity', 'embeddedness', 'strength']);
});

test('property: the mean of ranks counted tie by tie', () => {
  const random = randomFrom(9);
  const pick = (of: string) => of[Math.floor(random() * of.length)]!;
  for (let round = 0; round < 40; round++) {
    const directed = round % 2 > 0;
    const rows = Array.from({ length: 30 }, () =>
      row(pick('abcdef'), pick('abcdef'), `2024-0${pick('123456789')}-11`, pick('xyz').replace('z', '')),
    );
    const { network, raw, parts, strength } = tieStrength(logOf(rows), { directed });
    const { offsets, targets } = network.ties;
    const ties = network.members.flatMap((_, i) =>
      Array.from(targets.subarray(offsets[i], offsets[i + 1]), (j, k) =>
        directed || i < j ? offsets[i]! + k : -1,
      ).filter((k) => k >= 0),
    );
    const expected = new Map<string, number[]>();
    for (const [part, values] of Object.entries(raw)) {
      const known = ties.map((k) => values[k]!).filter((value) => !Number.isNaN(value));
      const rank = (value: number) =>
        known.reduce((sum, other) => sum + (other < value ? 1 : other === value ? 0.5 : 0), 0) / known.length;
      expected.set(
        part,
        Array.from(values, (value) => (Number.isNaN(value) ? value : rank(value))),
      );
      close(parts[part]!, expected.get(part)!);
    }
    strength.forEach((mean, k) => {
      const own = [...expected.values()].map((values) => values[k]!).filter((value) => !Number.isNaN(value));
      expect(mean).toBeCloseTo(own.reduce((sum, value) => sum + value, 0) / own.length, 10);
    });
  }
});

test('edge: nothing gives nothing, one tie is half of what there is', () => {
  expect(tieStrength(logOf([]), { members: ['A', 'B'] })).toMatchObject({
    strength: new Float64Array(0),
    leftOut: { multiplexity: 'no record has a kind' },
  });
  close(tieStrength(logOf([row('A', 'B', '2024-01-01', '')])).strength, [0.5, 0.5]);
  close(
    tieStrength(
      logOf([row('A', 'B', '2024-01-01', ''), row('B', 'C', '2024-01-01', 'x'), row('B', 'C', '2024-01-01', 'y')]),
      { parts: ['multiplexity'] },
    ).strength,
    [Number.NaN, Number.NaN, 0.5, 0.5],
  );
});

test('edge: only how the importances compare matters, however large or small they are', () => {
  const means = (frequency: number, recency: number) =>
    tieStrength(log, { parts: { frequency, recency }, scale: 'max' }).strength;
  close(means(1e308, 1e308), means(1, 1));
  close(means(Number.MIN_VALUE, Number.MIN_VALUE), means(1, 1));
});

test('edge: options out of range and parts that cannot be had are named', () => {
  const refused = (options: object, message: string) => expect(() => tieStrength(log, options)).toThrow(message);
  refused({ scale: 'z' }, "tieStrength: `scale` must be one of 'rank', 'max', got \"z\"");
  refused({ parts: null }, 'tieStrength: `parts` must be an array or an object, got null');
  refused({ parts: 'recency' }, 'tieStrength: `parts` must be an array or an object, got "recency"');
  refused({ parts: [] }, 'tieStrength: `parts` must name at least one part');
  refused(
    { parts: ['trust'] },
    "tieStrength: `parts` must be one of 'frequency', 'recency', 'reciprocity', 'multiplexity', 'embeddedness', got \"trust\"",
  );
  refused({ parts: { recency: 0 } }, 'tieStrength: `parts.recency` must be a number');
  refused(
    { parts: ['reciprocity'] },
    "tieStrength: `parts` must be what the records allow, got 'reciprocity': the ties are undirected",
  );
  refused({ members: ['A'] }, 'tieStrength: everyone who interacts must be among `members`');
  refused({ at: 'soon' }, 'tieStrength: `at` must be a date');
  refused({ halfLife: null }, 'tieStrength: `halfLife` must be a number above 0, got null');
  refused({ halfLife: 0 }, 'tieStrength: `halfLife` must be a number');
  expect(() => tieStrength(logOf([row('A', 'B', '', '')]), { parts: ['recency'] })).toThrow(
    "got 'recency': records without a date: 1",
  );
});
