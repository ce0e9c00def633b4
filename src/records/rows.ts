import { dsvFormat } from 'd3-dsv';
import { requireOneOf } from '../numeric/check.js';
import { type Chunk, LONGEST_FIELD, RecordCutter } from './chunks.js';
import { RecordError } from './recordError.js';
import { type Source, type TableRows, type TextSource, textOf } from './text.js';

/** Told now and then while a source is read. */
export interface Progress {
  /** Characters read so far. */
  readonly characters: number;
  /** Records read so far, the header and blank ones included. */
  readonly records: number;
}

/** How text becomes rows; the same options for every kind of file. */
export interface ReadOptions {
  /** The name to use in messages, such as `'interactions.csv'`. Default says what is read. */
  readonly file?: string;
  /** What stands between cells. Default: found from the header, one of comma, semicolon, tab, pipe. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** How the bytes stand for text, by any name that TextDecoder knows. Default `'utf-8'`, or what a mark at the start says. */
  readonly encoding?: string;
  /** Stops the reading: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called at most ten times a second, and once at the end. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Some rows with the line at which each begins. A malformed one has its raw text as its only cell. */
export interface Batch {
  readonly rows: readonly (readonly unknown[])[];
  readonly lines: readonly number[];
  readonly malformed: boolean;
  readonly delimiter: string;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const TENTH_OF_A_SECOND = 100;

/** The rows of a source in batches; no more of it is held than a piece and the record that is not yet whole. */
export function batchesOf(source: Source, options: ReadOptions, file: string): AsyncGenerator<Batch> {
  requireOneOf(file, 'delimiter', options.delimiter ?? ',', DELIMITERS);
  return isTable(source) ? batchesOfTable(source, options) : batchesOfText(source, options, file);
}

function isTable(source: Source): source is TableRows {
  return typeof source === 'object' && source !== null && 'rows' in source;
}

const ROWS_AT_A_TIME = 1000;

async function* batchesOfTable({ columns, rows }: TableRows, options: ReadOptions): AsyncGenerator<Batch> {
  const progress = progressOf(options);
  let batch: (readonly unknown[])[] = columns === undefined ? [] : [columns];
  let line = columns === undefined ? 1 : 0; // of the first row of the batch
  const whole = (): Batch => {
    const lines = batch.map((_, k) => line + k);
    progress.records += batch.length;
    line += batch.length;
    const gathered = batch;
    batch = [];
    return { rows: gathered, lines, malformed: false, delimiter: '' };
  };
  for await (const row of rows) {
    options.signal?.throwIfAborted();
    batch.push(row);
    if (batch.length < ROWS_AT_A_TIME) continue;
    yield whole();
    await progress.tell();
  }
  if (batch.length > 0) yield whole();
  options.onProgress?.({ characters: progress.characters, records: progress.records });
}

async function* batchesOfText(source: TextSource, options: ReadOptions, file: string): AsyncGenerator<Batch> {
  const progress = progressOf(options);
  let cutter: RecordCutter | null = null;
  let delimiter: string | null = options.delimiter ?? null;
  let text = '';
  for await (const piece of textOf(source, options.encoding ?? 'utf-8', file)) {
    options.signal?.throwIfAborted();
    text += piece;
    delimiter ??= delimiterOf(text, false, file);
    if (delimiter === null) continue;
    cutter ??= new RecordCutter(file, delimiter);
    for (const chunk of cutter.push(text, false)) {
      progress.records += chunk.lines.length;
      yield batchOf(chunk, delimiter);
    }
    progress.characters += text.length;
    text = '';
    await progress.tell();
  }
  delimiter ??= delimiterOf(text, true, file)!;
  cutter ??= new RecordCutter(file, delimiter);
  for (const chunk of cutter.push(text, true)) {
    progress.records += chunk.lines.length;
    yield batchOf(chunk, delimiter);
  }
  options.onProgress?.({ characters: progress.characters + text.length, records: progress.records });
}

function batchOf({ text, lines, malformed }: Chunk, delimiter: string): Batch {
  if (malformed) return { rows: [[text]], lines, malformed, delimiter };
  const rows = dsvFormat(delimiter).parseRows(text);
  // The parser sees no record in a lone line break.
  if (rows.length < lines.length) rows.push(['']);
  return { rows, lines, malformed, delimiter };
}

// The delimiter that the first line with anything on it has most of; null while that line may still go on.
function delimiterOf(text: string, last: boolean, file: string): string | null {
  const counts = DELIMITERS.map(() => 0);
  let quoted = false;
  let begin = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (at - begin > LONGEST_FIELD)
      throw new RecordError(file, 1, `the header may have at most ${LONGEST_FIELD} characters; is this a table?`);
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c === '\n' || c === '\r') {
      const line = text.slice(begin, at);
      const separator = /^sep=([,;\t|])$/i.exec(line);
      if (separator) return separator[1]!;
      if (line.trim() !== '') return mostFrequent(counts);
      begin = at + 1;
    } else {
      const place = DELIMITERS.indexOf(c as ','); // −1 for any other character
      if (place >= 0) counts[place]!++;
    }
  }
  return last ? mostFrequent(counts) : null;
}

function mostFrequent(counts: readonly number[]): string {
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

// Counts what has gone by, tells it now and then, and lets other work of the program have its turn.
function progressOf({ signal, onProgress }: ReadOptions): {
  characters: number;
  records: number;
  tell: () => Promise<void>;
} {
  let told = Date.now();
  const progress = {
    characters: 0,
    records: 0,
    async tell(): Promise<void> {
      if ((signal === undefined && onProgress === undefined) || Date.now() - told < TENTH_OF_A_SECOND) return;
      onProgress?.({ characters: progress.characters, records: progress.records });
      await new Promise((resolve) => setTimeout(resolve, 0));
      signal?.throwIfAborted();
      told = Date.now();
    },
  };
  return progress;
}
