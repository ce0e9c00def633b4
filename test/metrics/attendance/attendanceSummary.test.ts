import { expect, test } from 'vitest';
import { attendanceSummary } from '../../../src/metrics/attendance/attendanceSummary.js';
import { eventTable } from '../../../src/metrics/attendance/eventTable.js';
import { attendanceFrom } from '../../../src/records/attendance/attendanceFrom.js';
import { sheet, southernWomen, T } from '../../attendance.js';

test('four members, four events, eight attendances', () => {
  expect(attendanceSummary(T)).toEqual({
    members: 4,
    events: 4,
    attendances: 8,
    density: 8 / 16,
    neverThere: 0,
    eventsOfOne: 1,
    eventsAttended: Uint32Array.of(2, 2, 2, 2),
    meanEventsAttended: 2,
    medianEventsAttended: 2,
    eventSizes: Uint32Array.of(3, 2, 2, 1),
    meanEventSize: 8 / 4,
    medianEventSize: (2 + 2) / 2,
    largestEventSize: 3,
  });
});

test('the roster counts whole, and events that do not count are out', () => {
  const found = attendanceSummary(T, { members: 'ABCDEF'.split(''), largestEvent: 2 });
  expect([found.members, found.events, found.attendances, found.density]).toEqual([6, 3, 5, 5 / 18]);
  expect([...found.eventsAttended]).toEqual([1, 1, 1, 2, 0, 0]);
  expect([...found.eventSizes]).toEqual([0, 2, 2, 1]);
  expect([found.neverThere, found.medianEventsAttended]).toEqual([2, 1]);
});

test('a member in two roles is at an event once', () => {
  const rows = [
    { member: 'A', event: 'e', role: 'chair' },
    { member: 'A', event: 'e', role: 'speaker' },
    { member: 'B', event: 'e', role: 'speaker' },
  ];
  const { attendance } = attendanceFrom(rows);
  expect(attendance.member.length).toBe(3);
  expect(attendanceSummary(attendance).attendances).toBe(2);
});

test('southern women as networkx has them', () => {
  // bipartite.density 89 / (18 × 14)
  expect(attendanceSummary(southernWomen()).density).toBe(89 / (18 * 14));
  expect([...attendanceSummary(southernWomen()).eventSizes]).toEqual([3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3]);
});

test('nothing is undefined, not zero', () => {
  const found = attendanceSummary(sheet({}));
  expect([found.density, found.meanEventSize, found.medianEventsAttended, found.largestEventSize]).toEqual(
    new Array(4).fill(Number.NaN),
  );
  expect(attendanceSummary(sheet({}), { members: ['A'] }).meanEventsAttended).toBe(0);
});

test('the table says of each event why it counts or does not', () => {
  const rows = [
    ...[...'ABCD'].map((member) => ({ member, event: 'Plenary', date: '2024-02-01', role: '', host: 'Hub' })),
    { member: 'A', event: 'Talk', date: '2024-03-01', role: 'speaker', host: 'A' },
    { member: 'B', event: 'Talk', date: '2024-03-01', role: '', host: 'A' },
    { member: 'B', event: 'Visit', date: '2024-04-01', role: 'speaker', host: '' },
    { member: 'B', event: 'Visit', date: '2024-05-01', role: '', host: '' },
    { member: 'B', event: 'Visit', date: '2024-01-01', role: '', host: '' },
  ];
  const { attendance } = attendanceFrom(rows);
  expect(eventTable(attendance)).toEqual({
    events: ['Visit', 'Plenary', 'Talk', 'Visit', 'Visit'],
    eventTime: Float64Array.from([0, 1, 2, 3, 4], (month) => Date.UTC(2024, month, 1)),
    hosts: [[], ['Hub'], ['A'], [], []],
    sizes: Uint32Array.of(1, 4, 2, 1, 1),
    pairs: Float64Array.of(0, 6, 1, 0, 0),
    fates: new Array(5).fill('counted'),
  });
  expect(eventTable(attendance, { largestEvent: 3, from: '2024-02-01', until: '2024-05-01' }).fates).toEqual([
    'too early',
    'too large',
    'counted',
    'counted',
    'too late',
  ]);
  expect(eventTable(attendance, { notHostedBy: 'hub', roles: ['speaker'] }).fates).toEqual([
    'no one in these roles',
    'other host',
    'counted',
    'counted',
    'no one in these roles',
  ]);
  expect([...eventTable(attendance, { roles: ['speaker'] }).sizes]).toEqual([0, 0, 1, 1, 0]);
});
