import type { Steps } from './steps.js';

const BLOCK = 65_536;

type Numbers = Uint32Array | Float64Array;

/** A full block in as few bytes as its values allow: value k is first + step k, or first + unit (least + values[k]). */
interface Packed<A extends Numbers> {
  readonly first: number;
  readonly step: number;
  readonly unit: number;
  readonly least: number;
  readonly values: Uint8Array | Int32Array | A | null;
}

/**
 * A column of numbers that grows, kept in blocks, each in as few bytes as its values allow: none where they are all the
 * same or count up, one or four where they are whole multiples of a unit and near each other. What comes out is to the
 * bit what went in.
 */
export class PackedColumn<A extends Numbers> {
  readonly #make: (length: number) => A;
  readonly #unit: number;
  #blocks: Packed<A>[] = [];
  #open: A;
  #filled = 0;

  constructor(make: (length: number) => A, unit = 1) {
    this.#make = make;
    this.#unit = unit;
    this.#open = make(BLOCK);
  }

  push(value: number): void {
    if (this.#filled === BLOCK) this.#close();
    this.#open[this.#filled++] = value;
  }

  /** Adds the values from one place up to another of an array. */
  append(values: A, from: number, to: number): void {
    while (from < to) {
      if (this.#filled === BLOCK) this.#close();
      const end = Math.min(to, from + BLOCK - this.#filled);
      this.#open.set(values.subarray(from, end), this.#filled);
      this.#filled += end - from;
      from = end;
    }
  }

  /** The values as one array, made in steps. The column is empty afterwards. */
  *taken(): Steps<A> {
    const all = this.#make(this.#blocks.length * BLOCK + this.#filled);
    all.set(this.#open.subarray(0, this.#filled), this.#blocks.length * BLOCK);
    const blocks = this.#blocks.reverse();
    this.#blocks = [];
    this.#filled = 0;
    for (let start = 0; blocks.length > 0; start += BLOCK) {
      unpack(blocks.pop()!, all, start);
      yield 0;
    }
    return all;
  }

  #close(): void {
    const packed = packedBlock(this.#open, this.#unit);
    this.#blocks.push(packed ?? { first: 0, step: 0, unit: 1, least: 0, values: this.#open });
    if (packed === null) this.#open = this.#make(BLOCK);
    this.#filled = 0;
  }
}

function packedBlock<A extends Numbers>(block: A, unit: number): Packed<A> | null {
  const first = block[0]!;
  if (Object.is(block[1], first) && areSame(block, first)) return { first, step: 0, unit: 1, least: 0, values: null };
  if (block[1] === first + 1 && countUp(block, first)) return { first, step: 1, unit: 1, least: 0, values: null };
  return asWhole(block, 1) ?? (unit === 1 ? null : asWhole(block, unit));
}

// What is done with the values of a block is done with some of them at a time, by functions that are called often enough to
// be compiled once: one that runs long is compiled twice, for the run that it is in and for the next.
const SOME = 2048;

function areSame(block: Numbers, first: number): boolean {
  for (let from = 0; from < BLOCK; from += SOME) if (!someAreSame(block, from, first)) return false;
  return true;
}

function someAreSame(block: Numbers, from: number, first: number): boolean {
  for (let k = from; k < from + SOME; k++) if (!Object.is(block[k], first)) return false;
  return true;
}

function countUp(block: Numbers, first: number): boolean {
  if (!(block instanceof Uint32Array)) return false;
  for (let from = 0; from < BLOCK; from += SOME) if (!someCountUp(block, from, first)) return false;
  return true;
}

function someCountUp(block: Uint32Array, from: number, first: number): boolean {
  for (let k = from; k < from + SOME; k++) if (block[k] !== first + k) return false;
  return true;
}

const multiples = new Int32Array(BLOCK);
const range = new Int32Array(2); // the least and the largest of them

// Of values that are whole multiples of the unit apart; null where they are not, or too far.
function asWhole<A extends Numbers>(block: A, unit: number): Packed<A> | null {
  const first = block[0]!;
  const farthest = block.BYTES_PER_ELEMENT === 4 ? 255 : 0x3fffffff; // that makes them shorter
  range.fill(0);
  for (let from = 0; from < BLOCK; from += SOME) {
    const areMultiples =
      block instanceof Uint32Array
        ? someAreNear(block, from, first, range)
        : someAreMultiples(block, from, first, unit, range);
    if (!areMultiples || range[0]! < -farthest || range[1]! > farthest) return null;
  }
  const least = range[0]!;
  if (range[1]! - least > 255)
    return farthest === 255 ? null : { first, step: 0, unit, least: 0, values: multiples.slice() };
  const bytes = new Uint8Array(BLOCK);
  for (let from = 0; from < BLOCK; from += SOME) noteBytes(from, least, bytes);
  return { first, step: 0, unit, least, values: bytes };
}

const ROUNDING = 1.5 * 2 ** 52; // which, added and taken away, leaves the nearest whole number

// Whether they are multiples, to the bit; how many times the unit each is from the first is noted.
function someAreMultiples(
  block: Float64Array,
  from: number,
  first: number,
  unit: number,
  between: Int32Array,
): boolean {
  const share = 1 / unit;
  let least = between[0]!;
  let largest = between[1]!;
  for (let k = from; k < from + SOME; k++) {
    const value = block[k]!;
    const multiple = ((value - first) * share + ROUNDING - ROUNDING) | 0;
    if (first + unit * multiple !== value || (value === 0 && 1 / value < 0)) return false;
    multiples[k] = multiple;
    least = Math.min(least, multiple);
    largest = Math.max(largest, multiple);
  }
  between[0] = least;
  between[1] = largest;
  return true;
}

// Notes how far each is from the first; false where one is so far that it makes no difference how far.
function someAreNear(block: Uint32Array, from: number, first: number, between: Int32Array): boolean {
  let least = between[0]!;
  let largest = between[1]!;
  for (let k = from; k < from + SOME; k++) {
    const distance = block[k]! - first;
    if (distance < -255 || distance > 255) return false;
    multiples[k] = distance;
    least = Math.min(least, distance);
    largest = Math.max(largest, distance);
  }
  between[0] = least;
  between[1] = largest;
  return true;
}

function noteBytes(from: number, least: number, bytes: Uint8Array): void {
  for (let k = from; k < from + SOME; k++) bytes[k] = multiples[k]! - least;
}

function unpack<A extends Numbers>({ first, step, unit, least, values }: Packed<A>, all: A, start: number): void {
  if (values !== null) {
    all.set(values, start);
    if (first !== 0 || unit !== 1 || least !== 0) scale(all, start, first, unit, least);
  } else if (step === 1) fillUp(all, start, first);
  else if (!Object.is(first, 0)) all.fill(first, start, start + BLOCK); // what is 0 is so already, and takes no memory yet
}

function scale(all: Numbers, start: number, first: number, unit: number, least: number): void {
  for (let from = start; from < start + BLOCK; from += SOME) scaleSome(all, from, first, unit, least);
}

function scaleSome(all: Numbers, from: number, first: number, unit: number, least: number): void {
  for (let k = from; k < from + SOME; k++) all[k] = first + unit * (all[k]! + least);
}

function fillUp(all: Numbers, start: number, first: number): void {
  for (let from = 0; from < BLOCK; from += SOME) fillSome(all, start + from, first + from);
}

function fillSome(all: Numbers, from: number, first: number): void {
  for (let k = 0; k < SOME; k++) all[from + k] = first + k;
}
