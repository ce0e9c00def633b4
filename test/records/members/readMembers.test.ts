import { expect, test } from 'vitest';
import { readMembers } from '../../../src/records/members/readMembers.js';

test('a roster has ids, names, aliases, dates and attributes', async () => {
  const csv =
    'Member ID,Organisation,Also known as,Joined,Left,Region\n7,Health Trust,HT|Trust 7,2021-01-04,2023-12-31,Asia\n8,Water Trust,,12 Mar 2022,,\n';
  const { members, ledger } = await readMembers(csv);
  expect(members).toEqual({
    ids: ['7', '8'],
    names: ['Health Trust', 'Water Trust'],
    aliases: [['HT', 'Trust 7'], []],
    joined: Float64Array.of(Date.UTC(2021, 0, 4), Date.UTC(2022, 2, 12)),
    left: Float64Array.of(Date.UTC(2023, 11, 31), Number.NaN),
    attributes: new Map([['Region', ['Asia', '']]]),
  });
  expect(ledger.columns).toEqual({
    id: 'Member ID',
    name: 'Organisation',
    aliases: 'Also known as',
    joined: 'Joined',
    left: 'Left',
  });
});

test('without a column for ids the names are the ids', async () => {
  expect((await readMembers('name;region\nAnn;x\n')).members.ids).toEqual(['Ann']);
  expect((await readMembers('who\nAnn\n', { columns: { id: 'who' } })).members.ids).toEqual(['Ann']);
  await expect(readMembers('who\nAnn\n')).rejects.toThrow('members:1: no column for `id` was recognised');
});

test('a row that says the same again is merged, one that says something else is refused', async () => {
  const { members, rejected, ledger } = await readMembers('id,name\n1,Ann\n1, ANN\n1,Bob\n,Cy\n2,Dee,extra\n');
  expect(members.ids).toEqual(['1']);
  expect([ledger.read, ledger.accepted, ledger.kept, ledger.merged, ledger.rejected]).toEqual([6, 2, 1, 1, 3]);
  expect(rejected.map(({ line, reason, value }) => [line, reason, value])).toEqual([
    [4, 'repeated-member', '1'],
    [5, 'missing-member', ''],
    [6, 'extra-cells', 'extra'],
  ]);
});

test('a date that cannot be read leaves its member on the roster and is listed', async () => {
  const csv = 'id,joined\n1,03/04/2024\n2,2024-01-01\n';
  const { members, ledger } = await readMembers(csv);
  expect([...members.joined]).toEqual([Number.NaN, Date.UTC(2024, 0, 1)]);
  expect(ledger.unread).toEqual([{ line: 2, reason: 'ambiguous-date', column: 'joined', value: '03/04/2024' }]);
  expect([...(await readMembers(csv, { dates: { order: 'dmy' } })).members.joined][0]).toBe(Date.UTC(2024, 3, 3));
  await expect(readMembers(csv, { strict: true })).rejects.toThrow('members:2: a date must have one reading');
});

test('a member who left before joining is listed, and stays on the roster', async () => {
  const csv = 'id,joined,left\n1,2024-03-01,2024-02-29\n2,2024-03-01,2024-03-01\n3,,2020-01-01\n4,2024-03-01,\n';
  const { members, ledger } = await readMembers(csv, { strict: true });
  expect(members.ids).toEqual(['1', '2', '3', '4']);
  expect(ledger.flagged).toEqual([{ line: 2, reason: 'reversed-dates', column: 'left', value: '2024-02-29' }]);
});

test('values of an attribute are written as most have them', async () => {
  const { members, ledger } = await readMembers('id,region\n1,asia\n2,Asia\n3, Asia \n4,ASIA\n5,\n');
  expect(members.attributes.get('region')).toEqual(['Asia', 'Asia', 'Asia', 'Asia', '']);
  expect(ledger.spellings.map(({ what, written, readAs }) => [what, written, readAs])).toEqual([
    ['region', 'ASIA', 'Asia'],
    ['region', 'asia', 'Asia'],
  ]);
});

test('attributes may have any name, and the same name twice', async () => {
  const { members } = await readMembers('id,__proto__,constructor,x,x\n1,a,b,c,d\n');
  expect([...members.attributes]).toEqual([
    ['__proto__', ['a']],
    ['constructor', ['b']],
    ['x', ['c']],
    ['x (2)', ['d']],
  ]);
});

test('nothing in, nothing out', async () => {
  for (const csv of ['', '\n\n', 'id,name\n']) expect((await readMembers(csv)).members.ids).toEqual([]);
});
