import { expect, test } from 'vitest';
import { jsonRows, readInteractions, readMembers } from '../../../src/index.js';

const rowsOf = async (source: string, options = {}) => {
  const table = jsonRows(source, options);
  const rows: unknown[] = [];
  for await (const row of table.rows) rows.push(row);
  return rows;
};

const RECORDS = [
  { from: 'Ada', to: 'Bo', minutes: 30 },
  { from: 'Bo', to: 'Cy', minutes: 5, note: 'by phone, {long} [call] "x"' },
];

const FORMS = {
  lines: RECORDS.map((record) => JSON.stringify(record)).join('\n'),
  'lines that end in a break': RECORDS.map((record) => `${JSON.stringify(record)}\r\n`).join(''),
  'an array on one line': JSON.stringify(RECORDS),
  'an array over many lines': JSON.stringify(RECORDS, null, 2),
  'an object with an array': JSON.stringify({ made: '2024-03-12', records: RECORDS, next: null }),
  'an object with an array over many lines': JSON.stringify({ count: 2, records: RECORDS }, null, 2),
  'objects over many lines each': RECORDS.map((record) => JSON.stringify(record, null, 2)).join('\n'),
};

test.each(Object.entries(FORMS))('the same records come from %s', async (_, text) => {
  for (const source of [text, new TextEncoder().encode(`\ufeff${text}`), [...text]]) {
    const { interactions, ledger } = await readInteractions(jsonRows(source));
    expect(interactions.ids).toEqual(['Ada', 'Bo', 'Cy']);
    expect([...interactions.strength]).toEqual([30, 5]);
    expect(ledger).toMatchObject({ read: 3, header: 1, blank: 0, accepted: 2, rejected: 0, ignored: ['note'] });
  }
});

test('a record has the line at which it begins', async () => {
  const lines = async (text: string) => [...(await readInteractions(jsonRows(text))).interactions.line];
  expect(await lines(FORMS.lines)).toEqual([1, 2]);
  expect(await lines(`\n\n${FORMS.lines.replace('\n', '\n\n')}`)).toEqual([3, 5]);
  // [ on line 1, each object over 2 + its keys lines
  expect(await lines(FORMS['an array over many lines'])).toEqual([2, 7]);
  expect(await lines(FORMS['an object with an array over many lines'])).toEqual([4, 9]);
  expect(await lines(FORMS['objects over many lines each'])).toEqual([1, 6]);
});

test('a broken line is refused with its line and costs no other', async () => {
  const text = '{"from":"A","to":"B"}\n{"from":"A","to\n\n17\n["A","B"]\n{"from":"B","to":"C"}\n';
  const { interactions, rejected, ledger } = await readInteractions(jsonRows(text));
  expect(interactions.ids).toEqual(['A', 'B', 'C']);
  expect(rejected.map(({ line, reason, value }) => [line, reason, value])).toEqual([
    [2, 'malformed-json', '{"from":"A","to'],
    [4, 'malformed-json', '17'],
    [5, 'malformed-json', '["A","B"]'],
  ]);
  expect(ledger).toMatchObject({ read: 7, header: 1, blank: 1, accepted: 2, rejected: 3 });
});

test('a broken first line costs no other', async () => {
  const { interactions, rejected } = await readInteractions(jsonRows('{"from":"A"\n{"from":"A","to":"B"}'));
  expect(interactions.source.length).toBe(1);
  expect(rejected).toEqual([{ line: 1, reason: 'malformed-json', column: '', value: '{"from":"A"' }]);
});

test('a broken element of an array costs no other', async () => {
  const text = '[{"from":"A","to":"B"},\n{"from":"A","to":},\n{"from":"B","to":"C"}]';
  const { interactions, rejected } = await readInteractions(jsonRows(text));
  expect(interactions.source.length).toBe(2);
  expect(rejected.map(({ line, value }) => [line, value])).toEqual([[2, '{"from":"A","to":}']]);
});

test('strict throws at the line', async () => {
  await expect(readInteractions(jsonRows('{"from":"A","to":"B"}\n{"from"\n'), { strict: true })).rejects.toThrow(
    'interactions:2: a record must be a whole JSON object, or a whole array, as the first is; the record has "{\\"from\\""',
  );
});

test('a key that comes late is a heading, and is blank before', async () => {
  expect(await rowsOf('{"a":1}\n{"b":2,"a":3}')).toEqual([
    { line: 0, cells: ['a', 'b'] },
    { line: 1, cells: [1, null] },
    { line: 2, cells: [3, 2] },
  ]);
});

test('what is nested becomes a dotted heading, text with semicolons or stays JSON', async () => {
  expect(
    await rowsOf('{"from":{"id":7,"at":{"x":1}},"tags":["a","b"],"list":[{"y":2}],"none":null,"yes":true}\n\n{}'),
  ).toEqual([
    { line: 0, cells: ['from.id', 'from.at', 'tags', 'list', 'none', 'yes'] },
    { line: 1, cells: [7, '{"x":1}', 'a; b', '[{"y":2}]', null, true] },
    { line: 2, cells: [] },
    { line: 3, cells: [null, null, null, null, null, null] },
  ]);
});

test('arrays have their headings in the first, or by option', async () => {
  const lines = '["from","to","count"]\n["A","B",2]\n';
  expect([...(await readInteractions(jsonRows(lines))).interactions.strength]).toEqual([2]);
  const bare = '[["A","B",2],["B","C",3]]';
  const { interactions } = await readInteractions(jsonRows(bare, { columns: ['from', 'to', 'count'] }));
  expect([...interactions.strength]).toEqual([2, 3]);
});

test('with columns the rows are handed on as they come', async () => {
  let asked = 0;
  async function* pieces() {
    for (const text of ['{"to":"B","from":"A","x":1}\n', '{"from":"B","to":"C"}\n', '{"from":"C"']) {
      asked++;
      yield text.padEnd(70_000);
    }
  }
  const { rows } = jsonRows(pieces(), { columns: ['from', 'to'] });
  for await (const row of rows) {
    expect(row).toEqual({ line: 1, cells: ['A', 'B'] });
    expect(asked).toBeLessThanOrEqual(2);
    break;
  }
});

test('long whole numbers keep their digits', async () => {
  const text = '{"from":12345678901234567890,"to":12345678901234567891,"note":"1234567890123456789, x","count":2}';
  const { interactions } = await readInteractions(jsonRows(text));
  expect(interactions.ids).toEqual(['12345678901234567890', '12345678901234567891']);
  expect(await rowsOf('{"n":9007199254740993,"d":0.1234567890123456,"e":1e20}')).toEqual([
    { line: 0, cells: ['n', 'd', 'e'] },
    { line: 1, cells: ['9007199254740993', 0.1234567890123456, 1e20] },
  ]);
});

test('hostile keys and ids are ordinary', async () => {
  const text = '{"from":"__proto__","to":"constructor","__proto__":1,"toString":2}\n{"from":"a","to":"b"}';
  const { interactions, ledger } = await readInteractions(jsonRows(text));
  expect(interactions.ids).toEqual(['__proto__', 'constructor', 'a', 'b']);
  expect(ledger.ignored).toEqual(['__proto__', 'toString']);
  expect((await rowsOf(text))[2]).toEqual({ line: 2, cells: ['a', 'b', null, null] });
});

test('a roster may come as JSON', async () => {
  const { members } = await readMembers(jsonRows('[{"id":1,"name":"Health Trust","aliases":["HT","Health"]}]'));
  expect(members.aliases).toEqual([['HT', 'Health']]);
});

test('the array to read may be named', async () => {
  const text = JSON.stringify({ people: [{ id: 1 }], meetings: RECORDS });
  expect((await readInteractions(jsonRows(text, { within: 'meetings' }))).interactions.source.length).toBe(2);
  await expect(readInteractions(jsonRows(text, { within: 'none' }))).rejects.toThrow(
    'json: there is no array of records called "none"',
  );
});

test('nothing is no records', async () => {
  for (const text of ['', ' \n ', '[]', '[\n]'])
    expect((await readInteractions(jsonRows(text))).interactions.source.length).toBe(0);
});

test('what is no JSON, or is cut short, says so in a sentence', async () => {
  const read = (text: string) => readInteractions(jsonRows(text, { file: 'log.json' }));
  await expect(read('From,To\nA,B')).rejects.toThrow(
    'log.json: JSON must begin with { or [, got "From,To"; is this a table in CSV?',
  );
  await expect(read('[{"from":"A","to":"B"},\n{"from":')).rejects.toThrow(
    'log.json:1: the array that opens here is never closed; the file may be cut short',
  );
  await expect(read('[{"from":"A","to":"B"}] x')).rejects.toThrow('log.json:1: nothing may follow the array, got "x"');
  await expect(readInteractions('[{"from":"A","to":"B"}]')).rejects.toThrow(
    'interactions:1: this looks like JSON, not a table; hand it over as `jsonRows(source)`',
  );
});

test('nesting without end is refused, not a crash', async () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const { rejected } = await readInteractions(jsonRows(`{"from":"A","to":"B"}\n{"from":${deep},"to":"B"}`));
  expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([[2, 'malformed-json']]);
});

test('pieces of any size give the same', async () => {
  for (const text of Object.values(FORMS))
    for (const size of [1, 2, 3, 7, 50]) {
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
      expect((await readInteractions(jsonRows(pieces))).interactions).toEqual(
        (await readInteractions(jsonRows(text))).interactions,
      );
    }
});
