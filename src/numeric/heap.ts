/**
 * The items 0 … size − 1 that still wait, smallest key first; the key of a waiting item can be lowered.
 * A heap of four children a node over typed arrays, cleared by emptying it.
 */
export class Heap {
  readonly #items: Int32Array;
  readonly #keys: Float64Array;
  readonly #places: Int32Array;
  #count = 0;

  constructor(size: number) {
    this.#items = new Int32Array(size);
    this.#keys = new Float64Array(size);
    this.#places = new Int32Array(size).fill(-1);
  }

  get size(): number {
    return this.#count;
  }

  /** Adds an item, or lowers its key if it waits already. */
  put(item: number, key: number): void {
    let place = this.#places[item]!;
    if (place < 0) place = this.#count++;
    while (place > 0) {
      const above = (place - 1) >> 2;
      if (this.#keys[above]! <= key) break;
      this.#set(place, this.#items[above]!, this.#keys[above]!);
      place = above;
    }
    this.#set(place, item, key);
  }

  /** Takes out the item with the smallest key. */
  take(): number {
    const first = this.#items[0]!;
    this.#places[first] = -1;
    this.#count--;
    if (this.#count > 0) this.#sink(this.#items[this.#count]!, this.#keys[this.#count]!);
    return first;
  }

  #sink(item: number, key: number): void {
    let place = 0;
    for (;;) {
      let best = place * 4 + 1;
      if (best >= this.#count) break;
      const end = Math.min(best + 4, this.#count);
      for (let child = best + 1; child < end; child++) if (this.#keys[child]! < this.#keys[best]!) best = child;
      if (this.#keys[best]! >= key) break;
      this.#set(place, this.#items[best]!, this.#keys[best]!);
      place = best;
    }
    this.#set(place, item, key);
  }

  #set(place: number, item: number, key: number): void {
    this.#items[place] = item;
    this.#keys[place] = key;
    this.#places[item] = place;
  }
}
