import { takeRows } from '../table/takeRows.js';
import type { AttendanceResult } from './attendance.js';
import type { AttendanceOptions } from './attendanceOptions.js';
import { AttendanceCollector } from './collectAttendance.js';

/** Attendance as an app holds it: an object with the usual names for keys, or [member, event, date, role]. */
export type AttendanceRow = Readonly<Record<string, unknown>> | readonly unknown[];

/**
 * Reads attendance from objects that an app already holds, at once. The same cleaning, options and account as
 * `readAttendance`, with the place of a row (from 1) for its line. Values may be text, numbers and Dates.
 *
 * A row is an object whose keys are found as headings are, or an array of member, event and, if there are, date and role.
 *
 * Cost: O(rows).
 * Errors: TypeError for a row that is neither; RecordError where no keys name the member and the event and, in `strict`
 * mode, at the first record refused.
 *
 * @example
 * const { attendance } = attendanceFrom([
 *   { attendee: 'Ada', workshop: 'Evaluation', when: new Date('2024-03-12') },
 *   { attendee: 'Bo', workshop: 'evaluation', when: '12 Mar 2024' },
 * ]);
 * attendance.ids; // → ['Ada', 'Bo']
 * attendance.events; // → ['Evaluation']
 */
export function attendanceFrom(rows: Iterable<AttendanceRow>, options: AttendanceOptions = {}): AttendanceResult {
  const collector = new AttendanceCollector('attendanceFrom', options);
  takeRows('attendanceFrom', rows, collector, ['member', 'event', 'date', 'role']);
  return collector.finish();
}
