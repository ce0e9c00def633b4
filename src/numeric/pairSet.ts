/**
 * A set of unordered pairs of different whole numbers from 0 and below `below`, of which at most `most` are in it at a
 * time: a byte for each possible pair where these are few, else a hash table of open addresses.
 */
export class PairSet {
  /** 1 at i × below + j for each pair in the set, either way round; empty where there is a hash table instead. */
  readonly marks: Uint8Array;
  readonly #below: number;
  // A pair in two neighbouring slots, the smaller first; −1 where there is none.
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(most: number, below: number) {
    const few = below <= FEW;
    let places = 4;
    while (!few && places < 2 * most) places *= 2;
    this.#below = below;
    this.marks = new Uint8Array(few ? below * below : 0);
    this.#slots = new Int32Array(2 * places).fill(-1);
    this.#mask = places - 1;
  }

  clear(): void {
    this.marks.fill(0);
    this.#slots.fill(-1);
  }

  has(i: number, j: number): boolean {
    if (this.#below <= FEW) return this.marks[i * this.#below + j] === 1;
    return this.#slots[2 * this.#find(i, j)]! >= 0;
  }

  add(i: number, j: number): void {
    if (this.#below <= FEW) return this.#mark(i, j, 1);
    const place = this.#find(i, j);
    this.#slots[2 * place] = Math.min(i, j);
    this.#slots[2 * place + 1] = Math.max(i, j);
  }

  /** Takes out a pair that is in the set, and moves those up that its place kept from theirs. */
  delete(i: number, j: number): void {
    if (this.#below <= FEW) return this.#mark(i, j, 0);
    const slots = this.#slots;
    let hole = this.#find(i, j);
    for (let place = (hole + 1) & this.#mask; slots[2 * place]! >= 0; place = (place + 1) & this.#mask) {
      const home = this.#home(slots[2 * place]!, slots[2 * place + 1]!);
      if (((place - home) & this.#mask) < ((place - hole) & this.#mask)) continue; // its own place lies behind the hole
      slots[2 * hole] = slots[2 * place]!;
      slots[2 * hole + 1] = slots[2 * place + 1]!;
      hole = place;
    }
    slots[2 * hole] = -1;
  }

  #mark(i: number, j: number, value: 0 | 1): void {
    this.marks[i * this.#below + j] = value;
    this.marks[j * this.#below + i] = value;
  }

  // Where the pair is, or the free place where it belongs.
  #find(i: number, j: number): number {
    const low = Math.min(i, j);
    const high = Math.max(i, j);
    let place = this.#home(low, high);
    while (this.#slots[2 * place]! >= 0 && !(this.#slots[2 * place] === low && this.#slots[2 * place + 1] === high))
      place = (place + 1) & this.#mask;
    return place;
  }

  #home(low: number, high: number): number {
    const mixed = Math.imul(Math.imul(low, 0x9e3779b1) + high, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}

// A byte for each pair of so many numbers is a megabyte.
const FEW = 1024;
