import { RecordError } from '../recordError.js';

/** Whole records as text, with the line at which each begins. A record with text after a closing quote stands alone. */
export interface Chunk {
  readonly text: string;
  readonly lines: readonly number[];
  readonly malformed: boolean;
}

/** The most columns a record may have. */
export const MOST_COLUMNS = 4096;
/** The most characters a field may have. */
export const LONGEST_FIELD = 1_048_576;

const QUOTE = 34;
const LF = 10;
const CR = 13;

// Where in a record the next character stands.
const FIELD_START = 0;
const PLAIN = 1;
const QUOTED = 2;
const AFTER_QUOTE = 3;

/**
 * Cuts text into chunks at the borders of records: a line break within quotes is no border, nor is one that the end of
 * a piece has split. It agrees with d3-dsv's parser on where records end, and holds back the one kind that the parser
 * would read another way (text after a closing quote).
 */
export class RecordCutter {
  readonly #file: string;
  readonly #delimiter: number;
  #text = '';
  #at = 0;
  #state: number = FIELD_START;
  #line: number;
  #quoteLine = 0;
  #columns = 1;
  #fieldAt = 0;
  #malformed = false;
  #lines: number[];

  constructor(file: string, delimiter: string, firstLine = 1) {
    this.#file = file;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#line = firstLine;
    this.#lines = [firstLine];
  }

  /** Whether all that came so far is in chunks handed out, so that the next text begins a record. */
  get betweenRecords(): boolean {
    return this.#text === '';
  }

  /** The line at which the next text begins, where it begins a record. */
  get line(): number {
    return this.#line;
  }

  /** The chunks that are whole now that `text` has come; `last` says that no more will. */
  push(text: string, last: boolean): Chunk[] {
    const chunks: Chunk[] = [];
    this.#text += text;
    this.#scan(chunks, last);
    if (last && this.#state === QUOTED)
      throw new RecordError(this.#file, this.#quoteLine, 'the quote that opens here is never closed');
    if (last && this.#text !== '') chunks.push({ text: this.#text, lines: this.#lines, malformed: this.#malformed });
    return chunks;
  }

  // Walks to the end of the text and hands out the records that end in it.
  #scan(chunks: Chunk[], last: boolean): void {
    const text = this.#text;
    const delimiter = this.#delimiter;
    let begin = 0; // of the chunk
    let record = 0; // of the record
    let at = this.#at;
    let state = this.#state;
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c === CR && at + 1 === text.length && !last) break; // an LF may follow
      const lineEnds = c === LF || (c === CR && text.charCodeAt(at + 1) !== LF);
      if (lineEnds) this.#line++;
      if (state === QUOTED) {
        if (c === QUOTE) state = AFTER_QUOTE;
      } else if (lineEnds) {
        this.#endField(at, state);
        if (this.#malformed) {
          this.#cut(chunks, text.slice(begin, record), 1);
          begin = at + 1;
          chunks.push({ text: text.slice(record, begin), lines: this.#lines.splice(0), malformed: true });
          this.#malformed = false;
        }
        record = at + 1;
        this.#fieldAt = record;
        this.#columns = 1;
        this.#lines.push(this.#line);
        state = FIELD_START;
      } else if (c === delimiter) {
        this.#endField(at, state);
        this.#fieldAt = at + 1;
        if (++this.#columns > MOST_COLUMNS) this.#tooMany();
        state = FIELD_START;
      } else if (c === QUOTE && state !== PLAIN) {
        if (state === FIELD_START) this.#quoteLine = this.#line;
        state = QUOTED;
      } else if (c !== CR) {
        if (state === AFTER_QUOTE) this.#malformed = true;
        state = PLAIN;
      }
    }
    this.#endField(at, state);
    this.#cut(chunks, text.slice(begin, record), 1);
    this.#state = state;
    this.#text = text.slice(record);
    this.#at = at - record;
    this.#fieldAt -= record;
  }

  // Hands out whole records, all but the last `kept` of those begun.
  #cut(chunks: Chunk[], text: string, kept: number): void {
    if (text === '') return;
    chunks.push({ text, lines: this.#lines.splice(0, this.#lines.length - kept), malformed: false });
  }

  #endField(at: number, state: number): void {
    if (at - this.#fieldAt <= LONGEST_FIELD) return;
    const quote = state === QUOTED ? `; the quote opened at line ${this.#quoteLine} may never be closed` : '';
    const line = this.#lines[this.#lines.length - 1]!;
    throw new RecordError(this.#file, line, `a field may have at most ${LONGEST_FIELD} characters${quote}`);
  }

  #tooMany(): void {
    throw new RecordError(
      this.#file,
      this.#lines[this.#lines.length - 1]!,
      `a record may have at most ${MOST_COLUMNS} columns, and this one has more`,
    );
  }
}
