import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';
import { randomFrom } from '../src/numeric/random.js';
import type { Attendance } from '../src/records/attendance/attendance.js';
import { attendanceFrom } from '../src/records/attendance/attendanceFrom.js';

/** Attendance from events and who was there, a letter each: `{ e1: 'ABC', e2: 'AB' }`. */
export function sheet(events: Readonly<Record<string, string>>): Attendance {
  return attendanceFrom(Object.entries(events).flatMap(([event, all]) => [...all].map((one) => [one, event])))
    .attendance;
}

/** Events of three, two and two, and one of D alone. */
export const T: Attendance = sheet({ e1: 'ABC', e2: 'AB', e3: 'CD', e4: 'D' });

/** Rows of a seeded random sheet on which each of n members is at each event with the same probability. */
export function randomSheet(seed: number, n: number, events: number, probability: number): [string, string][] {
  const random = randomFrom(seed);
  const rows: [string, string][] = [];
  for (let i = 0; i < n; i++)
    for (let e = 0; e < events; e++) if (random() < probability) rows.push([`m${i}`, `e${e}`]);
  return rows;
}

/** Davis, Gardner and Gardner 1941: 18 women at 14 events, 89 attendances. */
export function southernWomen(): Attendance {
  const path = new URL('reference/southern-women/attendance.csv', import.meta.url);
  const rows = csvParseRows(readFileSync(path, 'utf8')).slice(1);
  return attendanceFrom(rows).attendance;
}
