import type { Steps } from './steps.js';

const BLOCK = 65_536;

type Numbers = Uint32Array | Float64Array;

/** A full block in as few bytes as its values allow: value k is first + step k, or first + unit values[k]. */
interface Packed<A extends Numbers> {
  readonly first: number;
  readonly step: number;
  readonly unit: number;
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
    this.#blocks.push(packed ?? { first: 0, step: 0, unit: 1, values: this.#open });
    if (packed === null) this.#open = this.#make(BLOCK);
    this.#filled = 0;
  }
}

function packedBlock<A extends Numbers>(block: A, unit: number): Packed<A> | null {
  const first = block[0]!;
  if (Object.is(block[1], first) && areSame(block, first)) return { first, step: 0, unit: 1, values: null };
  if (block[1] === first + 1 && countUp(block, first)) return { first, step: 1, unit: 1, values: null };
  return asWhole(block, 1) ?? (unit === 1 ? null : asWhole(block, unit));
}

function areSame(block: Numbers, first: number): boolean {
  for (let k = 0; k < BLOCK; k++) if (!Object.is(block[k], first)) return false;
  return true;
}

function countUp(block: Numbers, first: number): boolean {
  for (let k = 0; k < BLOCK; k++) if (block[k] !== first + k || Object.is(block[k], -0)) return false;
  return true;
}

const multiples = new Int32Array(BLOCK);

// Of values that are whole multiples of the unit apart; null where they are not, or too far.
function asWhole<A extends Numbers>(block: A, unit: number): Packed<A> | null {
  const first = block[0]!;
  const farthest = block.BYTES_PER_ELEMENT === 4 ? 255 : 0x3fffffff; // that makes them shorter
  if (!areMultiples(block, first, unit, farthest)) return null;
  const least = leastMultiple();
  const bytes = new Uint8Array(BLOCK);
  if (areBytes(least, bytes)) return { first: first + unit * least, step: 0, unit, values: bytes };
  return farthest === 255 ? null : { first, step: 0, unit, values: multiples.slice() };
}

// Whether they are, to the bit; how many times the unit each is from the first is noted.
function areMultiples(block: Numbers, first: number, unit: number, farthest: number): boolean {
  const share = 1 / unit;
  for (let k = 0; k < BLOCK; k++) {
    const value = block[k]!;
    const multiple = Math.round((value - first) * share);
    if (!(multiple <= farthest && multiple >= -farthest)) return false;
    if (first + unit * multiple !== value || (value === 0 && 1 / value < 0)) return false;
    multiples[k] = multiple;
  }
  return true;
}

function leastMultiple(): number {
  let least = 0;
  for (let k = 0; k < BLOCK; k++) if (multiples[k]! < least) least = multiples[k]!;
  return least;
}

// Whether the multiples are at most 255 above the least, by which they are noted.
function areBytes(least: number, bytes: Uint8Array): boolean {
  for (let k = 0; k < BLOCK; k++) {
    const above = multiples[k]! - least;
    if (above > 255) return false;
    bytes[k] = above;
  }
  return true;
}

function unpack<A extends Numbers>({ first, step, unit, values }: Packed<A>, all: A, start: number): void {
  if (values !== null) {
    all.set(values, start);
    if (first !== 0 || unit !== 1) scale(all, start, first, unit);
  } else if (step === 1) fillUp(all, start, first);
  else if (!Object.is(first, 0)) all.fill(first, start, start + BLOCK); // what is 0 is so already, and takes no memory yet
}

function scale(all: Numbers, start: number, first: number, unit: number): void {
  for (let k = start; k < start + BLOCK; k++) all[k] = first + unit * all[k]!;
}

function fillUp(all: Numbers, start: number, first: number): void {
  for (let k = 0; k < BLOCK; k++) all[start + k] = first + k;
}
