import { ByteCutter, UNIT } from './byteCutter.js';
import type { Chunk } from './chunks.js';
import { delimiterOf } from './delimiter.js';
import type { PlainLines } from './plainLines.js';
import type { ReadOptions } from './readOptions.js';
import { joined } from './text.js';
import { TextCutter } from './textCutter.js';

/**
 * Cuts the pieces of a source into plain lines where they are bytes in UTF-8 and someone can take such lines, and into
 * chunks of text otherwise.
 */
export class TableCutter {
  readonly #options: ReadOptions;
  readonly #file: string;
  readonly #width: (() => number) | null;
  #cutter: TextCutter | ByteCutter | null = null;
  #head: Uint8Array = new Uint8Array(0); // what came before it was clear which

  constructor(options: ReadOptions, file: string, width: (() => number) | null) {
    this.#options = options;
    this.#file = file;
    this.#width = width;
  }

  /** What stands between cells, known once there is something to hand out. */
  get delimiter(): string {
    return this.#cutter?.delimiter ?? '';
  }

  *push(piece: string | Uint8Array): Generator<Chunk | PlainLines> {
    if (this.#cutter !== null) {
      yield* this.#cutter.push(piece);
      return;
    }
    if (typeof piece !== 'string') this.#head = joined(this.#head, piece);
    if (typeof piece !== 'string' && this.#width !== null && this.#head.length < UNIT) return;
    yield* this.#begin(typeof piece === 'string', false);
    if (typeof piece === 'string') yield* this.#cutter!.push(piece);
  }

  *end(): Generator<Chunk | PlainLines> {
    if (this.#cutter === null) yield* this.#begin(false, true);
    yield* this.#cutter!.end();
  }

  *#begin(isText: boolean, last: boolean): Generator<Chunk | PlainLines> {
    const { encoding = 'utf-8', delimiter } = this.#options;
    const found = isText || this.#width === null || !isUtf8(encoding) ? null : this.#found(delimiter, last);
    this.#cutter =
      found === null
        ? new TextCutter(this.#file, encoding, delimiter)
        : new ByteCutter(this.#file, found, this.#width ?? noWidth);
    const head = this.#head;
    this.#head = new Uint8Array(0);
    yield* this.#cutter.push(found !== null && isMarked(head) ? head.subarray(3) : head);
  }

  // The delimiter of bytes that begin as text in UTF-8 does; null where the text must be looked at to know more.
  #found(given: string | undefined, last: boolean): string | null {
    if (this.#head.length === 0) return null;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(this.#head, { stream: !last });
      return given ?? delimiterOf(text, last, this.#file);
    } catch (cause) {
      if (cause instanceof TypeError) return null;
      throw cause;
    }
  }
}

function noWidth(): number {
  return 0;
}

function isUtf8(encoding: string): boolean {
  return /^utf-?8$/i.test(encoding);
}

function isMarked(head: Uint8Array): boolean {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
}
