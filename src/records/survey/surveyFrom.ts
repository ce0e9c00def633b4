import { takeRows } from '../table/takeRows.js';
import type { SurveyResult } from './survey.js';
import { SurveyCollector } from './surveyCollector.js';
import type { SurveyOptions } from './surveyOptions.js';

/**
 * Reads a survey from objects that an app already holds, at once. The same options and account as `readSurvey`, with the
 * place of a row (from 1) for its line. The keys of the rows are found as headings are; a key that a row lacks is blank.
 *
 * Cost: O(rows). Errors: as `readSurvey`; TypeError for a row that is no object.
 *
 * @example
 * const { survey } = surveyFrom([
 *   { respondent: 'Ada', partner: 'Bo', trust: 4 },
 *   { respondent: 'Bo', partner: 'Ada', trust: null },
 * ]);
 * survey.ids; // → ['Ada', 'Bo']
 * survey.scales.get('trust').values; // → [4, NaN]
 */
export function surveyFrom(
  rows: Iterable<Readonly<Record<string, unknown>>>,
  options: SurveyOptions = {},
): SurveyResult {
  const collector = new SurveyCollector('surveyFrom', options);
  takeRows('surveyFrom', rows, collector, null);
  return collector.finish();
}
