import { type Chunk, RecordCutter } from './chunks.js';
import { meanings, type PlainLines, scanLines, textBetween } from './plainLines.js';
import { notText } from './text.js';

/** Bytes are looked at when this many have gathered. A line that is longer is left to the parser of text. */
export const UNIT = 131_072;

// Lines that are not plain go to the parser of text one at a time, then two, then four and so on up to so many; one at a
// time again once there are as many plain ones in a row as are worth a call of their own.
const LONGEST_STRETCH = 256;
const WORTH = 8;

/**
 * Cuts bytes in UTF-8 into lines that need no parser and, wherever there are quotes or anything else out of the ordinary,
 * into chunks of text as RecordCutter does. How many cells a plain line has is asked before each, 0 before the header.
 */
export class ByteCutter {
  readonly #file: string;
  readonly delimiter: string;
  readonly #width: () => number;
  readonly #meaning: Uint8Array;
  // What is left of the last unit and the next; sixteen more so that words can be read at the end.
  readonly #bytes = new Uint8Array(2 * UNIT + 16);
  #size = 0;
  #line = 1;
  #cutter: RecordCutter | null = null;
  #stretch = 1;
  readonly #lines: PlainLines = {
    bytes: this.#bytes,
    view: new DataView(this.#bytes.buffer),
    first: 1,
    count: 0,
    width: 0,
    borders: new Int32Array(4 * UNIT + 8),
  };

  constructor(file: string, delimiter: string, width: () => number) {
    this.#file = file;
    this.delimiter = delimiter;
    this.#width = width;
    this.#meaning = meanings(delimiter);
  }

  /** What is whole now that these bytes have come; plain lines are to be used before the next is asked for. */
  *push(piece: Uint8Array | string): Generator<PlainLines | Chunk> {
    const bytes = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    for (let start = 0; start < bytes.length; start += UNIT) {
      const part = bytes.subarray(start, start + UNIT);
      this.#bytes.set(part, this.#size);
      this.#size += part.length;
      if (this.#size >= UNIT) yield* this.#cut(false);
    }
  }

  /** What is left when no more will come. */
  *end(): Generator<PlainLines | Chunk> {
    yield* this.#cut(true);
    if (this.#cutter !== null) yield* this.#cutter.push('', true);
  }

  *#cut(last: boolean): Generator<PlainLines | Chunk> {
    let at = 0;
    while (at < this.#size) {
      if (this.#cutter === null && this.#scan(at)) {
        yield this.#lines;
        at = this.#lines.borders[this.#lines.count * (this.#lines.width + 1)]! + 1;
        this.#line += this.#lines.count;
        if (this.#lines.count >= WORTH) this.#stretch = 1;
      }
      const end = this.#endOfStretch(at, last);
      if (end === at) break;
      yield* this.#asText(at, end);
      at = end;
    }
    this.#bytes.copyWithin(0, at, this.#size);
    this.#size -= at;
  }

  // Whether there are plain lines here.
  #scan(at: number): boolean {
    const lines = this.#lines;
    lines.width = this.#width();
    lines.first = this.#line;
    const { bytes, view, width, borders } = lines;
    const delimiter = this.delimiter.charCodeAt(0);
    lines.count = width === 0 ? 0 : scanLines(bytes, view, delimiter, this.#meaning, at, this.#size, width, borders);
    return lines.count > 0;
  }

  *#asText(from: number, to: number): Generator<Chunk> {
    this.#cutter ??= new RecordCutter(this.#file, this.delimiter, this.#line);
    let text = '';
    try {
      text = textBetween(this.#bytes, from, to);
    } catch (cause) {
      throw notText(this.#file, 'utf-8', cause);
    }
    yield* this.#cutter.push(text, false);
    if (!this.#cutter.betweenRecords) return;
    this.#line = this.#cutter.line;
    this.#cutter = null;
  }

  // Behind the next lines, or behind what there is of one too long to wait for; `at` where more must come first.
  #endOfStretch(at: number, last: boolean): number {
    const bytes = this.#bytes;
    let end = at;
    let lines = 0;
    for (let k = at; k < this.#size && lines < this.#stretch; k++) {
      if (bytes[k] !== 10) continue;
      end = k + 1;
      lines++;
    }
    if (lines === 0 && last) end = this.#size;
    else if (lines === 0 && this.#size - at >= UNIT) end = wholeCharacters(bytes, this.#size);
    if (end > at) this.#stretch = Math.min(2 * this.#stretch, LONGEST_STRETCH);
    return end;
  }
}

// Up to the end, without a last character of which bytes are missing.
function wholeCharacters(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[end - back]!;
    if (byte >= 0xc0) return back < (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) ? end - back : end;
    if (byte < 0x80) return end;
  }
  return end;
}
