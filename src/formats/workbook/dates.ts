import { readTime } from '../../records/cells/time.js';
import type { Archive } from './archive.js';

// The numbers of Excel's own formats that show a date: day, month and year in several orders, and those of East Asia.
const OWN = [
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55,
];
const MORE = [56, 57, 58];
const DAYS_TO_1904 = 1462;

/** For each cell style whether it shows a number as a date. */
export function dateStyles(archive: Archive, part: string | null): boolean[] {
  const formats = new Map([...OWN, ...MORE].map((number) => [number, true]));
  const styles: boolean[] = [];
  let inCells = false;
  const taker = {
    open(name: string, attributes: ReadonlyMap<string, string>) {
      const number = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt') formats.set(number, showsDate(attributes.get('formatCode') ?? ''));
      else if (name === 'xf' && inCells) styles.push(formats.get(number) === true);
    },
    close(name: string) {
      if (name === 'cellXfs') inCells = false;
    },
  };
  if (part !== null) for (const _ of archive.read(part, taker));
  return styles;
}

// A format shows a date if a letter for day, month, year, hour or second stands in it, other than in quotes, behind a
// backslash or in brackets; a span of time, such as [h]:mm, is a number.
function showsDate(format: string): boolean {
  if (/\[(h+|m+|s+)\]/i.test(format)) return false;
  const bare = format.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/g, '').split(';', 1)[0]!;
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}

/** The date that a number stands for; the number itself where it stands for none, such as a time of no day. */
export function dateOf(days: number, from1904: boolean): Date | number {
  if (days < 1) return days;
  const time = readTime(from1904 ? days + DAYS_TO_1904 : days, { numbers: 'excel' });
  return typeof time === 'number' ? new Date(time) : days;
}
