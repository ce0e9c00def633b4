import { type PlainLines, textsOf } from '../table/plainLines.js';
import {
  cellByNumber,
  cellsByNumber,
  NO_FORM,
  NUMBERS,
  type NumberedForm,
  numberedForm,
  numbersIn,
} from './numberedForm.js';

/** What stands for a cell that the table has no room for. */
export const HOMELESS = -1;

// A cell that is not found within so many slots is not in the table, and none is put farther away: whoever makes cells
// collide on purpose makes them slow to read, each by as much, but not slower the more there are.
const MOST_STEPS = 1024;

// A slot is four words: twelve bytes of the cell, the last filled up with zeros, and the number with the length plus one
// in the last four bits, which are 0 in an empty slot. Of a longer cell it has the hash, where the bytes stand in the
// store, and the length.
const LENGTH = 15;
const LONG = 14;
const IN_SLOT = 12;
const LARGEST = 0x7ffffff;
// Of so many slots one at most is taken.
const SPARSE = 2;

// So many cells are treated together, step by step: the first step asks for memory that the next one uses, and the
// waiting for one cell goes on during that for the others.
const TOGETHER = 512;

/** Numbers the cells of lines from 0 on as they are met, by their bytes and without making a string of those known. */
export class CellTable {
  readonly #places: readonly number[];
  readonly #seed = Math.floor(Math.random() * 0x100000000) | 0;
  #slots: Int32Array = new Int32Array(4 * 1024);
  #store: Uint8Array = new Uint8Array(1024);
  // Cells of the form of the first one are found by the number in them, where each has its own plus one.
  #form: NumberedForm | null = null;
  #byNumber: Int32Array = new Int32Array(0);
  readonly #tally: Int32Array = new Int32Array(2); // cells numbered, and bytes in the store
  #isWhole = true;
  #before = 0; // cells numbered before the lines last looked at
  readonly #begins = new Int32Array(TOGETHER);
  readonly #lengths = new Int32Array(TOGETHER);
  readonly #hashes = new Int32Array(TOGETHER);
  readonly #words = new Int32Array(3 * TOGETHER);
  readonly #numbers = new Int32Array(TOGETHER); // in the cells
  readonly #cells: Int32Array = new Int32Array(TOGETHER);

  /** For the cells at these places of lines. */
  constructor(places: readonly number[]) {
    this.#places = places;
  }

  /** How many cells have a number. */
  get count(): number {
    return this.#tally[0]!;
  }

  /** Whether every cell that was met has kept its number. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** The numbers of the cells of the lines last looked at, line by line, HOMELESS for one that there is no room for. */
  get cells(): Int32Array {
    return this.#cells;
  }

  /** Looks at some lines from `from` on, and says where they end. */
  look(lines: PlainLines, from: number): number {
    const { borders, width, count } = lines;
    const each = this.#places.length;
    const to = Math.min(count, from + Math.floor(TOGETHER / each));
    for (let k = 0; k < each; k++)
      noteCells(borders, width + 1, this.#places[k]!, from, to, k, each, this.#begins, this.#lengths);
    this.#number(lines, (to - from) * each);
    return to;
  }

  #number({ bytes, view }: PlainLines, count: number): void {
    const [begins, lengths, numbers, cells, tally] = [
      this.#begins,
      this.#lengths,
      this.#numbers,
      this.#cells,
      this.#tally,
    ];
    this.#before = this.count;
    if (this.#form === null) {
      this.#form = numberedForm(bytes, begins[0]!, begins[0]! + lengths[0]!);
      if (this.#form !== NO_FORM) this.#byNumber = new Int32Array(NUMBERS);
    }
    if (numbersIn(view, this.#form, begins, lengths, count, numbers) === count) {
      cellsByNumber(numbers, count, this.#byNumber, tally, cells);
      return;
    }
    const [hashes, words] = [this.#hashes, this.#words];
    const long = hashCells(view, begins, lengths, count, this.#seed, hashes, words);
    this.#makeRoom(count, long);
    cells[0] = lookedAhead(this.#slots, hashes, count); // written over below
    const [slots, store] = [this.#slots, this.#store];
    numberCells(bytes, begins, lengths, numbers, hashes, words, count, this.#byNumber, slots, store, tally, cells);
    if (this.#isWhole) this.#isWhole = !hasHomeless(cells, count);
  }

  /** The texts of the cells that were first met in the lines last looked at, in the order of their numbers. */
  newTexts({ bytes }: PlainLines): string[] {
    const [begins, ends] = [new Int32Array(this.count - this.#before), new Int32Array(this.count - this.#before)];
    for (let k = 0, met = 0; met < begins.length; k++) {
      if (this.#cells[k] !== this.#before + met) continue;
      begins[met] = this.#begins[k]!;
      ends[met++] = this.#begins[k]! + this.#lengths[k]!;
    }
    return textsOf(bytes, begins, ends);
  }

  #makeRoom(cells: number, long: number): void {
    while ((this.count + cells) * 4 * SPARSE > this.#slots.length) {
      const grown = new Int32Array(this.#slots.length * 2);
      // What finds no place there is as if it had not been met.
      if (!putAll(this.#slots, grown, this.#seed)) this.#isWhole = false;
      this.#slots = grown;
    }
    const stored = this.#tally[1]! + long;
    if (stored <= this.#store.length) return;
    const store = new Uint8Array(2 * stored);
    store.set(this.#store);
    this.#store = store;
  }
}

// Notes where the cell at this place of each line begins, and its length.
function noteCells(
  borders: Int32Array,
  stride: number,
  place: number,
  from: number,
  to: number,
  first: number,
  step: number,
  begins: Int32Array,
  lengths: Int32Array,
): void {
  for (let line = from, k = first; line < to; line++, k += step) {
    const before = borders[line * stride + place]!;
    begins[k] = before + 1;
    lengths[k] = borders[line * stride + place + 1]! - before - 1;
  }
}

// Notes the hash of each cell and, where it is short, its words; says how many bytes the long ones have.
function hashCells(
  view: DataView,
  begins: Int32Array,
  lengths: Int32Array,
  count: number,
  seed: number,
  hashes: Int32Array,
  words: Int32Array,
): number {
  let long = 0;
  for (let k = 0; k < count; k++) {
    const at = begins[k]!;
    const length = lengths[k]!;
    if (length > IN_SLOT) {
      hashes[k] = longHash(seed, view, at, length);
      long += length;
      continue;
    }
    const a = view.getInt32(at, true) & MASKS[length]!;
    const b = view.getInt32(at + 4, true) & MASKS[16 + length]!;
    const c = view.getInt32(at + 8, true) & MASKS[32 + length]!;
    words[3 * k] = a;
    words[3 * k + 1] = b;
    words[3 * k + 2] = c;
    // As shortHash, whose parts would be too many to be put into this place.
    let hash = Math.imul(seed ^ length ^ a, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15) ^ c, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hashes[k] = hash ^ (hash >>> 13);
  }
  return long;
}

function shortHash(seed: number, length: number, a: number, b: number, c: number): number {
  return ended(mixed(mixed(mixed(seed ^ length, a), b), c));
}

function longHash(seed: number, view: DataView, at: number, length: number): number {
  let hash = seed ^ length;
  for (let left = length; left > 0; at += 4, left -= 4) hash = mixed(hash, wordAt(view, at, left));
  return ended(hash);
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function ended(hash: number): number {
  const product = Math.imul(hash, 0x85ebca6b);
  return product ^ (product >>> 13);
}

// What of the k-th four bytes belongs to a cell of this length, by k and length.
const MASKS = Int32Array.from({ length: 48 }, (_, at) => {
  const bytes = (at & 15) - 4 * (at >> 4);
  return bytes >= 4 ? -1 : bytes <= 0 ? 0 : (1 << (8 * bytes)) - 1;
});

// Four bytes, of which only the first `length` count.
function wordAt(view: DataView, at: number, length: number): number {
  const word = view.getInt32(at, true);
  return length >= 4 ? word : word & ((1 << (8 * length)) - 1);
}

// Reads the slots where each cell is looked for first; what comes of it has no meaning.
function lookedAhead(slots: Int32Array, hashes: Int32Array, count: number): number {
  const mask = slots.length / 4 - 1;
  let bits = 0;
  for (let k = 0; k < count; k++) bits |= slots[(hashes[k]! & mask) << 2]!;
  return bits;
}

function numberCells(
  bytes: Uint8Array,
  begins: Int32Array,
  lengths: Int32Array,
  numbers: Int32Array,
  hashes: Int32Array,
  words: Int32Array,
  count: number,
  byNumber: Int32Array,
  slots: Int32Array,
  store: Uint8Array,
  tally: Int32Array,
  cells: Int32Array,
): void {
  const mask = slots.length / 4 - 1;
  for (let k = 0; k < count; k++) {
    if (numbers[k]! >= 0) {
      cells[k] = cellByNumber(byNumber, numbers[k]!, tally);
      continue;
    }
    const hash = hashes[k]!;
    const length = lengths[k]!;
    if (length > IN_SLOT) {
      cells[k] = numberLong(bytes, begins[k]!, length, hash, slots, store, tally);
      continue;
    }
    const a = words[3 * k]!;
    const b = words[3 * k + 1]!;
    const c = words[3 * k + 2]!;
    const end = length + 1;
    let slot = (hash & mask) << 2;
    let tag = slots[slot + 3]!;
    for (let step = 1; tag > 0; step++) {
      if (((slots[slot]! ^ a) | (slots[slot + 1]! ^ b) | (slots[slot + 2]! ^ c) | ((tag & LENGTH) ^ end)) === 0) break;
      slot = ((hash + step) & mask) << 2;
      tag = step < MOST_STEPS ? slots[slot + 3]! : HOMELESS;
    }
    if (tag === 0) {
      tag = nextTag(tally, end);
      if (tag !== HOMELESS) put(slots, slot, a, b, c, tag);
    }
    cells[k] = tag >> 4;
  }
}

function numberLong(
  bytes: Uint8Array,
  at: number,
  length: number,
  hash: number,
  slots: Int32Array,
  store: Uint8Array,
  tally: Int32Array,
): number {
  const mask = slots.length / 4 - 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    const slot = ((hash + step) & mask) << 2;
    const tag = slots[slot + 3]!;
    if (tag === 0) {
      const own = nextTag(tally, LONG);
      if (own === HOMELESS) return HOMELESS;
      const stored = tally[1]!;
      for (let k = 0; k < length; k++) store[stored + k] = bytes[at + k]!;
      tally[1] = stored + length;
      put(slots, slot, hash, stored, length, own);
      return own >> 4;
    }
    if ((tag & LENGTH) !== LONG || slots[slot] !== hash || slots[slot + 2] !== length) continue;
    if (isSame(bytes, at, store, slots[slot + 1]!, length)) return tag >> 4;
  }
  return HOMELESS;
}

// The last word of the slot of a cell that is new, HOMELESS where there are no numbers left.
function nextTag(tally: Int32Array, end: number): number {
  const number = tally[0]!;
  if (number > LARGEST) return HOMELESS;
  tally[0] = number + 1;
  return (number << 4) | end;
}

function put(slots: Int32Array, slot: number, a: number, b: number, c: number, tag: number): void {
  slots[slot] = a;
  slots[slot + 1] = b;
  slots[slot + 2] = c;
  slots[slot + 3] = tag;
}

function isSame(a: Uint8Array, i: number, b: Uint8Array, j: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

function hasHomeless(cells: Int32Array, count: number): boolean {
  let bits = 0;
  for (let k = 0; k < count; k++) bits |= cells[k]!;
  return bits < 0;
}

// Puts what is in some slots into others, and says whether there was room for all of it.
function putAll(before: Int32Array, after: Int32Array, seed: number): boolean {
  const mask = after.length / 4 - 1;
  let isWhole = true;
  for (let slot = 0; slot < before.length; slot += 4) {
    const tag = before[slot + 3]!;
    if (tag === 0) continue;
    const a = before[slot]!;
    const b = before[slot + 1]!;
    const c = before[slot + 2]!;
    const hash = (tag & LENGTH) === LONG ? a : shortHash(seed, (tag & LENGTH) - 1, a, b, c);
    let step = 0;
    while (step < MOST_STEPS && after[(((hash + step) & mask) << 2) + 3] !== 0) step++;
    if (step < MOST_STEPS) put(after, ((hash + step) & mask) << 2, a, b, c, tag);
    else isWhole = false;
  }
  return isWhole;
}
