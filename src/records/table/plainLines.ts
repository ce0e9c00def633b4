/**
 * Lines of a table, as bytes in UTF-8, that need no parser: each has as many cells as the header, none in quotes, and
 * ends with LF or CRLF.
 */
export interface PlainLines {
  readonly bytes: Uint8Array;
  /** The same bytes; at least twelve more can be read behind the last cell. */
  readonly view: DataView;
  /** The number of the first line, in the file. */
  first: number;
  /** How many lines there are. */
  count: number;
  /** How many cells each has. */
  width: number;
  /**
   * Where cells end, `width + 1` entries a line: one before its first cell, then the end of each. Cell c of line k is
   * bytes[borders[k (width + 1) + c] + 1 … borders[k (width + 1) + c + 1]).
   */
  borders: Int32Array;
}

const OTHER = 0;
const CELL_END = 1;
const LINE_END = 2;
const RETURN = 3;
const QUOTE = 4;
const BEYOND_ASCII = 5;

/** What each byte means where cells are parted by a delimiter. */
export function meanings(delimiter: string): Uint8Array {
  const meaning = new Uint8Array(256).fill(OTHER, 0, 128).fill(BEYOND_ASCII, 128);
  meaning[delimiter.charCodeAt(0)] = CELL_END;
  meaning[10] = LINE_END;
  meaning[13] = RETURN;
  meaning[34] = QUOTE;
  return meaning;
}

// The byte four times over.
function fourTimes(byte: number): number {
  return Math.imul(byte, 0x01010101);
}

const TOPS = fourTimes(0x80);
const REST = fourTimes(0x7f);

/**
 * Notes the cells of the whole lines from `from` on, up to the first line that is not plain, and says how many lines
 * that is. They end at the last border noted.
 *
 * Bytes are looked at by fours. With d the delimiter, a byte of w ^ dddd is 0 where one of w is d; adding 0x7f to its
 * lower bits turns on the top bit of each that is not 0. Most words have nothing but delimiters of note. Subtracting 35
 * from each byte of w turns on the top bit of those below, among them quote, CR and LF, and perhaps, by a borrow, of the
 * next: so what such a byte means is looked up, and no byte is missed.
 */
export function scanLines(
  bytes: Uint8Array,
  view: DataView,
  delimiter: number,
  meaning: Uint8Array,
  from: number,
  to: number,
  width: number,
  borders: Int32Array,
): number {
  borders[0] = from - 1;
  for (let lines = 0; ; lines += SOME) {
    const begin = lines * (width + 1);
    const more = scanSome(bytes, view, fourTimes(delimiter), meaning, borders[begin]! + 1, to, width, begin, borders);
    if (more < SOME) return lines + more;
  }
}

// So few lines that it is called often enough to be compiled once: a function that runs long is compiled for the run that
// it is in, and once more for the next.
const SOME = 64;

function scanSome(
  bytes: Uint8Array,
  view: DataView,
  delimiters: number,
  meaning: Uint8Array,
  from: number,
  to: number,
  width: number,
  begin: number,
  borders: Int32Array,
): number {
  let lines = 0;
  let noted = begin + 1; // borders so far
  let lineEnd = begin + width; // how many there must be before the last of the line
  let next = from; // what comes before has been looked at
  for (let word = from & ~3; word < to; word += 4) {
    const w = view.getInt32(word, true);
    const x = w ^ delimiters;
    let tops = ~(((x & REST) + REST) | x) & TOPS;
    const others = (((w - 0x23232323) & ~w) | w) & TOPS;
    if ((tops | others) === 0) continue;
    if (others === 0 && word >= next && word + 4 <= to) {
      for (; tops !== 0; tops &= tops - 1) {
        if (noted === lineEnd) return lines;
        borders[noted++] = word + ((31 - Math.clz32(tops & -tops)) >> 3);
      }
      continue;
    }
    for (tops |= others; tops !== 0; tops &= tops - 1) {
      const at = word + ((31 - Math.clz32(tops & -tops)) >> 3);
      if (at < next || at >= to) continue;
      const what = meaning[bytes[at]!]!;
      if (what === OTHER) continue;
      if (what === CELL_END) {
        if (noted === lineEnd) return lines;
        borders[noted++] = at;
      } else if (what === LINE_END) {
        if (noted !== lineEnd) return lines;
        borders[noted++] = at > from && bytes[at - 1] === 13 ? at - 1 : at;
        borders[noted++] = at; // one before the next line
        lineEnd += width + 1;
        if (++lines === SOME) return lines;
      } else if (what === RETURN) {
        if (at + 1 === to || bytes[at + 1] !== 10) return lines;
      } else if (what === QUOTE) return lines;
      else if (what === BEYOND_ASCII) {
        const length = characterLength(bytes, at, to);
        if (length === 0) return lines;
        next = at + length;
      }
    }
  }
  return lines;
}

/** How many bytes the character beyond ASCII that begins here takes; 0 where these bytes are none in UTF-8. */
function characterLength(bytes: Uint8Array, at: number, to: number): number {
  const first = bytes[at]!;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (at + length > to) return 0;
  for (let k = 1; k < length; k++) if ((bytes[at + k]! & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1]!;
  // Written longer than need be, halves of a pair, and what lies beyond the last character.
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  return length;
}

/** The text of a cell. */
export function cellText({ bytes, borders, width }: PlainLines, line: number, place: number): string {
  const border = line * (width + 1) + place;
  return textBetween(bytes, borders[border]! + 1, borders[border + 1]!);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that bytes in UTF-8 stand for. */
export function textBetween(bytes: Uint8Array, from: number, to: number): string {
  return utf8.decode(bytes.subarray(from, to));
}

function copy(bytes: Uint8Array, from: number, to: number, all: Uint8Array, at: number): void {
  for (let k = from; k < to; k++) all[at + k - from] = bytes[k]!;
}

/** The texts of several cells, for which one call of the decoder does: a line break, which no plain cell has, parts them. */
export function textsOf(bytes: Uint8Array, begins: Int32Array, ends: Int32Array): string[] {
  let size = begins.length;
  for (let k = 0; k < begins.length; k++) size += ends[k]! - begins[k]!;
  const all = new Uint8Array(size);
  let at = 0;
  for (let k = 0; k < begins.length; k++) {
    copy(bytes, begins[k]!, ends[k]!, all, at);
    at += ends[k]! - begins[k]!;
    all[at++] = 10;
  }
  const texts = utf8.decode(all).split('\n');
  texts.pop();
  return texts;
}
