import { HOMELESS } from '../cells/cellSlots.js';
import { CellTable } from '../cells/cellTable.js';
import { cellText, type PlainLines } from '../table/plainLines.js';
import type { KindFinder, Written } from './kinds.js';

/** Finds the kinds of plain lines by the bytes of their cells; each way of writing is looked up as text once. */
export class KindCells {
  readonly #finder: KindFinder;
  readonly #place: number;
  readonly #table: CellTable;
  readonly #ofCells: number[] = []; // the way of writing of each cell in the table
  readonly #ways: (Written | null)[] = [];
  readonly #numbers = new Map<Written | null, number>();

  /** The kinds of the column at this place; −1 where there is none. */
  constructor(finder: KindFinder, place: number) {
    this.#finder = finder;
    this.#place = place;
    this.#table = new CellTable([place]);
  }

  /** The number of each line's way of writing. */
  find(lines: PlainLines, ways: Int32Array): void {
    if (this.#place < 0) {
      ways.fill(this.#numberOf(''), 0, lines.count);
      return;
    }
    for (let first = 0, end = 0; first < lines.count; first = end) {
      const before = this.#table.count;
      end = this.#table.look(lines, first);
      if (this.#table.count > before)
        for (const text of this.#table.newTexts(lines)) this.#ofCells.push(this.#numberOf(text));
      const { cells } = this.#table;
      for (let line = first; line < end; line++) {
        const cell = cells[line - first]!;
        ways[line] = cell === HOMELESS ? this.#numberOf(cellText(lines, line, this.#place)) : this.#ofCells[cell]!;
      }
    }
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
