import { dsvFormat } from 'd3-dsv';
import type { Table } from './table.js';

export interface CsvOptions {
  /** What stands between cells. Default a comma. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
}

// What a spreadsheet would take for the start of a formula, or skip to find one.
const FORMULA = /^[=+\-@\t\r\n\0]/;

/**
 * A table as CSV, one line per row under a header, lines ended by LF. Undefined numbers are empty cells, other numbers
 * stand with all their digits. Text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab, a
 * line break or NUL) gets an apostrophe in front; numbers never do.
 *
 * @example
 * const network = buildNetwork(interactionsFrom([['=1+1', 'B']]).interactions);
 * toCsv(memberTable(network, { constraint: constraint(network) })); // → "member,constraint\n'=1+1,1\nB,1\n"
 */
export function toCsv(table: Table, { delimiter = ',' }: CsvOptions = {}): string {
  const format = dsvFormat(delimiter);
  const lines = Array.from({ length: table.length }, (_, row) => table.columns.map((values) => cell(values[row]!)));
  return [table.names.map(cell), ...lines].map((line) => format.formatRow(line)).join('\n') + '\n';
}

function cell(value: string | number): string {
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  return FORMULA.test(value) ? `'${value}` : value;
}
