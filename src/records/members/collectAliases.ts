import { caseless, tidied } from '../cells/spelling.js';
import type { Members } from '../interactions.js';
import type { Bookkeeper } from '../ledger.js';
import type { Reason } from '../reasons.js';
import { type ColumnChoice, columnsRead, findColumns, noColumn, type Places } from '../table/headings.js';
import { type RecordTaker, textOf } from '../table/readTable.js';
import { answerIn } from './acceptWords.js';
import { MemberFinder } from './resolve.js';

/** What a column of aliases can say. */
type AliasRole = 'written' | 'id' | 'accept';

/** What reading aliases can be told, apart from how its text becomes rows. */
export interface AliasOptions {
  /** The roster. With it, an alias must lead to someone on it, by id or name, and must not be written like someone else. */
  readonly members?: Members;
  /** Which columns to read, where the headings do not say. */
  readonly columns?: { readonly [R in AliasRole]?: ColumnChoice };
  /** Throw a RecordError at the first fault, instead of collecting them. Default false. */
  readonly strict?: boolean;
}

// The usual headings of each, the likelier first, without case, space and separators.
const ALIAS_HEADINGS: { readonly [R in AliasRole]: readonly string[] } = {
  written: [
    'written',
    'aswritten',
    'writtenas',
    'alias',
    'variant',
    'variantname',
    'spelling',
    'othername',
    'alsoknownas',
    'aka',
    'name',
  ],
  id: [
    'id',
    'memberid',
    'member',
    'means',
    'code',
    'personid',
    'organisationid',
    'organizationid',
    'orgid',
    'canonical',
    'canonicalname',
  ],
  accept: ['accept', 'accepted', 'ok', 'approve', 'approved'],
};

interface Row {
  readonly written: string;
  readonly id: string;
  readonly line: number;
}

/** Takes rows one at a time, and tells at the end which spellings are clear. */
export class AliasCollector implements RecordTaker {
  readonly #columns: { readonly [R in AliasRole]?: ColumnChoice };
  readonly #finder: MemberFinder | null;
  readonly #books: Bookkeeper;
  readonly #file: string;
  #headings: readonly string[] = [];
  #places: Places<AliasRole> = { written: -1, id: -1, accept: -1 };
  // The rows of each spelling, by the spelling without its case.
  readonly #rows = new Map<string, Row[]>();

  constructor({ columns = {}, members }: AliasOptions, books: Bookkeeper, file: string) {
    this.#columns = columns;
    this.#finder = members === undefined ? null : new MemberFinder('readAliases', members, undefined);
    this.#books = books;
    this.#file = file;
  }

  header(headings: readonly string[], line: number): number {
    const found = findColumns<AliasRole>(headings, ALIAS_HEADINGS, this.#columns, this.#file, line);
    const { written, id } = found;
    if (written < 0 && id < 0) throw noColumn(headings, '`written` and `id`', this.#file, line);
    if (written < 0 || id < 0) throw noColumn(headings, written < 0 ? '`written`' : '`id`', this.#file, line);
    this.#places = found;
    this.#headings = headings;
    const read: readonly number[] = Object.values(found);
    this.#books.columns = columnsRead(found, headings);
    this.#books.ignored = headings.filter((_, place) => !read.includes(place));
    return Math.max(written, id) + 1;
  }

  record(cells: readonly unknown[], line: number): void {
    const { written: place, id: idPlace, accept } = this.#places;
    if (accept >= 0) {
      const answer = answerIn(textOf(cells[accept]));
      if (answer === 'blank') return this.#setAside(line, 'undecided', cells);
      if (answer === 'no') return this.#setAside(line, 'declined', cells);
      if (answer === null) return this.#refuse(line, 'invalid-accept', accept, cells[accept]);
    }
    const written = spellingIn(cells[place]);
    if (written === '') return this.#refuse(line, 'missing-alias', place, cells[place]);
    const id = this.#idOf(spellingIn(cells[idPlace]));
    if (id.fault !== null) return this.#refuse(line, id.fault, idPlace, cells[idPlace]);
    if (this.#belongsToOther(written, id.id)) return this.#refuse(line, 'alias-taken', place, written);
    this.#keep({ written, id: id.id, line });
  }

  finish(): ReadonlyMap<string, string> {
    const kept: (readonly [string, string])[] = [];
    const means = new Map<string, string>();
    for (const [key, rows] of this.#rows) if (isOne(rows)) means.set(key, rows[0]!.id);
    for (const [key, rows] of this.#rows) {
      const { written, id } = usualOf(rows);
      const next = caseless(id);
      const fault = !means.has(key)
        ? 'ambiguous-alias'
        : next !== key && this.#rows.has(next) && means.get(next) !== id
          ? 'alias-of-alias'
          : null;
      if (fault === null) kept.push([written, id]);
      this.#enter(rows, fault);
    }
    this.#books.rejected.sort((a, b) => a.line - b.line);
    return new Map(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #idOf(cell: string): { id: string; fault: Reason | null } {
    if (this.#finder === null) return { id: cell, fault: cell === '' ? 'missing-member' : null };
    const { member, fault } = this.#finder.find(cell);
    return { id: fault === null ? this.#finder.ids[member]! : '', fault };
  }

  #belongsToOther(written: string, id: string): boolean {
    if (this.#finder === null) return false;
    const { member, fault } = this.#finder.find(written);
    return fault === null ? this.#finder.ids[member] !== id : fault === 'ambiguous-member';
  }

  #keep(row: Row): void {
    const key = caseless(row.written);
    const before = this.#rows.get(key);
    if (before === undefined) this.#rows.set(key, [row]);
    else before.push(row);
  }

  #enter(rows: readonly Row[], fault: 'ambiguous-alias' | 'alias-of-alias' | null): void {
    for (const { line, written } of rows)
      if (fault !== null) this.#refuse(line, fault, this.#places.written, written);
      else this.#books.accepted++;
    if (fault !== null) return;
    this.#books.merged += rows.length - 1;
    this.#books.duplicates += rows.length - 1;
  }

  #refuse(line: number, reason: Reason, place: number, value: unknown): void {
    this.#books.reject(line, reason, this.#headings[place] ?? '', value);
  }

  // Not taken because a person said so, or said nothing yet: refused, but no fault of the file.
  #setAside(line: number, reason: Reason, cells: readonly unknown[]): void {
    const column = this.#headings[this.#places.accept] ?? '';
    this.#books.rejected.push({ line, reason, column, value: textOf(cells[this.#places.accept]) });
  }
}

// What was written, without the apostrophe that keeps a spreadsheet from running it.
function spellingIn(cell: unknown): string {
  return tidied(textOf(cell).replace(/^\s*'(?='*[=+\-@\t\r\n\0])/, ''));
}

function isOne(rows: readonly Row[]): boolean {
  return rows.every(({ id }) => id === rows[0]!.id);
}

// The row whose spelling comes first, so that the order of rows does not decide.
function usualOf(rows: readonly Row[]): Row {
  return rows.reduce((first, row) => (row.written < first.written ? row : first));
}
