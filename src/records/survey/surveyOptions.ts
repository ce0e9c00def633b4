import type { NumberOptions } from '../cells/amount.js';
import type { DateOptions } from '../cells/time.js';
import type { Members } from '../interactions.js';
import type { Aliases } from '../members/resolve.js';
import type { ColumnChoice } from '../table/headings.js';
import type { SurveyRole } from './surveyHeadings.js';
import type { RepeatRule } from './surveyRepeats.js';
import type { ScaleOptions } from './surveyScale.js';

/** What every way of reading a survey can be told. */
export interface SurveyOptions {
  /** The name to use in messages. Default `'survey'`. */
  readonly file?: string;
  /**
   * The roster: everyone who was asked (`membersDuring` takes those of a time). With it, who is not on it is refused, and
   * who did not answer is known; without it, everyone seen is a member and nobody knows who else was asked.
   */
  readonly members?: Members;
  /** Other ways of writing members: as written → id. */
  readonly aliases?: Aliases;
  /**
   * `'pairs'`: a row per respondent and partner; `'grid'`: a row per respondent, a column per partner. Default: as the
   * headings say; a grid without a roster has to be asked for, unless nothing heads its first column.
   */
  readonly layout?: 'pairs' | 'grid';
  /** Which columns to read, where the headings do not say. */
  readonly columns?: { readonly [R in SurveyRole]?: ColumnChoice };
  /** The scales to read, by name. Default: in pairs every further column, under its heading; in a grid one, `answer`. */
  readonly scales?: Readonly<Record<string, ScaleOptions>>;
  /**
   * What holds where a respondent answers about a partner more than once. `'refuse'`: what the answers agree on, the
   * rest is not known. `'mean'`, `'max'`, `'min'`: of the values on each scale (a blank is less than any value and no
   * part of a mean). `'first'`, `'last'`: one of them, by date where each has one, else by line. Default `'refuse'`.
   */
  readonly repeats?: RepeatRule;
  /**
   * What it means that all of a respondent's cells are blank: that they know nobody (`'answered'`), or that they did not
   * answer (`'silent'`). Default `'answered'` in pairs, `'silent'` in a grid, which has a row for whoever was asked.
   */
  readonly blankRespondents?: 'answered' | 'silent';
  /** How dates of answering are written. */
  readonly dates?: Pick<DateOptions, 'order' | 'numbers'>;
  /** How numbers are written. */
  readonly numbers?: NumberOptions;
  /** Throw a RecordError at the first record or cell that cannot be used, instead of collecting them. Default false. */
  readonly strict?: boolean;
}
