const BLOCK = 65_536;

/**
 * A column of numbers that grows. It is kept in blocks, so that growing copies nothing, and turned into one typed
 * array at the end, each block let go as it is copied.
 */
export class Column<A extends Uint32Array | Float64Array> {
  readonly #make: (length: number) => A;
  #blocks: A[] = [];
  #last: A;
  #filled: number = BLOCK;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#last = make(0);
  }

  get length(): number {
    return this.#blocks.length === 0 ? 0 : (this.#blocks.length - 1) * BLOCK + this.#filled;
  }

  push(value: number): void {
    if (this.#filled === BLOCK) {
      this.#last = this.#make(BLOCK);
      this.#blocks.push(this.#last);
      this.#filled = 0;
    }
    this.#last[this.#filled++] = value;
  }

  at(place: number): number {
    return this.#blocks[place >>> 16]![place & (BLOCK - 1)]!;
  }

  /** The values as one array. The column is empty afterwards. */
  take(): A {
    const all = this.#make(this.length);
    const blocks = this.#blocks.reverse();
    const filled = this.#filled;
    this.#blocks = [];
    this.#filled = BLOCK;
    for (let start = 0; blocks.length > 0; start += BLOCK) {
      const block = blocks.pop()!;
      all.set(blocks.length === 0 ? block.subarray(0, filled) : block, start);
    }
    return all;
  }
}

export function wholeNumbers(): Column<Uint32Array> {
  return new Column((length) => new Uint32Array(length));
}

export function realNumbers(): Column<Float64Array> {
  return new Column((length) => new Float64Array(length));
}
