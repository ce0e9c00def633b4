import { type Chunk, RecordCutter } from './chunks.js';
import { delimiterOf } from './delimiter.js';
import { TextGatherer } from './text.js';

/** Cuts pieces of a source, as text, into chunks of whole records. */
export class TextCutter {
  readonly #file: string;
  readonly #gatherer: TextGatherer;
  #cutter: RecordCutter | null = null;
  #delimiter: string | null;
  #text = '';

  constructor(file: string, encoding: string, delimiter: string | undefined) {
    this.#file = file;
    this.#gatherer = new TextGatherer(encoding, file);
    this.#delimiter = delimiter ?? null;
  }

  /** What stands between cells, known once there is a chunk. */
  get delimiter(): string {
    return this.#delimiter ?? '';
  }

  *push(piece: string | Uint8Array): Generator<Chunk> {
    for (const text of this.#gatherer.push(piece)) yield* this.#cut(text, false);
  }

  *end(): Generator<Chunk> {
    yield* this.#cut(this.#gatherer.end(), true);
  }

  *#cut(text: string, last: boolean): Generator<Chunk> {
    this.#text += text;
    this.#delimiter ??= delimiterOf(this.#text, last, this.#file);
    if (this.#delimiter === null) return;
    this.#cutter ??= new RecordCutter(this.#file, this.#delimiter);
    const whole = this.#text;
    this.#text = '';
    yield* this.#cutter.push(whole, false);
    // What is whole is handed on first: a fault in it is told before a quote that is never closed.
    if (last) yield* this.#cutter.push('', true);
  }
}
