import { expect, test } from 'vitest';
import { eventDependence } from '../../../src/metrics/attendance/eventDependence.js';
import { projectAttendance } from '../../../src/network/projectAttendance.js';
import { attendanceFrom } from '../../../src/records/attendance/attendanceFrom.js';
import { randomSheet, sheet, southernWomen, T } from '../../attendance.js';

test('what events larger than two add', () => {
  // Only e1 = {A, B, C} is larger: A-B met at e2 as well.
  expect(eventDependence(T, { largestEvent: 2 })).toEqual({
    all: { events: 4, attendances: 8, meetings: 3 + 1 + 1 + 0, strength: 1.5 + 1 + 1, ties: 4 },
    inQuestion: { events: 1, attendances: 3, meetings: 3, strength: 1.5, ties: 3 },
    tiesOnlyThere: 2,
    shareOfTies: 2 / 4,
    shareOfMeetings: 3 / 5,
    shareOfStrength: 1.5 / 3.5,
    membersOnlyThere: [],
  });
});

test('what a host’s events add, and of them only the large ones', () => {
  const rows = [
    ...[...'ABCD'].map((member) => ({ member, event: 'plenary', host: 'Hub' })),
    ...[...'AB'].map((member) => ({ member, event: 'talk', host: 'Hub' })),
    ...[...'BC'].map((member) => ({ member, event: 'visit', host: '' })),
  ];
  const { attendance } = attendanceFrom(rows);
  const hosted = eventDependence(attendance, { hostedBy: 'hub' });
  expect([hosted.inQuestion.events, hosted.inQuestion.ties, hosted.tiesOnlyThere]).toEqual([2, 6, 5]);
  expect(hosted.membersOnlyThere).toEqual(['A', 'D']);
  const large = eventDependence(attendance, { hostedBy: 'hub', largestEvent: 2 });
  expect([large.inQuestion.events, large.tiesOnlyThere, large.membersOnlyThere]).toEqual([1, 4, ['D']]);
});

test('a plenary of 400 makes 79,800 ties that rest on it alone', () => {
  const everyone = Array.from({ length: 400 }, (_, i) => [`m${i}`, 'plenary']);
  const { all, tiesOnlyThere, shareOfStrength } = eventDependence(
    attendanceFrom([...everyone, ['m0', 'pair'], ['m1', 'pair']]).attendance,
    { largestEvent: 50 },
  );
  expect([all.ties, tiesOnlyThere]).toEqual([79_800, 79_799]);
  expect(shareOfStrength).toBe(200 / 201);
});

test('ties and strength are those of the networks with and without the events', () => {
  const sheets = [
    southernWomen(),
    ...[1, 2, 3].map((seed) => attendanceFrom(randomSheet(seed, 30, 20, 0.2)).attendance),
  ];
  for (const attendance of sheets)
    for (const largestEvent of [1, 4, 6, 8, 100]) {
      const found = eventDependence(attendance, { largestEvent });
      const [whole, rest] = [projectAttendance(attendance), projectAttendance(attendance, { largestEvent })];
      const strength = (net: typeof whole): number => net.ties.strengths.reduce((sum, s) => sum + s, 0) / 2;
      expect(found.all.ties).toBe(whole.ties.targets.length / 2);
      expect(found.tiesOnlyThere).toBe((whole.ties.targets.length - rest.ties.targets.length) / 2);
      expect(found.all.strength).toBeCloseTo(strength(whole), 9);
      expect(found.inQuestion.strength).toBeCloseTo(strength(whole) - strength(rest), 9);
      const count = projectAttendance(attendance, { rule: 'count' });
      expect(found.all.meetings).toBe(strength(count));
      const alone = (net: typeof whole, i: number): boolean => net.ties.offsets[i] === net.ties.offsets[i + 1];
      expect(found.membersOnlyThere).toEqual(whole.members.filter((_, i) => !alone(whole, i) && alone(rest, i)));
    }
});

test('with nothing there shares are undefined, and what is in question must be said', () => {
  const none = eventDependence(sheet({ e: 'A' }), { largestEvent: 5 });
  expect([none.shareOfTies, none.shareOfMeetings, none.shareOfStrength]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect(() => eventDependence(T, {})).toThrow(
    'eventDependence: `largestEvent` or `hostedBy` must say which events are in question, got neither',
  );
  expect(() => eventDependence(T, { largestEvent: 1.5 })).toThrow('must be a whole number of at least 1, got 1.5');
});
