import { chosenEvents, type EventChoice } from '../../network/chosenEvents.js';
import { memberColumns } from '../../network/memberColumns.js';
import { byNumber } from '../../network/projectAttendance.js';
import type { Attendance } from '../../records/attendance/attendance.js';
import { requireAttendance } from '../../records/handedOn.js';
import type { Members } from '../../records/interactions.js';

export interface AttendanceSummaryOptions extends EventChoice {
  /** The roster. Default: everyone in the attendance. */
  readonly members?: Members | Iterable<string>;
}

/** How many, on the whole and each. */
export interface AttendanceSummary {
  /** Members of the roster. */
  readonly members: number;
  /** Events that count, with someone there. */
  readonly events: number;
  /** Members at an event, over the events. */
  readonly attendances: number;
  /** The share of all that could be: attendances / (members × events); NaN without members or events. */
  readonly density: number;
  /** Members who attended nothing. */
  readonly neverThere: number;
  /** Events with one member there, which tie nobody. */
  readonly eventsOfOne: number;
  /** How many events each member attended, in the order of the members of `projectAttendance`. */
  readonly eventsAttended: Uint32Array;
  /** Their mean and median over all members; NaN without any. */
  readonly meanEventsAttended: number;
  readonly medianEventsAttended: number;
  /** How many members were at each event, in the order of `attendance.events`; 0 where the event does not count. */
  readonly eventSizes: Uint32Array;
  /** Their mean, median and largest over the events that count; NaN without any. */
  readonly meanEventSize: number;
  readonly medianEventSize: number;
  readonly largestEventSize: number;
}

/**
 * Attendance as it is, before it becomes ties: how many members, events and attendances, how dense, how many events each
 * member attended and how many members each event had.
 *
 * Formula: two-mode density |B| / (n · events), where |B| counts each member once an event, whatever its roles; n is
 * everyone on the roster, and events are those that count with someone there.
 * Cost: O(records) time and memory.
 * Errors: as `projectAttendance`.
 * Source: Borgatti and Everett 1997, doi:10.1016/S0378-8733(96)00301-2.
 * Peers: networkx `bipartite.density`, and its degrees of the two sides.
 *
 * @example
 * const sheet = { e1: 'ABC', e2: 'AB', e3: 'CD', e4: 'D' };
 * const { attendance } = attendanceFrom(Object.entries(sheet).flatMap(([event, all]) => [...all].map((one) => [one, event])));
 * const { density, eventsAttended, eventSizes } = attendanceSummary(attendance);
 * density; // 8 of 4 × 4 → 0.5
 * eventsAttended; // → [2, 2, 2, 2]
 * eventSizes; // → [3, 2, 2, 1]
 */
export function attendanceSummary(attendance: Attendance, options: AttendanceSummaryOptions = {}): AttendanceSummary {
  const { members, ...choice } = options;
  requireAttendance('attendanceSummary', attendance);
  const { ids } = memberColumns('attendanceSummary', members ?? attendance.ids);
  const { offsets, attendees } = chosenEvents('attendanceSummary', attendance, choice);
  const eventsAttended = new Uint32Array(ids.length);
  for (const i of byNumber('attendanceSummary', attendance.ids, ids, attendees)) eventsAttended[i]!++;
  const eventSizes = offsets.subarray(1).map((end, e) => end - offsets[e]!);
  const sizes = eventSizes.filter((size) => size > 0).sort();
  const events = sizes.length;
  return {
    members: ids.length,
    events,
    attendances: attendees.length,
    density: attendees.length / (ids.length * events),
    neverThere: eventsAttended.filter((count) => count === 0).length,
    eventsOfOne: sizes.filter((size) => size === 1).length,
    eventsAttended,
    meanEventsAttended: attendees.length / ids.length,
    medianEventsAttended: median(eventsAttended.slice().sort()),
    eventSizes,
    meanEventSize: attendees.length / events,
    medianEventSize: median(sizes),
    largestEventSize: sizes.at(-1) ?? Number.NaN,
  };
}

function median(sorted: Uint32Array): number {
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
