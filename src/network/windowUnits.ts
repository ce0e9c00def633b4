import { clockText, dayText } from '../records/cells/timeText.js';
import { DAY } from './ageing.js';

/** What time is cut by: units of the calendar (UTC, weeks from Monday), or so many days. */
export type WindowUnit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | number;

const HOUR = DAY / 24;
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const WEEK = 7 * DAY;
const LENGTHS: Readonly<Record<string, number>> = { hour: HOUR, day: DAY, week: WEEK };
const MONDAY = 4 * DAY; // 1970-01-05

/** The names of the units. */
export const WINDOW_UNITS: readonly string[] = [...Object.keys(LENGTHS), ...Object.keys(MONTHS)];

/** The border of the calendar at or before a time; without a calendar, that of the day, or of the part of a day. */
export function borderBefore(unit: WindowUnit, time: number): number {
  if (typeof unit === 'string' && MONTHS[unit] !== undefined) {
    const date = new Date(time);
    return monthBegin(date.getUTCFullYear() * 12 + Math.floor(date.getUTCMonth() / MONTHS[unit]) * MONTHS[unit]);
  }
  if (unit === 'week') return Math.floor((time - MONDAY) / WEEK) * WEEK + MONDAY;
  const length = Math.min(DAY, lengthOf(unit));
  return Math.floor(time / length) * length;
}

/** The border so many units after another. */
export function borderAfter(unit: WindowUnit, border: number, units: number): number {
  if (typeof unit === 'string' && MONTHS[unit] !== undefined) {
    const date = new Date(border);
    return monthBegin(date.getUTCFullYear() * 12 + date.getUTCMonth() + units * MONTHS[unit]);
  }
  return border + units * lengthOf(unit);
}

/** How many units, about, lie between two times. */
export function unitsBetween(unit: WindowUnit, from: number, until: number): number {
  const length = typeof unit === 'string' && MONTHS[unit] !== undefined ? 28 * MONTHS[unit] * DAY : lengthOf(unit);
  return (until - from) / length;
}

/** Whether the borders of the unit are borders of days, if the first one is. */
export function isWholeDays(unit: WindowUnit): boolean {
  return typeof unit === 'number' ? Number.isInteger(unit) : unit !== 'hour';
}

/** What the unit that begins at a border is called. */
export function unitLabel(unit: WindowUnit, border: number): string {
  const text = dayText(border);
  if (unit === 'year') return text.slice(0, -6);
  if (unit === 'quarter') return `${text.slice(0, -6)}-Q${Math.floor(new Date(border).getUTCMonth() / 3) + 1}`;
  if (unit === 'month') return text.slice(0, -3);
  return border % DAY === 0 && isWholeDays(unit) ? text : clockText(border);
}

function lengthOf(unit: WindowUnit): number {
  return typeof unit === 'number' ? unit * DAY : LENGTHS[unit]!;
}

function monthBegin(month: number): number {
  // Date.UTC takes years below 100 for those of the twentieth century.
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1);
  return date.getTime();
}
