import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import { beforeAll, describe, expect, test } from 'vitest';
import { readMembers, readSurvey, type SurveyResult } from '../../src/index.js';

// A synthetic survey with faults planted in it: manifest.json counts each of them, and truth.csv has the 140 relations
// that were reported, before any fault.
const folder = new URL('../reference/messy/brief-survey/', import.meta.url);
const file = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const manifest = JSON.parse(file('manifest.json'));
const { defects } = manifest;
const truth = csvParseRows(file('truth.csv')).slice(1) as [string, string, string, string][];
const LABELS = { Never: 1, Yearly: 2, Monthly: 3, Weekly: 4, Daily: 5 };

let read: SurveyResult;

beforeAll(async () => {
  const { members } = await readMembers(file('roster.csv'));
  read = await readSurvey(file('responses.csv'), {
    members,
    scales: { frequency: { values: LABELS }, trust: {} },
    repeats: 'first',
  });
});

const account = (scale: string) => read.account.find((entry) => entry.scale === scale)!;
const refused = (reason: string) => read.ledger.reasons.find((entry) => entry.reason === reason)?.records ?? 0;

describe('each planted fault is counted as the manifest counts it', () => {
  test.each<[string, () => number]>([
    ['frequency_without_trust', () => account('trust').missing],
    ['decimal_comma_trust', () => account('trust').decimalCommas],
    ['frequency_as_label', () => account('frequency').labels],
    ['frequency_out_of_1_5', () => read.ledger.unread.filter(({ reason }) => reason === 'answer-out-of-range').length],
    ['self_nomination', () => refused('self-nomination')],
    ['partner_not_on_roster', () => refused('unknown-member')],
    ['repeated_pair_with_other_answer', () => read.repeated.filter(({ alike }) => !alike).length],
    ['rows_lower_case_respondent', () => read.ledger.spellings.reduce((sum, { cells }) => sum + cells, 0)],
  ])('%s', (name, count) => {
    expect(count()).toBe(defects[name]);
  });

  test('the roster, who answered and who did not', () => {
    const { ids, status } = read.survey;
    expect(ids).toHaveLength(manifest.roster);
    expect(ids.filter((_, i) => status[i] === 'none')).toEqual(manifest.non_respondents);
    // Most blank answers were not exported, so that nobody has a row about every other member.
    expect(status.filter((of) => of === 'partial')).toHaveLength(manifest.respondents);
  });

  test('every row', () => {
    const { ledger } = read;
    expect(ledger.read - ledger.header).toBe(manifest.rows);
    expect(ledger.read).toBe(ledger.header + ledger.blank + ledger.accepted + ledger.rejected);
    expect(ledger.accepted).toBe(ledger.kept + ledger.merged);
    expect(ledger.merged).toBe(defects.repeated_pair_with_other_answer);
    expect(ledger.kept).toBe(read.survey.respondent.length);
    expect(ledger.delimiter).toBe(manifest.delimiter);
    expect(account('frequency').none).toBe(manifest.blank_frequency_rows);
    expect(account('frequency').missing).toBe(0);
  });
});

test('every relation of the truth comes out, and no other', () => {
  const { ids, respondent, partner, scales } = read.survey;
  const [frequency, trust] = [scales.get('frequency')!, scales.get('trust')!];
  const answers = new Map(Array.from(respondent, (i, k) => [`${ids[i]} ${ids[partner[k]!]}`, k]));
  const differ = { unread: 0, missing: 0, halves: 0 };
  for (const [from, to, often, much] of truth) {
    const k = answers.get(`${from} ${to}`)!;
    answers.delete(`${from} ${to}`);
    // A frequency of 6 to 9 was put in the place of the true one: it is off the scale and not known.
    if (frequency.unread[k] === 1) differ.unread++;
    else expect(frequency.values[k], `${from} ${to}`).toBe(Number(often));
    // The trust was taken out of some rows, and half a point added to others.
    if (Number.isNaN(trust.values[k])) differ.missing++;
    else expect(Math.floor(trust.values[k]!), `${from} ${to}`).toBe(Number(much));
    if (trust.values[k]! % 1 === 0.5) differ.halves++;
  }
  expect(differ).toEqual({
    unread: defects.frequency_out_of_1_5,
    missing: defects.frequency_without_trust,
    halves: defects.decimal_comma_trust,
  });
  // What is left is blank on both scales: no relation was reported. One of them was later said to be one, on line 246.
  for (const k of answers.values())
    expect([frequency.values[k], trust.values[k], frequency.unread[k]]).toEqual([Number.NaN, Number.NaN, 0]);
  expect(answers.has('P08 P17')).toBe(true);
});

test('each repeated answer is listed with both lines', () => {
  expect(read.repeated.map(({ respondent, partner, lines }) => [respondent, partner, ...lines])).toEqual([
    ['P01', 'P12', 7, 250],
    ['P03', 'P18', 26, 245],
    ['P05', 'P23', 41, 248],
    ['P08', 'P17', 65, 246],
    ['P10', 'P27', 81, 247],
    ['P13', 'P02', 99, 249],
  ]);
});

test('a scale of trust that ends at 5 leaves the four answers of 5,5 unread', async () => {
  const { survey, ledger, account } = await readSurvey(file('responses.csv'), {
    scales: { trust: { min: 1, max: 5 } },
    repeats: 'first',
  });
  const off = ledger.unread.map(({ line, reason, column, value }) => [line, reason, column, value]);
  expect(off).toEqual([23, 160, 184, 196].map((line) => [line, 'answer-out-of-range', 'Trust', '5,5']));
  expect(account[0]!.decimalCommas).toBe(defects.decimal_comma_trust);
  expect(survey.scales.get('trust')!.unread.reduce((sum, mark) => sum + mark, 0)).toBe(4);
  expect(ledger.ignored).toEqual(['Frequency']);
});
