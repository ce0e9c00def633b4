import type { Bookkeeper } from '../ledger.js';
import { cellText, type PlainLines } from './plainLines.js';
import type { ReadOptions } from './readOptions.js';
import { batchesOf } from './rows.js';
import type { Source } from './text.js';

/** Something that takes the records of a table, each with a cell under every heading that is read. */
export interface RecordTaker {
  /** Takes the header, and says how many cells a record must have at least. Called once, before any record. */
  header(headings: readonly string[], line: number, delimiter: string): number;
  record(cells: readonly unknown[], line: number, delimiter: string): void;
  /**
   * Takes lines that need no parser, if it can: in their order, each that is anything but a record like any other being
   * handed to `odd` by its place among them.
   */
  plain?(lines: PlainLines, delimiter: string, odd: (place: number) => void): void;
}

/** Reads a table: its rows go to `taker` as header or record, or into the books where they are neither. */
export async function readTable(
  source: Source,
  options: ReadOptions,
  file: string,
  books: Bookkeeper,
  taker: RecordTaker,
): Promise<void> {
  const rows = new RowSorter(books, taker);
  const width = taker.plain === undefined ? null : () => rows.width;
  for await (const batch of batchesOf(source, options, file, width)) {
    if ('plain' in batch) {
      const { plain, delimiter } = batch;
      taker.plain?.(plain, delimiter, (place) => rows.take(cellsOf(plain, place), plain.first + place, delimiter));
      continue;
    }
    for (let k = 0; k < batch.rows.length; k++)
      if (batch.malformed)
        books.reject(batch.lines[k]!, batch.fault ?? 'malformed-quote', '', textOf(batch.rows[k]![0]).trim());
      else rows.take(batch.rows[k]!, batch.lines[k]!, batch.delimiter);
  }
}

function cellsOf(lines: PlainLines, line: number): string[] {
  return Array.from({ length: lines.width }, (_, place) => cellText(lines, line, place));
}

/** Tells header, blank rows and records apart. */
class RowSorter {
  readonly #books: Bookkeeper;
  readonly #taker: RecordTaker;
  #headings: readonly string[] | null = null;
  #least = 0; // cells that a record must have

  constructor(books: Bookkeeper, taker: RecordTaker) {
    this.#books = books;
    this.#taker = taker;
  }

  /** How many cells the header has, 0 as long as there was none. */
  get width(): number {
    return this.#headings?.length ?? 0;
  }

  take(cells: readonly unknown[], line: number, delimiter: string): void {
    const headings = this.#headings;
    if (cells.every(isBlank)) this.#books.blank++;
    else if (headings === null && /^sep=/i.test(textOf(cells[0])) && cells.length <= 2) this.#books.header++;
    else if (headings === null) {
      this.#headings = cells.map((cell) => textOf(cell).trim());
      this.#books.delimiter = delimiter;
      this.#least = this.#taker.header(this.#headings, line, delimiter);
      this.#books.header++;
    } else if (cells.length === headings.length && cells.every((cell, k) => textOf(cell).trim() === headings[k]))
      this.#books.header++;
    else if (cells.length > headings.length && !cells.slice(headings.length).every(isBlank))
      this.#books.reject(line, 'extra-cells', '', cells.slice(headings.length).map(textOf).join(delimiter));
    else if (cells.length < this.#least)
      this.#books.reject(line, 'missing-cells', headings[cells.length] ?? '', cells.map(textOf).join(delimiter));
    else this.#taker.record(cells, line, delimiter);
  }
}

/** What a cell says, as text; the empty string for one without a value. */
export function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : String(cell);
}

function isBlank(cell: unknown): boolean {
  return textOf(cell).trim() === '';
}
