import { shown } from '../../numeric/check.js';
import { RecordError } from '../recordError.js';

/** The text of one record in a JSON file, with the line at which it begins; blank for a line with nothing on it. */
export interface JsonRecord {
  readonly text: string;
  readonly line: number;
}

// A line may have this many characters, an array or a pretty-printed file as a whole this many.
const LONGEST_LINE = 1 << 24;
const LONGEST_TEXT = 1 << 28;

/**
 * Cuts a JSON file into the texts of its records. JSON Lines go by line, piece by piece, so that a broken line costs no
 * other; one array, or one object with an array of records, is gathered first and cut between its elements.
 */
export async function* jsonRecordsOf(
  pieces: AsyncIterable<string>,
  within: string | undefined,
  file: string,
): AsyncGenerator<JsonRecord> {
  const lines = new LineCutter(file);
  let text = ''; // what is not yet known to be lines
  let shape: 'lines' | 'whole' | null = within === undefined ? null : 'whole';
  for await (const piece of pieces) {
    if (shape === 'lines') {
      yield* lines.push(piece);
      continue;
    }
    text += piece;
    if (text.length > LONGEST_TEXT)
      throw new RecordError(file, 0, `one JSON value may have at most ${LONGEST_TEXT} characters; write JSON Lines`);
    if (shape === null && (text.length === piece.length || piece.includes('\n'))) shape = shapeOf(text, file);
    if (shape === 'lines') yield* lines.push(text);
  }
  if (shape === 'lines') yield* lines.end();
  else yield* recordsOfWhole(text, within, file);
}

/** What to say of JSON where a table in CSV is read. */
export const GIVEN_JSON = 'this looks like JSON, not a table; hand it over as `jsonRows(source)`';

/** Whether text begins as JSON does, and no table. */
export function beginsAsJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[[{"\]]|$))/.test(text);
}

// A record on each line is shown by a first line that is whole and has no array of records in it, or has others after
// it; null where the text does not say yet.
function shapeOf(text: string, file: string): 'lines' | 'whole' | null {
  const begin = text.trimStart();
  if (begin === '') return null;
  if (begin[0] !== '[' && begin[0] !== '{') throw notJson(begin, file);
  if (/^\[\s*[[{\]]/.test(begin)) return 'whole';
  const end = begin.indexOf('\n');
  if (end < 0) return null;
  const value = parsed(begin.slice(0, end));
  if (value === undefined) return begin[0] === '[' && /^\[\s*\S/.test(begin.slice(0, end)) ? 'lines' : 'whole';
  if (begin.slice(end).trim() !== '') return 'lines';
  return arrayWithin(value, undefined) === null ? 'lines' : null;
}

function* recordsOfWhole(text: string, within: string | undefined, file: string): Generator<JsonRecord> {
  const begin = text.search(/\S/);
  if (begin < 0) return;
  if (within === undefined && /^\[\s*(?:[[{\]]|$)/.test(text.slice(begin))) {
    yield* elements(text, begin, file);
    return;
  }
  const value = parsed(text);
  const key = arrayWithin(value, within);
  if (key !== null) yield* elements(text, arrayAt(text, begin, key), file);
  else if (within !== undefined) throw new RecordError(file, 0, `there is no array of records called ${shown(within)}`);
  else if (value !== undefined) yield { text: text.trim(), line: lineAt(text, begin) };
  else yield* spread(text, file);
}

// Objects that go over several lines each, one after the other; or lines of which the first is broken.
function* spread(text: string, file: string): Generator<JsonRecord> {
  const values = new ValueCutter(text, 0, 1);
  const found: JsonRecord[] = [];
  for (let next = values.next(); next !== null; next = values.next()) found.push(next);
  if (values.whole && found.every((record) => parsed(record.text) !== undefined)) yield* found;
  else {
    const lines = new LineCutter(file);
    yield* lines.push(text);
    yield* lines.end();
  }
}

function* elements(text: string, begin: number, file: string): Generator<JsonRecord> {
  const values = new ValueCutter(text, begin + 1, lineAt(text, begin));
  for (let next = values.next(); next !== null; next = values.next()) yield next;
  if (!values.whole || text[values.at] !== ']')
    throw new RecordError(
      file,
      lineAt(text, begin),
      'the array that opens here is never closed; the file may be cut short',
    );
  const rest = text.slice(values.at + 1).trim();
  if (text.slice(0, begin).trim() === '' && rest !== '')
    throw new RecordError(file, lineAt(text, values.at), `nothing may follow the array, got ${shown(rest)}`);
}

/** Cuts lines off text that comes piece by piece. */
class LineCutter {
  readonly #file: string;
  #text = '';
  #line = 1;

  constructor(file: string) {
    this.#file = file;
  }

  *push(piece: string): Generator<JsonRecord> {
    this.#text += piece;
    let begin = 0;
    for (let end = this.#text.indexOf('\n'); end >= 0; end = this.#text.indexOf('\n', begin)) {
      yield { text: this.#text.slice(begin, end), line: this.#line++ };
      begin = end + 1;
    }
    this.#text = this.#text.slice(begin);
    if (this.#text.length > LONGEST_LINE)
      throw new RecordError(this.#file, this.#line, `a line of JSON may have at most ${LONGEST_LINE} characters`);
  }

  *end(): Generator<JsonRecord> {
    if (this.#text !== '') yield { text: this.#text, line: this.#line };
  }
}

const MARK = /["{}[\],\n]/g;

/** Cuts values that commas or space part, down to the bracket that closes what they stand in. */
class ValueCutter {
  readonly #text: string;
  /** Where the cutting has come to, and where the last value began. */
  at: number;
  begin = 0;
  #line: number;
  /** Whether the last value was whole. */
  whole = true;

  constructor(text: string, at: number, line: number) {
    this.#text = text;
    this.at = at;
    this.#line = line;
  }

  /** The next value; null where there is none. */
  next(): JsonRecord | null {
    const text = this.#text;
    while (this.at < text.length && /[\s,]/.test(text[this.at]!)) if (text[this.at++] === '\n') this.#line++;
    const begin = this.at;
    const line = this.#line;
    this.begin = begin;
    if (begin >= text.length || text[begin] === ']' || text[begin] === '}') return null;
    let depth = 0;
    MARK.lastIndex = begin;
    for (let mark = MARK.exec(text); mark !== null; mark = MARK.exec(text)) {
      const c = mark[0];
      if (c === '"') {
        const end = endOfString(text, mark.index);
        if (end < 0) break;
        MARK.lastIndex = end;
        continue;
      }
      if (c === '\n') this.#line++;
      else if (c === '{' || c === '[') depth++;
      else if (depth === 0) return this.#cut(begin, mark.index, line);
      else if (c !== ',' && --depth === 0 && text[begin] !== '"') return this.#cut(begin, mark.index + 1, line);
    }
    this.whole = false;
    return null;
  }

  #cut(begin: number, end: number, line: number): JsonRecord {
    this.at = end;
    return { text: this.#text.slice(begin, end).trimEnd(), line };
  }
}

// The place behind the quote that closes the string; −1 where none does.
function endOfString(text: string, begin: number): number {
  for (let at = text.indexOf('"', begin + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
  return -1;
}

// The key of the only array of records in an object, or of the one asked for.
function arrayWithin(value: unknown, within: string | undefined): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (within !== undefined)
    return Object.entries(value).some(([key, inner]) => key === within && Array.isArray(inner)) ? within : null;
  const keys = Object.entries(value).flatMap(([key, inner]) => (isRecords(inner) ? [key] : []));
  return keys.length === 1 ? keys[0]! : null;
}

function isRecords(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((row) => typeof row === 'object' && row !== null);
}

// Where the array begins that the key of the outermost object leads to; the text is known to be whole.
function arrayAt(text: string, begin: number, key: string): number {
  let found = -1;
  const values = new ValueCutter(text, begin + 1, 1);
  for (let next = values.next(); next !== null; next = values.next()) {
    const colon = endOfString(next.text, 0);
    if (parsed(next.text.slice(0, colon)) === key) found = text.indexOf('[', values.begin + colon);
  }
  return found;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON value is undefined
  }
}

function notJson(begin: string, file: string): RecordError {
  const line = begin.slice(0, 60).split(/[\r\n]/, 1)[0];
  return new RecordError(file, 0, `JSON must begin with { or [, got ${shown(line)}; is this a table in CSV?`);
}
