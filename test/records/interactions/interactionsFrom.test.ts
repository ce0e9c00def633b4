import { expect, test } from 'vitest';
import { interactionsFrom } from '../../../src/records/interactions/interactionsFrom.js';
import { readInteractions } from '../../../src/records/interactions/readInteractions.js';
import { listed } from '../listed.js';

test('objects of an app are read as rows of a file are', async () => {
  const rows = [
    { from: 'Ada', to: ' Bo', when: '2024-03-12', minutes: '30' },
    { from: 'Bo', to: 'Bo', when: '2024-03-12', minutes: '30' },
    { from: 'Bo', to: 'Cy', when: '12 Mar 2024', minutes: '1,200' },
  ];
  const csv = 'from,to,when,minutes\nAda, Bo,2024-03-12,30\nBo,Bo,2024-03-12,30\nBo,Cy,12 Mar 2024,"1,200"\n';
  const direct = interactionsFrom(rows);
  const parsed = await readInteractions(csv);
  expect(listed(direct.interactions)).toEqual(listed(parsed.interactions));
  expect(direct.rejected).toEqual([{ line: 2, reason: 'self-interaction', column: 'to', value: 'Bo' }]);
  expect([direct.ledger.read, direct.ledger.header]).toEqual([3, 0]);
});

test('values may be numbers and Dates, ids numbers', () => {
  const { interactions } = interactionsFrom([{ source: 1, target: 2, date: new Date(5), strength: 0.5 }]);
  expect(listed(interactions)).toEqual([['1', '2', '', 5, 0.5]]);
});

test('rows may be arrays of source, target and strength', () => {
  expect(
    listed(
      interactionsFrom([
        ['a', 'b'],
        ['b', 'c'],
      ]).interactions,
    ).map((record) => record[4]),
  ).toEqual([1, 1]);
  const { interactions, rejected } = interactionsFrom([
    ['a', 'b', 2],
    ['b', 'c'],
  ]);
  expect(listed(interactions).map((record) => record[4])).toEqual([2]);
  expect(rejected[0]?.reason).toBe('missing-strength');
});

test('a key that only later rows have is a column too', () => {
  const { rejected } = interactionsFrom([
    { from: 'a', to: 'b' },
    { from: 'a', to: 'b', strength: 3 },
  ]);
  expect(rejected).toMatchObject([{ line: 1, reason: 'missing-strength' }]);
});

test('a key that a row lacks is blank, also where all objects inherit something by its name', () => {
  const rows: Readonly<Record<string, unknown>>[] = [
    { from: 'a', to: 'b', constructor: 'mail' },
    { from: 'b', to: 'a' },
  ];
  expect(interactionsFrom(rows, { columns: { kind: 'constructor' } }).interactions.kinds).toEqual(['', 'mail']);
});

test('what is no row is named', () => {
  // @ts-expect-error a number is no row
  expect(() => interactionsFrom([{ from: 'a', to: 'b' }, 7])).toThrow(
    'interactionsFrom: row 2 must be an object like the first, got 7',
  );
  expect(() => interactionsFrom([['a', 'b'], { from: 'a', to: 'b' }])).toThrow(
    'row 2 must be an array like the first, got an object',
  );
  // @ts-expect-error text is for readInteractions
  expect(() => interactionsFrom('from,to')).toThrow(
    'interactionsFrom: `rows` must be an array of rows, or give them one by one, got "from,to"',
  );
  expect(() => interactionsFrom([{ x: 1 }])).toThrow(
    'interactions: no column for `source` and `target` was recognised',
  );
});

test('nothing in, nothing out', () => {
  expect(interactionsFrom([]).interactions.source).toHaveLength(0);
  expect(interactionsFrom(new Set()).ledger.read).toBe(0);
});
