import { type PlacedRow, type TableRows, type TextSource, textOf } from '../table/text.js';
import { cellsOf } from './jsonCells.js';
import { type JsonRecord, jsonRecordsOf } from './jsonRecords.js';

export interface JsonRowsOptions {
  /** The name to use in messages. Default `'json'`. */
  readonly file?: string;
  /** How the bytes stand for text. Default `'utf-8'`, or what a mark at the start says. */
  readonly encoding?: string;
  /** The key under which the records are, where the file is one object. Default: its only array of objects or arrays. */
  readonly within?: string;
  /**
   * The headings: keys of objects, in this order, or what the places of arrays are called. JSON Lines are then handed on
   * as they come, and other keys are left out. Default: every key of any record, in the order of first appearance; of
   * arrays, what the first one has.
   */
  readonly columns?: readonly string[];
}

/**
 * Makes rows of JSON, for every reader that takes a table: an object or an array per line (JSON Lines), one array of
 * these, or one object with such an array in it.
 *
 * The keys are the headings. An object within an object gives a heading per key with a dot between (`from.id`); a list of
 * plain values becomes text with `; ` between; what goes deeper stays JSON text. Whole numbers beyond 2^53 keep their
 * digits, as text. A line, or an element, that is no whole record is refused with its line and costs no other.
 *
 * Cost: O(size). Without `columns` the records are held until the last is read, since any may have a key of its own:
 * about 50 bytes a cell. An array is held as text as well.
 * Errors: RecordError for a file that does not begin as JSON, or an array that is never closed.
 *
 * @example
 * const lines = '{"from":"Ada","to":"Bo","minutes":30}\n{"from":"Bo","to":\n{"from":"Bo","to":"Cy","minutes":5}\n';
 * const { interactions, rejected } = await readInteractions(jsonRows(lines));
 * interactions.strength; // → [30, 5]
 * rejected; // → [{ line: 2, reason: 'malformed-json', column: '', value: '{"from":"Bo","to":' }]
 */
export function jsonRows(source: TextSource, options: JsonRowsOptions = {}): TableRows {
  const { file = 'json', encoding = 'utf-8', within, columns } = options;
  const records = jsonRecordsOf(textOf(source, encoding, file), within, file);
  return columns === undefined ? { rows: gathered(records) } : { columns, rows: asTheyCome(records, columns) };
}

async function* asTheyCome(records: AsyncIterable<JsonRecord>, columns: readonly string[]): AsyncGenerator<PlacedRow> {
  for await (const { text, line } of records) {
    const cells = cellsOf(text);
    if (cells === null) yield { line, cells: [text], fault: 'malformed-json' };
    else yield { line, cells: cells instanceof Map ? columns.map((key) => cells.get(key)) : [...cells.values()] };
  }
}

async function* gathered(records: AsyncIterable<JsonRecord>): AsyncGenerator<PlacedRow> {
  const places = new Map<string, number>();
  const held: PlacedRow[] = [];
  let objects: boolean | null = null;
  for await (const { text, line } of records) {
    const cells = cellsOf(text);
    const blank = text.trim() === '';
    if (cells !== null && !blank) objects ??= cells instanceof Map;
    let row: PlacedRow;
    if (cells === null || (!blank && cells instanceof Map !== objects))
      row = { line, cells: [text], fault: 'malformed-json' };
    else row = { line, cells: cells instanceof Map ? inPlace(cells, places) : [...cells.values()] };
    if (objects === false) yield row;
    else held.push(row);
  }
  // Held are objects, and before the first record what is blank or no record.
  if (places.size > 0) yield { line: 0, cells: [...places.keys()] };
  for (const row of held) {
    const missing = places.size - row.cells.length;
    yield row.fault === undefined && row.cells.length > 0 && missing > 0
      ? { line: row.line, cells: [...row.cells, ...new Array(missing).fill(null)] }
      : row;
  }
}

function inPlace(cells: ReadonlyMap<string, unknown>, places: Map<string, number>): unknown[] {
  const row: unknown[] = new Array(places.size).fill(null);
  for (const [heading, cell] of cells) {
    const place = places.get(heading);
    if (place !== undefined) row[place] = cell;
    else {
      places.set(heading, places.size);
      row.push(cell);
    }
  }
  return row;
}
