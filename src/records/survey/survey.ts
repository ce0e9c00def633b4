import type { Members } from '../interactions.js';
import type { Ledger, Rejected } from '../ledger.js';

/**
 * How far a member answered: about every other member, about some, or not at all. A blank answer about someone is an
 * answer; so is a record that was refused for what it says of the partner.
 */
export type ResponseStatus = 'complete' | 'partial' | 'none';

/** The answers on one scale, in the order of the survey's answers. */
export interface SurveyScale {
  /** The values; NaN where the cell was blank or could not be read. */
  readonly values: Float64Array;
  /** 1 where there was an answer that could not be read or that another contradicts: what was meant is not known. */
  readonly unread: Uint8Array;
  /** The least and the greatest value that the scale has; NaN where that was not said. */
  readonly min: number;
  readonly max: number;
}

/**
 * Who said what of whom: one entry per respondent and partner, sorted by both, in columns. Members are numbers; what
 * they stand for is in `ids`.
 */
export interface Survey {
  /** `'pairs'`: a record per respondent and partner; `'grid'`: a record per respondent, a column per partner. */
  readonly layout: 'pairs' | 'grid';
  /** The ids, sorted by code unit as those of a network are: of everyone on the roster, or without one of everyone seen. */
  readonly ids: readonly string[];
  /** The roster; null without one, when nobody knows who else was asked. */
  readonly roster: Members | null;
  /** How far each member answered, in the order of `ids`. */
  readonly status: readonly ResponseStatus[];
  /** Who answered, as a place in `ids`. */
  readonly respondent: Uint32Array;
  /** About whom, as a place in `ids`. */
  readonly partner: Uint32Array;
  /** The line of the answer, from 1; of several merged into one the line of the first. */
  readonly line: Uint32Array;
  /** The scales by their name. */
  readonly scales: ReadonlyMap<string, SurveyScale>;
}

/** Several answers of one respondent about one partner. */
export interface RepeatedAnswer {
  readonly respondent: string;
  readonly partner: string;
  /** The lines, ascending. */
  readonly lines: readonly number[];
  /** Whether they say the same on every scale. */
  readonly alike: boolean;
}

/** What the accepted records say on one scale: every answer is in `values`, `none`, `missing` or `unread`. */
export interface ScaleAccount {
  readonly scale: string;
  /** Answers with a value. */
  readonly values: number;
  /** Blank, and blank on every other scale too: no relation reported. */
  readonly none: number;
  /** Blank, though the same answer says something on another scale. */
  readonly missing: number;
  /** Answers that could not be read, each in `ledger.unread`. */
  readonly unread: number;
  /** How many cells were a label that was given a value. */
  readonly labels: number;
  /** How many cells were a number with a decimal comma. */
  readonly decimalCommas: number;
}

/** A survey read, with what could not be and the account of it all. */
export interface SurveyResult {
  readonly survey: Survey;
  /** Every pair with more than one answer, sorted by respondent and partner. */
  readonly repeated: readonly RepeatedAnswer[];
  /** What was said on each scale, before repeated answers became one. */
  readonly account: readonly ScaleAccount[];
  readonly rejected: readonly Rejected[];
  readonly ledger: Ledger;
}
