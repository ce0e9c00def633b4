import { bare, own, tidied } from '../cells/spelling.js';
import type { Bookkeeper } from '../ledger.js';

/** A way of writing a kind, how many cells of accepted records were written so, and the line of the first. */
export interface Written {
  readonly kind: number;
  readonly text: string;
  cells: number;
  line: number;
}

/**
 * Gathers the kinds that occur, or other things that are named freely; those with the same key are one: alike but for
 * case and separators, unless told otherwise.
 */
export class KindFinder {
  readonly #allowed: readonly string[] | undefined;
  readonly #what: string;
  readonly #key: (text: string) => string;
  readonly #byKey = new Map<string, number>();
  readonly #known = new Map<string, Written | null>();

  constructor(allowed: readonly string[] | undefined, what = 'kind', key: (text: string) => string = bare) {
    this.#allowed = allowed;
    this.#what = what;
    this.#key = key;
    allowed?.forEach((kind) => {
      if (!this.#byKey.has(key(kind))) this.#byKey.set(key(kind), this.#byKey.size);
    });
  }

  /** The number of the kind, or −1 when it is none of those allowed. A kind counts once its record is accepted. */
  find(cell: string): number {
    return this.written(cell)?.kind ?? -1;
  }

  /** The way of writing of the cell, null when it is none of those allowed. */
  written(cell: string): Written | null {
    let written = this.#known.get(cell);
    if (written === undefined) {
      const key = this.#key(tidied(cell));
      if (this.#allowed === undefined && !this.#byKey.has(key)) this.#byKey.set(key, this.#byKey.size);
      const kind = this.#byKey.get(key);
      written = kind === undefined ? null : { kind, text: own(cell), cells: 0, line: 0 };
      this.#known.set(own(cell), written);
    }
    return written;
  }

  count(cell: string, line: number): void {
    const written = this.#known.get(cell);
    if (written && written.cells++ === 0) written.line = line;
  }

  /**
   * The kinds that occur in accepted records, sorted, and for each number that `find` gave its place among them. A kind
   * is called as it was allowed or, failing that, as it is written most often; other ways of writing go into the books.
   */
  finish(books: Bookkeeper): { kinds: string[]; places: Uint32Array } {
    const written = [...this.#known.values()].filter((way): way is Written => way !== null && way.cells > 0);
    const names = this.#names(written);
    for (const { kind, text, cells, line } of written) {
      const name = names[kind]!;
      if (text !== name) books.respelled(this.#what, text, name, difference(text, name), cells, line);
    }
    const kinds = [...new Set(written.map(({ kind }) => names[kind]!))].sort();
    const placeOf = new Map(kinds.map((kind, place) => [kind, place]));
    return { kinds, places: Uint32Array.from(names, (name) => placeOf.get(name) ?? 0) };
  }

  #names(written: readonly Written[]): string[] {
    const names: string[] = new Array(this.#byKey.size).fill('');
    this.#allowed?.forEach((kind) => {
      names[this.#byKey.get(this.#key(kind))!] ||= kind;
    });
    const cells = new Map<string, number>();
    const kindOf = new Map<string, number>();
    for (const way of written) {
      const text = tidied(way.text);
      cells.set(text, (cells.get(text) ?? 0) + way.cells);
      kindOf.set(text, way.kind);
    }
    const often = [...cells].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    for (const [text] of often) names[kindOf.get(text)!] ||= text;
    return names;
  }
}

function difference(written: string, name: string): 'space' | 'case' | 'separators' {
  if (tidied(written) === name) return 'space';
  return tidied(written).toLowerCase() === name.toLowerCase() ? 'case' : 'separators';
}
