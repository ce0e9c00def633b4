import { requireOneOf } from '../../numeric/check.js';
import { caseless, tidied } from '../cells/spelling.js';
import { type DateOptions, readTime } from '../cells/time.js';
import type { Members } from '../interactions.js';
import { Bookkeeper, type Ledger, type Rejected } from '../ledger.js';
import { type ColumnChoice, columnsRead, findColumns, noColumn, type Places } from '../table/headings.js';
import type { ReadOptions } from '../table/readOptions.js';
import { type RecordTaker, readTable, textOf } from '../table/readTable.js';
import type { Source } from '../table/text.js';
import { beginning, endOfLastDay } from './tenure.js';
import { usualSpellings } from './usualSpellings.js';

type Role = 'id' | 'name' | 'aliases' | 'joined' | 'left';

export interface ReadMembersOptions extends ReadOptions {
  /** Which columns to read, where the headings do not say. */
  readonly columns?: { readonly [R in Role]?: ColumnChoice };
  /** How the dates of joining and leaving are written. */
  readonly dates?: Pick<DateOptions, 'order' | 'numbers'>;
  /** Throw a RecordError at the first fault, instead of collecting them. Default false. */
  readonly strict?: boolean;
}

export interface MembersResult {
  readonly members: Members;
  readonly rejected: readonly Rejected[];
  readonly ledger: Ledger;
}

const USUAL: { readonly [R in Role]: readonly string[] } = {
  id: [
    'id',
    'memberid',
    'member',
    'code',
    'key',
    'node',
    'nodeid',
    'personid',
    'organisationid',
    'organizationid',
    'orgid',
  ],
  name: [
    'name',
    'organisation',
    'organization',
    'fullname',
    'membername',
    'organisationname',
    'organizationname',
    'label',
  ],
  aliases: ['aliases', 'alias', 'alsoknownas', 'aka', 'othernames', 'acronym'],
  joined: ['joined', 'joinedon', 'joindate', 'datejoined', 'membersince', 'activefrom', 'since'],
  left: ['left', 'lefton', 'leavedate', 'dateleft', 'activeuntil', 'memberuntil'],
};

/**
 * Reads the roster of a network: a table with a header and a member per row. The columns for id, name, aliases, joined
 * and left are found by their usual headings; every other column becomes an attribute under its heading. Without a
 * column for ids the names are the ids. Aliases within one cell are parted by `;` or `|`.
 *
 * A row that repeats a member in every cell, case and space aside, is merged into the first; one that says something
 * else of it is refused. A date that cannot be read leaves the member on the roster and is listed in `ledger.unread`.
 * A member who left before joining is listed in `ledger.flagged`: by these dates it never was one.
 * Values of an attribute that differ only in case or space are written as most members have it.
 *
 * Cost: O(size). Errors: as `readInteractions`.
 *
 * @example
 * const { members } = await readMembers('Member ID,Organisation,Region\n7,Health Trust,Asia\n9,Water Trust,ASIA \n8,Rural Trust,Asia');
 * members.ids; // → ['7', '9', '8']
 * members.attributes.get('Region'); // → ['Asia', 'Asia', 'Asia']
 */
export async function readMembers(source: Source, options: ReadMembersOptions = {}): Promise<MembersResult> {
  const { file = 'members', strict = false, columns = {}, dates = {} } = options;
  requireOneOf('readMembers', 'dates.order', dates.order ?? 'dmy', ['dmy', 'mdy']);
  requireOneOf('readMembers', 'dates.numbers', dates.numbers ?? 'excel', ['excel', 'seconds', 'milliseconds']);
  const books = new Bookkeeper(file, strict);
  const roster = new Roster(columns, dates, books, file);
  await readTable(source, options, file, books, roster);
  return { members: roster.finish(), rejected: books.rejected, ledger: books.ledger() };
}

class Roster implements RecordTaker {
  readonly #columns: { readonly [R in Role]?: ColumnChoice };
  readonly #books: Bookkeeper;
  readonly #dates: Pick<DateOptions, 'order' | 'numbers'>;
  readonly #file: string;
  #headings: readonly string[] = [];
  #places: Places<Role> = { id: -1, name: -1, aliases: -1, joined: -1, left: -1 };
  readonly #rows = new Map<string, { cells: readonly string[]; line: number }>();

  constructor(
    columns: { readonly [R in Role]?: ColumnChoice },
    dates: Pick<DateOptions, 'order' | 'numbers'>,
    books: Bookkeeper,
    file: string,
  ) {
    this.#columns = columns;
    this.#books = books;
    this.#dates = dates;
    this.#file = file;
  }

  header(headings: readonly string[], line: number): number {
    const found = findColumns<Role>(headings, USUAL, this.#columns, this.#file, line);
    if (found.id < 0 && found.name < 0) throw noColumn(headings, '`id`', this.#file, line);
    this.#places = found.id < 0 ? { ...found, id: found.name } : found;
    this.#headings = headings.map(tidied);
    this.#books.columns = columnsRead(this.#places, this.#headings);
    return 0;
  }

  record(row: readonly unknown[], line: number): void {
    const cells = this.#headings.map((_, k) => tidied(textOf(row[k])));
    const id = cells[this.#places.id]!;
    const before = this.#rows.get(id);
    if (id === '') this.#books.reject(line, 'missing-member', this.#headings[this.#places.id]!, '');
    else if (before === undefined) {
      this.#books.accepted++;
      this.#rows.set(id, { cells, line });
    } else if (before.cells.every((cell, k) => caseless(cell) === caseless(cells[k]!))) {
      this.#books.accepted++;
      this.#books.merged++;
      this.#books.duplicates++;
    } else this.#books.reject(line, 'repeated-member', this.#headings[this.#places.id]!, id);
  }

  finish(): Members {
    const rows = [...this.#rows.values()];
    const { id, name, aliases, joined, left } = this.#places;
    const column = (place: number): string[] => rows.map(({ cells }) => (place < 0 ? '' : cells[place]!));
    const attributes = this.#headings
      .map((_, place) => [numbered(this.#headings, place), place] as const)
      .filter(([, place]) => ![id, name, aliases, joined, left].includes(place));
    const tenure = { joined: this.#times(joined), left: this.#times(left) };
    rows.forEach(({ cells, line }, k) => {
      if (endOfLastDay(tenure.left[k]!) <= beginning(tenure.joined[k]!))
        this.#books.flag(line, 'reversed-dates', this.#headings[left]!, cells[left]);
    });
    return {
      ids: column(id),
      names: column(name),
      aliases: column(aliases).map((cell) => cell.split(/[;|]/).map(tidied).filter(Boolean)),
      ...tenure,
      attributes: new Map(attributes.map(([heading, place]) => [heading, this.#attribute(heading, column(place))])),
    };
  }

  #times(place: number): Float64Array {
    return Float64Array.from(this.#rows.values(), ({ cells, line }) => {
      const time = place < 0 ? 'missing-date' : readTime(cells[place], this.#dates);
      if (typeof time === 'number') return time;
      if (time !== 'missing-date') this.#books.leaveUnread(line, time, this.#headings[place]!, cells[place]);
      return Number.NaN;
    });
  }

  // Each value as most members have it.
  #attribute(heading: string, values: readonly string[]): string[] {
    const usual = usualSpellings(values);
    const rows = [...this.#rows.values()];
    return values.map((value, k) => {
      const read = usual.get(caseless(value))!;
      if (read !== value) this.#books.respelled(heading, value, read, 'case', 1, rows[k]!.line);
      return read;
    });
  }
}

// `x (2)` for the second column called x.
function numbered(headings: readonly string[], place: number): string {
  const heading = headings[place]!;
  const before = headings.slice(0, place).filter((other) => other === heading).length;
  return before === 0 ? heading : `${heading} (${before + 1})`;
}
