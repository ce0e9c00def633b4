/** The pairs 0 … size − 1 that still wait, smallest key first, of equal keys the lowest pair; keys may change either way. */
export class PairHeap {
  readonly #pairs: Int32Array;
  readonly #keys: Float64Array;
  readonly #places: Int32Array;
  #count = 0;

  constructor(size: number) {
    this.#pairs = new Int32Array(size);
    this.#keys = new Float64Array(size);
    this.#places = new Int32Array(size).fill(-1);
  }

  get size(): number {
    return this.#count;
  }

  first(): number {
    return this.#pairs[0]!;
  }

  key(pair: number): number {
    return this.#keys[pair]!;
  }

  /** Adds a pair, or changes its key if it waits already. */
  put(pair: number, key: number): void {
    this.#keys[pair] = key;
    let place = this.#places[pair]!;
    if (place < 0) {
      place = this.#count++;
      this.#set(place, pair);
    }
    this.#settle(place);
  }

  remove(pair: number): void {
    const place = this.#places[pair]!;
    this.#places[pair] = -1;
    const last = this.#pairs[--this.#count]!;
    if (last === pair) return;
    this.#set(place, last);
    this.#settle(place);
  }

  // Up if the pair at the place comes before the one above, down otherwise.
  #settle(start: number): void {
    const pair = this.#pairs[start]!;
    let place = start;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.#before(pair, this.#pairs[above]!)) break;
      this.#set(place, this.#pairs[above]!);
      place = above;
    }
    for (;;) {
      let best = 2 * place + 1;
      if (best >= this.#count) break;
      if (best + 1 < this.#count && this.#before(this.#pairs[best + 1]!, this.#pairs[best]!)) best++;
      if (!this.#before(this.#pairs[best]!, pair)) break;
      this.#set(place, this.#pairs[best]!);
      place = best;
    }
    this.#set(place, pair);
  }

  #before(a: number, b: number): boolean {
    const difference = this.#keys[a]! - this.#keys[b]!;
    return difference < 0 || (difference === 0 && a < b);
  }

  #set(place: number, pair: number): void {
    this.#pairs[place] = pair;
    this.#places[pair] = place;
  }
}
