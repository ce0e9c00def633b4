// Ids are mostly one word and a number, all of one length. Such a cell is found by the number alone: in a table with four
// bytes for each number instead of sixteen for each cell, so that far more of it stays near the processor.

/** What cells have in common that are a word and a number: their length and their first bytes. */
export interface NumberedForm {
  /** Of a cell, 0 for a form that no cell has. */
  readonly length: number;
  /** How many digits are at its end. */
  readonly digits: number;
  /** The first eight bytes, zeros from the digits on. */
  readonly first: number;
  readonly second: number;
}

export const NO_FORM: NumberedForm = { length: 0, digits: 0, first: 0, second: 0 };

/** Numbers are below this. */
export const NUMBERS: number = 2 ** 20;

const LONGEST = 12;
// Fewer members are found near enough in any table.
const LEAST_DIGITS = 5;
const MOST_DIGITS = 7;

/** The form of a cell, NO_FORM where it is not a word and a number of five digits or more. */
export function numberedForm(bytes: Uint8Array, begin: number, end: number): NumberedForm {
  const length = end - begin;
  let digits = 0;
  while (digits < Math.min(length, MOST_DIGITS) && isDigit(bytes[end - digits - 1]!)) digits++;
  if (digits < LEAST_DIGITS || length > LONGEST) return NO_FORM;
  const word = new Uint8Array(8);
  word.set(bytes.subarray(begin, end - digits));
  const view = new DataView(word.buffer);
  return { length, digits, first: view.getInt32(0, true), second: view.getInt32(4, true) };
}

const TOPS = 0x80808080 | 0;
const ZEROS = 0x30303030;
const TO_TOP = 0x46464646; // from one above the 9

/**
 * The number in each of the cells that begin at these places and have these lengths, if they are of the form, and −1 for
 * the others; says how many are. Digits are looked at by fours, as in a line of plain cells: adding to what lies above 9
 * or subtracting from what lies below 0 turns on a top bit.
 */
export function numbersIn(
  view: DataView,
  form: NumberedForm,
  begins: Int32Array,
  lengths: Int32Array,
  count: number,
  numbers: Int32Array,
): number {
  let found = 0;
  for (let from = 0; from < count; from += SOME)
    found += numbersOfSome(view, form, begins, lengths, from, Math.min(count, from + SOME), numbers);
  return found;
}

// So few that it is called often enough to be compiled once, and not for a long run and then once more.
const SOME = 512;

function numbersOfSome(
  view: DataView,
  { length, digits, first, second }: NumberedForm,
  begins: Int32Array,
  lengths: Int32Array,
  from: number,
  to: number,
  numbers: Int32Array,
): number {
  const word = length - digits;
  const firstMask = lowBytes(word);
  const secondMask = lowBytes(word - 4);
  const restMask = lowBytes(digits - 4);
  const filling = ZEROS & ~restMask;
  const up = 8 * (8 - digits); // by which the digits come to end where eight of them would
  const down = 32 - up;
  let found = 0;
  for (let k = from; k < to; k++) {
    numbers[k] = -1;
    if (lengths[k] !== length) continue;
    const at = begins[k]!;
    const x = view.getInt32(at + word, true);
    const y = (view.getInt32(at + word + 4, true) & restMask) | filling;
    const other =
      ((view.getInt32(at, true) ^ first) & firstMask) | ((view.getInt32(at + 4, true) ^ second) & secondMask);
    const odd = ((x + TO_TOP) | (x - ZEROS) | (y + TO_TOP) | (y - ZEROS)) & TOPS;
    if ((other | odd) !== 0) continue;
    const a = x - ZEROS;
    const b = y - ZEROS;
    const number = 10_000 * fourDigits(a << up) + fourDigits((b << up) | (a >>> down));
    if (number >= NUMBERS) continue;
    numbers[k] = number;
    found++;
  }
  return found;
}

function lowBytes(count: number): number {
  return count >= 4 ? -1 : count <= 0 ? 0 : (1 << (8 * count)) - 1;
}

// Of four bytes, the first of which counts most.
function fourDigits(bytes: number): number {
  const pairs = (10 * bytes + (bytes >>> 8)) & 0xff00ff;
  return 100 * (pairs & 0xff) + (pairs >>> 16);
}

/** Notes the number of each cell by the one in it; `byNumber` has it plus one, `tally` how many there are. */
export function cellsByNumber(
  numbers: Int32Array,
  count: number,
  byNumber: Int32Array,
  tally: Int32Array,
  cells: Int32Array,
): void {
  for (let from = 0; from < count; from += SOME)
    cellsOfSome(numbers, from, Math.min(count, from + SOME), byNumber, tally, cells);
}

function cellsOfSome(
  numbers: Int32Array,
  from: number,
  to: number,
  byNumber: Int32Array,
  tally: Int32Array,
  cells: Int32Array,
): void {
  for (let k = from; k < to; k++) cells[k] = cellByNumber(byNumber, numbers[k]!, tally);
}

/** The number of a cell by the one in it. */
export function cellByNumber(byNumber: Int32Array, number: number, tally: Int32Array): number {
  const cell = byNumber[number]!;
  if (cell > 0) return cell - 1;
  const next = tally[0]!;
  byNumber[number] = next + 1;
  tally[0] = next + 1;
  return next;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
