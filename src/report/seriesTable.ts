import type { WindowSpan } from '../network/windowSpans.js';
import { figure, markdownTable, percent, plainText } from './prose.js';
import { sparkline } from './sparkline.js';

/** A line of a table: one value per column of time; NaN where it is not defined. */
export interface SeriesLine {
  readonly name: string;
  readonly values: ArrayLike<number>;
  /** Whether the values are shown as shares of a hundred. */
  readonly isShare?: boolean;
}

// More columns of numbers do not fit a page.
const COLUMNS = 6;

/**
 * Values over time: each in a column of its own, as long as they are few, else the first, the lowest, the highest and the
 * last; and the course as a line of bars.
 */
export function seriesTable(labels: readonly string[], lines: readonly SeriesLine[]): string {
  if (labels.length === 0 || lines.length === 0) return '';
  const few = labels.length <= COLUMNS;
  const named = labels.map(plainText);
  const header = few ? named : [`First (${named[0]})`, 'Lowest', 'Highest', `Last (${named.at(-1)})`];
  const text = (value: number, isShare = false): string => (isShare ? percent(value) : figure(value));
  return markdownTable(
    ['', ...header, 'Course'],
    lines.map(({ name, values, isShare }) => {
      const all = Array.from(values);
      const shown = few ? all : [all[0]!, lowest(all), -lowest(all.map((value) => -value)), all.at(-1)!];
      return [name, ...shown.map((value) => text(value, isShare)), sparkline(all)];
    }),
  );
}

// Of those that are defined; NaN where none is.
function lowest(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.reduce((least, value) => Math.min(least, value));
}

/** The labels of windows, with a mark where they are known in part only. */
export function windowLabels(windows: readonly Pick<WindowSpan, 'label' | 'partial'>[]): string[] {
  return windows.map(({ label, partial }) => (partial ? `${label} (part)` : label));
}

/** What the bars of the tables mean. */
export const SERIES_NOTE =
  'Course: each line goes from its own lowest to its own highest value; · stands where there is none.';
