import { CompressionType, getCompressionCodec, setCompressionCodec, type Table, tableFromIPC } from '@uwdata/flechette';
import { shown } from '../numeric/check.js';
import { RecordError } from '../records/recordError.js';
import type { TableRows } from '../records/table/text.js';
import { requireSoundArrow } from './arrowMessages.js';
import { fromLz4 } from './lz4.js';
import { plainCell } from './plainCell.js';

export interface ArrowRowsOptions {
  /** The name to use in messages. Default `'arrow'`. */
  readonly file?: string;
  /** What undoes Zstandard, such as the `decompress` of the package fzstd. LZ4 needs nothing. */
  readonly zstd?: (bytes: Uint8Array) => Uint8Array;
}

/**
 * Makes rows of Apache Arrow data, for every reader that takes a table: a Feather file (version 2, which is an Arrow file)
 * or an Arrow stream, plain or compressed by LZ4. The line of a row is its place from 1.
 *
 * Dates and timestamps come as Dates, to the millisecond; whole numbers beyond 2^53 as text, with all their digits; a list
 * of plain values as text with `; ` between; structs as JSON text.
 *
 * Cost: O(size); the columns are held as they stand in the bytes, and unpacked where they are compressed.
 * Errors: RecordError for what is no Arrow data, or damaged, or compressed by Zstandard without `zstd`. Thrown when the
 * rows are read.
 *
 * @example
 * const table = arrowRows(new TextEncoder().encode('From,To\nA,B\n'), { file: 'log.csv' });
 * await readInteractions(table).catch((error) => error.message); // → 'log.csv: this is no Arrow file or stream; if it is a table in CSV, hand it to the reader as it is'
 */
export function arrowRows(source: Uint8Array | ArrayBuffer, options: ArrowRowsOptions = {}): TableRows {
  const { file = 'arrow', zstd } = options;
  if (!(source instanceof Uint8Array || source instanceof ArrayBuffer))
    throw new TypeError(`arrowRows: the data must be bytes, got ${shown(source)}`);
  return { rows: rowsOf(source instanceof Uint8Array ? source : new Uint8Array(source), zstd, file) };
}

function* rowsOf(bytes: Uint8Array, zstd: ArrowRowsOptions['zstd'], file: string): Generator<readonly unknown[]> {
  requireArrow(bytes, file);
  const columns = guarded(file, () => {
    requireSoundArrow(bytes);
    const { table, unpacked } = tableOf(bytes, zstd, file);
    // A column of single bits has eight rows a byte, and no column has more.
    const rows = table.children[0]?.data.reduce((sum, { length }) => sum + length, 0) ?? 0;
    if (rows > 8 * (bytes.length + unpacked)) throw new Error('it has more rows than its bytes can hold');
    return { names: table.schema.fields.map(({ name }) => name), batches: table.children.map(({ data }) => data) };
  });
  yield columns.names;
  for (let b = 0; b < (columns.batches[0]?.length ?? 0); b++)
    for (let k = 0; k < columns.batches[0]![b]!.length; k++)
      yield guarded(file, () => columns.batches.map((batches) => plainCell(batches[b]!.at(k))));
}

// The table, and how many bytes came out of what was compressed. The library keeps codecs for everyone who uses it, so
// what is set here is taken back.
function tableOf(
  bytes: Uint8Array,
  zstd: ArrowRowsOptions['zstd'],
  file: string,
): { readonly table: Table; readonly unpacked: number } {
  let unpacked = 0;
  const counted = (undo: (bytes: Uint8Array) => Uint8Array) => ({
    encode: (): never => {
      throw new Error('nothing is compressed here');
    },
    decode: (part: Uint8Array): Uint8Array => {
      const whole = undo(part);
      unpacked += whole.length;
      return whole;
    },
  });
  const { LZ4_FRAME, ZSTD } = CompressionType;
  const before = [LZ4_FRAME, ZSTD].map((type) => [type, getCompressionCodec(type)] as const);
  const withoutZstd = (): never => {
    throw new RecordError(file, 0, 'the data is compressed by Zstandard; give `zstd`, or write it with LZ4 or plain');
  };
  setCompressionCodec(LZ4_FRAME, counted(fromLz4));
  setCompressionCodec(ZSTD, counted(zstd ?? withoutZstd));
  try {
    return { table: tableFromIPC(bytes, { useDate: true, useBigInt: true }), unpacked };
  } finally {
    for (const [type, codec] of before) setCompressionCodec(type, codec!); // null stands for none there
  }
}

function requireArrow(bytes: Uint8Array, file: string): void {
  const text = String.fromCharCode(...bytes.subarray(0, 6));
  const stream = [0, 1, 2, 3].every((k) => bytes[k] === 0xff);
  if (text === 'ARROW1' || stream) return;
  const what = text.startsWith('FEA1')
    ? 'it is Feather of version 1; write version 2'
    : 'if it is a table in CSV, hand it to the reader as it is';
  throw new RecordError(file, 0, `this is no Arrow file or stream; ${what}`);
}

function guarded<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RecordError) throw cause;
    throw new RecordError(file, 0, 'the Arrow data is damaged or cut short', '', { cause });
  }
}
