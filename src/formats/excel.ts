import { requireWhole, shown } from '../numeric/check.js';
import { RecordError } from '../records/recordError.js';
import type { PlacedRow, TableRows } from '../records/table/text.js';
import { Archive } from './workbook/archive.js';
import { contentsOf, type Sheet } from './workbook/contents.js';
import { dateStyles } from './workbook/dates.js';
import { sheetRows } from './workbook/sheetRows.js';
import { sharedTexts } from './workbook/texts.js';

/** The bytes of a workbook, or a file that a browser was given. */
export type ExcelSource = Uint8Array | ArrayBuffer | Blob;

export interface ExcelRowsOptions {
  /** The name to use in messages. Default `'workbook'`. */
  readonly file?: string;
  /** Which sheet to read, by its name or its place from 0. Default: the first that is not hidden. */
  readonly sheet?: string | number;
  /** Whether every cell of a merged area has what its first one holds; in the file only that one does. Default false. */
  readonly fillMerged?: boolean;
  /** The most cells to read, those left empty before others in their row counted. Default 20 million. */
  readonly mostCells?: number;
  /** The most bytes that what is read may take unzipped. Default 512 MiB. */
  readonly mostBytes?: number;
}

/**
 * Makes rows of a sheet in an Excel workbook (.xlsx), for every reader that takes a table; the line of a row is its
 * number in the sheet.
 *
 * Text, numbers, true and false come as such, a number that is shown as a date (1900 and 1904 systems) as a Date; a time
 * without a day stays a number. A formula counts as the value stored with it; one that was never reckoned, and an error
 * such as #N/A, as an empty cell. Rows and columns that are hidden or filtered away are read too.
 *
 * Cost: O(size), piece by piece; the sheet unzipped and the texts it shares are held. What a workbook says of its size is
 * checked before room is made for it, and a lone cell far out costs no more than its row.
 * Errors: RecordError for what is no .xlsx, or a damaged one, a sheet that is not there, and more than `mostCells` or
 * `mostBytes`; RangeError for an option out of range. Thrown when the rows are read.
 *
 * @example
 * const table = excelRows(new Uint8Array([80, 75]), { file: 'meetings.xlsx' });
 * await readInteractions(table).catch((error) => error.message); // → 'meetings.xlsx: this is no Excel workbook (.xlsx); if it is a table in CSV, hand it to the reader as it is'
 */
export function excelRows(source: ExcelSource, options: ExcelRowsOptions = {}): TableRows {
  const { mostCells = 20_000_000, mostBytes = 1 << 29 } = options;
  requireWhole('excelRows', 'mostCells', mostCells, 1);
  requireWhole('excelRows', 'mostBytes', mostBytes, 1);
  return { rows: rowsOf(source, { file: 'workbook', fillMerged: false, ...options, mostCells, mostBytes }) };
}

/**
 * Lists the sheets of an Excel workbook (.xlsx) in their order, with what is needed to choose one.
 *
 * Cost: O(the workbook's list of parts). Errors: RecordError for what is no .xlsx, or a damaged one.
 *
 * @example
 * await excelSheets(new Uint8Array(4)).catch((error) => error.name); // → 'RecordError'
 */
export async function excelSheets(
  source: ExcelSource,
  { file = 'workbook' }: { readonly file?: string } = {},
): Promise<readonly { readonly name: string; readonly hidden: boolean }[]> {
  const archive = new Archive(await bytesOf(source), file, LARGEST_LIST);
  return contentsOf(archive, file).sheets.map(({ name, hidden }) => ({ name, hidden }));
}

const LARGEST_LIST = 1 << 24;

type Chosen = ExcelRowsOptions & {
  readonly file: string;
  readonly fillMerged: boolean;
  readonly mostCells: number;
  readonly mostBytes: number;
};

async function* rowsOf(source: ExcelSource, options: Chosen): AsyncGenerator<PlacedRow> {
  const { file, mostCells, fillMerged } = options;
  const archive = new Archive(await bytesOf(source), file, options.mostBytes);
  const { sheets, from1904, texts, styles } = contentsOf(archive, file);
  const { part } = chosenSheet(sheets, options.sheet, file);
  const dates = dateStyles(archive, styles);
  yield* sheetRows(archive, { part, texts: sharedTexts(archive, texts), dates, from1904, mostCells, fillMerged }, file);
}

function chosenSheet(sheets: readonly Sheet[], choice: string | number | undefined, file: string): Sheet {
  const chosen =
    typeof choice === 'number'
      ? sheets[choice]
      : choice === undefined
        ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
        : sheets.find(({ name }) => name === choice);
  if (chosen !== undefined) return chosen;
  const names = sheets.slice(0, 12).map(({ name }) => shown(name));
  throw new RecordError(file, 0, `there is no sheet ${shown(choice)}; the workbook has ${names.join(', ')}`);
}

async function bytesOf(source: ExcelSource): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (typeof source?.arrayBuffer === 'function') return new Uint8Array(await source.arrayBuffer());
  throw new TypeError(`excelRows: the workbook must be bytes or a Blob, got ${shown(source)}`);
}
