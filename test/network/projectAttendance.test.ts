import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvParseRows } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { attendanceSummary } from '../../src/metrics/attendance/attendanceSummary.js';
import { coAttendance } from '../../src/metrics/attendance/coAttendance.js';
import { eventDependence } from '../../src/metrics/attendance/eventDependence.js';
import { eventTable } from '../../src/metrics/attendance/eventTable.js';
import { significantCoAttendance } from '../../src/metrics/attendance/significantCoAttendance.js';
import { degree } from '../../src/metrics/centrality/degree.js';
import { strength } from '../../src/metrics/centrality/strength.js';
import type { Network } from '../../src/network/network.js';
import { projectAttendance } from '../../src/network/projectAttendance.js';
import type { ProjectionRule } from '../../src/network/projectedTies.js';
import { randomFrom, shuffle } from '../../src/numeric/random.js';
import type { Attendance } from '../../src/records/attendance/attendance.js';
import { attendanceFrom } from '../../src/records/attendance/attendanceFrom.js';
import { readMembers } from '../../src/records/members/readMembers.js';
import { randomSheet, sheet, T } from '../attendance.js';

const RULES = ['count', 'newman', 'jaccard', 'cosine', 'overlap'] as const;

/** Each tie once, as 'A-B': its strength. */
function ties({ members, ties }: Network): Record<string, number> {
  const found: Record<string, number> = {};
  members.forEach((id, i) => {
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++)
      if (i < ties.targets[k]!) found[`${id}-${members[ties.targets[k]!]}`] = ties.strengths[k]!;
  });
  return found;
}

describe('three events of two and more, and one of D alone', () => {
  test.each([
    // A and B share e1 of three and e2 of two; A and C only e1; C and D only e3.
    ['count', [2, 1, 1, 1]],
    ['newman', [1 / 2 + 1, 1 / 2, 1 / 2, 1]],
    ['jaccard', [2 / 2, 1 / 3, 1 / 3, 1 / 3]],
    ['cosine', [2 / 2, 1 / Math.sqrt(2 * 2), 1 / 2, 1 / 2]],
    ['overlap', [2 / 2, 1 / 2, 1 / 2, 1 / 2]],
  ] as const)('%s', (rule, [ab, ac, bc, cd]) => {
    expect(ties(projectAttendance(T, { rule }))).toEqual({ 'A-B': ab, 'A-C': ac, 'B-C': bc, 'C-D': cd });
  });
});

test('by default each member has the number of events attended with others for its strength', () => {
  expect([...strength(projectAttendance(T))]).toEqual([2, 2, 2, 1]);
});

test('members of the roster who attended nothing stay, with what is known of them', async () => {
  const { members } = await readMembers('id,name,region\nZ,Zed,x\nB,Bo,y\nA,Ada,x\n');
  const { attendance } = attendanceFrom(
    [
      ['A', 'e'],
      ['bo', 'e'],
    ],
    { members },
  );
  const network = projectAttendance(attendance, { members });
  expect(network.members).toEqual(['A', 'B', 'Z']);
  expect([...degree(network)]).toEqual([1, 1, 0]);
  expect(network.attributes.get('region')).toEqual(['x', 'y', 'x']);
  expect(projectAttendance(attendance).members).toEqual(['A', 'B', 'Z']); // the roster it was read with
  expect(() => projectAttendance(T, { members: ['A', 'B', 'C'] })).toThrow(
    'projectAttendance: everyone who interacts must be among `members`, "D" is not',
  );
});

test('events that are too large, too early or too late are out as a whole', () => {
  const { attendance } = attendanceFrom([
    ...[...'ABCD'].map((one) => [one, 'Plenary', '2024-01-10']),
    ...[...'AB'].map((one) => [one, 'Steering', '2024-02-10']),
    ...[...'BC'].map((one) => [one, 'Steering', '2024-03-10T18:00']),
  ]);
  expect(ties(projectAttendance(attendance, { largestEvent: 3 }))).toEqual({ 'A-B': 1, 'B-C': 1 });
  expect(ties(projectAttendance(attendance, { from: '2024-02-10' }))).toEqual({ 'A-B': 1, 'B-C': 1 });
  expect(ties(projectAttendance(attendance, { from: '2024-02-10', until: '2024-03-10' }))).toEqual({ 'A-B': 1 });
  expect(() => projectAttendance(T, { from: '2024-02-10' })).toThrow(
    'projectAttendance: a choice by time needs a date for every event, 4 have none',
  );
});

test('roles that do not count are not there: an event is as large as those who are', () => {
  const { attendance } = attendanceFrom([
    { member: 'A', event: 'e', role: 'Speaker' },
    { member: 'A', event: 'e', role: 'Participant' },
    { member: 'B', event: 'e', role: 'participant' },
    { member: 'C', event: 'e', role: 'observer' },
  ]);
  // A has two roles and is there once.
  expect(ties(projectAttendance(attendance))).toEqual({ 'A-B': 1 / 2, 'A-C': 1 / 2, 'B-C': 1 / 2 });
  expect(ties(projectAttendance(attendance, { roles: ['participant', 'SPEAKER'] }))).toEqual({ 'A-B': 1 });
  expect(ties(projectAttendance(attendance, { roles: ['observer'] }))).toEqual({});
  expect(() => projectAttendance(attendance, { roles: ['guest'] })).toThrow(
    'projectAttendance: `roles` must name roles that occur ("Participant", "Speaker", "observer"), got "guest"',
  );
});

test('events with or without a host can be taken alone', () => {
  const { attendance } = attendanceFrom([
    { member: 'A', event: 'e1', host: 'Backbone' },
    { member: 'B', event: 'e1', host: 'Backbone' },
    { member: 'B', event: 'e2', host: 'C; Backbone' },
    { member: 'C', event: 'e2', host: '' },
    { member: 'C', event: 'e3', host: '' },
    { member: 'D', event: 'e3', host: '' },
    { member: 'A', event: 'e4', host: 'C' },
    { member: 'D', event: 'e4', host: 'C' },
  ]);
  expect(attendance.hosts).toEqual([['Backbone'], ['Backbone', 'C'], [], ['C']]);
  expect(ties(projectAttendance(attendance, { hostedBy: 'backbone' }))).toEqual({ 'A-B': 1, 'B-C': 1 });
  expect(ties(projectAttendance(attendance, { notHostedBy: ['Backbone'] }))).toEqual({ 'C-D': 1, 'A-D': 1 });
  expect(ties(projectAttendance(attendance, { hostedBy: ['Backbone', 'C'], notHostedBy: 'C' }))).toEqual({ 'A-B': 1 });
  expect(() => projectAttendance(attendance, { notHostedBy: 'Bakbone' })).toThrow(
    'projectAttendance: `notHostedBy` must name hosts that occur ("Backbone", "C"), got "Bakbone"',
  );
  expect(() => projectAttendance(T, { hostedBy: 'A' })).toThrow('(no event has a host), got "A"');
});

test('wrong options are said plainly', () => {
  // @ts-expect-error there is no such rule
  expect(() => projectAttendance(T, { rule: 'salton' })).toThrow(
    "projectAttendance: `rule` must be one of 'count', 'newman', 'jaccard', 'cosine', 'overlap', got \"salton\"",
  );
  expect(() => projectAttendance(T, { largestEvent: 0 })).toThrow(
    '`largestEvent` must be a whole number of at least 1, got 0',
  );
  // @ts-expect-error roles are an array
  expect(() => projectAttendance(T, { roles: 'chair' })).toThrow('`roles` must be an array of names, got "chair"');
});

const two = (name: string) => fileURLToPath(new URL(`../../../shared/reference/${name}/`, import.meta.url));
const METRICS: Readonly<Record<string, ProjectionRule>> = {
  projection_members_shared: 'count',
  projection_members_collaboration_newman: 'newman',
  projection_members_jaccard: 'jaccard',
  projection_members_overlap_min: 'overlap',
};

describe.skipIf(!existsSync(two('southern-women')))('as networkx has it, tie by tie', () => {
  test.each(['southern-women', 'uc-forum'])('%s', (name) => {
    const attendance = fromFolder(name);
    const oracle = JSON.parse(readFileSync(`${two(name)}oracle.json`, 'utf8'));
    let compared = 0;
    for (const { metric, value } of oracle.two_mode) {
      const rule = METRICS[metric];
      if (rule === undefined) continue;
      const ours = ties(projectAttendance(attendance, { rule }));
      const theirs = Object.fromEntries(
        Object.entries(value as Record<string, number>).map(([pair, s]) => [pair.split(' -- ').sort().join('-'), s]),
      );
      expect(Object.keys(ours).sort()).toEqual(Object.keys(theirs).sort());
      for (const [pair, s] of Object.entries(theirs)) expect(ours[pair]).toBeCloseTo(s, 10);
      compared++;
    }
    if (name === 'southern-women') expect(compared).toBe(4);
    // members with a tie, ties, and shared events over all of them
    const network = projectAttendance(attendance, { rule: 'count' });
    const total = (metric: string) =>
      oracle.two_mode.find((entry: { metric: string }) => entry.metric === metric).value;
    expect(network.members.length).toBe(total('members'));
    expect(network.ties.targets.length / 2).toBe(total('projection_members_edges'));
    expect(network.ties.strengths.reduce((sum, s) => sum + s, 0) / 2).toBe(total('projection_members_total_weight'));
  });
});

function fromFolder(name: string): Attendance {
  const rows = csvParseRows(readFileSync(`${two(name)}attendance.csv`, 'utf8')).slice(1);
  return attendanceFrom(rows.map(([member, event]) => [member, event])).attendance;
}

/** What the definition says, member by member. */
function naive({ ids, member, event, events }: Attendance, rule: ProjectionRule): Record<string, number> {
  const there = events.map((_, e) => new Set([...member].filter((__, k) => event[k] === e)));
  const found: Record<string, number> = {};
  for (let i = 0; i < ids.length; i++)
    for (let j = i + 1; j < ids.length; j++) {
      const both = there.filter((all) => all.has(i) && all.has(j));
      const [a, b, c] = [
        there.filter((all) => all.has(i)).length,
        there.filter((all) => all.has(j)).length,
        both.length,
      ];
      const newman = both.reduce((sum, all) => sum + 1 / (all.size - 1), 0);
      const strengths = {
        count: c,
        newman,
        jaccard: c / (a + b - c),
        cosine: c / Math.sqrt(a * b),
        overlap: c / Math.min(a, b),
      };
      if (c > 0) found[`${ids[i]}-${ids[j]}`] = strengths[rule];
    }
  return found;
}

test('on random sheets each rule is its definition, and packed as a network has to be', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { attendance } = attendanceFrom(randomSheet(seed, 12, 9, 0.3));
    for (const rule of RULES) {
      const network = projectAttendance(attendance, { rule });
      expect(ties(network)).toEqual(naive(attendance, rule));
      const { offsets, targets, strengths } = network.ties;
      for (let i = 0; i < network.members.length; i++)
        for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
          expect(targets[k]).not.toBe(i);
          if (k > offsets[i]!) expect(targets[k]!).toBeGreaterThan(targets[k - 1]!);
          const back = targets.indexOf(i, offsets[targets[k]!]!);
          expect(strengths[back]).toBe(strengths[k]);
        }
    }
  }
});

test('Newman: a member’s strength is the number of its events of two and more', () => {
  const { attendance } = attendanceFrom(randomSheet(7, 60, 40, 0.15));
  const sizes = new Map<number, number>();
  for (const e of attendance.event) sizes.set(e, (sizes.get(e) ?? 0) + 1);
  const shared = new Float64Array(attendance.ids.length);
  attendance.member.forEach((i, k) => {
    if (sizes.get(attendance.event[k]!)! > 1) shared[i]!++;
  });
  for (const [i, s] of strength(projectAttendance(attendance)).entries()) expect(s).toBeCloseTo(shared[i]!, 10);
});

test('rows in any order give the same bits', () => {
  const rows = randomSheet(3, 30, 25, 0.3).map(([member, event], k) => [
    member,
    event,
    `2024-01-${String(10 + (Number(event!.slice(1)) % 9))}`,
    k % 3 === 0 ? 'chair' : '',
  ]);
  const first = attendanceFrom(rows).attendance;
  for (let seed = 1; seed <= 5; seed++) {
    const order = Int32Array.from(rows.keys());
    shuffle(order, randomFrom(seed));
    const again = attendanceFrom(Array.from(order, (k) => rows[k]!)).attendance;
    expect({ ...again, line: null }).toEqual({ ...first, line: null });
    for (const rule of RULES) expect(projectAttendance(again, { rule })).toEqual(projectAttendance(first, { rule }));
  }
});

test('nothing attended, one member, events of one', () => {
  for (const rows of [
    [],
    [['A', 'e']],
    [
      ['A', 'e'],
      ['B', 'f'],
    ],
  ])
    for (const rule of RULES) {
      const network = projectAttendance(attendanceFrom(rows).attendance, { rule });
      expect(network.ties.targets.length).toBe(0);
      expect(network.members.length).toBe(rows.length);
    }
  expect(sheet({ e: '' }).events).toEqual([]);
});

test('any text is an id', () => {
  const ids = ['__proto__', 'constructor', 'toString', '👩‍🔬', 'مرحبا', 'x'.repeat(5000)];
  const { attendance } = attendanceFrom(ids.map((id) => [id, '__proto__']));
  expect(projectAttendance(attendance).ties.targets.length).toBe(6 * 5);
});

test('something other than attendance, or an option amiss, is said by the function that was called', () => {
  const whole = attendanceFrom([['A', 'e']]);
  const calls: [string, (attendance: never) => unknown][] = [
    ['projectAttendance', projectAttendance],
    ['attendanceSummary', attendanceSummary],
    ['coAttendance', coAttendance],
    ['significantCoAttendance', significantCoAttendance],
    ['eventTable', eventTable],
    ['eventDependence', (attendance) => eventDependence(attendance, { largestEvent: 1 })],
  ];
  for (const [who, call] of calls) {
    const must = `${who}: \`attendance\` must be that which readAttendance or attendanceFrom gives, got`;
    expect(() => call(whole as never)).toThrow(`${must} an object whose \`attendance\` may be meant`);
    expect(() => call(undefined as never)).toThrow(`${must} undefined`);
  }
  expect(() => coAttendance(T, { roles: ['guest'] })).toThrow('coAttendance: `roles` must');
  expect(() => significantCoAttendance(T, { members: ['A'] })).toThrow('significantCoAttendance: ');
});
