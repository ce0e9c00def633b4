import { HOMELESS } from '../cells/cellSlots.js';
import { CellTable } from '../cells/cellTable.js';
import type { MemberFinder, Resolved } from '../members/resolve.js';
import { cellText, type PlainLines } from '../table/plainLines.js';

/** A way of writing that is not simply a member's id, and how many cells of accepted records were written so. */
export interface Unusual extends Resolved {
  readonly text: string;
  /** Whether it is the heading of the first member's column too, so that its line may repeat the header. */
  readonly isHeading: boolean;
  cells: number;
  line: number;
}

const UNSEEN = -0x80000000;

/**
 * Finds the two members of plain lines by the bytes of their cells; each way of writing is looked up as text once.
 * A cell has the number of a member, or −1 − k for the k-th of the unusual ways of writing.
 */
export class MemberCells {
  readonly #finder: MemberFinder;
  readonly #places: readonly [number, number];
  readonly #heading: string;
  readonly #table: CellTable;
  #numbers: Int32Array = new Int32Array(1024).fill(UNSEEN); // of the cells in the table
  #texts: readonly string[] = []; // of the last ones there
  #isClean = true; // whether there has been neither a fault nor a heading
  #isSame = true; // whether each cell so far has the number of its member
  readonly #homeless = new Map<string, number>(); // what the table has no room for
  readonly unusual: Unusual[] = [];

  constructor(finder: MemberFinder, source: number, target: number, heading: string) {
    this.#finder = finder;
    this.#places = [source, target];
    this.#table = new CellTable(this.#places);
    this.#heading = heading.trim();
  }

  /**
   * Finds those of the lines from `from` on, in the order of a file that is read cell by cell, up to a line that may
   * repeat the header; says which that is, or how many lines there are.
   */
  find(lines: PlainLines, from: number, source: Int32Array, target: Int32Array): number {
    for (let first = from, end = from; first < lines.count; first = end) {
      end = this.#look(lines, first);
      const cells = this.#table.cells;
      for (let line = first; line < end; line++) {
        line = this.#isSame
          ? parted(cells, first, line, end, source, target)
          : numbered(cells, this.#numbers, first, line, end, source, target);
        if (line < end && this.#isHeader(lines, line, 2 * (line - first), source, target)) return line;
      }
    }
    return lines.count;
  }

  #look(lines: PlainLines, first: number): number {
    const before = this.#table.count;
    const end = this.#table.look(lines, first);
    const { count } = this.#table;
    if (count === before) return end;
    this.#texts = this.#table.newTexts(lines);
    if (count > this.#numbers.length) {
      const numbers = new Int32Array(2 * count).fill(UNSEEN);
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    // As long as no cell is passed over, new ones are looked up in the order in which they stand.
    for (let cell = before; cell < count && this.#isClean; cell++) {
      const number = this.#numberOfNew(this.#texts[cell - before]!);
      this.#numbers[cell] = number;
      if (number !== cell) this.#isSame = false;
    }
    return end;
  }

  // Finds the members of a line with a cell that is new or unusual, unless it may repeat the header.
  #isHeader(lines: PlainLines, line: number, at: number, source: Int32Array, target: Int32Array): boolean {
    const { cells } = this.#table;
    const first = this.#numberOf(cells[at]!, lines, line, 0);
    source[line] = first;
    if (first < 0) {
      const { isHeading, fault } = this.unusual[-1 - first]!;
      if (isHeading) return true;
      if (fault !== null) return false; // the second is not looked at then
    }
    const second = this.#numberOf(cells[at + 1]!, lines, line, 1);
    target[line] = second;
    return second < 0 && this.unusual[-1 - second]!.isHeading;
  }

  #numberOf(cell: number, lines: PlainLines, line: number, which: 0 | 1): number {
    if (cell === HOMELESS) return this.#numberOfHomeless(cellText(lines, line, this.#places[which]));
    const known = this.#numbers[cell]!;
    if (known !== UNSEEN) return known;
    const text = this.#texts[cell - this.#table.count + this.#texts.length];
    const number = this.#numberOfNew(text ?? cellText(lines, line, this.#places[which]));
    this.#numbers[cell] = number;
    return number;
  }

  #numberOfHomeless(text: string): number {
    let number = this.#homeless.get(text);
    if (number === undefined) {
      number = this.#numberOfNew(text);
      this.#homeless.set(text, number);
    }
    return number;
  }

  #numberOfNew(text: string): number {
    if (text.trim() === this.#heading) return this.#note({ member: -1, fault: null, by: null }, text, true);
    // A table that has let go of cells asks for them again, and the finder must remember them.
    const member = this.#table.isWhole ? this.#finder.addNew(text) : -1;
    if (member >= 0) return member;
    const resolved = this.#finder.find(text);
    return resolved.fault === null && resolved.by === null ? resolved.member : this.#note(resolved, text, false);
  }

  #note({ member, fault, by }: Resolved, text: string, isHeading: boolean): number {
    if (isHeading || fault !== null) this.#isClean = false;
    this.unusual.push({ member, fault, by, text, isHeading, cells: 0, line: 0 });
    return -this.unusual.length;
  }
}

// The two cells of each line, up to one that the table has no room for.
function parted(
  cells: Int32Array,
  first: number,
  from: number,
  to: number,
  source: Int32Array,
  target: Int32Array,
): number {
  for (let line = from; line < to; line++) {
    const a = cells[2 * (line - first)]!;
    const b = cells[2 * (line - first) + 1]!;
    if ((a | b) < 0) return line;
    source[line] = a;
    target[line] = b;
  }
  return to;
}

// The members of each line by the numbers of its two cells, up to one whose cells are not both plainly members.
function numbered(
  cells: Int32Array,
  numbers: Int32Array,
  first: number,
  from: number,
  to: number,
  source: Int32Array,
  target: Int32Array,
): number {
  for (let line = from; line < to; line++) {
    const a = cells[2 * (line - first)]!;
    const b = cells[2 * (line - first) + 1]!;
    if ((a | b) < 0) return line;
    const [i, j] = [numbers[a]!, numbers[b]!];
    if ((i | j) < 0) return line;
    source[line] = i;
    target[line] = j;
  }
  return to;
}
