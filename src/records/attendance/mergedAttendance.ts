import { stableOrder } from '../../numeric/stableOrder.js';
import type { Attendance } from './attendance.js';

/** Records as they came, by the places of members, events and roles. */
export interface AttendanceColumns {
  readonly member: Uint32Array;
  readonly event: Uint32Array;
  readonly role: Uint32Array;
  readonly time: Float64Array;
  /** The cell that names the hosts, by number. */
  readonly host: Uint32Array;
  readonly line: Uint32Array;
}

/** One record per member, event and role, with how many were merged, and how many of these were alike in time and host. */
interface Merged {
  readonly records: Pick<Attendance, 'member' | 'event' | 'role' | 'time' | 'line'>;
  readonly merged: number;
  readonly duplicates: number;
}

/** Sorts records by event, member and role and merges those alike: the earliest time and the first line are kept. */
export function mergedAttendance(
  columns: AttendanceColumns,
  counts: { readonly members: number; readonly events: number; readonly roles: number },
): Merged {
  const { member, event, role, time, host, line } = columns;
  const order = stableOrder(counts.events, event, stableOrder(counts.members, member, stableOrder(counts.roles, role)));
  const begins: number[] = []; // in `order`, of each run of records alike
  const times: number[] = [];
  let duplicates = 0;
  let seen: Set<string> | null = null; // in the run
  for (let at = 0; at < order.length; at++) {
    const [k, before] = [order[at]!, order[at - 1] ?? -1];
    if (at === 0 || member[k] !== member[before] || event[k] !== event[before] || role[k] !== role[before]) {
      begins.push(at);
      times.push(time[k]!);
      seen = null;
      continue;
    }
    seen ??= new Set([`${time[before]} ${host[before]}`]);
    if (seen.has(`${time[k]} ${host[k]}`)) duplicates++;
    seen.add(`${time[k]} ${host[k]}`);
    const earliest = times[times.length - 1]!;
    if (time[k]! < earliest || Number.isNaN(earliest)) times[times.length - 1] = time[k]!;
  }
  const firsts = (column: Uint32Array): Uint32Array => Uint32Array.from(begins, (at) => column[order[at]!]!);
  return {
    records: {
      member: firsts(member),
      event: firsts(event),
      role: firsts(role),
      time: Float64Array.from(times),
      line: firsts(line), // records alike keep the order in which they came
    },
    merged: order.length - begins.length,
    duplicates,
  };
}
