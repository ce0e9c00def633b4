import { requireOneOf, shown } from '../../numeric/check.js';
import { realNumbers, wholeNumbers } from '../../numeric/column.js';
import { bare } from '../cells/spelling.js';
import { momentOf, readTime } from '../cells/time.js';
import { KindFinder } from '../interactions/kinds.js';
import { Bookkeeper } from '../ledger.js';
import { MemberFinder } from '../members/resolve.js';
import { sortedMembers } from '../members/sortedMembers.js';
import { Tenure } from '../members/tenure.js';
import type { Reason } from '../reasons.js';
import { columnsRead, findColumns, noColumn, type Places } from '../table/headings.js';
import { type RecordTaker, textOf } from '../table/readTable.js';
import type { AttendanceResult } from './attendance.js';
import { ABSENT, ATTENDANCE_HEADINGS, type AttendanceRole, BLANK_IS_THERE, HOST_ROLES } from './attendanceHeadings.js';
import type { AttendanceOptions } from './attendanceOptions.js';
import { eventKey, eventsOf } from './eventsOf.js';
import { HostFinder } from './hosts.js';
import { mergedAttendance } from './mergedAttendance.js';

/** Takes rows one at a time, cleans them, and keeps the books. */
export class AttendanceCollector implements RecordTaker {
  readonly #file: string;
  readonly #options: AttendanceOptions;
  readonly books: Bookkeeper;
  readonly #finder: MemberFinder;
  readonly #events = new KindFinder(undefined, 'event', eventKey);
  readonly #roles = new KindFinder(undefined, 'role');
  readonly #hosts: HostFinder;
  // An event without a name, no role, and roles that stand for not being there, by their numbers.
  readonly #unnamed: number = this.#events.find('');
  readonly #roleless: number = this.#roles.find('');
  readonly #absent: ReadonlySet<number>;
  readonly #hostRoles: ReadonlySet<string>;
  readonly #tenure: Tenure | null;
  readonly #from: number;
  readonly #until: number;
  readonly #columns = {
    member: wholeNumbers(),
    name: wholeNumbers(),
    role: wholeNumbers(),
    host: wholeNumbers(),
    time: realNumbers(),
    line: wholeNumbers(),
  };
  #headings: readonly string[] = [];
  #places: Places<AttendanceRole> = { member: -1, event: -1, time: -1, role: -1, attended: -1, host: -1 };
  #blankIsThere = true;

  constructor(who: string, options: AttendanceOptions) {
    const { file = 'attendance', members, aliases, dates = {}, strict = false } = options;
    requireOneOf(who, 'events', options.events ?? 'day', ['day', 'time', 'name']);
    requireOneOf(who, 'tenure', options.tenure ?? 'keep', ['keep', 'flag', 'refuse']);
    requireOneOf(who, 'dates.order', dates.order ?? 'dmy', ['dmy', 'mdy']);
    requireOneOf(who, 'dates.numbers', dates.numbers ?? 'excel', ['excel', 'seconds', 'milliseconds']);
    requireOneOf(who, 'dates.missing', dates.missing ?? 'refuse', ['refuse', 'keep']);
    this.#file = file;
    this.#options = options;
    this.books = new Bookkeeper(file, strict);
    this.#finder = new MemberFinder(who, members, aliases);
    this.#hosts = new HostFinder(this.#finder, this.books);
    const absent = words(who, 'absent', options.absent ?? ABSENT);
    this.#absent = new Set(absent.map((word) => this.#roles.find(word)));
    this.#hostRoles = new Set(words(who, 'hostRoles', options.hostRoles ?? HOST_ROLES).map(bare));
    this.#tenure = members === undefined ? null : new Tenure(members);
    this.#from = dates.from === undefined ? -Infinity : momentOf(who, 'dates.from', dates.from);
    this.#until = dates.until === undefined ? Infinity : momentOf(who, 'dates.until', dates.until);
  }

  /** Takes the header; the rows that follow have their cells in its order. Says how many cells they must have. */
  header(headings: readonly string[], line: number): number {
    this.#places = findColumns(headings, ATTENDANCE_HEADINGS, this.#options.columns ?? {}, this.#file, line);
    const { member, event, attended } = this.#places;
    const none = [...(member < 0 ? ['`member`'] : []), ...(event < 0 ? ['`event`'] : [])].join(' and ');
    if (none !== '') throw noColumn(headings, `${none} (attendance has a row per member and event)`, this.#file, line);
    this.#blankIsThere = attended < 0 || BLANK_IS_THERE.includes(bare(headings[attended]!));
    const read = Object.values(this.#places).filter((place) => place >= 0);
    this.#headings = headings;
    this.books.columns = columnsRead(this.#places, headings);
    this.books.ignored = headings.filter((_, place) => !read.includes(place));
    // What may be blank may be left out at the end of a row.
    return Math.max(member, event, this.#places.time) + 1;
  }

  /** Takes a row with a cell under every heading that is read. */
  record(cells: readonly unknown[], line: number): void {
    const places = this.#places;
    const member = this.#finder.find(textOf(cells[places.member]));
    if (member.fault !== null) return this.#refuse(line, member.fault, places.member, cells);
    const event = this.#events.written(textOf(cells[places.event]))!; // none is asked for, so that all are known
    if (event.kind === this.#unnamed) return this.#refuse(line, 'missing-event', places.event, cells);
    const rolePlace = places.role < 0 ? places.attended : places.role;
    const role = this.#roles.written(textOf(cells[rolePlace]))!; // likewise
    for (const place of [places.attended, rolePlace])
      if (place >= 0 && this.#isAbsent(textOf(cells[place]), place))
        return this.#refuse(line, 'not-attended', place, cells);

    let time: number | Reason = Number.NaN;
    if (places.time >= 0) {
      time = readTime(cells[places.time], this.#options.dates ?? {});
      if (time === 'missing-date' && this.#options.dates?.missing === 'keep') time = Number.NaN;
      if (typeof time !== 'number') return this.#refuse(line, time, places.time, cells);
      if (time < this.#from || time >= this.#until) return this.#refuse(line, 'date-out-of-range', places.time, cells);
    }
    const stranger = !Number.isNaN(time) && this.#tenure?.covers(member.member, time) === false;
    if (stranger && this.#options.tenure === 'refuse') return this.#refuse(line, 'outside-tenure', places.time, cells);
    if (stranger) this.books.outsideTenure++;
    if (stranger && this.#options.tenure === 'flag')
      this.books.flag(line, 'outside-tenure', this.#headings[places.time] ?? '', cells[places.time]);

    this.books.accepted++;
    this.#finder.keep(member.member);
    if (member.by !== null)
      this.books.respelled(
        'member',
        textOf(cells[places.member]),
        this.#finder.ids[member.member]!,
        member.by,
        1,
        line,
      );
    const columns = this.#columns;
    columns.member.push(member.member);
    columns.name.push(event.kind);
    columns.role.push(role.kind);
    columns.host.push(
      places.host < 0 ? 0 : this.#hosts.find(textOf(cells[places.host]), line, this.#headings[places.host] ?? ''),
    );
    columns.time.push(time);
    columns.line.push(line);
    if (event.cells++ === 0) event.line = line;
    if (role.cells++ === 0) role.line = line;
  }

  /** What was read. */
  finish(): AttendanceResult {
    const columns = this.#columns;
    const names = this.#events.finish(this.books);
    const roles = this.#roles.finish(this.books);
    const { ids, places } = sortedMembers(this.#finder.finish());
    const member = columns.member.take().map((number) => places[number]!);
    const role = columns.role.take().map((number) => roles.places[number]!);
    const name = columns.name.take().map((number) => names.places[number]!);
    const [time, host, line] = [columns.time.take(), columns.host.take(), columns.line.take()];
    const { event, eventTime, eventName } = eventsOf(name, names.kinds, time, this.#options.events ?? 'day');
    const hosting = roles.kinds.map((text) => this.#hostRoles.has(bare(text)));
    const byRole = (k: number): string | null => (hosting[role[k]!] ? ids[member[k]!]! : null);
    const hosts = this.#hosts.hostsOf(eventTime.length, event, host, byRole, ids);
    const counts = { members: ids.length, events: eventTime.length, roles: roles.kinds.length };
    const { records, merged, duplicates } = mergedAttendance({ member, event, role, time, host, line }, counts);
    this.books.merged = merged;
    this.books.duplicates = duplicates;
    const events = eventName.map((place) => names.kinds[place]!);
    return {
      attendance: { ids, events, eventTime, hosts, roles: roles.kinds, ...records },
      rejected: this.books.rejected,
      ledger: this.books.ledger(),
    };
  }

  // Whether a cell, under the role or under who attended, says that the member was not there.
  #isAbsent(cell: string, place: number): boolean {
    const mark = this.#roles.find(cell);
    if (this.#absent.has(mark)) return true;
    const asMark = place === this.#places.attended && this.#options.absent === undefined && !this.#blankIsThere;
    return asMark && mark === this.#roleless;
  }

  #refuse(line: number, reason: Reason, place: number, cells: readonly unknown[]): void {
    this.books.reject(line, reason, this.#headings[place] ?? '', cells[place]);
  }
}

function words(who: string, option: string, given: unknown): readonly string[] {
  if (Array.isArray(given) && given.every((word) => typeof word === 'string')) return given;
  const got = Array.isArray(given) ? given.find((word) => typeof word !== 'string') : given;
  throw new RangeError(`${who}: \`${option}\` must be an array of words, got ${shown(got)}`);
}
