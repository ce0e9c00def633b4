import { CellTable, UNSEEN } from '../cells/cellTable.js';
import { cellText, type PlainLines } from '../table/plainLines.js';
import type { KindFinder, Written } from './kinds.js';

/** Finds the kinds of plain lines by the bytes of their cells; each way of writing is looked up as text once. */
export class KindCells {
  readonly #finder: KindFinder;
  readonly #place: number;
  readonly #table = new CellTable();
  readonly #ways: (Written | null)[] = [];
  readonly #numbers = new Map<Written | null, number>();

  /** The kinds of the column at this place; −1 where there is none. */
  constructor(finder: KindFinder, place: number) {
    this.#finder = finder;
    this.#place = place;
  }

  /** The number of each line's way of writing. */
  find(lines: PlainLines, ways: Int32Array): void {
    if (this.#place < 0) {
      ways.fill(this.#numberOf(''), 0, lines.count);
      return;
    }
    this.#table.find(lines, this.#place, 0, ways);
    for (let line = 0; line < lines.count; line++) if (ways[line] === UNSEEN) this.#look(lines, line, ways);
  }

  /** The way of writing with this number, null when no such kind is allowed. */
  way(number: number): Written | null {
    return this.#ways[number] ?? null;
  }

  /** Whether none has been met so far that is not allowed. */
  get areAllowed(): boolean {
    return !this.#numbers.has(null);
  }

  /** Counts the ways of writing of accepted records, and puts their kinds in the place of these. */
  count(ways: Int32Array, lines: Uint32Array, begin: number, end: number): void {
    for (let k = begin; k < end; k++) {
      const way = this.#ways[ways[k]!]!; // all are allowed
      if (way.cells++ === 0) way.line = lines[k]!;
      ways[k] = way.kind;
    }
  }

  #look(lines: PlainLines, line: number, ways: Int32Array): void {
    if (this.#table.findOne(lines, this.#place, line, ways) !== UNSEEN) return;
    const number = this.#numberOf(cellText(lines, line, this.#place));
    this.#table.add(lines, this.#place, line, number);
    ways[line] = number;
  }

  #numberOf(cell: string): number {
    const written = this.#finder.written(cell);
    let number = this.#numbers.get(written);
    if (number === undefined) {
      number = this.#ways.push(written) - 1;
      this.#numbers.set(written, number);
    }
    return number;
  }
}
