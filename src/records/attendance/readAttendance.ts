import type { ReadOptions } from '../table/readOptions.js';
import { readTable } from '../table/readTable.js';
import type { Source } from '../table/text.js';
import type { AttendanceResult } from './attendance.js';
import type { AttendanceOptions } from './attendanceOptions.js';
import { AttendanceCollector } from './collectAttendance.js';

export interface ReadAttendanceOptions extends AttendanceOptions, ReadOptions {}

/**
 * Reads who was at what event: a table with a header and a row per member and event, as sign-up sheets and conference
 * tools export it.
 *
 * Found without being told: the delimiter and the usual headings in any case (member, participant, attendee, person, name,
 * organisation …; event, meeting, session, workshop, title …; date, day …; role …; attended, present, status …; host, organiser, convenor …).
 * An event is its name and, where there are dates, its day; `events` says otherwise. Names alike but for case and
 * separators are one event, except where separators part digits: `Session 1.2` is not `Session 12`. Members are found as
 * by `readInteractions`. Records of a member at the same event in the same role are merged, and counted in `ledger.merged`;
 * those alike in date and host as well are its `duplicates`. A member at an event in two roles has a record for each, and
 * is counted there once by whatever counts members.
 *
 * A row that says by its role, or in a column of who attended, that a member was not there is refused: `no`, `apologies`,
 * `cancelled` and the like, or a blank under a heading such as `Attended`. `absent` says otherwise. Any other word counts as
 * having been there, also `registered` or `invited`; without a column for roles it is the role.
 *
 * An event is hosted by those in its host column (parted by `;` or `|`, members or not) and by members whose role there is
 * among `hostRoles`. A host in the column only is not taken to have attended.
 *
 * Cost: O(size) time; the result takes about 40 bytes a record while it grows.
 * Errors: as `readInteractions`.
 *
 * @example
 * const csv = 'Name,Meeting,Date,Role\nAda,Steering group,12 Jan 2024,Chair\nBo,steering-group,2024-01-12,\nBo,Steering group,9 Feb 2024,\nCy,Steering group,9 Feb 2024,apologies\n';
 * const { attendance, ledger } = await readAttendance(csv);
 * attendance.events; // two days → ['Steering group', 'Steering group']
 * attendance.hosts; // Ada chaired the first → [['Ada'], []]
 * ledger.reasons; // Cy was not there → [{ reason: 'not-attended', records: 1 }]
 */
export async function readAttendance(source: Source, options: ReadAttendanceOptions = {}): Promise<AttendanceResult> {
  const collector = new AttendanceCollector('readAttendance', options);
  await readTable(source, options, options.file ?? 'attendance', collector.books, collector);
  return collector.finish();
}
