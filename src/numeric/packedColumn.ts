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
    const packed = asSteps(this.#open) ?? asWhole(this.#open, 1) ?? asWhole(this.#open, this.#unit);
    this.#blocks.push(packed ?? { first: 0, step: 0, unit: 1, values: this.#open });
    if (packed === null) this.#open = this.#make(BLOCK);
    this.#filled = 0;
  }
}

// Of values that are all the same, or each one more than the last.
function asSteps<A extends Numbers>(block: A): Packed<A> | null {
  const first = block[0]!;
  const step = block[1] === first + 1 && !Object.is(first, -0) ? 1 : 0;
  for (let k = 1; k < BLOCK; k++) if (!Object.is(block[k], first + step * k)) return null;
  return { first, step, unit: 1, values: null };
}

const multiples = new Int32Array(BLOCK);

// Of values that are whole multiples of the unit apart; null where they are not, or too far.
function asWhole<A extends Numbers>(block: A, unit: number): Packed<A> | null {
  const first = block[0]!;
  const farthest = block.BYTES_PER_ELEMENT === 4 ? 255 : 0x3fffffff; // that makes them shorter
  if (!areMultiples(block, first, unit, farthest)) return null;
  let [least, most] = [0, 0];
  for (let k = 0; k < BLOCK; k++) {
    if (multiples[k]! < least) least = multiples[k]!;
    if (multiples[k]! > most) most = multiples[k]!;
  }
  if (most - least > 255) return farthest === 255 ? null : { first, step: 0, unit, values: multiples.slice() };
  const values = new Uint8Array(BLOCK);
  for (let k = 0; k < BLOCK; k++) values[k] = multiples[k]! - least;
  return { first: first + unit * least, step: 0, unit, values };
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

function unpack<A extends Numbers>({ first, step, unit, values }: Packed<A>, all: A, start: number): void {
  if (values === null) {
    if (first === 0 && step === 0 && !Object.is(first, -0)) return; // it is 0 already, and takes no memory yet
    for (let k = 0; k < BLOCK; k++) all[start + k] = first + step * k;
    return;
  }
  all.set(values, start);
  if (first === 0 && unit === 1) return;
  for (let k = start; k < start + BLOCK; k++) all[k] = first + unit * all[k]!;
}
