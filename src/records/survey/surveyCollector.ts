import { requireOneOf } from '../../numeric/check.js';
import { caseless, tidied } from '../cells/spelling.js';
import { readTime } from '../cells/time.js';
import { Bookkeeper } from '../ledger.js';
import { MemberFinder, type Resolved } from '../members/resolve.js';
import { sortedMembers } from '../members/sortedMembers.js';
import type { Reason } from '../reasons.js';
import { type RecordTaker, textOf } from '../table/readTable.js';
import { GridRows } from './gridRows.js';
import type { SurveyResult, SurveyScale } from './survey.js';
import { SurveyAccounts } from './surveyAccounts.js';
import { SurveyAnswers } from './surveyAnswers.js';
import { type SurveyColumns, scalesAsked, surveyColumns } from './surveyColumns.js';
import type { SurveyOptions } from './surveyOptions.js';
import { SurveyPresence } from './surveyPresence.js';
import { UNREAD } from './surveyRepeats.js';
import type { ScaleReader } from './surveyScale.js';

/** Takes the rows of a survey one at a time and keeps the books. */
export class SurveyCollector implements RecordTaker {
  readonly #who: string;
  readonly #options: SurveyOptions;
  readonly books: Bookkeeper;
  readonly #finder: MemberFinder;
  readonly #presence = new SurveyPresence();
  #headings: readonly string[] = [];
  #columns: SurveyColumns;
  #answers: SurveyAnswers;
  #accounts: SurveyAccounts;
  readonly #rows = new GridRows();

  constructor(who: string, options: SurveyOptions) {
    const { file = 'survey', members, aliases, layout, repeats, blankRespondents, dates, strict = false } = options;
    requireOneOf(who, 'layout', layout ?? 'pairs', ['pairs', 'grid']);
    requireOneOf(who, 'repeats', repeats ?? 'refuse', ['refuse', 'first', 'last', 'mean', 'max', 'min']);
    requireOneOf(who, 'blankRespondents', blankRespondents ?? 'answered', ['answered', 'silent']);
    requireOneOf(who, 'dates.order', dates?.order ?? 'dmy', ['dmy', 'mdy']);
    requireOneOf(who, 'dates.numbers', dates?.numbers ?? 'excel', ['excel', 'seconds', 'milliseconds']);
    requireOneOf(who, 'numbers.decimal', options.numbers?.decimal ?? '.', ['.', ',']);
    this.#who = who;
    this.#options = options;
    this.books = new Bookkeeper(file, strict);
    this.#finder = new MemberFinder(who, members, aliases);
    const places = { respondent: -1, partner: -1, time: -1 };
    const scales = scalesAsked(who, options);
    this.#columns = { layout: layout ?? 'pairs', places, scales, partners: [], read: {}, ignored: [] };
    this.#answers = new SurveyAnswers(scales.length);
    this.#accounts = new SurveyAccounts(scales.length);
  }

  header(headings: readonly string[], line: number): number {
    this.#headings = headings;
    this.#columns = surveyColumns(this.#who, headings, this.#options, this.#finder, line);
    const { places, scales, partners, read, ignored } = this.#columns;
    this.#answers = new SurveyAnswers(scales.length);
    this.#accounts = new SurveyAccounts(scales.length);
    this.books.columns = read;
    this.books.ignored = ignored;
    for (const { place, member } of partners) {
      this.#finder.keep(member);
      this.#respelled(headings[place], this.#finder.find(headings[place]!), line);
    }
    return Math.max(...Object.values(places), ...[...scales, ...partners].map(({ place }) => place)) + 1;
  }

  record(cells: readonly unknown[], line: number, delimiter: string): void {
    const { layout, places } = this.#columns;
    const respondent = this.#finder.find(textOf(cells[places.respondent]));
    if (respondent.fault !== null) return this.#refuse(line, respondent.fault, places.respondent, cells);
    if (layout === 'grid') this.#grid(respondent, cells, line, delimiter);
    else this.#pair(respondent, cells, line, delimiter);
  }

  /** What was read. */
  finish(): SurveyResult {
    const { repeats = 'refuse', blankRespondents } = this.#options;
    const { layout, places, scales } = this.#columns;
    const { books } = this;
    const members = sortedMembers(this.#finder.finish());
    const held = this.#answers.held(members.ids, members.places, repeats, (line, scale, partner, answer) => {
      if (answer === UNREAD) return; // listed already
      const heading = layout === 'grid' ? members.ids[partner]! : this.#headings[scales[scale]!.place]!;
      books.leaveUnread(line, 'contradicting-answers', heading, Number.isNaN(answer) ? '' : answer);
    });
    // In pairs a record is an answer, in a grid a row of them.
    const { more, alike } = layout === 'grid' ? this.#rows.counts() : held;
    books.merged += more;
    books.duplicates += alike;
    const silent = (blankRespondents ?? (layout === 'grid' ? 'silent' : 'answered')) === 'silent';
    const heading = this.#headings[places.respondent] ?? '';
    const status = this.#presence.status(members.ids, members.places, held.respondent, silent, heading, books);
    for (const list of [books.unread, books.flagged]) list.sort((a, b) => a.line - b.line);
    return {
      survey: {
        layout,
        ids: members.ids,
        roster: this.#options.members ?? null,
        status,
        respondent: held.respondent,
        partner: held.partner,
        line: held.line,
        scales: new Map(scales.map(({ reader }, s) => [reader.name, scaleOf(reader, held.scales[s]!)])),
      },
      repeated: held.repeated,
      account: this.#accounts.finish(scales.map(({ reader }) => reader)),
      rejected: books.rejected,
      ledger: books.ledger(),
    };
  }

  #pair(respondent: Resolved, cells: readonly unknown[], line: number, delimiter: string): void {
    const { places, scales } = this.#columns;
    const partner = this.#finder.find(textOf(cells[places.partner]));
    const said = scales.some(({ place }) => place >= 0 && !isBlank(cells[place]));
    const names = scales[0]?.place === -1 && partner.fault !== 'missing-member';
    if (said || partner.fault !== 'missing-member') this.#isPresent(respondent.member, line, said || names);
    if (partner.fault !== null) return this.#refuse(line, partner.fault, places.partner, cells);
    if (partner.member === respondent.member) return this.#refuse(line, 'self-nomination', places.partner, cells);
    this.books.accepted++;
    this.#finder.keep(partner.member);
    this.#respelled(cells[places.respondent], respondent, line);
    this.#respelled(cells[places.partner], partner, line);
    const time = this.#time(cells, line);
    const values = scales.map(({ reader, place }) =>
      place < 0 ? 1 : this.#read(reader, cells, place, line, delimiter),
    );
    this.#answers.add(respondent.member, partner.member, values, time, line);
    this.#accounts.add(values);
  }

  #grid(respondent: Resolved, cells: readonly unknown[], line: number, delimiter: string): void {
    const { places, scales, partners } = this.#columns;
    this.books.accepted++;
    this.#respelled(cells[places.respondent], respondent, line);
    const time = this.#time(cells, line);
    let said = false;
    const row = partners.map(({ place, member }) => {
      const blank = isBlank(cells[place]);
      if (member === respondent.member) {
        // Nobody answers about themselves, but the place may hold a mark.
        if (!blank) this.books.leaveUnread(line, 'self-nomination', this.#headings[place]!, cells[place]);
        return '';
      }
      said ||= !blank;
      const value = this.#read(scales[0]!.reader, cells, place, line, delimiter);
      this.#answers.add(respondent.member, member, [value], time, line);
      this.#accounts.add([value]);
      return value === UNREAD ? caseless(tidied(textOf(cells[place]))) : String(value);
    });
    this.#isPresent(respondent.member, line, said);
    this.#rows.add(respondent.member, row);
  }

  // The value of a cell, NaN where it is blank, or what says that there is one which could not be read.
  #read(reader: ScaleReader, cells: readonly unknown[], place: number, line: number, delimiter: string): number {
    const value = reader.read(cells[place], delimiter);
    if (typeof value === 'number') return value;
    this.books.leaveUnread(line, value, this.#headings[place]!, cells[place]);
    return UNREAD;
  }

  #time(cells: readonly unknown[], line: number): number {
    const place = this.#columns.places.time;
    const time = place < 0 ? 'missing-date' : readTime(cells[place], this.#options.dates ?? {});
    if (typeof time === 'number') return time;
    if (time !== 'missing-date') this.books.leaveUnread(line, time, this.#headings[place]!, cells[place]);
    return Number.NaN;
  }

  #isPresent(member: number, line: number, said: boolean): void {
    this.#finder.keep(member);
    this.#presence.add(member, line, said);
  }

  #refuse(line: number, reason: Reason, place: number, cells: readonly unknown[]): void {
    this.books.reject(line, reason, this.#headings[place] ?? '', cells[place]);
  }

  #respelled(cell: unknown, { member, by }: Resolved, line: number): void {
    if (by !== null) this.books.respelled('member', textOf(cell), this.#finder.ids[member]!, by, 1, line);
  }
}

function isBlank(cell: unknown): boolean {
  return textOf(cell).trim() === '';
}

function scaleOf({ min, max }: ScaleReader, held: Float64Array): SurveyScale {
  const unread = Uint8Array.from(held, (value) => (value === UNREAD ? 1 : 0));
  return { values: held.map((value) => (value === UNREAD ? Number.NaN : value)), unread, min, max };
}
