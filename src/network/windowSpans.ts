import { requireNumber, requireOneOf, requireWhole, shown } from '../numeric/check.js';
import { dayText } from '../records/cells/timeText.js';
import { DAY } from './ageing.js';
import {
  borderAfter,
  borderBefore,
  isWholeDays,
  unitLabel,
  unitsBetween,
  WINDOW_UNITS,
  type WindowUnit,
} from './windowUnits.js';

export interface SpanOptions {
  /**
   * What time is cut by: `'hour'`, `'day'`, `'week'` (from Monday), `'month'`, `'quarter'` or `'year'` of the calendar
   * (UTC), or a number of days, counted from `from` or, without it, from the day of the first record.
   */
  readonly every: WindowUnit;
  /** How many of these a window spans: 3 with `every: 'month'` are the last three months. Default 1. */
  readonly length?: number;
  /** How many of these lie between the beginning of one window and that of the next. Default 1. */
  readonly step?: number;
  /** Whether each window begins with the first, so that it holds all that was before. Default false. */
  readonly cumulative?: boolean;
}

/** A window of time, half-open. */
export interface WindowSpan {
  /** What it is called: `'2024'`, `'2024-Q1'`, `'2024-03'`, `'2024-03-01'`, `'2024-01 to 2024-03'`. */
  readonly label: string;
  /** Its first moment, in milliseconds since 1970 (UTC). */
  readonly from: number;
  /** The first moment after it. */
  readonly until: number;
  /**
   * Whether it is known only in part: cut by `from` or `until` within its unit, or, without `until`, reaching beyond the day
   * of the latest record (beyond that record where windows are shorter than days).
   */
  readonly partial: boolean;
}

/** Time cut at borders, and the windows that lie between them. */
export interface Spans {
  /** Cell c lies from borders[c] to before borders[c + 1]. */
  readonly borders: readonly number[];
  /** The windows, with the cells that each has: from `first` to before `end`. */
  readonly windows: readonly (WindowSpan & { readonly first: number; readonly end: number })[];
}

/** When there are records: the first and the latest, and the borders asked for, infinite where none are. */
export interface Observed {
  readonly first: number;
  readonly latest: number;
  readonly from: number;
  readonly until: number;
}

// More are a wrong date, or a wrong unit.
const MOST = 100_000;
// As far as dates of the language go.
const LAST_DATE = 8.64e15 - 366 * DAY;

/** The windows from the first record, or `from`, to the latest, or `until`. The last one is the first that reaches the end. */
export function spansOf(who: string, options: SpanOptions, observed: Observed): Spans {
  const { every, length = 1, step = 1, cumulative = false } = options ?? {};
  if (typeof every === 'number') requireNumber(who, 'every', every, 1 / DAY);
  else requireOneOf(who, 'every', every, WINDOW_UNITS);
  requireWhole(who, 'length', length, 1);
  requireWhole(who, 'step', step, 1);
  if (typeof cumulative !== 'boolean')
    throw new RangeError(`${who}: \`cumulative\` must be true or false, got ${shown(cumulative)}`);
  if (cumulative && length !== 1)
    throw new RangeError(
      `${who}: with \`cumulative\` each window is longer than the one before, so \`length\` must be left out`,
    );
  const from = observed.from > -Infinity ? observed.from : observed.first;
  const end = observed.until < Infinity ? observed.until : endOf(every, observed.latest);
  if (observed.from >= observed.until) throw new RangeError(`${who}: \`from\` must be before \`until\``);
  if (!(from < end)) return { borders: [], windows: [] };
  if (from < -LAST_DATE || end > LAST_DATE)
    throw new RangeError(`${who}: \`from\` and \`until\` must be dates of the calendar, got ${from} and ${end}`);
  const borders = bordersOf(who, every, from, end, observed.from > -Infinity);
  const cells = borders.length - 1;
  const windows: Spans['windows'][number][] = [];
  for (let first = 0, last = 0; last < cells && first < cells; first += step) {
    last = first + (cumulative ? step : length);
    windows.push(spanOf(every, borders, cumulative ? 0 : first, last, cumulative, observed, end));
  }
  return { borders, windows };
}

function endOf(every: WindowUnit, latest: number): number {
  return isWholeDays(every) ? (Math.floor(latest / DAY) + 1) * DAY : latest + 1;
}

function bordersOf(who: string, every: WindowUnit, from: number, end: number, asked: boolean): number[] {
  const about = unitsBetween(every, from, end);
  if (about > MOST)
    throw new RangeError(
      `${who}: \`every\` would cut the time from ${dayText(from)} to ${dayText(end)} into some ${Math.round(about)} windows, ` +
        `more than ${MOST}; \`from\` and \`until\` leave out records with a wrong date`,
    );
  const begin = asked && typeof every === 'number' ? from : borderBefore(every, from);
  const borders = [begin];
  while (borders.at(-1)! < end) borders.push(borderAfter(every, begin, borders.length));
  return borders;
}

function spanOf(
  every: WindowUnit,
  borders: readonly number[],
  first: number,
  last: number,
  cumulative: boolean,
  observed: Observed,
  end: number,
): Spans['windows'][number] {
  const [begin, close] = [borders[first]!, borders[last] ?? borderAfter(every, borders[0]!, last)];
  const from = Math.max(begin, observed.from);
  const until = Math.min(close, observed.until);
  return {
    label: labelOf(every, begin, close, last - first, cumulative),
    from,
    until,
    partial: from > begin || close > end,
    first,
    end: Math.min(last, borders.length - 1),
  };
}

function labelOf(every: WindowUnit, begin: number, close: number, units: number, cumulative: boolean): string {
  // Windows of whole days are called by their first and last, those of parts of days by when they begin.
  const days = typeof every === 'number' && isWholeDays(every) && begin % DAY === 0;
  const unit = days ? 'day' : every;
  const last = typeof unit === 'number' ? close : borderAfter(unit, close, -1);
  if (cumulative) return `up to ${unitLabel(unit, last)}`;
  const label = unitLabel(unit, begin);
  return last === begin || (typeof unit === 'number' && units === 1) ? label : `${label} to ${unitLabel(unit, last)}`;
}
