import type { ReadOptions } from '../table/readOptions.js';
import { readTable } from '../table/readTable.js';
import type { Source } from '../table/text.js';
import type { SurveyResult } from './survey.js';
import { SurveyCollector } from './surveyCollector.js';
import type { SurveyOptions } from './surveyOptions.js';

export interface ReadSurveyOptions extends SurveyOptions, ReadOptions {}

/**
 * Reads a survey in which members say of other members how they relate to them: in pairs, a row per respondent and
 * partner with a column per scale, or as a grid, a row per respondent and a column per partner with the answers on one
 * scale. Which of the two it is, is found by the headings: a table with no column for the partner is a grid, but without a
 * roster only if nothing heads its first column or `layout` says so. Pairs without any scale are nominations: the scale
 * `named` is 1 in every row.
 *
 * A scale has numbers, with a decimal point or comma and 0 among them, or labels that `scales` gives values. A blank cell
 * is an answer: no relation is reported. A cell off its scale, or with a label nobody knows, is listed in
 * `ledger.unread` and not known; the record counts for the other scales. Self-nominations and partners who are not on
 * the roster are refused. In a grid, columns headed by nobody on the roster are not read (`ledger.ignored`).
 *
 * With the roster (`members`), `survey.status` says who answered about everyone, about some, or not at all. Without it
 * respondents and partners are all there is, and who else was asked is not known. A respondent with nothing but blank
 * cells is listed in `ledger.flagged`; `blankRespondents` says whether that is an answer.
 *
 * Several answers of one respondent about one partner are listed in `repeated` and become one by the rule `repeats`; the
 * ledger counts the others as merged. By default what they contradict each other in is not known.
 *
 * Cost: O(size), and the sorting of the members. Errors: as `readInteractions`, and RecordError for a grid with two
 * columns about one member, with none, or with several scales; RangeError for an option out of range.
 *
 * @example
 * const { members } = await readMembers('id\nA\nB\nC');
 * const { survey, rejected } = await readSurvey('Respondent;Partner;Trust\nA;B;4,5\nA;C;\nB;A;Low\nB;B;5', {
 *   members,
 *   scales: { trust: { values: { Low: 1, High: 5 } } },
 * });
 * survey.scales.get('trust').values; // of A to B, A to C, B to A → [4.5, NaN, 1]
 * survey.status; // → ['complete', 'partial', 'none']
 * rejected[0].reason; // → 'self-nomination'
 */
export async function readSurvey(source: Source, options: ReadSurveyOptions = {}): Promise<SurveyResult> {
  const collector = new SurveyCollector('readSurvey', options);
  await readTable(source, options, options.file ?? 'survey', collector.books, collector);
  return collector.finish();
}
