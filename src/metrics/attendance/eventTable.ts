import { chosenEvents, type EventChoice, type EventFate } from '../../network/chosenEvents.js';
import type { Attendance } from '../../records/attendance/attendance.js';

/** Each event, in the order of the attendance: by time, then by name. */
export interface EventTable {
  readonly events: readonly string[];
  /** When each began, in milliseconds since 1970 (UTC); NaN where it is not known. */
  readonly eventTime: Float64Array;
  readonly hosts: readonly (readonly string[])[];
  /** How many members were there, in the roles that count. */
  readonly sizes: Uint32Array;
  /** How many pairs of members met there: size × (size − 1) / 2. */
  readonly pairs: Float64Array;
  /** Whether the event counts, or why it does not. */
  readonly fates: readonly EventFate[];
}

/**
 * What there is to know of each event: when it was, who hosted it, how many were there and how many pairs of them met, and
 * whether it counts under the choice made. Sizes are given of all events, also of those that do not count, so that one
 * sees what a choice leaves out.
 *
 * Cost: O(records) time and memory.
 * Errors: as `projectAttendance`.
 *
 * @example
 * const sheet = { plenary: 'ABCDE', steering: 'AB' };
 * const { attendance } = attendanceFrom(Object.entries(sheet).flatMap(([event, all]) => [...all].map((one) => [one, event])));
 * const table = eventTable(attendance, { largestEvent: 4 });
 * table.events; // → ['plenary', 'steering']
 * table.pairs; // → [10, 1]
 * table.fates; // → ['too large', 'counted']
 */
export function eventTable(attendance: Attendance, choice: EventChoice = {}): EventTable {
  const { fates, sizes } = chosenEvents('eventTable', attendance, choice);
  return {
    events: attendance.events,
    eventTime: attendance.eventTime,
    hosts: attendance.hosts,
    sizes,
    pairs: Float64Array.from(sizes, (size) => (size * (size - 1)) / 2),
    fates,
  };
}
