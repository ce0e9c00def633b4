import type { PlainLines } from '../table/plainLines.js';

/** What stands for a cell that is not in the table. */
export const UNSEEN = -0x80000000;

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

// So many lines are treated together, step by step: the first step asks for memory that the next one uses, and the
// waiting for one line goes on during that for the others.
const TOGETHER = 256;

/** Numbers below 2²⁷, or negative, for cells: found by their bytes and without making a string of them. */
export class CellTable {
  readonly #seed = Math.floor(Math.random() * 0x100000000) | 0;
  #slots: Int32Array = new Int32Array(4 * 1024);
  #store: Uint8Array = new Uint8Array(1024);
  #stored = 0;
  #count = 0;
  #isWhole = true;
  readonly #hashes = new Int32Array(TOGETHER);
  readonly #words = new Int32Array(4 * TOGETHER);

  /** Whether every cell that was given a number has kept it. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** The number of the cell of each line at this place, UNSEEN where it has none. */
  find(lines: PlainLines, place: number, from: number, numbers: Int32Array): void {
    for (let begin = from; begin < lines.count; begin += TOGETHER)
      this.#findSome(lines, place, begin, Math.min(lines.count, begin + TOGETHER), numbers);
  }

  /** The number of one cell, UNSEEN where it has none. */
  findOne(lines: PlainLines, place: number, line: number, numbers: Int32Array): number {
    this.#findSome(lines, place, line, line + 1, numbers);
    return numbers[line]!;
  }

  /** Gives the cell last sought by `findOne` a number, and says whether there was room for it. */
  add({ bytes, borders, width }: PlainLines, place: number, line: number, number: number): boolean {
    if (++this.#count * 5 > this.#slots.length) this.#grow();
    const slots = this.#slots;
    const hash = this.#hashes[0]!;
    const slot = freeSlot(slots, hash);
    if (slot < 0 || number > LARGEST || number < -LARGEST) {
      this.#isWhole = false;
      return false;
    }
    const border = line * (width + 1) + place;
    const begin = borders[border]! + 1;
    const length = borders[border + 1]! - begin;
    if (length <= IN_SLOT) {
      for (let k = 0; k < 3; k++) slots[slot + k] = this.#words[k]!;
      slots[slot + 3] = (number << 4) | (length + 1);
      return true;
    }
    while (this.#stored + length > this.#store.length) this.#store = larger(this.#store);
    this.#store.set(bytes.subarray(begin, begin + length), this.#stored);
    slots[slot] = hash;
    slots[slot + 1] = this.#stored;
    slots[slot + 2] = length;
    slots[slot + 3] = (number << 4) | LONG;
    this.#stored += length;
    return true;
  }

  #findSome(
    { bytes, view, borders, width }: PlainLines,
    place: number,
    from: number,
    to: number,
    numbers: Int32Array,
  ): void {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const words = this.#words;
    hashCells(view, borders, width + 1, place, from, to, this.#seed, hashes, words);
    numbers[from] = lookedAhead(slots, hashes, to - from); // written over below
    findCells(bytes, borders, width + 1, place, from, to, slots, this.#store, hashes, words, numbers);
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += 4) {
      const tag = before[slot + 3]!;
      if (tag === 0) continue;
      const [a, b, c] = [before[slot]!, before[slot + 1]!, before[slot + 2]!];
      const hash = (tag & LENGTH) === LONG ? a : shortHash(this.#seed, (tag & LENGTH) - 1, a, b, c);
      const free = freeSlot(this.#slots, hash);
      if (free < 0)
        this.#isWhole = false; // it is as if the cell had not been seen
      else for (let k = 0; k < 4; k++) this.#slots[free + k] = before[slot + k]!;
    }
  }
}

// The hash of each cell, and its words where it is short.
function hashCells(
  view: DataView,
  borders: Int32Array,
  stride: number,
  place: number,
  from: number,
  to: number,
  seed: number,
  hashes: Int32Array,
  words: Int32Array,
): void {
  for (let line = from, k = 0; line < to; line++, k++) {
    const at = borders[line * stride + place]! + 1;
    const length = borders[line * stride + place + 1]! - at;
    if (length > IN_SLOT) {
      hashes[k] = longHash(seed, view, at, length);
      continue;
    }
    const a = view.getInt32(at, true) & MASKS[length]!;
    const b = view.getInt32(at + 4, true) & MASKS[16 + length]!;
    const c = view.getInt32(at + 8, true) & MASKS[32 + length]!;
    words[4 * k] = a;
    words[4 * k + 1] = b;
    words[4 * k + 2] = c;
    // As shortHash, whose parts would be too many to be put into this place.
    let hash = Math.imul(seed ^ length ^ a, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15) ^ c, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    hashes[k] = hash ^ (hash >>> 13);
  }
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

function findCells(
  bytes: Uint8Array,
  borders: Int32Array,
  stride: number,
  place: number,
  from: number,
  to: number,
  slots: Int32Array,
  store: Uint8Array,
  hashes: Int32Array,
  words: Int32Array,
  numbers: Int32Array,
): void {
  const mask = slots.length / 4 - 1;
  for (let line = from, k = 0; line < to; line++, k++) {
    const at = borders[line * stride + place]! + 1;
    const length = borders[line * stride + place + 1]! - at;
    const hash = hashes[k]!;
    if (length > IN_SLOT) {
      numbers[line] = findLong(bytes, at, length, slots, store, hash);
      continue;
    }
    const a = words[4 * k]!;
    const b = words[4 * k + 1]!;
    const c = words[4 * k + 2]!;
    const end = length + 1;
    let slot = (hash & mask) << 2;
    let tag = slots[slot + 3]!;
    for (let step = 1; tag !== 0; step++) {
      if (((slots[slot]! ^ a) | (slots[slot + 1]! ^ b) | (slots[slot + 2]! ^ c) | ((tag & LENGTH) ^ end)) === 0) break;
      slot = ((hash + step) & mask) << 2;
      tag = step < MOST_STEPS ? slots[slot + 3]! : 0;
    }
    numbers[line] = tag === 0 ? UNSEEN : tag >> 4;
  }
}

function findLong(
  bytes: Uint8Array,
  at: number,
  length: number,
  slots: Int32Array,
  store: Uint8Array,
  hash: number,
): number {
  const mask = slots.length / 4 - 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    const slot = ((hash + step) & mask) << 2;
    const tag = slots[slot + 3]!;
    if (tag === 0) return UNSEEN;
    if ((tag & LENGTH) !== LONG || slots[slot] !== hash || slots[slot + 2] !== length) continue;
    if (isSame(bytes, at, store, slots[slot + 1]!, length)) return tag >> 4;
  }
  return UNSEEN;
}

function isSame(a: Uint8Array, i: number, b: Uint8Array, j: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

// Where it begins, −1 where there is none near enough.
function freeSlot(slots: Int32Array, hash: number): number {
  const mask = slots.length / 4 - 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    const slot = ((hash + step) & mask) << 2;
    if (slots[slot + 3] === 0) return slot;
  }
  return -1;
}

function larger(store: Uint8Array): Uint8Array {
  const grown = new Uint8Array(store.length * 2);
  grown.set(store);
  return grown;
}
