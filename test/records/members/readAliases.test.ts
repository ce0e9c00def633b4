import { expect, test } from 'vitest';
import { readInteractions } from '../../../src/records/interactions/readInteractions.js';
import { readAliases } from '../../../src/records/members/readAliases.js';
import { readMembers } from '../../../src/records/members/readMembers.js';
import { listed } from '../listed.js';

const roster = async () =>
  (await readMembers('id,name,aliases\n1,Health Trust,HT\n2,Water Trust,\n3,Twin,\n4,Twin,\n')).members;
const refusals = (rejected: readonly { line: number; reason: string; column: string; value: string }[]) =>
  rejected.map(({ line, reason, column, value }) => [line, reason, column, value]);

test('a table of spellings goes straight into readInteractions', async () => {
  const members = await roster();
  const { aliases, ledger } = await readAliases('written;id\nHelth Trust;1\n W.  Trust ;2\n');
  expect([...aliases]).toEqual([
    ['Helth Trust', '1'],
    ['W. Trust', '2'],
  ]);
  expect(ledger).toMatchObject({ read: 3, header: 1, accepted: 2, kept: 2, columns: { written: 'written', id: 'id' } });
  const { interactions, rejected } = await readInteractions('from,to\nHELTH TRUST,w. trust\n', { members, aliases });
  expect(rejected).toEqual([]);
  expect(listed(interactions)).toEqual([['1', '2', '', Number.NaN, 1]]);
});

test('the usual headings are found, others by name', async () => {
  for (const csv of ['Alias,Member\na,b\n', 'As written\tMeans\na\tb\n', 'id|Name\nb|a\n', 'VARIANT;Member ID\na;b\n'])
    expect([...(await readAliases(csv)).aliases], csv).toEqual([['a', 'b']]);
  const columns = { written: 'x', id: 'y' };
  expect([...(await readAliases('y,x\nb,a\n', { columns })).aliases]).toEqual([['a', 'b']]);
  await expect(readAliases('who,what\na,b\n', { file: 'names.csv' })).rejects.toThrow(
    'names.csv:1: no column for `written` and `id` was recognised',
  );
  await expect(readAliases('alias,what\na,b\n')).rejects.toThrow('aliases:1: no column for `id` was recognised');
});

test('one spelling for two members is refused in every row, one given twice is merged', async () => {
  const csv = 'alias,id\nWT,2\nwt ,3\nHT,1\nht,1\n,1\nX,\n';
  const { aliases, rejected, ledger } = await readAliases(csv);
  expect([...aliases]).toEqual([['HT', '1']]);
  expect(refusals(rejected)).toEqual([
    [2, 'ambiguous-alias', 'alias', 'WT'],
    [3, 'ambiguous-alias', 'alias', 'wt'],
    [6, 'missing-alias', 'alias', ''],
    [7, 'missing-member', 'id', ''],
  ]);
  // 7 rows = 1 header + 2 accepted (one of them merged) + 4 refused
  expect(ledger).toMatchObject({ read: 7, header: 1, accepted: 2, kept: 1, merged: 1, duplicates: 1, rejected: 4 });
});

test('the order of the rows changes nothing', async () => {
  const rows = ['ht,1', 'HT,1', 'WT,2', 'wt,3', 'a,b', 'b,c', 'Zoë,9', 'ZOË,9'];
  const forth = await readAliases(['alias,id', ...rows].join('\n'));
  const back = await readAliases(['alias,id', ...rows.toReversed()].join('\n'));
  expect([...back.aliases]).toEqual([...forth.aliases]);
  expect([...forth.aliases]).toEqual([
    ['HT', '1'],
    ['ZOË', '9'],
    ['b', 'c'],
  ]);
  expect(back.ledger.reasons).toEqual(forth.ledger.reasons);
});

test('a spelling that leads to a spelling is refused, for it would lead nowhere', async () => {
  const { aliases, rejected } = await readAliases('alias,id\nC,A\nA,B\nx,y\ny,x\norg-1,ORG-1\n');
  expect([...aliases]).toEqual([
    ['A', 'B'],
    ['org-1', 'ORG-1'],
  ]);
  expect(refusals(rejected)).toEqual([
    [2, 'alias-of-alias', 'alias', 'C'],
    [4, 'alias-of-alias', 'alias', 'x'],
    [5, 'alias-of-alias', 'alias', 'y'],
  ]);
});

test('with the roster a member may be given by name, and must be on it', async () => {
  const csv = 'alias,member\nHealth,health trust\nH,9\nWater Trust,1\n1,2\nTwin,3\nT,Twin\nht,1\n';
  const { aliases, rejected } = await readAliases(csv, { members: await roster() });
  expect([...aliases]).toEqual([
    ['Health', '1'],
    ['ht', '1'],
  ]);
  expect(refusals(rejected)).toEqual([
    [3, 'unknown-member', 'member', '9'],
    [4, 'alias-taken', 'alias', 'Water Trust'],
    [5, 'alias-taken', 'alias', '1'],
    [6, 'alias-taken', 'alias', 'Twin'],
    [7, 'ambiguous-member', 'member', 'Twin'],
  ]);
});

test('with a column accept only accepted rows count, and the others are told apart', async () => {
  const csv = 'written,id,accept\na,1,yes\nb,2,\nc,3,No\nd,4, X \ne,5,perhaps\nf,6,1\ng,7,TRUE\nb,9,\n';
  const { aliases, rejected, ledger } = await readAliases(csv);
  expect([...aliases.keys()]).toEqual(['a', 'd', 'f', 'g']);
  expect(refusals(rejected)).toEqual([
    [3, 'undecided', 'accept', ''],
    [4, 'declined', 'accept', 'No'],
    [6, 'invalid-accept', 'accept', 'perhaps'],
    [9, 'undecided', 'accept', ''],
  ]);
  expect(ledger.reasons[0]).toEqual({ reason: 'undecided', records: 2 });
  // A short row has not been decided on either; and a person's no is no fault of the file.
  expect((await readAliases('written,id,accept\na,1\nb,2,n\n', { strict: true })).rejected).toHaveLength(2);
  await expect(readAliases('written,id,accept\na,1,perhaps\n', { strict: true })).rejects.toThrow(
    'aliases:2: accepted must be said with yes or no; `accept` has "perhaps"',
  );
});

test('strict stops at a fault with its line', async () => {
  await expect(readAliases('alias,id\na,1\nb,2\na,3\n', { strict: true })).rejects.toThrow(
    'aliases:2: a spelling must lead to one member; `alias` has "a"',
  );
});

test('hostile spellings are ordinary ones', async () => {
  const words = ['__proto__', 'constructor', 'toString', '🦉', 'שלום', 'x'.repeat(5000)];
  const { aliases } = await readAliases(['alias;id', ...words.map((word) => `${word};${word}1`)].join('\n'));
  expect(aliases.size).toBe(words.length);
  for (const word of words) expect(aliases.get(word)).toBe(`${word}1`);
});

test('the apostrophe that keeps a spreadsheet from running a cell is taken off, others stay', async () => {
  const { aliases } = await readAliases("alias,id\n'=1+1,'-7\n'tis,2\n''=x,3\n");
  expect([...aliases]).toEqual([
    ["'=x", '3'],
    ["'tis", '2'],
    ['=1+1', '-7'],
  ]);
});

test('an empty table has no aliases, and nothing is lost', async () => {
  for (const csv of ['', '\n\n', 'alias,id\n']) {
    const { aliases, ledger } = await readAliases(csv);
    expect(aliases.size).toBe(0);
    expect(ledger.read).toBe(ledger.header + ledger.blank);
  }
});

test('yes and no are known in the usual languages, and what a spreadsheet makes of TRUE and FALSE in them', async () => {
  const answer = async (word: string) => {
    const { aliases, rejected } = await readAliases(`written;id;accept\na;b;${word}\n`);
    return aliases.size === 1 ? 'yes' : rejected[0]!.reason;
  };
  for (const word of 'YES ja Oui sí sì SIM tak Evet да ΝΑΙ はい 是 نعم हाँ TRUE WAHR vrai VERDADERO VERO x ✓ ✔️ ☑ 1 OK!'.split(
    ' ',
  ))
    expect(await answer(word), word).toBe('yes');
  for (const word of 'NO nein non não nej HAYIR hayır нет ΌΧΙ όχι いいえ 否 لا नहीं FALSE FALSCH Faux ✗ ❌ 0 -'.split(
    ' ',
  ))
    expect(await answer(word), word).toBe('declined');
  for (const word of ['?', 'maybe', 'later', '2', '__proto__', 'yes and no', 'x'.repeat(1000)])
    expect(await answer(word), word).toBe('invalid-accept');
  for (const word of ['', '  ', '\u00a0', '…']) expect(await answer(word), JSON.stringify(word)).toBe('undecided');
});

test('a file of suggestions that a spreadsheet has saved again is read', async () => {
  const saved =
    '\ufeffwritten;id;name;score;reason;records;line;accept\r\n' +
    '"Helth; Trust";1;Health Trust;0,977;one letter missing;1;2;WAHR\r\n' +
    '\'=Trust;2;\'=Water;0,9;"„with; signs“";1;3;ja\r\n';
  const { aliases, rejected, ledger } = await readAliases(saved);
  expect([...aliases]).toEqual([
    ['=Trust', '2'],
    ['Helth; Trust', '1'],
  ]);
  expect(rejected).toEqual([]);
  expect(ledger.ignored).toEqual(['name', 'score', 'reason', 'records', 'line']);
});
