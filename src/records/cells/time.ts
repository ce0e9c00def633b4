import { shown } from '../../numeric/check.js';
import type { Reason } from '../reasons.js';

/** How dates are read. */
export interface DateOptions {
  /** Which comes first in `03/04/2024`. Without it a date that could be either is refused. */
  readonly order?: 'dmy' | 'mdy';
  /** What a bare number is: an Excel serial (1900 system), or seconds or milliseconds since 1970. Default: no date. */
  readonly numbers?: 'excel' | 'seconds' | 'milliseconds';
  /** The earliest time to accept. */
  readonly from?: Moment;
  /** The first time no longer to accept. */
  readonly until?: Moment;
  /** What to do with a row without a date in a file that has the column. Default `'refuse'`. */
  readonly missing?: 'refuse' | 'keep';
}

/** A point in time: a Date, milliseconds since 1970 (UTC), or text as `DateOptions` reads it. */
export type Moment = Date | number | string;

const DAY = 86_400_000;
const ISO =
  /^(\d{4})(?:-(\d{2})-(\d{2})|\/(\d{1,2})\/(\d{1,2}))(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const CLOCK = String.raw`(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?`;
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})${CLOCK}$`, 'i');
const SLASHED = new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})\2(\d{4})${CLOCK}$`, 'i');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})${CLOCK}$`, 'i');
const MONTH_FIRST = new RegExp(String.raw`^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${CLOCK}$`, 'i');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;

/** The time of a cell in milliseconds since 1970, or why it has none. Without a zone a time is UTC. */
export function readTime(cell: unknown, { order, numbers }: DateOptions): number | Reason {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? 'invalid-date' : cell.getTime();
  const text = cell === null || cell === undefined ? '' : String(cell).trim();
  if (text === '') return 'missing-date';
  let parts = ISO.exec(text);
  if (parts !== null) return isoTime(parts);
  if ((parts = DOTTED.exec(text)) !== null)
    return clocked(utc(Number(parts[3]), Number(parts[2]), Number(parts[1])), parts.slice(4));
  if ((parts = SLASHED.exec(text)) !== null) return slashed(parts, order);
  if ((parts = DAY_FIRST.exec(text)) !== null)
    return clocked(utc(Number(parts[3]), monthOf(parts[2]!), Number(parts[1])), parts.slice(4));
  if ((parts = MONTH_FIRST.exec(text)) !== null)
    return clocked(utc(Number(parts[3]), monthOf(parts[1]!), Number(parts[2])), parts.slice(4));
  return numbers !== undefined && /^[+-]?\d+(\.\d+)?$/.test(text) ? fromNumber(Number(text), numbers) : 'invalid-date';
}

/** A moment given as an option, in milliseconds; throws when it is none. */
export function momentOf(who: string, option: string, moment: Moment): number {
  const time = typeof moment === 'number' ? moment : readTime(moment, {});
  if (typeof time === 'number' && Number.isFinite(time)) return time;
  throw new RangeError(`${who}: \`${option}\` must be a date, such as '2024-03-12', got ${shown(moment)}`);
}

function isoTime(parts: RegExpExecArray): number | Reason {
  const day = utc(Number(parts[1]), Number(parts[2] ?? parts[4]), Number(parts[3] ?? parts[5]));
  if (typeof day !== 'number' || parts[6] === undefined) return day;
  const [hours, minutes, seconds] = [Number(parts[6]), Number(parts[7]), Number(parts[8] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 60) return 'invalid-date';
  const fraction = parts[9] === undefined ? 0 : Math.floor(Number(`0.${parts[9]}`) * 1000);
  return day + ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction - offset(parts[10]);
}

function offset(zone: string | undefined): number {
  if (zone === undefined || /^z$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0);
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

function slashed(parts: RegExpExecArray, order: 'dmy' | 'mdy' | undefined): number | Reason {
  const [a, b, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  const dmy = utc(year, b, a);
  const mdy = utc(year, a, b);
  if (order !== undefined) return clocked(order === 'dmy' ? dmy : mdy, parts.slice(5));
  if (typeof dmy === 'number' && typeof mdy === 'number' && dmy !== mdy) return 'ambiguous-date';
  return clocked(typeof dmy === 'number' ? dmy : mdy, parts.slice(5));
}

function clocked(day: number | Reason, clock: readonly (string | undefined)[]): number | Reason {
  if (typeof day !== 'number' || clock[0] === undefined) return day;
  const [minutes, seconds, half] = [Number(clock[1]), Number(clock[2] ?? 0), clock[3]?.toLowerCase()];
  let hours = Number(clock[0]);
  if (half !== undefined && (hours < 1 || hours > 12)) return 'invalid-date';
  if (half !== undefined) hours = (hours % 12) + (half === 'pm' ? 12 : 0);
  if (hours > 23 || minutes > 59 || seconds > 59) return 'invalid-date';
  return day + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

// From 1; 0 for a word that is no month.
function monthOf(word: string): number {
  const name = word.toLowerCase();
  return MONTH_NAMES.test(name) ? MONTHS.indexOf(name.slice(0, 3)) + 1 : 0;
}

function utc(year: number, month: number, day: number): number | Reason {
  if (month < 1 || month > 12 || day < 1 || day > 31) return 'invalid-date';
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDate() === day && year > 0 ? date.getTime() : 'invalid-date';
}

function fromNumber(value: number, numbers: 'excel' | 'seconds' | 'milliseconds'): number | Reason {
  let time = numbers === 'seconds' ? value * 1000 : value;
  if (numbers === 'excel') {
    // Excel counts a 29 February 1900 that never was as day 60.
    if (value < 1 || Math.floor(value) === 60) return 'invalid-date';
    time = Math.round((value - (value < 60 ? 25_568 : 25_569)) * DAY);
  }
  return Math.abs(time) <= 8.64e15 ? time : 'invalid-date';
}
