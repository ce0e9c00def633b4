import { dsvFormat } from 'd3-dsv';
import { requireOneOf, shown } from '../../numeric/check.js';
import type { Reason } from '../reasons.js';
import { RecordError } from '../recordError.js';
import type { Chunk } from './chunks.js';
import { DELIMITERS } from './delimiter.js';
import { otherFormat } from './otherFormats.js';
import { Pace } from './pace.js';
import type { PlainLines } from './plainLines.js';
import type { ReadOptions } from './readOptions.js';
import { stoppable } from './stoppable.js';
import { TableCutter } from './tableCutter.js';
import { type PlacedRow, piecesOf, portionsOf, type Source, type TableRows, type TextSource } from './text.js';

/** Some rows with the line at which each begins. A malformed one has its raw text as its only cell. */
export interface Batch {
  readonly rows: readonly (readonly unknown[])[];
  readonly lines: readonly number[];
  readonly malformed: boolean;
  /** Why a malformed one cannot be read; text after a closing quote where nothing is said. */
  readonly fault?: Reason;
  readonly delimiter: string;
}

/** Lines that need no parser, to be used before the next batch is asked for. */
export interface PlainBatch {
  readonly plain: PlainLines;
  readonly delimiter: string;
}

/**
 * The rows of a source in batches; no more of it is held than a piece and the record that is not yet whole. Who can take
 * plain lines says how many cells the header had, 0 as long as there was none.
 */
export async function* batchesOf(
  source: Source,
  options: ReadOptions,
  file: string,
  width: (() => number) | null,
): AsyncGenerator<Batch | PlainBatch> {
  requireOneOf(file, 'delimiter', options.delimiter ?? ',', DELIMITERS);
  options.signal?.throwIfAborted();
  const pace = new Pace(options);
  if (isTable(source)) yield* batchesOfTable(source, options, pace);
  else yield* batchesOfText(source, options, file, pace, width);
  pace.end();
}

function isTable(source: Source): source is TableRows {
  return typeof source === 'object' && source !== null && 'rows' in source;
}

const ROWS_AT_A_TIME = 1000;

async function* batchesOfTable(
  { columns, rows }: TableRows,
  { signal }: ReadOptions,
  pace: Pace,
): AsyncGenerator<Batch> {
  let batch: (readonly unknown[])[] = columns === undefined ? [] : [columns];
  let lines: number[] = columns === undefined ? [] : [0];
  let next = 1; // the line of a row that does not say its own
  const whole = (): Batch => {
    const gathered = { rows: batch, lines, malformed: false, delimiter: '' };
    pace.rows += batch.length;
    batch = [];
    lines = [];
    return gathered;
  };
  for await (const row of stoppable(rows, signal)) {
    const placed = isPlaced(row) ? row : null;
    const line = placed === null ? next : placed.line;
    next = line + 1;
    if (placed?.fault !== undefined) {
      if (batch.length > 0) yield whole();
      pace.rows++;
      yield { rows: [placed.cells], lines: [line], malformed: true, fault: placed.fault, delimiter: '' };
      continue;
    }
    batch.push(placed === null ? (row as readonly unknown[]) : placed.cells); // not placed: the cells alone
    lines.push(line);
    if (batch.length < ROWS_AT_A_TIME) continue;
    yield whole();
    if (pace.isDue()) await pace.turn();
  }
  if (batch.length > 0) yield whole();
}

function isPlaced(row: readonly unknown[] | PlacedRow): row is PlacedRow {
  if (Array.isArray(row)) return false;
  if (typeof row === 'object' && row !== null && 'cells' in row && Array.isArray(row.cells)) return true;
  throw new TypeError(`a row of the source must be an array of cells, got ${shown(row)}`);
}

async function* batchesOfText(
  source: TextSource,
  options: ReadOptions,
  file: string,
  pace: Pace,
  width: (() => number) | null,
): AsyncGenerator<Batch | PlainBatch> {
  const cutter = new TableCutter(options, file, width);
  for await (const piece of stoppable(piecesOf(source), options.signal)) {
    for (const portion of portionsOf(piece)) {
      if (pace.bytes === 0) requireText(portion, file);
      for (const part of cutter.push(portion)) yield batchOf(part, cutter.delimiter, pace);
      pace.bytes += portion.length;
      if (pace.isDue()) await pace.turn();
    }
  }
  for (const part of cutter.end()) yield batchOf(part, cutter.delimiter, pace);
}

function requireText(portion: string | Uint8Array, file: string): void {
  const other = typeof portion === 'string' ? null : otherFormat(portion);
  if (other !== null) throw new RecordError(file, 0, `this is not text but ${other}`);
}

function batchOf(part: Chunk | PlainLines, delimiter: string, pace: Pace): Batch | PlainBatch {
  if ('count' in part) {
    pace.rows += part.count;
    return { plain: part, delimiter };
  }
  const { text, lines, malformed } = part;
  pace.rows += lines.length;
  if (malformed) return { rows: [[text]], lines, malformed, delimiter };
  const rows = dsvFormat(delimiter).parseRows(text);
  // The parser sees no record in a lone line break.
  if (rows.length < lines.length) rows.push(['']);
  return { rows, lines, malformed, delimiter };
}
