import { CellTable, UNSEEN } from '../cells/cellTable.js';
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

/**
 * Finds the two members of plain lines by the bytes of their cells; each way of writing is looked up as text once.
 * A cell has the number of a member, or −1 − k for the k-th of the unusual ways of writing.
 */
export class MemberCells {
  readonly #finder: MemberFinder;
  readonly #places: readonly [number, number];
  readonly #heading: string;
  readonly #table = new CellTable();
  readonly #homeless = new Map<string, number>(); // what the table has no room for
  readonly unusual: Unusual[] = [];

  constructor(finder: MemberFinder, source: number, target: number, heading: string) {
    this.#finder = finder;
    this.#places = [source, target];
    this.#heading = heading.trim();
  }

  /**
   * Finds those of the lines from `from` on, in the order of a file that is read cell by cell, up to a line that may
   * repeat the header; says which that is, or how many lines there are.
   */
  find(lines: PlainLines, from: number, source: Int32Array, target: Int32Array): number {
    const [first, second] = this.#places;
    this.#table.find(lines, first, from, source);
    this.#table.find(lines, second, from, target);
    for (let line = from; line < lines.count; line++) {
      if (source[line] === UNSEEN) this.#look(lines, first, line, source);
      if (source[line]! < 0) {
        const { isHeading, fault } = this.unusual[-1 - source[line]!]!;
        if (isHeading) return line;
        if (fault !== null) continue; // the second is not looked at then
      }
      if (target[line] === UNSEEN) this.#look(lines, second, line, target);
      if (target[line]! < 0 && this.unusual[-1 - target[line]!]!.isHeading) return line;
    }
    return lines.count;
  }

  #look(lines: PlainLines, place: number, line: number, numbers: Int32Array): void {
    if (this.#table.findOne(lines, place, line, numbers) !== UNSEEN) return;
    const text = cellText(lines, line, place);
    let number = this.#homeless.size === 0 ? undefined : this.#homeless.get(text);
    if (number === undefined) {
      number = this.#numberOf(text);
      if (!this.#table.add(lines, place, line, number)) this.#homeless.set(text, number);
    }
    numbers[line] = number;
  }

  #numberOf(text: string): number {
    if (text.trim() === this.#heading) return this.#note({ member: -1, fault: null, by: null }, text, true);
    // A table that has let go of cells asks for them again, and the finder must remember them.
    const resolved = this.#table.isWhole ? this.#finder.findOnce(text) : this.#finder.find(text);
    return resolved.fault === null && resolved.by === null ? resolved.member : this.#note(resolved, text, false);
  }

  #note({ member, fault, by }: Resolved, text: string, isHeading: boolean): number {
    this.unusual.push({ member, fault, by, text, isHeading, cells: 0, line: 0 });
    return -this.unusual.length;
  }
}
