import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { nearDuplicates, suggestAliases, suggestionsToCsv } from '../../src/names/index.js';
import { readInteractions } from '../../src/records/interactions/readInteractions.js';
import { readAliases } from '../../src/records/members/readAliases.js';
import { readMembers } from '../../src/records/members/readMembers.js';

test('from refused records by way of a file that a person edits to records that are read', async () => {
  const { members } = await readMembers('id,name\n1,Health Trust\n2,Water Trust\n');
  const csv = 'from,to\nHelth Trust,2\n1,Watr Trust\nWatr Trust,1\n';
  const first = await readInteractions(csv, { members });
  const file = suggestionsToCsv(suggestAliases(first.rejected, members));
  expect(file.split('\n')).toEqual([
    'written,id,name,score,reason,records,line,accept',
    'Watr Trust,2,Water Trust,0.978,one letter missing,2,3,',
    'Helth Trust,1,Health Trust,0.977,one letter missing,1,2,',
    '',
  ]);
  // Nothing follows from it until someone says yes.
  expect((await readAliases(file, { members })).ledger).toMatchObject({
    accepted: 0,
    reasons: [{ reason: 'undecided', records: 2 }],
  });
  const { aliases } = await readAliases(file.replace(',3,\n', ',3,yes\n'), { members });
  const second = await readInteractions(csv, { members, aliases });
  expect([second.ledger.accepted, second.ledger.rejected]).toEqual([2, 1]);
  expect(second.ledger.spellings).toMatchObject([{ written: 'Watr Trust', readAs: '2', by: 'alias', cells: 2 }]);
});

test('no cell is a formula, and every spelling comes back as it was', async () => {
  const hostile = [
    '=Health Trust',
    '+Health Trust',
    '-Health Trust',
    '@Health Trust',
    "'=Health Trust",
    "''-Health Trust",
    "'Health Trust",
    '"Health", Trust',
  ];
  const ids = ['=HYPERLINK("x")', '@Health Trust'];
  const suggestions = hostile.map((written, k) => ({
    written,
    id: ids[k % 2]!,
    name: '=1',
    score: 0.9,
    records: 1,
    line: 0,
    reason: 'one letter differs',
  }));
  const file = suggestionsToCsv(suggestions);
  for (const row of csvParse(file)) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0]/);
  const { aliases, rejected } = await readAliases(file.replaceAll(',,\n', ',,yes\n'));
  expect(rejected).toEqual([]);
  expect([...aliases].sort()).toEqual(hostile.map((written, k) => [written, ids[k % 2]]).sort());
});

test('near duplicates: without a roster the rarer id is a spelling of the other', async () => {
  const csv =
    'from,to\nHealth Trust,Water Trust\nWater Trust,Helth Trust\nHealth Trust,Rural Fund\nRural fund,Water Trust\n';
  const { interactions } = await readInteractions(csv);
  const suggestions = nearDuplicates(interactions);
  expect(
    suggestions.map(({ written, records, line, id, score }) => [written, records, line, id, Math.round(score * 1000)]),
  ).toEqual([
    ['Rural fund', 1, 5, 'Rural Fund', 1000],
    ['Helth Trust', 1, 3, 'Health Trust', 977],
  ]);
  const { aliases } = await readAliases(suggestionsToCsv(suggestions).replaceAll(/,(\d),\n/g, ',$1,x\n'));
  expect([...(await readInteractions(csv, { aliases })).interactions.ids].sort()).toEqual([
    'Health Trust',
    'Rural Fund',
    'Water Trust',
  ]);
});

test('near duplicates: of a roster each pair once, whatever the order of its members', async () => {
  const rows = ['1,Health Trust,HT', '2,Helth Trust,', '3,Rural Fund,', '4,Trust Health,'];
  const near = async (lines: readonly string[]) =>
    nearDuplicates((await readMembers(['id,name,aliases', ...lines].join('\n'))).members).map(
      ({ written, id, reason }) => [written, id, reason],
    );
  const forth = await near(rows);
  expect(forth).toEqual([
    ['Trust Health', '1', 'same words in another order'],
    ['Helth Trust', '1', 'one letter missing'],
    ['Trust Health', '2', 'similar spelling'],
  ]);
  expect((await near(rows.toReversed())).sort()).toEqual(forth.sort());
  expect(nearDuplicates(['a', 'b'])).toEqual([]);
  expect(nearDuplicates([])).toEqual([]);
});
