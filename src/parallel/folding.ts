import { addTo, type Parts } from '../numeric/parts.js';

/** The numbers of parts, folded in order in whatever order they come. */
export class Folding<Result> {
  /** How many parts have been folded. */
  folded = 0;
  readonly #parts: Parts<Result>;
  readonly #all: Float64Array;
  readonly #waiting = new Map<number, Float64Array>();

  constructor(parts: Parts<Result>) {
    this.#parts = parts;
    this.#all = new Float64Array(parts.width);
  }

  take(part: number, numbers: Float64Array): void {
    const fold = this.#parts.fold ?? addTo;
    this.#waiting.set(part, numbers);
    for (;;) {
      const next = this.#waiting.get(this.folded);
      if (next === undefined) return;
      this.#waiting.delete(this.folded++);
      fold(this.#all, next);
    }
  }

  /** The answer, once all parts have been folded; then no other. */
  result(): Result | undefined {
    return this.folded === this.#parts.count ? this.#parts.result(this.#all) : undefined;
  }
}
