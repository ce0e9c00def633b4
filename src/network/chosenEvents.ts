import { requireWhole, shown } from '../numeric/check.js';
import type { Attendance } from '../records/attendance/attendance.js';
import { bare } from '../records/cells/spelling.js';
import { type Moment, momentOf } from '../records/cells/time.js';
import { requireAttendance } from '../records/handedOn.js';

/** Which events, and who of those there, are to count. */
export interface EventChoice {
  /** The first time to count; an event is in or out as a whole, by when it began. */
  readonly from?: Moment;
  /** The first time no longer to count. */
  readonly until?: Moment;
  /** The roles to count, compared without case and separators; `''` is no role. Default: all. */
  readonly roles?: readonly string[];
  /** Only events hosted by one of these, compared without case and separators. */
  readonly hostedBy?: string | readonly string[];
  /** Only events that none of these hosted. */
  readonly notHostedBy?: string | readonly string[];
  /** Only events at which at most so many counted. Default: of any size. */
  readonly largestEvent?: number;
}

/** What became of an event. */
export type EventFate = 'counted' | 'too early' | 'too late' | 'no one in these roles' | 'other host' | 'too large';

/** Who was at which of the events that count. Those at event e are attendees[offsets[e] … offsets[e + 1]), ascending. */
export interface ChosenEvents {
  readonly offsets: Uint32Array;
  readonly attendees: Uint32Array;
  /** For every event of the attendance. */
  readonly fates: readonly EventFate[];
  /** How many were there in the roles that count, for every event of the attendance, whether or not it counts. */
  readonly sizes: Uint32Array;
}

/** The events that count, each with the members there, as places in `attendance.ids`; the others have nobody. */
export function chosenEvents(who: string, attendance: Attendance, choice: EventChoice): ChosenEvents {
  requireAttendance(who, attendance);
  const { eventTime, member, event, role } = attendance;
  const { largestEvent = Infinity } = choice;
  if (choice.largestEvent !== undefined) requireWhole(who, 'largestEvent', choice.largestEvent, 1);
  const wanted = wantedRoles(who, attendance.roles, choice.roles);
  const count = eventTime.length;
  const sizes = new Uint32Array(count);
  // Records come by event and member, so that a member's second role at an event follows its first.
  const counts = new Uint8Array(member.length);
  for (let k = 0, lastEvent = -1, lastMember = -1; k < member.length; k++) {
    if (!wanted[role[k]!] || (event[k] === lastEvent && member[k] === lastMember)) continue;
    counts[k] = 1;
    sizes[event[k]!]!++;
    lastEvent = event[k]!;
    lastMember = member[k]!;
  }
  const timed = fatesByTime(who, eventTime, choice);
  const fates = fatesByHost(who, attendance, choice, timed).map(
    (fate, e): EventFate =>
      fate !== 'counted'
        ? fate
        : sizes[e] === 0
          ? 'no one in these roles'
          : sizes[e]! > largestEvent
            ? 'too large'
            : fate,
  );
  const attendees = member.filter((_, k) => counts[k] === 1 && fates[event[k]!] === 'counted');
  const offsets = new Uint32Array(count + 1);
  for (let e = 0; e < count; e++) offsets[e + 1] = offsets[e]! + (fates[e] === 'counted' ? sizes[e]! : 0);
  return { offsets, attendees, fates, sizes };
}

/** The events of each member, ascending: those of member i are events[offsets[i] … offsets[i + 1]). */
export function eventsByMember(
  n: number,
  { offsets, attendees }: Pick<ChosenEvents, 'offsets' | 'attendees'>,
): {
  readonly offsets: Uint32Array;
  readonly events: Uint32Array;
} {
  const starts = new Uint32Array(n + 1);
  for (let k = 0; k < attendees.length; k++) starts[attendees[k]! + 1]!++;
  for (let i = 0; i < n; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice(0, n);
  const events = new Uint32Array(attendees.length);
  for (let e = 0; e + 1 < offsets.length; e++)
    for (let k = offsets[e]!; k < offsets[e + 1]!; k++) events[next[attendees[k]!]!++] = e;
  return { offsets: starts, events };
}

/** For each event whether one of `hosts` hosted it. */
export function hostedBy(
  who: string,
  option: string,
  { hosts }: Attendance,
  asked: string | readonly string[],
): readonly boolean[] {
  const names: unknown = typeof asked === 'string' ? [asked] : asked;
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string'))
    throw new RangeError(`${who}: \`${option}\` must be a host or an array of hosts, got ${shown(asked)}`);
  const known = new Set(hosts.flat());
  const keys = new Set([...known].map(bare));
  for (const name of names)
    if (!keys.has(bare(name)))
      throw new RangeError(`${who}: \`${option}\` must name hosts that occur (${some(known)}), got ${shown(name)}`);
  const wanted = new Set(names.map(bare));
  return hosts.map((those) => those.some((host) => wanted.has(bare(host))));
}

function some(names: ReadonlySet<string>): string {
  const listed = [...names].sort().slice(0, 12).map(shown).join(', ');
  return names.size > 12 ? `${listed} and ${names.size - 12} more` : listed || 'no event has a host';
}

function fatesByTime(who: string, eventTime: Float64Array, choice: EventChoice): EventFate[] {
  const from = choice.from === undefined ? -Infinity : momentOf(who, 'from', choice.from);
  const until = choice.until === undefined ? Infinity : momentOf(who, 'until', choice.until);
  const undated = eventTime.reduce((sum, time) => sum + (Number.isNaN(time) ? 1 : 0), 0);
  if (undated > 0 && (from > -Infinity || until < Infinity))
    throw new RangeError(`${who}: a choice by time needs a date for every event, ${undated} have none`);
  return Array.from(eventTime, (time) => (time < from ? 'too early' : time >= until ? 'too late' : 'counted'));
}

function fatesByHost(
  who: string,
  attendance: Attendance,
  choice: EventChoice,
  fates: readonly EventFate[],
): readonly EventFate[] {
  const by = choice.hostedBy === undefined ? null : hostedBy(who, 'hostedBy', attendance, choice.hostedBy);
  const not = choice.notHostedBy === undefined ? null : hostedBy(who, 'notHostedBy', attendance, choice.notHostedBy);
  return fates.map((fate, e) => (fate === 'counted' && (by?.[e] === false || not?.[e] === true) ? 'other host' : fate));
}

function wantedRoles(who: string, roles: readonly string[], asked: readonly string[] | undefined): readonly boolean[] {
  if (asked === undefined) return roles.map(() => true);
  if (!Array.isArray(asked) || !asked.every((role) => typeof role === 'string'))
    throw new RangeError(`${who}: \`roles\` must be an array of names, got ${shown(asked)}`);
  const keys = roles.map(bare);
  for (const role of asked)
    if (!keys.includes(bare(role)))
      throw new RangeError(
        `${who}: \`roles\` must name roles that occur (${roles.map(shown).join(', ') || 'there are none'}), got ${shown(role)}`,
      );
  const wanted = new Set(asked.map(bare));
  return keys.map((key) => wanted.has(key));
}
