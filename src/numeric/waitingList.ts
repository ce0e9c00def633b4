/** A queue of numbers from 0 on, in which each is once at most: a ring as long as they are many. */
export class WaitingList {
  readonly #ring: Int32Array;
  readonly #waits: Uint8Array;
  #head = 0;
  #size: number;

  /** All wait at first, in this order, which must hold each number below its length once; it is used as the ring. */
  constructor(order: Int32Array) {
    this.#ring = order;
    this.#size = order.length;
    this.#waits = new Uint8Array(order.length).fill(1);
  }

  get size(): number {
    return this.#size;
  }

  /** Takes out the one that has waited longest; there must be one. */
  next(): number {
    const first = this.#ring[this.#head]!;
    this.#head = this.#head + 1 === this.#ring.length ? 0 : this.#head + 1;
    this.#size--;
    this.#waits[first] = 0;
    return first;
  }

  /** Puts `i` at the end, unless it waits already. */
  add(i: number): void {
    if (this.#waits[i] === 1) return;
    this.#waits[i] = 1;
    const end = this.#head + this.#size++;
    this.#ring[end < this.#ring.length ? end : end - this.#ring.length] = i;
  }
}
