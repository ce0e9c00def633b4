import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadInteractionsOptions, readInteractions } from '../../../src/records/interactions/readInteractions.js';
import type { Interactions } from '../../../src/records/interactions.js';
import { readMembers } from '../../../src/records/members/readMembers.js';
import { RecordError } from '../../../src/records/recordError.js';
import { listed } from '../listed.js';

const read = async (csv: string, options: ReadInteractionsOptions = {}) => readInteractions(csv, options);
const reasons = async (csv: string, options: ReadInteractionsOptions = {}) =>
  (await read(csv, options)).rejected.map(({ line, reason, column, value }) => [line, reason, column, value]);

test('a record has two members, and what else the file has of it', async () => {
  const { interactions, ledger } = await read('From,To,When,Channel,Minutes,Notes\nAda,Bo,2024-03-12,Call,30,hello\n');
  expect(listed(interactions)).toEqual([['Ada', 'Bo', 'Call', Date.UTC(2024, 2, 12), 30]]);
  expect([...interactions.line]).toEqual([2]);
  expect(ledger.columns).toEqual({ source: 'From', target: 'To', time: 'When', kind: 'Channel', strength: 'Minutes' });
  expect(ledger.ignored).toEqual(['Notes']);
});

test('without columns for them, time is unknown, kind is blank, strength is 1', async () => {
  const { interactions } = await read('source,target\na,b\n');
  expect(listed(interactions)).toEqual([['a', 'b', '', Number.NaN, 1]]);
});

describe('headings are found in any case and with any separators', () => {
  test.each([
    'SOURCE,TARGET',
    'from;to',
    'Sender|Receiver',
    'ego\talter',
    'member_a,member_b',
    'Member A,Member B',
    'Organisation 1;Organisation 2',
  ])('%s', async (header) => {
    const row = header.replace(/[^,;|\t]+/, 'x').replace(/(?<=[,;|\t]).*/, 'y');
    expect(listed((await read(`${header}\n${row}\n`)).interactions)).toEqual([['x', 'y', '', Number.NaN, 1]]);
  });
});

test('columns can be named, by heading or by place, or left out', async () => {
  const csv = 'who,whom,type,weight\na,b,x,5\n';
  const { interactions } = await read(csv, { columns: { source: 'who', target: 1, strength: null } });
  expect(listed(interactions)).toEqual([['a', 'b', 'x', Number.NaN, 1]]);
  await expect(read(csv)).rejects.toThrow(
    'interactions:1: no column for `source` and `target` was recognised; name it with `columns`; the header has "who", "whom", "type", "weight"',
  );
  await expect(read(csv, { columns: { source: 'nobody' } })).rejects.toThrow(
    'there is no column "nobody" to read `source` from',
  );
  await expect(read('from,to,From\na,b,c\n')).rejects.toThrow(
    'two columns are called "from"; `columns.source` says which by its place',
  );
  // @ts-expect-error a role there is none of
  await expect(read(csv, { columns: { src: 'who' } })).rejects.toThrow(
    '`columns` may name source, target, time, kind, strength, got "src"',
  );
});

test('ids are trimmed, composed and their inner space folded', async () => {
  const { interactions, ledger } = await read('from,to\n Zoe\u0308 ,A  B\nZoë,A\u00a0B\n');
  expect(interactions.ids).toEqual(['Zoë', 'A B']);
  expect(ledger.spellings.map(({ written, readAs, by, cells }) => [written, readAs, by, cells])).toEqual([
    [' Zoe\u0308 ', 'Zoë', 'space', 1],
    ['A  B', 'A B', 'space', 1],
    ['A\u00a0B', 'A B', 'space', 1],
  ]);
});

test('with a roster: id, then case, then name, then alias, and nobody else', async () => {
  const { members } = await readMembers('id,name,aliases\nO1,Health Trust,HT; H.T.\no2,Water Trust,\nO3,Straße eV,\n');
  const csv = 'from,to\nO1,O2\nHEALTH  TRUST,o3\nh.t.,STRASSE EV\nO9,O1\nO1,\n';
  const { interactions, rejected, ledger } = await read(csv, { members, aliases: { W: 'o2' } });
  expect(listed(interactions).map((record) => record.slice(0, 2))).toEqual([
    ['O1', 'o2'],
    ['O1', 'O3'],
    ['O1', 'O3'],
  ]);
  expect(ledger.spellings.map(({ written, by }) => `${written}: ${by}`)).toEqual([
    'HEALTH  TRUST: name',
    'O2: case',
    'STRASSE EV: name',
    'h.t.: alias',
    'o3: case',
  ]);
  expect(rejected.map(({ line, reason, value }) => [line, reason, value])).toEqual([
    [5, 'unknown-member', 'O9'],
    [6, 'missing-member', ''],
  ]);
  expect(interactions.ids).toEqual(['O1', 'o2', 'O3']);
});

test('ids that differ only in case are told apart exactly, and otherwise refused as ambiguous', async () => {
  const { members } = await readMembers('id,name\nab,One\nAB,Two\nc,Same\nd,Same\n');
  expect(await reasons('from,to\nab,AB\naB,c\nSame,ab\n', { members })).toEqual([
    [3, 'ambiguous-member', 'from', 'aB'],
    [4, 'ambiguous-member', 'from', 'Same'],
  ]);
});

test('aliases work without a roster, and must lead to someone with one', async () => {
  expect(
    (await read('from,to\nBob,Ann\n', { aliases: new Map([['bob', 'Robert']]) })).interactions.ids.toSorted(),
  ).toEqual(['Ann', 'Robert']);
  const { members } = await readMembers('id\na\n');
  await expect(read('from,to\na,b\n', { members, aliases: { x: 'nobody' } })).rejects.toThrow(
    '`aliases` must lead to members of the roster, "nobody" is none',
  );
});

test('without a roster a name that stands only in refused records is no member; one that only met itself is', async () => {
  const { interactions } = await read('from,to,weight\na,b,1\nTotal,,\nx,y,none\nz,z,1\n');
  expect(interactions.ids).toEqual(['a', 'b', 'z']);
});

test('names of object properties are ordinary ids', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const csv = ['from,to,__proto__', ...names.map((name, k) => `${name},${names[(k + 1) % names.length]},x`)].join('\n');
  const { interactions, ledger } = await read(csv);
  expect(interactions.ids).toEqual(names);
  expect(ledger.ignored).toEqual(['__proto__']);
  expect(Object.prototype).not.toHaveProperty('x');
});

test('each fault has its reason, its line, its column and its value', async () => {
  const csv = [
    'from,to,date,kind,strength,notes',
    'a,b,2024-01-01,x,1',
    ',b,2024-01-01,x,1',
    'a,a,2024-01-01,x,1',
    'a,b,,x,1',
    'a,b,soon,x,1',
    'a,b,03/04/2024,x,1',
    'a,b,1999-01-01,x,1',
    'a,b,2024-01-01,x,',
    'a,b,2024-01-01,x,none',
    'a,b,2024-01-01,x,-1',
    'a,b,2024-01-01,x,0',
    'a,b,2024-01-01,y,1',
    'a,b,2024-01-01',
    'a,b,2024-01-01,x,1,,,more',
    '"a"b,b,2024-01-01,x,1',
  ].join('\n');
  expect(await reasons(csv, { kinds: ['X'], dates: { from: '2000-01-01' } })).toEqual([
    [3, 'missing-member', 'from', ''],
    [4, 'self-interaction', 'to', 'a'],
    [5, 'missing-date', 'date', ''],
    [6, 'invalid-date', 'date', 'soon'],
    [7, 'ambiguous-date', 'date', '03/04/2024'],
    [8, 'date-out-of-range', 'date', '1999-01-01'],
    [9, 'missing-strength', 'strength', ''],
    [10, 'invalid-strength', 'strength', 'none'],
    [11, 'negative-strength', 'strength', '-1'],
    [12, 'zero-strength', 'strength', '0'],
    [13, 'unknown-kind', 'kind', 'y'],
    [14, 'missing-cells', 'kind', 'a,b,2024-01-01'],
    [15, 'extra-cells', '', ',more'],
    [16, 'malformed-quote', '', '"a"b,b,2024-01-01,x,1'],
  ]);
});

test('blank cells beyond the header, and cells missing at the end that are not read, do no harm', async () => {
  const { ledger } = await read('from,to,notes\na,b,x,,\na,b\n\n,,\nfrom,to,notes\n');
  expect([ledger.read, ledger.header, ledger.blank, ledger.accepted, ledger.rejected]).toEqual([6, 2, 2, 2, 0]);
});

test('kinds alike but for case and separators are one, called as most records have it', async () => {
  const csv = 'from,to,kind\na,b,Co-Attendance\na,c,co attendance\na,d,co attendance\na,e,COATTENDANCE\na,f,\n';
  const { interactions, ledger } = await read(csv);
  expect(interactions.kinds).toEqual(['', 'co attendance']);
  expect(listed(interactions).map((record) => record[2])).toEqual([...Array(4).fill('co attendance'), '']);
  expect(ledger.spellings.map(({ written, by, line }) => [written, by, line])).toEqual([
    ['COATTENDANCE', 'separators', 5],
    ['Co-Attendance', 'separators', 2],
  ]);
});

test('records alike in every cell are counted, and dropped when asked', async () => {
  // The second and third are the first in other words; a note or a direction makes a difference.
  const csv =
    'from,to,date,notes\na,b,2024-03-12,x\n a ,b,12 Mar 2024,x\na,b,12.03.2024,x\na,b,2024-03-12,y\nb,a,2024-03-12,x\n';
  const kept = await read(csv);
  expect([kept.ledger.kept, kept.ledger.merged, kept.ledger.duplicates]).toEqual([5, 0, 2]);
  const dropped = await read(csv, { duplicates: 'drop' });
  expect([dropped.ledger.kept, dropped.ledger.merged, dropped.ledger.duplicates]).toEqual([3, 2, 2]);
  expect([...dropped.interactions.line]).toEqual([2, 5, 6]);
});

test('missing dates can be kept', async () => {
  const { interactions } = await read('from,to,date\na,b,\n', { dates: { missing: 'keep' } });
  expect(listed(interactions)).toEqual([['a', 'b', '', Number.NaN, 1]]);
});

test('strict: the first fault is thrown, with file, line and column', async () => {
  const error = await read('from,to,strength\na,b,1\na,b,ten\n', { strict: true, file: 'log.csv' }).catch(
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(RecordError);
  expect(error.message).toBe('log.csv:3: a strength must be a number; `strength` has "ten"');
  expect([error.file, error.line, error.column]).toEqual(['log.csv', 3, 'strength']);
});

test('nothing in, nothing out', async () => {
  for (const csv of ['', '\ufeff', '\n', 'from,to', 'from,to\n']) {
    const { interactions, ledger } = await read(csv);
    expect(interactions.source).toHaveLength(0);
    expect(ledger.accepted).toBe(0);
  }
});

test('a signal stops the reading', async () => {
  const controller = new AbortController();
  controller.abort(new Error('enough'));
  await expect(read('from,to\na,b\n', { signal: controller.signal })).rejects.toThrow('enough');
  async function* endless() {
    yield 'from,to\n';
    for (;;) yield 'a,b\n'.repeat(20_000);
  }
  await expect(readInteractions(endless(), { signal: AbortSignal.timeout(150) })).rejects.toThrow('timeout');
});

test('progress is told at the end at least', async () => {
  const told: unknown[] = [];
  await read('from,to\na,b\n', { onProgress: (progress) => told.push(progress) });
  expect(told.at(-1)).toEqual({ bytes: 12, rows: 2 });
});

test('options out of range are named', async () => {
  // @ts-expect-error a word there is none of
  await expect(read('', { duplicates: 'merge' })).rejects.toThrow(
    "readInteractions: `duplicates` must be one of 'keep', 'drop', got \"merge\"",
  );
  // @ts-expect-error a delimiter there is none of
  await expect(read('', { delimiter: 'x' })).rejects.toThrow('interactions: `delimiter` must be one of');
  await expect(read('', { dates: { from: 'soon' } })).rejects.toThrow('readInteractions: `dates.from` must be a date');
});

test('property: the books balance, and rows in another order give the same records', async () => {
  const cell = fc.constantFrom(
    'a',
    'b',
    'c',
    ' b ',
    '',
    '__proto__',
    '3',
    '-1',
    '2024-01-01',
    '03/04/2024',
    'x-y',
    'X Y',
    '"q"r',
    '"quoted, cell"',
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 7 }).map((cells) => cells.join(','));
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 30 }),
      fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
      async (rows, keys) => {
        const header = 'from,to,date,kind,strength,notes\n';
        const options = { duplicates: 'drop', dates: { missing: 'keep' } } as const;
        const { interactions, ledger, rejected } = await read(header + rows.join('\n'), options);
        expect(ledger.read).toBe(ledger.header + ledger.blank + ledger.accepted + ledger.rejected);
        expect(ledger.accepted).toBe(ledger.kept + ledger.merged);
        expect(rejected).toHaveLength(ledger.rejected);
        expect(interactions.source).toHaveLength(ledger.kept);
        const shuffled = rows.map((text, k) => ({ text, key: keys[k]! })).sort((a, b) => a.key - b.key);
        const again = await read(header + shuffled.map(({ text }) => text).join('\n'), options);
        expect(sorted(again.interactions)).toEqual(sorted(interactions));
      },
    ),
    { numRuns: 300 },
  );
});

function sorted(interactions: Interactions): string[] {
  return listed(interactions)
    .map((record) => record.join('|'))
    .sort();
}

test('rows that are cells already are read as those of a text are', async () => {
  const rows = [
    ['Ada', 'Bo', new Date('2024-03-12'), 30],
    [null, '', undefined, ' '],
    ['Bo', 'Bo', '2024-03-13', 5],
    ['Bo', 'Cy', '13 Mar 2024', '1,5'],
  ];
  const columns = ['From', 'To', 'Date', 'Minutes'];
  const named = await readInteractions({ columns, rows });
  expect(named.interactions.ids).toEqual(['Ada', 'Bo', 'Cy']);
  expect([...named.interactions.strength]).toEqual([30, 1.5]);
  expect([...named.interactions.line]).toEqual([1, 4]);
  expect(named.ledger).toMatchObject({ read: 5, header: 1, blank: 1, accepted: 2, rejected: 1, delimiter: '' });
  async function* later(): AsyncGenerator<readonly unknown[]> {
    yield* [['', ''], columns, ...rows];
  }
  const unnamed = await readInteractions({ rows: later() });
  expect([...unnamed.interactions.line]).toEqual([3, 6]);
  expect(unnamed.ledger).toMatchObject({ read: 6, header: 1, blank: 2, accepted: 2, rejected: 1 });
});

describe('records of someone who was not a member at the time', () => {
  const roster = 'id,joined,left\nA,,\nB,2024-01-01,2024-06-30\n';
  const records = 'from,to,date\nA,B,2023-12-31T23:59Z\nA,B,2024-01-01\nB,A,2024-06-30T18:00\nB,A,2024-07-01\n';
  const read = async (tenure?: 'keep' | 'flag' | 'refuse') =>
    readInteractions(records, { ...(tenure ? { tenure } : {}), members: (await readMembers(roster)).members });

  test('are counted', async () => {
    expect((await read()).ledger).toMatchObject({ accepted: 4, outsideTenure: 2, flagged: [] });
  });

  test('are listed where asked for', async () => {
    const { ledger } = await read('flag');
    expect(ledger).toMatchObject({ accepted: 4, outsideTenure: 2 });
    const entry = { reason: 'outside-tenure', column: 'date' };
    expect(ledger.flagged).toEqual([
      { line: 2, value: '2023-12-31T23:59Z', ...entry },
      { line: 5, value: '2024-07-01', ...entry },
    ]);
  });

  test('are refused where asked for; the day of leaving still counts', async () => {
    const { interactions, ledger } = await read('refuse');
    expect([...interactions.line]).toEqual([3, 4]);
    expect(ledger).toMatchObject({
      accepted: 2,
      outsideTenure: 0,
      reasons: [{ reason: 'outside-tenure', records: 2 }],
    });
  });
});

test('marks that nobody sees are no part of an id', async () => {
  const { interactions } = await read('Person,With\n\u200eAda\u200f,B\u00ado\n\u202aAda\u202c,Bo\n');
  expect(interactions.ids).toEqual(['Ada', 'Bo']);
});
