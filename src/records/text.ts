import { shown } from '../numeric/check.js';
import { RecordError } from './recordError.js';

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
  readonly rows: Iterable<readonly unknown[]> | AsyncIterable<readonly unknown[]>;
}

/** Where records come from: text or bytes of a table in CSV, or rows that are cells already. */
export type Source = TextSource | TableRows;

// Pieces are gathered to about this many characters before they are looked at, and cut to it where they are larger.
const PIECE = 1 << 16;

/** The source as text in pieces of moderate size, the byte-order mark taken off. */
export async function* textOf(source: TextSource, encoding: string, file: string): AsyncGenerator<string> {
  const decode = decoder(encoding, file);
  let gathered: string[] = [];
  let size = 0;
  let first = true;
  for await (const piece of piecesOf(source)) {
    let text = decode(piece);
    if (first && text !== '') {
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
      first = false;
    }
    for (let start = 0; start < text.length; start += PIECE) {
      const part = text.length <= PIECE ? text : text.slice(start, start + PIECE);
      gathered.push(part);
      size += part.length;
      if (size < PIECE) continue;
      yield gathered.join('');
      gathered = [];
      size = 0;
    }
  }
  gathered.push(decode(null));
  yield gathered.join('');
}

function piecesOf(source: TextSource): Iterable<Piece> | AsyncIterable<Piece> {
  if (typeof source === 'string' || source instanceof Uint8Array || source instanceof ArrayBuffer) return [source];
  if (typeof source === 'object' && source !== null) {
    if (Symbol.asyncIterator in source || Symbol.iterator in source) return source;
    const stream: ReadableStream<Piece> = source; // older browsers cannot iterate one
    if (typeof stream.getReader === 'function') return read(stream.getReader());
  }
  throw new TypeError(
    `the source of records must be text, bytes, an iterable of either, a ReadableStream or a table with rows, got ${shown(source)}`,
  );
}

async function* read(reader: ReadableStreamDefaultReader<Piece>): AsyncGenerator<Piece> {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

// Turns pieces into text; bytes that are no text in the encoding are an error, never a replacement character. A file
// that opens with the mark of UTF-16 is read as that.
function decoder(encoding: string, file: string): (piece: Piece | null) => string {
  let bytes: TextDecoder | null = null;
  let head = new Uint8Array(0);
  return (piece) => {
    if (typeof piece === 'string') return piece;
    if (piece !== null && !(piece instanceof Uint8Array) && !(piece instanceof ArrayBuffer))
      throw new TypeError(`a piece of the source must be text or bytes, got ${shown(piece)}`);
    let given: Uint8Array = piece === null ? head : piece instanceof Uint8Array ? piece : new Uint8Array(piece);
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
      const advice = "name its encoding, such as `encoding: 'windows-1252'`";
      throw new RecordError(file, 0, `the bytes are not text in ${bytes.encoding}; ${advice}`, '', { cause });
    }
  };
}

function makeDecoder(encoding: string, file: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw new RecordError(file, 0, `there is no encoding called ${shown(encoding)}`, '', { cause });
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
