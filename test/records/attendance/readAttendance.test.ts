import { describe, expect, test } from 'vitest';
import { randomFrom, shuffle } from '../../../src/numeric/random.js';
import type { Attendance } from '../../../src/records/attendance/attendance.js';
import { attendanceFrom } from '../../../src/records/attendance/attendanceFrom.js';
import { type ReadAttendanceOptions, readAttendance } from '../../../src/records/attendance/readAttendance.js';
import { readMembers } from '../../../src/records/members/readMembers.js';

const read = async (csv: string, options: ReadAttendanceOptions = {}) => readAttendance(csv, options);

/** Records as [member, event, day, role]. */
function listed({ ids, events, roles, member, event, role, time }: Attendance): unknown[][] {
  return Array.from(member, (i, k) => [
    ids[i],
    events[event[k]!],
    Number.isNaN(time[k]!) ? '' : new Date(time[k]!).toISOString().slice(0, 10),
    roles[role[k]!],
  ]);
}

test('a record has a member and an event, and what else the file has of it', async () => {
  const csv = 'Attendee;Workshop;Date;Role;Organised by;Notes\nAda;Evaluation;2024-03-12;speaker;Hub;x\n';
  const { attendance, ledger } = await read(csv);
  expect(attendance).toEqual({
    ids: ['Ada'],
    events: ['Evaluation'],
    eventTime: Float64Array.of(Date.UTC(2024, 2, 12)),
    hosts: [['Hub']],
    roles: ['speaker'],
    member: Uint32Array.of(0),
    event: Uint32Array.of(0),
    role: Uint32Array.of(0),
    time: Float64Array.of(Date.UTC(2024, 2, 12)),
    line: Uint32Array.of(2),
  });
  expect(ledger.columns).toEqual({
    member: 'Attendee',
    event: 'Workshop',
    time: 'Date',
    role: 'Role',
    host: 'Organised by',
  });
  expect(ledger.ignored).toEqual(['Notes']);
});

describe('headings are found in any case and with any separators', () => {
  test.each(['member,event', 'Participant ID;Session title', 'NAME|Meeting', 'Organisation\tActivity', 'person,title'])(
    '%s',
    async (header) => {
      const delimiter = /[,;|\t]/.exec(header)![0];
      expect(listed((await read(`${header}\na${delimiter}e\n`)).attendance)).toEqual([['a', 'e', '', '']]);
    },
  );

  test('or named; one that is missing is said', async () => {
    const { attendance } = await read('wer,was\na,e\n', { columns: { member: 'wer', event: 1 } });
    expect(listed(attendance)).toEqual([['a', 'e', '', '']]);
    await expect(read('member,date\na,2024-01-01\n')).rejects.toThrow(
      'attendance:1: no column for `event` (attendance has a row per member and event) was recognised; name it with `columns`; the header has "member", "date"',
    );
    await expect(read('a,b\n1,2\n')).rejects.toThrow(
      'no column for `member` and `event` (attendance has a row per member and event) was recognised',
    );
    // @ts-expect-error a role there is none of
    await expect(read('member,event\n', { columns: { kind: 'x' } })).rejects.toThrow(
      '`columns` may name member, event, time, role, attended, host, got "kind"',
    );
  });
});

describe('what makes an event one', () => {
  const csv =
    'name,event,date\na,Steering group,2024-01-10 09:00\nb,Steering group,2024-01-10 14:00\na,Steering group,2024-02-10\n';
  test.each([
    ['day', [Date.UTC(2024, 0, 10, 9), Date.UTC(2024, 1, 10)]],
    ['time', [Date.UTC(2024, 0, 10, 9), Date.UTC(2024, 0, 10, 14), Date.UTC(2024, 1, 10)]],
    ['name', [Date.UTC(2024, 0, 10, 9)]],
  ] as const)('%s', async (events, times) => {
    const { attendance } = await read(csv, { events });
    expect([...attendance.eventTime]).toEqual(times);
    expect(attendance.events).toEqual(times.map(() => 'Steering group'));
  });

  test('names alike but for case and separators are one, as most have it', async () => {
    const { attendance, ledger } = await read(
      'name,event\na,kick-off\nb,Kick-off\nc,KICK OFF\nd,Kick-off\ne,Kickoff \n',
    );
    expect(attendance.events).toEqual(['Kick-off']);
    expect(ledger.spellings.map(({ what, written, by }) => [what, written, by])).toEqual([
      ['event', 'KICK OFF', 'separators'],
      ['event', 'Kickoff ', 'separators'],
      ['event', 'kick-off', 'case'],
    ]);
  });

  test('but not those whose separators part digits', async () => {
    const { attendance } = await read(
      'name,event\na,Session 1.2\na,Session 12\na,session 1-2\na,Session-12\na,1 2 3\na,12 3\n',
    );
    expect(attendance.events).toEqual(['1 2 3', '12 3', 'Session 1.2', 'Session 12']);
  });

  test('events come by time, then by name; those without a date last', async () => {
    const rows = 'a,Z,2024-01-01\na,B,2024-01-02\na,A,2024-01-02\na,C,\n';
    const { attendance } = await read(`name,event,date\n${rows}`, { dates: { missing: 'keep' } });
    expect(attendance.events).toEqual(['Z', 'A', 'B', 'C']);
    expect((await read(`name,event,date\n${rows}`)).rejected.map(({ reason, line }) => [reason, line])).toEqual([
      ['missing-date', 5],
    ]);
  });
});

describe('the same member at the same event', () => {
  test('is merged and counted; alike in everything it is a duplicate', async () => {
    const { attendance, ledger } = await read(
      'name,event,date,host\nAda,e,2024-01-10 14:00,\nBo,e,2024-01-10 09:00,Hub\nAda,e,2024-01-10 09:30,\nAda,e,2024-01-10 14:00,\nAda,e,2024-01-10 14:00,Hub\n',
    );
    expect([...attendance.time]).toEqual([Date.UTC(2024, 0, 10, 9, 30), Date.UTC(2024, 0, 10, 9)]);
    expect([...attendance.line]).toEqual([2, 3]);
    expect([ledger.accepted, ledger.merged, ledger.kept, ledger.duplicates]).toEqual([5, 3, 2, 1]);
  });

  test('in two roles has a record for each', async () => {
    const { attendance, ledger } = await read('name,event,role\nAda,e,Speaker\nAda,e,\nAda,e,speaker\n');
    expect(listed(attendance)).toEqual([
      ['Ada', 'e', '', ''],
      ['Ada', 'e', '', 'Speaker'],
    ]);
    expect([ledger.merged, ledger.duplicates]).toEqual([1, 1]);
  });
});

describe('hosts', () => {
  test('are in a column, several in a cell, members or not, or hold a role', async () => {
    const { members } = await readMembers('id,name\nm1,Ada\nm2,Bo\n');
    const { attendance, ledger } = await read(
      'member,event,role,host\nm1,e,,"Bo; Ministry  of Water"\nm2,f,Co-host,\nm1,f,member,\nm1,g,,\n',
      { members },
    );
    expect(attendance.events).toEqual(['e', 'f', 'g']);
    expect(attendance.hosts).toEqual([['Ministry of Water', 'm2'], ['m2'], []]);
    expect(attendance.ids).toEqual(['m1', 'm2']);
    expect(ledger.spellings).toEqual([{ what: 'host', written: 'Bo', readAs: 'm2', by: 'name', cells: 1, line: 2 }]);
  });

  test('are not taken to have attended, nor to be members', async () => {
    const { attendance } = await read('member,event,host\na,e,Hub\nb,e,Hub\n');
    expect(attendance.ids).toEqual(['a', 'b']);
    expect(listed(attendance).length).toBe(2);
  });

  test('written in several ways are one, as most have it, or as the member they are', async () => {
    const { attendance, ledger } = await read(
      'member,event,host\na,e,Learning Hub\nb,e,learning-hub\nb,f,Learning Hub|A\nb,g,learning  hub\n',
    );
    expect(attendance.hosts).toEqual([['Learning Hub'], ['Learning Hub', 'a'], ['Learning Hub']]);
    expect(ledger.spellings.map(({ written, readAs, by }) => [written, readAs, by])).toEqual([
      ['A', 'a', 'case'],
      ['learning hub', 'Learning Hub', 'case'],
      ['learning-hub', 'Learning Hub', 'separators'],
    ]);
  });

  test('by roles of one’s own', async () => {
    const csv = 'member,event,role\na,e,Animateur\nb,e,chair\n';
    expect((await read(csv)).attendance.hosts).toEqual([['b']]);
    expect((await read(csv, { hostRoles: ['animateur'] })).attendance.hosts).toEqual([['a']]);
    expect((await read(csv, { hostRoles: [] })).attendance.hosts).toEqual([[]]);
  });

  test('whose name two members have are left out, and listed', async () => {
    const { members } = await readMembers('id,name\nm1,Ada\nm2,Ada\n');
    const { attendance, ledger } = await read('member,event,host\nm1,e,Ada\n', { members });
    expect(attendance.hosts).toEqual([[]]);
    expect(ledger.unread).toEqual([{ line: 2, reason: 'ambiguous-member', column: 'host', value: 'Ada' }]);
  });
});

describe('what cannot be used comes back with line, column and value', () => {
  const csv = [
    'Name,Event,Date,Status',
    'm1,Kick-off,2024-01-10,attended',
    ',Kick-off,2024-01-10,attended',
    'm9,Kick-off,2024-01-10,attended',
    'm1, - ,2024-01-10,attended',
    'm2,Kick-off,2024-01-10,No-show',
    'm2,Kick-off,03/04/2024,attended',
    'm2,Kick-off,2024-02-30,attended',
    '',
    'm2,Kick-off,2024-01-10,attended,more',
    'm2,Kick-off',
    'm2,Kick-off,2024-01-10',
  ].join('\n');

  test('in any order, and every line is accounted for', async () => {
    const { members } = await readMembers('id\nm1\nm2\n');
    const { rejected, ledger, attendance } = await read(csv, { members });
    expect(rejected.map(({ line, reason, column, value }) => [line, reason, column, value])).toEqual([
      [3, 'missing-member', 'Name', ''],
      [4, 'unknown-member', 'Name', 'm9'],
      [5, 'missing-event', 'Event', ' - '],
      [6, 'not-attended', 'Status', 'No-show'],
      [7, 'ambiguous-date', 'Date', '03/04/2024'],
      [8, 'invalid-date', 'Date', '2024-02-30'],
      [10, 'extra-cells', '', 'more'],
      [11, 'missing-cells', 'Date', 'm2,Kick-off'],
    ]);
    expect([ledger.read, ledger.header, ledger.blank, ledger.accepted, ledger.rejected]).toEqual([12, 1, 1, 2, 8]);
    expect(listed(attendance)).toEqual([
      ['m1', 'Kick-off', '2024-01-10', 'attended'],
      ['m2', 'Kick-off', '2024-01-10', ''], // what may be blank may be missing at the end
    ]);
  });

  test('strict, the first of them is an error', async () => {
    await expect(read(csv, { strict: true, file: 'sheet.csv' })).rejects.toThrow(
      'sheet.csv:3: every member must be named; `Name` has ""',
    );
    await expect(read('name,event,role\na,e,absent\n', { strict: true })).rejects.toThrow(
      'attendance:2: a member must have been there; `absent` says which words mean that it was not; `role` has "absent"',
    );
  });

  test('a column of who attended counts beside the role', async () => {
    const sheet = 'name,event,role,attended\na,e,chair,yes\nb,e,chair,No\nc,e,speaker,\nd,e,,x\nf,e\n';
    const { attendance, rejected, ledger } = await read(sheet);
    expect(listed(attendance)).toEqual([
      ['a', 'e', '', 'chair'],
      ['d', 'e', '', ''],
    ]);
    expect(attendance.hosts).toEqual([['a']]);
    expect(rejected.map(({ line, reason, column, value }) => [line, reason, column, value])).toEqual([
      [3, 'not-attended', 'attended', 'No'],
      [4, 'not-attended', 'attended', ''],
      [6, 'not-attended', 'attended', ''],
    ]);
    expect(ledger.columns).toMatchObject({ role: 'role', attended: 'attended' });
  });

  test('a blank is absence in a column for marks, not in one for a status, and as `absent` says', async () => {
    const names = async (sheet: string, options: ReadAttendanceOptions = {}) =>
      (await read(sheet, options)).attendance.ids;
    expect(await names('name,event,Present\na,e,x\nb,e,\n')).toEqual(['a']);
    expect(await names('name,event,role,Status\na,e,x,\nb,e,x,cancelled\n')).toEqual(['a']);
    expect(await names('name,event,Present\na,e,x\nb,e,\n', { absent: ['no'] })).toEqual(['a', 'b']);
    expect(await names('name,event,Status\na,e,x\nb,e,\n', { absent: [''] })).toEqual(['a']);
    expect(await names('name,event,da\na,e,x\nb,e,\n', { columns: { attended: 'da' } })).toEqual(['a']);
  });

  test('what means absent can be said', async () => {
    const sheet = 'name,event,present\na,e,nee\nb,e,no\n';
    expect(listed((await read(sheet, { absent: ['nee'] })).attendance)).toEqual([['b', 'e', '', 'no']]);
    expect((await read(sheet, { absent: [] })).rejected).toEqual([]);
  });
});

test('records outside a member’s time are kept and counted, listed, or refused', async () => {
  const { members } = await readMembers('id,joined,left\na,2024-02-01,2024-03-01\n');
  const csv = 'member,event,date\na,e,2024-01-31\na,f,2024-03-01 20:00\n';
  expect((await read(csv, { members })).ledger.outsideTenure).toBe(1);
  expect((await read(csv, { members, tenure: 'flag' })).ledger.flagged.map(({ line }) => line)).toEqual([2]);
  expect((await read(csv, { members, tenure: 'refuse' })).rejected.map(({ reason }) => reason)).toEqual([
    'outside-tenure',
  ]);
});

test('rows in any order give the same, but for lines', async () => {
  const random = randomFrom(5);
  const pick = (of: readonly string[]): string => of[Math.floor(random() * of.length)]!;
  const rows = Array.from({ length: 300 }, () => ({
    who: pick(['Ada', ' Ada', 'Bo', 'Cy', 'Dee  Dee', 'Dee Dee', '']),
    event: pick(['Kick-off', 'kick off', 'KICKOFF', 'Steering', 'Talk 1.1', 'Talk 11', '—', '-']),
    date: pick(['2024-01-10', '2024-01-10 09:00', '10 Jan 2024', '2024-02-01', '01/02/2024', '']),
    role: pick(['', 'Chair', 'chair', 'speaker', 'apologies']),
    host: pick(['', 'Hub', 'hub', 'Hub;Ada', 'Nobody | Hub']),
  }));
  const first = attendanceFrom(rows, { dates: { missing: 'keep' } });
  expect(first.rejected.length).toBeGreaterThan(50);
  const unlined = ({ attendance, ledger, rejected }: typeof first) => ({
    attendance: { ...attendance, line: null },
    ledger: { ...ledger, spellings: ledger.spellings.map((spelling) => ({ ...spelling, line: 0 })) },
    rejected: rejected.map(({ reason, value }) => `${reason} ${value}`).sort(),
  });
  for (let seed = 1; seed <= 5; seed++) {
    const order = Int32Array.from(rows.keys());
    shuffle(order, randomFrom(seed));
    const turned = Array.from(order, (k) => rows[k]!);
    expect(unlined(attendanceFrom(turned, { dates: { missing: 'keep' } }))).toEqual(unlined(first));
  }
});

test('objects, arrays and text read the same', async () => {
  const rows = [
    ['Ada', 'e', new Date('2024-01-10'), 'chair'],
    ['Bo', 'e', '2024-01-10'],
  ];
  const objects = rows.map(([name, meeting, when, role]) => ({ name, meeting, when, role }));
  const { attendance } = await read('member,event,date,role\nAda,e,2024-01-10,chair\nBo,e,2024-01-10,\n');
  for (const given of [rows, objects]) {
    const own = attendanceFrom(given).attendance;
    expect({ ...own, line: null }).toEqual({ ...attendance, line: null });
  }
  expect(() => attendanceFrom([['a', 'e'], 'x' as unknown as string[]])).toThrow(
    'attendanceFrom: row 2 must be an array like the first, got "x"',
  );
  expect(attendanceFrom([]).attendance.ids).toEqual([]);
});

test('any text is an id, an event and a role', () => {
  const texts = ['__proto__', 'constructor', 'toString', '👩‍🔬', 'مرحبا', 'x'.repeat(3000)];
  const { attendance, rejected } = attendanceFrom(
    texts.map((text) => [text, text, '', text]),
    { dates: { missing: 'keep' } },
  );
  expect(rejected).toEqual([]);
  expect(attendance.ids).toEqual(texts.toSorted());
  expect(attendance.events).toEqual(texts.toSorted());
  expect(attendance.roles).toEqual(texts.toSorted());
});

test('wrong options are said plainly', async () => {
  // @ts-expect-error there is no such rule
  await expect(read('member,event\n', { events: 'week' })).rejects.toThrow(
    "readAttendance: `events` must be one of 'day', 'time', 'name', got \"week\"",
  );
  // @ts-expect-error words are an array
  await expect(read('member,event\n', { hostRoles: 'chair' })).rejects.toThrow(
    'readAttendance: `hostRoles` must be an array of words, got "chair"',
  );
});
