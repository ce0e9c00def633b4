import { requireOneOf } from '../../numeric/check.js';
import { atOnce, type Steps } from '../../numeric/steps.js';
import { readAmount } from '../cells/amount.js';
import { momentOf, readTime } from '../cells/time.js';
import { Bookkeeper } from '../ledger.js';
import { MemberFinder } from '../members/resolve.js';
import { Tenure } from '../members/tenure.js';
import type { Reason } from '../reasons.js';
import { columnsRead, findColumns, noColumn, type Places } from '../table/headings.js';
import type { PlainLines } from '../table/plainLines.js';
import { type RecordTaker, textOf } from '../table/readTable.js';
import { duplicatesOf } from './duplicates.js';
import { INTERACTION_HEADINGS, type InteractionRole } from './interactionHeadings.js';
import type { InteractionOptions, InteractionResult } from './interactionOptions.js';
import { KindFinder } from './kinds.js';
import { PlainRecords } from './plainRecords.js';
import { RecordColumns, type TakenRecords } from './recordColumns.js';

/** Takes rows one at a time, cleans them, and keeps the books. */
export class InteractionCollector implements RecordTaker {
  readonly #file: string;
  readonly #options: InteractionOptions;
  readonly books: Bookkeeper;
  readonly #finder: MemberFinder;
  readonly #kinds: KindFinder;
  readonly #tenure: Tenure | null;
  readonly #from: number;
  readonly #until: number;
  readonly #columns = new RecordColumns();
  #plain: PlainRecords | null = null;
  #headings: readonly string[] = [];
  #places: Places<InteractionRole> = { source: -1, target: -1, time: -1, kind: -1, strength: -1 };
  #ignored: readonly number[] = [];

  constructor(who: string, options: InteractionOptions) {
    const { file = 'interactions', members, aliases, kinds, dates = {}, duplicates = 'keep', strict = false } = options;
    requireOneOf(who, 'duplicates', duplicates, ['keep', 'drop']);
    requireOneOf(who, 'tenure', options.tenure ?? 'keep', ['keep', 'flag', 'refuse']);
    requireOneOf(who, 'dates.order', dates.order ?? 'dmy', ['dmy', 'mdy']);
    requireOneOf(who, 'dates.numbers', dates.numbers ?? 'excel', ['excel', 'seconds', 'milliseconds']);
    requireOneOf(who, 'dates.missing', dates.missing ?? 'refuse', ['refuse', 'keep']);
    requireOneOf(who, 'numbers.decimal', options.numbers?.decimal ?? '.', ['.', ',']);
    this.#file = file;
    this.#options = options;
    this.books = new Bookkeeper(file, strict);
    this.#finder = new MemberFinder(who, members, aliases);
    this.#kinds = new KindFinder(kinds);
    this.#tenure = members === undefined ? null : new Tenure(members);
    this.#from = dates.from === undefined ? -Infinity : momentOf(who, 'dates.from', dates.from);
    this.#until = dates.until === undefined ? Infinity : momentOf(who, 'dates.until', dates.until);
  }

  /** Takes the header; the rows that follow have their cells in its order. Says how many cells they must have. */
  header(headings: readonly string[], line: number): number {
    this.#places = findColumns(headings, INTERACTION_HEADINGS, this.#options.columns ?? {}, this.#file, line);
    const { source, target, ...others } = this.#places;
    if (source < 0 && target < 0) throw noColumn(headings, '`source` and `target`', this.#file, line);
    if (source < 0 || target < 0) throw noColumn(headings, source < 0 ? '`source`' : '`target`', this.#file, line);
    const read = [source, target, ...Object.values(others)].filter((place) => place >= 0);
    this.#headings = headings;
    this.#ignored = headings.map((_, place) => place).filter((place) => !read.includes(place));
    this.books.columns = columnsRead(this.#places, headings);
    this.books.ignored = this.#ignored.map((place) => headings[place] ?? '');
    return Math.max(...read) + 1;
  }

  /** Takes plain lines, and hands on those that are anything but a record like any other. */
  plain(lines: PlainLines, delimiter: string, odd: (place: number) => void): void {
    this.#plain ??= new PlainRecords(
      {
        finder: this.#finder,
        kinds: this.#kinds,
        books: this.books,
        columns: this.#columns,
        tenure: this.#tenure,
        dates: this.#options.dates ?? {},
        from: this.#from,
        until: this.#until,
        decimal: this.#options.numbers?.decimal,
      },
      { places: this.#places, ignored: this.#ignored, heading: this.#headings[this.#places.source] ?? '' },
    );
    this.#plain.take(lines, delimiter, odd);
  }

  /** Takes a row with a cell under every heading that is read. */
  record(cells: readonly unknown[], line: number, delimiter: string): void {
    const { places, options } = { places: this.#places, options: this.#options };
    const from = this.#finder.find(textOf(cells[places.source]));
    if (from.fault !== null) return this.#refuse(line, from.fault, places.source, cells);
    const to = this.#finder.find(textOf(cells[places.target]));
    if (to.fault !== null) return this.#refuse(line, to.fault, places.target, cells);
    if (from.member === to.member) {
      this.#finder.keep(from.member);
      return this.#refuse(line, 'self-interaction', places.target, cells);
    }

    let time: number | Reason = Number.NaN;
    if (places.time >= 0) {
      time = readTime(cells[places.time], options.dates ?? {});
      if (time === 'missing-date' && options.dates?.missing === 'keep') time = Number.NaN;
      if (typeof time !== 'number') return this.#refuse(line, time, places.time, cells);
      if (time < this.#from || time >= this.#until) return this.#refuse(line, 'date-out-of-range', places.time, cells);
    }
    let strength: number | Reason = 1;
    if (places.strength >= 0) {
      strength = readAmount(cells[places.strength], options.numbers?.decimal, delimiter);
      if (typeof strength !== 'number') return this.#refuse(line, strength, places.strength, cells);
    }
    const kindCell = places.kind < 0 ? '' : textOf(cells[places.kind]);
    const kind = this.#kinds.find(kindCell);
    if (kind < 0) return this.#refuse(line, 'unknown-kind', places.kind, cells);

    const stranger = this.#outside(from.member, to.member, time);
    if (stranger >= 0 && options.tenure === 'refuse') return this.#refuse(line, 'outside-tenure', places.time, cells);
    if (stranger >= 0) this.books.outsideTenure++;
    if (stranger >= 0 && options.tenure === 'flag')
      this.books.flag(line, 'outside-tenure', this.#headings[places.time] ?? '', cells[places.time]);

    this.#kinds.count(kindCell, line);
    if (from.by !== null) this.#respelled(cells[places.source], from.member, from.by, line);
    if (to.by !== null) this.#respelled(cells[places.target], to.member, to.by, line);
    this.books.accepted++;
    const rest = this.#ignored.map((place) => textOf(cells[place]));
    this.#columns.push(from.member, to.member, kind, time, strength, rest, line);
  }

  /** What was read. */
  finish(): InteractionResult {
    return atOnce(this.finishing());
  }

  /** What was read, in steps. */
  *finishing(): Steps<InteractionResult> {
    this.#plain?.finish();
    const records = yield* this.#columns.taken();
    this.#finder.keepAll(records.source);
    yield 0;
    this.#finder.keepAll(records.target);
    yield 0;
    const kept = this.#withoutDuplicates(records, yield* duplicatesOf(records));
    yield 0;
    const kinds = this.#kinds.finish(this.books);
    const members = this.#finder.finish();
    const source = renumbered(kept.source, members.places);
    yield 0;
    const target = renumbered(kept.target, members.places);
    yield 0;
    const kind = renumbered(kept.kind, kinds.places);
    const interactions = {
      ids: members.ids,
      kinds: kinds.kinds,
      source,
      target,
      kind,
      time: kept.time,
      strength: kept.strength,
      line: kept.line,
    };
    return { interactions, rejected: this.books.rejected, ledger: this.books.ledger() };
  }

  #withoutDuplicates(records: TakenRecords, duplicates: Uint32Array): TakenRecords {
    this.books.duplicates = duplicates.length;
    if (this.#options.duplicates !== 'drop' || duplicates.length === 0) return records;
    this.books.merged = duplicates.length;
    return {
      ...records,
      source: without(records.source, duplicates),
      target: without(records.target, duplicates),
      kind: without(records.kind, duplicates),
      time: without(records.time, duplicates),
      strength: without(records.strength, duplicates),
      line: without(records.line, duplicates),
    };
  }

  // Which of the two was not a member then, −1 if both were.
  #outside(source: number, target: number, time: number): number {
    if (this.#tenure === null || Number.isNaN(time)) return -1;
    if (!this.#tenure.covers(source, time)) return source;
    return this.#tenure.covers(target, time) ? -1 : target;
  }

  #refuse(line: number, reason: Reason, place: number, cells: readonly unknown[]): void {
    this.books.reject(line, reason, this.#headings[place] ?? '', cells[place]);
  }

  #respelled(
    cell: unknown,
    member: number,
    by: 'space' | 'case' | 'separators' | 'name' | 'alias',
    line: number,
  ): void {
    this.books.respelled('member', textOf(cell), this.#finder.ids[member]!, by, 1, line);
  }
}

// The values at all but these places, which ascend.
function without<A extends Uint32Array | Float64Array>(values: A, places: Uint32Array): A {
  let filled = 0;
  for (let k = 0, next = 0; k < values.length; k++) {
    if (k === places[next]) next++;
    else values[filled++] = values[k]!;
  }
  return values.slice(0, filled) as A; // a slice of a typed array is one of its kind
}

function renumbered(numbers: Uint32Array, places: Uint32Array): Uint32Array {
  if (isUnchanged(places)) return numbers;
  for (let k = 0; k < numbers.length; k++) numbers[k] = places[numbers[k]!]!;
  return numbers;
}

function isUnchanged(places: Uint32Array): boolean {
  for (let number = 0; number < places.length; number++) if (places[number] !== number) return false;
  return true;
}
