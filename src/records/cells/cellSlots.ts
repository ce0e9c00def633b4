import { cellByNumber } from './numberedForm.js';

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

/** Notes where the cell at this place of each line begins, and its length. */
export function noteCells(
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

/** Notes the hash of each cell and, where it is short, its words; says how many bytes the long ones have. */
export function hashCells(
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

/** Reads the slots where each cell is looked for first; what comes of it has no meaning. */
export function lookedAhead(slots: Int32Array, hashes: Int32Array, count: number): number {
  const mask = slots.length / 4 - 1;
  let bits = 0;
  for (let k = 0; k < count; k++) bits |= slots[(hashes[k]! & mask) << 2]!;
  return bits;
}

/**
 * Notes the number of each cell, which is the next where it is new. `tally` has how many there are, and how many bytes
 * are in the store.
 */
export function numberCells(
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

/** Whether there is no room for one of the cells. */
export function hasHomeless(cells: Int32Array, count: number): boolean {
  let bits = 0;
  for (let k = 0; k < count; k++) bits |= cells[k]!;
  return bits < 0;
}

/** Puts what is in some slots into others, and says whether there was room for all of it. */
export function putAll(before: Int32Array, after: Int32Array, seed: number): boolean {
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
