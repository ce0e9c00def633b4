import { addPair, deletePair, hasPair, pairTable } from './pairTable.js';

/** Up to so many numbers, a `PairSet` has a byte for each possible pair: a megabyte. */
export const MARKED = 1024;

/**
 * A set of unordered pairs of different whole numbers from 0 and below `below`, of which at most `most` are in it at a
 * time: a byte for each possible pair where these are few, else a hash table.
 */
export class PairSet {
  /** 1 at i × below + j for each pair in the set, either way round; empty where there is a hash table instead. */
  readonly marks: Uint8Array;
  readonly #below: number;
  readonly #table: Int32Array;

  constructor(most: number, below: number) {
    const few = below <= MARKED;
    this.#below = below;
    this.marks = new Uint8Array(few ? below * below : 0);
    this.#table = pairTable(few ? 0 : most);
  }

  has(i: number, j: number): boolean {
    if (this.#below <= MARKED) return this.marks[i * this.#below + j] === 1;
    return hasPair(this.#table, i, j);
  }

  add(i: number, j: number): void {
    if (this.#below <= MARKED) this.#mark(i, j, 1);
    else addPair(this.#table, i, j);
  }

  /** Takes out a pair that is in the set. */
  delete(i: number, j: number): void {
    if (this.#below <= MARKED) this.#mark(i, j, 0);
    else deletePair(this.#table, i, j);
  }

  #mark(i: number, j: number, value: 0 | 1): void {
    this.marks[i * this.#below + j] = value;
    this.marks[j * this.#below + i] = value;
  }
}
