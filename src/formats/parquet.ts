import {
  type Compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type SchemaElement,
} from 'hyparquet';
import { requireWhole, shown } from '../numeric/check.js';
import { RecordError } from '../records/recordError.js';
import type { TableRows } from '../records/table/text.js';
import { plainCell } from './plainCell.js';

/** The bytes of a Parquet file, a file that a browser was given, or anything that gives a slice of its bytes. */
export type ParquetSource = ArrayBuffer | Uint8Array | Blob | ByteRanges;

/** What gives the bytes from `start` to before `end`, as the `asyncBufferFromFile` of hyparquet does. */
export interface ByteRanges {
  readonly byteLength: number;
  slice(start: number, end?: number): ArrayBuffer | Promise<ArrayBuffer>;
}

export interface ParquetRowsOptions {
  /** The name to use in messages. Default `'parquet'`. */
  readonly file?: string;
  /** The columns to read, in this order; the bytes of others are not touched. Default: all. */
  readonly columns?: readonly string[];
  /** What undoes compressions other than Snappy: the `compressors` of the package hyparquet-compressors. */
  readonly compressors?: Readonly<Record<string, (bytes: Uint8Array, length: number) => Uint8Array>>;
  /** The most cells to hold at once, which are those of a row group. Default 50 million. */
  readonly mostCells?: number;
}

/**
 * Makes rows of a Parquet file, for every reader that takes a table, one row group at a time; the line of a row is its
 * place from 1.
 *
 * Dates and timestamps come as Dates, to the millisecond; whole numbers beyond 2^53 as text, with all their digits;
 * decimals as the nearest number; a list of plain values as text with `; ` between; structs as JSON text.
 *
 * Cost: O(size of the columns read); held is one row group of them. A file made to do harm can take far more: how often a
 * value is said to repeat within a page is believed.
 * Errors: RecordError for what is no Parquet file, a damaged one, a column that is not there, a compression that needs
 * `compressors`, and a row group of more than `mostCells`; RangeError for an option out of range. Thrown when the rows are
 * read.
 *
 * @example
 * const table = parquetRows(new TextEncoder().encode('From,To\nA,B\n'), { file: 'log.csv' });
 * await readInteractions(table).catch((error) => error.message); // → 'log.csv: this is no Parquet file; if it is a table in CSV, hand it to the reader as it is'
 */
export function parquetRows(source: ParquetSource, options: ParquetRowsOptions = {}): TableRows {
  const { mostCells = 50_000_000 } = options;
  requireWhole('parquetRows', 'mostCells', mostCells, 1);
  return { rows: rowsOf(rangesOf(source), { file: 'parquet', ...options, mostCells }) };
}

type Chosen = ParquetRowsOptions & { readonly file: string; readonly mostCells: number };

async function* rowsOf(ranges: ByteRanges, options: Chosen): AsyncGenerator<readonly unknown[]> {
  const { file, mostCells } = options;
  await requireParquet(ranges, file);
  const metadata = await guarded(file, () => parquetMetadataAsync(ranges));
  const fields = await guarded(file, async () => parquetSchema(metadata).children.map(({ element }) => element));
  const names = fields.map(({ name }) => name);
  const columns = chosenColumns(names, options.columns, file);
  requireCompressors(metadata, columns, options.compressors ?? {}, file);
  const scales = scalesOf(fields);
  yield columns;
  let start = 0;
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    if (!(count >= 0 && count * columns.length <= mostCells))
      throw new RecordError(
        file,
        0,
        `a row group has ${count} rows, more than the ${mostCells} cells that \`mostCells\` allows at once`,
      );
    const cells = await guarded(file, () => groupOf(ranges, metadata, columns, start, count, options));
    for (let k = 0; k < count; k++) yield columns.map((name, c) => plainCell(rounded(cells[c]![k], scales.get(name))));
    start += count;
  }
}

// The cells of a row group, by column.
async function groupOf(
  file: ByteRanges,
  metadata: FileMetaData,
  columns: readonly string[],
  start: number,
  count: number,
  { compressors }: Chosen,
): Promise<readonly (readonly unknown[])[]> {
  const cells = columns.map(() => new Array<unknown>(count).fill(null));
  let filled = 0;
  await parquetRead({
    file,
    metadata,
    columns: [...columns],
    rowStart: start,
    rowEnd: start + count,
    ...(compressors === undefined ? {} : { compressors: compressors as Compressors }), // by the names that Parquet has
    onChunk: ({ columnName, columnData, rowStart }) => {
      const column = cells[columns.indexOf(columnName)];
      for (let k = 0; k < columnData.length; k++) {
        const place = rowStart + k - start;
        if (column === undefined || place < 0 || place >= count) continue;
        column[place] = columnData[k];
        filled++;
      }
    },
  });
  if (filled !== count * columns.length) throw new Error('a column has fewer rows than its row group');
  return cells;
}

function chosenColumns(
  names: readonly string[],
  chosen: readonly string[] | undefined,
  file: string,
): readonly string[] {
  const missing = chosen?.find((name) => !names.includes(name));
  if (missing === undefined) return chosen ?? names;
  const some = names.slice(0, 12).map((name) => shown(name));
  throw new RecordError(file, 0, `there is no column ${shown(missing)}; the file has ${some.join(', ')}`);
}

function requireCompressors(
  { row_groups }: FileMetaData,
  columns: readonly string[],
  given: Readonly<Record<string, unknown>>,
  file: string,
): void {
  for (const { columns: chunks } of row_groups)
    for (const { meta_data } of chunks) {
      const codec = meta_data?.codec ?? 'UNCOMPRESSED';
      if (meta_data === undefined || !columns.includes(meta_data.path_in_schema[0]!)) continue;
      if (codec === 'UNCOMPRESSED' || codec === 'SNAPPY' || Object.hasOwn(given, codec)) continue;
      const advice = 'give the `compressors` of the package hyparquet-compressors';
      throw new RecordError(file, 0, `the file is compressed by ${codec}; ${advice}`);
    }
}

// How many decimal places the columns of decimals have.
function scalesOf(fields: readonly SchemaElement[]): ReadonlyMap<string, number> {
  const decimals = fields.filter(({ converted_type }) => converted_type === 'DECIMAL');
  return new Map(decimals.map(({ name, scale }) => [name, scale ?? 0]));
}

// A decimal comes as a whole number times a power of ten, 35 × 0.01, which may miss 0.35 by a bit.
function rounded(value: unknown, scale: number | undefined): unknown {
  return scale === undefined || typeof value !== 'number' || scale > 100 ? value : Number(value.toFixed(scale));
}

async function requireParquet(ranges: ByteRanges, file: string): Promise<void> {
  const mark = async (start: number): Promise<string> =>
    String.fromCharCode(...new Uint8Array(await ranges.slice(start, start + 4)));
  const first = ranges.byteLength < 4 ? '' : await mark(0);
  if (first !== 'PAR1')
    throw new RecordError(
      file,
      0,
      `this is no Parquet file${first === 'PARE' ? ' that can be read: it is encrypted' : '; if it is a table in CSV, hand it to the reader as it is'}`,
    );
  if (ranges.byteLength < 12 || (await mark(ranges.byteLength - 4)) !== 'PAR1')
    throw new RecordError(file, 0, 'the Parquet file is cut short');
}

async function guarded<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new RecordError(file, 0, 'the Parquet file is damaged, or uses something that is not read', '', { cause });
  }
}

function rangesOf(source: ParquetSource): ByteRanges {
  if (source instanceof Uint8Array) {
    const { buffer, byteOffset, byteLength } = source;
    const slice = (start: number, end = byteLength) =>
      buffer.slice(byteOffset + start, byteOffset + end) as ArrayBuffer; // or a shared one, which serves as well
    return { byteLength, slice };
  }
  if (source instanceof Blob)
    return { byteLength: source.size, slice: (start, end) => source.slice(start, end).arrayBuffer() };
  if (typeof source?.byteLength === 'number' && typeof source.slice === 'function') return source;
  throw new TypeError(`parquetRows: the file must be bytes, a Blob or give slices of its bytes, got ${shown(source)}`);
}
