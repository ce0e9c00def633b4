import { shown } from '../../numeric/check.js';
import type { Reason } from '../reasons.js';
import { RecordError } from '../recordError.js';

type Piece = string | Uint8Array | ArrayBuffer;

/**
 * Text, bytes, anything that gives text or bytes piece by piece (a Node read stream, an array of strings, an async
 * generator) or a web ReadableStream (`file.stream()`, `response.body`).
 */
export type TextSource = Piece | Iterable<Piece> | AsyncIterable<Piece> | ReadableStream<Piece>;

/** Rows that are cells already: of a workbook, a Parquet file, a database. */
export interface TableRows {
  /** The headings; without them the first row that is not blank has them. */
  readonly columns?: readonly string[];
  /** Their cells: text, numbers, Dates, null. Lines are counted from 1, the header's too where it is a row. */
  readonly rows: Iterable<readonly unknown[] | PlacedRow> | AsyncIterable<readonly unknown[] | PlacedRow>;
}

/** A row that says at which line it stands, and perhaps why it cannot be read. */
export interface PlacedRow {
  readonly line: number;
  readonly cells: readonly unknown[];
  /** Why the row is refused; its only cell is then the text that stands there. */
  readonly fault?: Reason;
}

/** Where records come from: text or bytes of a table in CSV, or rows that are cells already. */
export type Source = TextSource | TableRows;

// Pieces are gathered to about this many characters before they are looked at, and cut to it where they are larger.
const PIECE = 1 << 16;

/** The source as text in pieces of moderate size, the byte-order mark taken off. */
export async function* textOf(source: TextSource, encoding: string, file: string): AsyncGenerator<string> {
  const gatherer = new TextGatherer(encoding, file);
  for await (const piece of piecesOf(source)) for (const portion of portionsOf(piece)) yield* gatherer.push(portion);
  yield gatherer.end();
}

/** Turns pieces into text of moderate size, the byte-order mark taken off. */
export class TextGatherer {
  readonly #decode: (piece: string | Uint8Array | null) => string;
  #gathered: string[] = [];
  #size = 0;
  #first = true;

  constructor(encoding: string, file: string) {
    this.#decode = decoder(encoding, file);
  }

  /** The text that is large enough to look at, now that this piece has come. */
  *push(piece: string | Uint8Array): Generator<string> {
    let text = this.#decode(piece);
    if (this.#first && text !== '') {
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
      this.#first = false;
    }
    this.#gathered.push(text);
    this.#size += text.length;
    if (this.#size >= PIECE) yield this.#take();
  }

  /** The rest. */
  end(): string {
    this.#gathered.push(this.#decode(null));
    return this.#take();
  }

  #take(): string {
    const text = this.#gathered.join('');
    this.#gathered = [];
    this.#size = 0;
    return text;
  }
}

/** A piece in portions of moderate size. */
export function* portionsOf(piece: Piece): Generator<string | Uint8Array> {
  if (typeof piece === 'string') {
    for (let start = 0; start < piece.length; start += PIECE)
      yield piece.length <= PIECE ? piece : piece.slice(start, start + PIECE);
    return;
  }
  if (!(piece instanceof Uint8Array) && !(piece instanceof ArrayBuffer))
    throw new TypeError(`a piece of the source must be text or bytes, got ${shown(piece)}`);
  const bytes = piece instanceof Uint8Array ? piece : new Uint8Array(piece);
  for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE);
}

/** The source piece by piece. */
export function piecesOf(source: TextSource): Iterable<Piece> | AsyncIterable<Piece> {
  if (typeof source === 'string' || source instanceof Uint8Array || source instanceof ArrayBuffer) return [source];
  if (typeof source === 'object' && source !== null) {
    // Older browsers cannot iterate such a stream, and an iterator of it cannot be stopped while it waits.
    if ('getReader' in source && typeof source.getReader === 'function') return read(source.getReader());
    if (Symbol.asyncIterator in source || Symbol.iterator in source) return source;
  }
  throw new TypeError(
    `the source of records must be text, bytes, an iterable of either, a ReadableStream or a table with rows, got ${shown(source)}`,
  );
}

function read(reader: ReadableStreamDefaultReader<Piece>): AsyncIterable<Piece> {
  return {
    [Symbol.asyncIterator]: () => ({
      async next(): Promise<IteratorResult<Piece>> {
        const { done, value } = await reader.read();
        return done ? { done, value: undefined } : { done, value };
      },
      async return(): Promise<IteratorResult<Piece>> {
        await reader.cancel().catch(() => {});
        return { done: true, value: undefined };
      },
    }),
  };
}

// Turns pieces into text; bytes that are no text in the encoding are an error, never a replacement character. A file
// that opens with the mark of UTF-16 is read as that.
function decoder(encoding: string, file: string): (piece: string | Uint8Array | null) => string {
  let bytes: TextDecoder | null = null;
  let head: Uint8Array = new Uint8Array(0);
  return (piece) => {
    if (typeof piece === 'string') return piece;
    let given = piece ?? head;
    if (bytes === null) {
      if (piece !== null && head.length > 0) given = joined(head, given);
      if (piece !== null && given.length < 2) {
        head = given.slice();
        return '';
      }
      bytes = makeDecoder(given[0] === 0xff && given[1] === 0xfe ? 'utf-16le' : encoding, file);
      head = new Uint8Array(0);
    } else if (piece === null) given = head;
    try {
      return bytes.decode(given, { stream: piece !== null });
    } catch (cause) {
      throw notText(file, bytes.encoding, cause);
    }
  };
}

/** What to throw where bytes are no text. */
export function notText(file: string, encoding: string, cause: unknown): RecordError {
  const advice = "name its encoding, such as `encoding: 'windows-1252'`";
  return new RecordError(file, 0, `the bytes are not text in ${encoding}; ${advice}`, '', { cause });
}

function makeDecoder(encoding: string, file: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch (cause) {
    throw new RecordError(file, 0, `there is no encoding called ${shown(encoding)}`, '', { cause });
  }
}

/** The bytes of both, one after the other. */
export function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
