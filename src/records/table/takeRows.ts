import { shown } from '../../numeric/check.js';
import type { RecordTaker } from './readTable.js';

/** A record as an app holds it: an object with headings for keys, or the cells in a fixed order. */
export type Row = Readonly<Record<string, unknown>> | readonly unknown[];

/**
 * Hands rows that an app holds to a taker: first the keys of all of them as headings, then the rows, numbered from 1.
 * `ofArrays` has the headings for rows that are arrays, of which two always count; where it is null there are none such.
 */
export function takeRows(
  who: string,
  rows: Iterable<Row>,
  taker: Pick<RecordTaker, 'header' | 'record'>,
  ofArrays: readonly string[] | null,
): void {
  if (typeof rows !== 'object' || rows === null || !(Symbol.iterator in rows))
    throw new TypeError(`${who}: \`rows\` must be an array of rows, or give them one by one, got ${shown(rows)}`);
  const all: readonly Row[] = Array.isArray(rows) ? rows : [...rows];
  const keys = headingsOf(who, all, ofArrays);
  if (keys.length > 0) taker.header(keys, 0, '');
  for (let k = 0; k < all.length; k++) {
    const row = all[k]!;
    // A key that only other rows have must not be looked up in what all objects inherit.
    const cells = isArray(row) ? row : keys.map((key) => (Object.hasOwn(row, key) ? row[key] : undefined));
    taker.record(cells, k + 1, '');
  }
}

function headingsOf(who: string, rows: readonly Row[], ofArrays: readonly string[] | null): string[] {
  if (rows.length === 0) return [];
  const arrays = ofArrays !== null && isArray(rows[0]!);
  const keys = new Set<string>();
  let most = 2;
  rows.forEach((row: unknown, k) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row) !== arrays)
      throw new TypeError(
        `${who}: row ${k + 1} must be ${arrays ? 'an array' : 'an object'}${ofArrays === null ? '' : ' like the first'}, got ${shown(row)}`,
      );
    if (Array.isArray(row)) most = Math.max(most, row.length);
    else for (const key of Object.keys(row)) keys.add(key);
  });
  return arrays ? ofArrays.slice(0, most) : [...keys];
}

function isArray(row: Row): row is readonly unknown[] {
  return Array.isArray(row);
}
