import { readAmount } from '../cells/amount.js';
import { plainAmounts } from '../cells/plainAmounts.js';
import { plainTimes } from '../cells/plainTimes.js';
import { type DateOptions, readTime } from '../cells/time.js';
import type { Bookkeeper } from '../ledger.js';
import type { MemberFinder } from '../members/resolve.js';
import type { Tenure } from '../members/tenure.js';
import type { Places } from '../table/headings.js';
import { cellText, type PlainLines } from '../table/plainLines.js';
import type { InteractionRole } from './interactionHeadings.js';
import { KindCells } from './kindCells.js';
import type { KindFinder } from './kinds.js';
import { MemberCells } from './memberCells.js';
import type { RecordColumns } from './recordColumns.js';
import { hashCells } from './restHash.js';

/** What is needed to take records: how they are to be read, and where they go. */
export interface Taking {
  readonly finder: MemberFinder;
  readonly kinds: KindFinder;
  readonly books: Bookkeeper;
  readonly columns: RecordColumns;
  readonly tenure: Tenure | null;
  readonly dates: DateOptions;
  readonly from: number;
  readonly until: number;
  readonly decimal: '.' | ',' | undefined;
}

/** Where the columns of a table are: those that are read by their role, and the others. */
export interface TablePlaces {
  readonly places: Places<InteractionRole>;
  readonly ignored: readonly number[];
  readonly heading: string;
}

/**
 * Takes plain lines column by column, without a string per cell. Only a record with nothing to say of it is taken here;
 * what it leaves for others to read cell by cell comes to the same.
 */
export class PlainRecords {
  readonly #taking: Taking;
  readonly #at: TablePlaces;
  readonly #members: MemberCells;
  readonly #kinds: KindCells;
  #source: Int32Array = new Int32Array(0);
  #target: Int32Array = new Int32Array(0);
  #kind: Int32Array = new Int32Array(0); // the way of writing, then the kind
  #line: Uint32Array = new Uint32Array(0);
  #restA: Uint32Array = new Uint32Array(0);
  #restB: Uint32Array = new Uint32Array(0);
  #time: Float64Array = new Float64Array(0);
  #strength: Float64Array = new Float64Array(0);

  constructor(taking: Taking, at: TablePlaces) {
    this.#taking = taking;
    this.#at = at;
    this.#members = new MemberCells(taking.finder, at.places.source, at.places.target, at.heading);
    this.#kinds = new KindCells(taking.kinds, at.places.kind);
  }

  /** Takes the lines in their order; those that are anything but a plain record go to `odd` by their place among them. */
  take(lines: PlainLines, delimiter: string, odd: (place: number) => void): void {
    this.#makeRoom(lines.count);
    this.#readTimes(lines);
    this.#readStrengths(lines, delimiter);
    this.#kinds.find(lines, this.#kind);
    if (this.#at.ignored.length > 0) hashCells(lines, this.#at.ignored, this.#restA, this.#restB);
    countUp(this.#line, lines.first, lines.count);
    for (let begin = 0; begin < lines.count; ) {
      const end = this.#members.find(lines, begin, this.#source, this.#target);
      this.#keep(begin, end, odd);
      if (end < lines.count) odd(end);
      begin = end + 1;
    }
  }

  /** Notes in the books what was read as something other than it was written. */
  finish(): void {
    const { books, finder } = this.#taking;
    for (const { by, text, member, cells, line } of this.#members.unusual)
      if (by !== null && cells > 0) books.respelled('member', text, finder.ids[member]!, by, cells, line);
  }

  #makeRoom(count: number): void {
    if (count <= this.#source.length) return;
    const room = 2 * count;
    this.#source = new Int32Array(room);
    this.#target = new Int32Array(room);
    this.#kind = new Int32Array(room);
    this.#line = new Uint32Array(room);
    this.#restA = new Uint32Array(room);
    this.#restB = new Uint32Array(room);
    this.#time = new Float64Array(room).fill(Number.NaN);
    this.#strength = new Float64Array(room).fill(1);
  }

  // NaN for a cell that holds no time.
  #readTimes(lines: PlainLines): void {
    const place = this.#at.places.time;
    if (place < 0) return;
    const times = this.#time;
    plainTimes(lines, place, times);
    for (let k = nextNaN(times, 0, lines.count); k < lines.count; k = nextNaN(times, k + 1, lines.count)) {
      const time = readTime(cellText(lines, k, place), this.#taking.dates);
      if (typeof time === 'number') times[k] = time;
    }
  }

  // NaN for a cell that holds no strength.
  #readStrengths(lines: PlainLines, delimiter: string): void {
    const place = this.#at.places.strength;
    if (place < 0) return;
    const { decimal } = this.#taking;
    const strengths = this.#strength;
    plainAmounts(lines, place, decimal !== ',', strengths);
    for (let k = nextNaN(strengths, 0, lines.count); k < lines.count; k = nextNaN(strengths, k + 1, lines.count)) {
      const strength = readAmount(cellText(lines, k, place), decimal, delimiter);
      if (typeof strength === 'number') strengths[k] = strength;
    }
  }

  // Puts the records into the columns, a run of plain ones at a time.
  #keep(begin: number, end: number, odd: (place: number) => void): void {
    let first = begin; // of the run
    for (let k = begin; k < end; k++) {
      k = this.#countUsual(k, end);
      if (k === end || this.#isPlain(k)) continue;
      this.#append(first, k);
      odd(k);
      first = k + 1;
    }
    this.#append(first, end);
  }

  // Goes over the records of members written in the usual way, and says where they end; none of them where there are
  // dates of membership to look at, or kinds that are not allowed.
  #countUsual(begin: number, end: number): number {
    const { from, until, tenure } = this.#taking;
    if (tenure !== null || !this.#kinds.areAllowed) return begin;
    const [least, limit] = this.#at.places.time >= 0 ? [from, until] : [Number.NaN, Number.NaN];
    let reached = begin;
    for (let to = begin; reached === to && to < end; ) {
      to = Math.min(end, to + SOME);
      reached = usualUntil(this.#source, this.#target, this.#time, this.#strength, least, limit, reached, to);
    }
    this.#kinds.count(this.#kind, this.#line, begin, reached);
    return reached;
  }

  // Whether it is a record with nothing to say of it; then it counts, and its members and kind are what they mean.
  #isPlain(k: number): boolean {
    const { from, until, tenure } = this.#taking;
    const time = this.#time[k]!;
    const source = this.#memberOf(this.#source[k]!);
    if (source < 0) return false; // and then the second has not been looked at
    const target = this.#memberOf(this.#target[k]!);
    if (target < 0 || source === target) return false;
    if (this.#at.places.time >= 0 && !(time >= from && time < until)) return false;
    if (Number.isNaN(this.#strength[k])) return false;
    const way = this.#kinds.way(this.#kind[k]!);
    if (way === null) return false;
    if (tenure !== null && !Number.isNaN(time) && !(tenure.covers(source, time) && tenure.covers(target, time)))
      return false;

    const line = this.#line[k]!;
    if (this.#source[k]! < 0) count(this.#members.unusual[-1 - this.#source[k]!]!, line);
    if (this.#target[k]! < 0) count(this.#members.unusual[-1 - this.#target[k]!]!, line);
    count(way, line);
    this.#source[k] = source;
    this.#target[k] = target;
    this.#kind[k] = way.kind;
    return true;
  }

  #memberOf(cell: number): number {
    return cell >= 0 ? cell : this.#members.unusual[-1 - cell]!.member;
  }

  #append(begin: number, end: number): void {
    if (begin === end) return;
    const { books, columns } = this.#taking;
    books.accepted += end - begin;
    columns.source.append(whole(this.#source), begin, end);
    columns.target.append(whole(this.#target), begin, end);
    columns.kind.append(whole(this.#kind), begin, end);
    columns.time.append(this.#time, begin, end);
    columns.strength.append(this.#strength, begin, end);
    columns.line.append(this.#line, begin, end);
    if (this.#at.ignored.length === 0) return;
    columns.restA.append(this.#restA, begin, end);
    columns.restB.append(this.#restB, begin, end);
  }
}

// So few that what looks at them is called often enough to be compiled once, and not for a long run and then once more.
const SOME = 512;

// Up to the first record with a member that is none or written unusually, or with itself, without a strength or outside
// the times; NaN for these where there are none.
function usualUntil(
  source: Int32Array,
  target: Int32Array,
  time: Float64Array,
  strength: Float64Array,
  from: number,
  until: number,
  begin: number,
  end: number,
): number {
  const timed = !Number.isNaN(from);
  for (let k = begin; k < end; k++) {
    if ((source[k]! | target[k]!) < 0 || source[k] === target[k] || !(strength[k]! > 0)) return k;
    if (timed && !(time[k]! >= from && time[k]! < until)) return k;
  }
  return end;
}

function countUp(numbers: Uint32Array, first: number, count: number): void {
  for (let k = 0; k < count; k++) numbers[k] = first + k;
}

// The next place from `from` on where there is no number, `count` if there is none.
function nextNaN(numbers: Float64Array, from: number, count: number): number {
  let k = from;
  while (k < count && !Number.isNaN(numbers[k])) k++;
  return k;
}

function count(way: { cells: number; line: number }, line: number): void {
  if (way.cells++ === 0) way.line = line;
}

// The same numbers, none of them negative.
function whole(numbers: Int32Array): Uint32Array {
  return new Uint32Array(numbers.buffer);
}
