import { caseless } from '../cells/spelling.js';
import { readTime } from '../cells/time.js';
import type { Bookkeeper } from '../ledger.js';
import { MemberFinder, type Resolved } from '../members/resolve.js';
import { beginning, endOfLastDay } from '../members/tenure.js';
import { usualSpellings } from '../members/usualSpellings.js';
import type { Reason } from '../reasons.js';
import { columnsRead, findColumns, noColumn, type Places } from '../table/headings.js';
import { type RecordTaker, textOf } from '../table/readTable.js';
import { affiliationColumns } from './affiliationColumns.js';
import { AFFILIATION_HEADINGS, type AffiliationRole } from './affiliationHeadings.js';
import type { AffiliationOptions } from './affiliationOptions.js';
import type { Affiliations } from './affiliations.js';
import { type DatedAffiliation, overlapsOf } from './overlaps.js';

/** An affiliation read, with what stood there. */
interface AffiliationRead extends DatedAffiliation {
  readonly ways: { readonly person: Resolved['by']; readonly organisation: Resolved['by'] };
  readonly cells: { readonly person: string; readonly organisation: string; readonly until: string };
  readonly line: number;
}

/** Takes rows one at a time, and tells at the end who had several organisations at a time. */
export class AffiliationCollector implements RecordTaker {
  readonly #options: AffiliationOptions;
  readonly #books: Bookkeeper;
  readonly #file: string;
  readonly #people: MemberFinder;
  readonly #organisations: MemberFinder;
  readonly #rows: AffiliationRead[] = [];
  #headings: readonly string[] = [];
  #places: Places<AffiliationRole> = { person: -1, organisation: -1, from: -1, until: -1 };

  constructor(options: AffiliationOptions, books: Bookkeeper, file: string) {
    this.#options = options;
    this.#books = books;
    this.#file = file;
    this.#people = new MemberFinder('readAffiliations', options.people, options.aliases);
    this.#organisations = new MemberFinder('readAffiliations', options.organisations, options.organisationAliases);
  }

  header(headings: readonly string[], line: number): number {
    const places = findColumns(headings, AFFILIATION_HEADINGS, this.#options.columns ?? {}, this.#file, line);
    const lacking = (['person', 'organisation'] as const).filter((role) => places[role] < 0);
    if (lacking.length > 0)
      throw noColumn(headings, lacking.map((role) => `\`${role}\``).join(' and '), this.#file, line);
    const read = Object.values(places).filter((place) => place >= 0);
    this.#places = places;
    this.#headings = headings;
    this.#books.columns = columnsRead(places, headings);
    this.#books.ignored = headings.filter((_, place) => !read.includes(place));
    return Math.max(places.person, places.organisation) + 1;
  }

  record(row: readonly unknown[], line: number): void {
    const places = this.#places;
    const dates = this.#options.dates ?? {};
    const cells = {
      person: textOf(row[places.person]),
      organisation: textOf(row[places.organisation]),
      until: textOf(row[places.until]),
    };
    const person = this.#people.find(cells.person);
    if (person.fault !== null) return this.#refuse(line, person.fault, 'person', cells.person);
    const organisation = this.#organisations.find(cells.organisation);
    if (organisation.fault !== null)
      return this.#refuse(line, OF_ORGANISATION[organisation.fault], 'organisation', cells.organisation);
    const from = readTime(row[places.from], dates);
    if (typeof from !== 'number' && from !== 'missing-date') return this.#refuse(line, from, 'from', row[places.from]);
    const until = readTime(row[places.until], dates);
    if (typeof until !== 'number' && until !== 'missing-date') return this.#refuse(line, until, 'until', cells.until);
    const times = { from: knownTime(from), until: knownTime(until) };
    if (endOfLastDay(times.until) <= beginning(times.from))
      return this.#refuse(line, 'reversed-dates', 'until', cells.until);
    this.#rows.push({
      person: this.#people.ids[person.member]!,
      organisation: this.#organisations.ids[organisation.member]!,
      ...times,
      ways: { person: person.by, organisation: organisation.by },
      cells,
      line,
    });
  }

  /** What was read; only now is it known who has several organisations at a time. */
  finish(overlap: 'refuse' | 'latest'): Affiliations {
    const { people, organisations } = this.#options;
    const rows = organisations === undefined ? this.#usuallySpelled() : this.#rows;
    const found = overlapsOf(rows);
    const refused = overlap === 'refuse' ? found.all : found.alike;
    for (const { line, cells } of rows.filter((row) => refused.has(row)))
      this.#refuse(line, 'overlapping-affiliations', 'organisation', cells.organisation);
    this.#books.rejected.sort((a, b) => a.line - b.line);
    const accepted = rows.filter((row) => !refused.has(row));
    for (const row of accepted) this.#account(row);
    const { cut } = overlapsOf(accepted);
    for (const { line, cells } of accepted.filter((row) => cut.has(row)))
      this.#books.flag(line, 'overlapping-affiliations', this.#heading('until'), cells.until);
    return affiliationColumns(
      this.#distinct(accepted),
      people?.ids ?? accepted.map(({ person }) => person),
      organisations?.ids ?? accepted.map(({ organisation }) => organisation),
    );
  }

  // Names of organisations alike but for case are one, as most rows have it.
  #usuallySpelled(): readonly AffiliationRead[] {
    const usual = usualSpellings(this.#rows.map(({ organisation }) => organisation));
    return this.#rows.map((row) => {
      const organisation = usual.get(caseless(row.organisation))!;
      if (organisation === row.organisation) return row;
      return { ...row, organisation, ways: { ...row.ways, organisation: row.ways.organisation ?? 'case' } };
    });
  }

  // Rows that say the same once, at the first of their lines.
  #distinct(rows: readonly AffiliationRead[]): readonly AffiliationRead[] {
    const seen = new Map<string, AffiliationRead>();
    for (const row of rows) {
      const key = JSON.stringify([row.person, row.organisation, String(row.from), String(row.until)]);
      if (!seen.has(key)) seen.set(key, row);
      else {
        this.#books.merged++;
        this.#books.duplicates++;
      }
    }
    return [...seen.values()];
  }

  #account({ person, organisation, ways, cells, line }: AffiliationRead): void {
    this.#books.accepted++;
    if (ways.person !== null) this.#books.respelled('member', cells.person, person, ways.person, 1, line);
    if (ways.organisation !== null)
      this.#books.respelled('organisation', cells.organisation, organisation, ways.organisation, 1, line);
  }

  #refuse(line: number, reason: Reason, role: AffiliationRole, value: unknown): void {
    this.#books.reject(line, reason, this.#heading(role), value);
  }

  #heading(role: AffiliationRole): string {
    return this.#headings[this.#places[role]] ?? '';
  }
}

function knownTime(time: number | Reason): number {
  return typeof time === 'number' ? time : Number.NaN;
}

const OF_ORGANISATION = {
  'missing-member': 'missing-organisation',
  'unknown-member': 'unknown-organisation',
  'ambiguous-member': 'ambiguous-organisation',
} as const;
