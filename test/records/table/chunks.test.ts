import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_FIELD, MOST_COLUMNS, RecordCutter } from '../../../src/records/table/chunks.js';
import { batchesOf } from '../../../src/records/table/rows.js';

/** The rows of a text that comes in the given pieces, and the line at which each begins. */
async function read(
  pieces: Iterable<string>,
  delimiter?: ',',
): Promise<{ rows: string[][]; lines: number[]; malformed: number[] }> {
  const result = { rows: [] as string[][], lines: [] as number[], malformed: [] as number[] };
  for await (const batch of batchesOf(pieces, delimiter ? { delimiter } : {}, 'file', null)) {
    if ('plain' in batch) throw new Error('no plain lines were asked for');
    if (batch.malformed) result.malformed.push(...batch.lines);
    else result.rows.push(...batch.rows.map((row) => row.map(String)));
    result.lines.push(...batch.lines);
  }
  return result;
}

/** Chunks of a text pushed piece by piece, joined again. */
function cut(pieces: readonly string[]): { texts: string[]; lines: number[] } {
  const cutter = new RecordCutter('file', ',');
  const chunks = pieces.flatMap((piece, k) => cutter.push(piece, k === pieces.length - 1));
  return { texts: chunks.map((chunk) => chunk.text), lines: chunks.flatMap((chunk) => chunk.lines) };
}

test('a chunk ends where a record ends, not at a line break within quotes', () => {
  const { texts, lines } = cut(['a,b\n1,"two\nli', 'nes"\n2,x']);
  expect(texts).toEqual(['a,b\n', '1,"two\nlines"\n', '2,x']);
  expect(lines).toEqual([1, 2, 4]);
});

test('CR, LF and CRLF each end a line, also where a piece ends between CR and LF', () => {
  expect(cut(['a\r', '\nb\rc\n', 'd'])).toEqual({ texts: ['a\r\nb\rc\n', 'd'], lines: [1, 2, 3, 4] });
});

test('doubled quotes stay inside, also where a piece ends between them', () => {
  expect(cut(['"say ""no', '""\n",', 'x\ny']).lines).toEqual([1, 3]);
  expect(cut(['"a"', '"\n"\nb']).lines).toEqual([1, 3]);
});

test('text after a closing quote is held back as malformed, its neighbours are not', async () => {
  const { rows, malformed } = await read(['a,b\n1,2\n"x"y,3\n"q"z"\n5,6\n"end"ed']);
  expect(rows).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['5', '6'],
  ]);
  expect(malformed).toEqual([3, 4, 6]);
});

test('a lone line break is a blank record', async () => {
  expect((await read(['\n'])).rows).toEqual([['']]);
  expect((await read(['\r\n'])).rows).toEqual([['']]);
  expect((await read([''])).rows).toEqual([]);
  expect((await read(['\n\na\n\n'])).lines).toEqual([1, 2, 3, 4]);
});

test('an open quote at the end is an error that names the line where it opened', async () => {
  await expect(read(['a,b\n1,2\n3,"never\nclosed\n'])).rejects.toThrow(
    'file:3: the quote that opens here is never closed',
  );
});

test('a field, a record and a header may be only so long', async () => {
  const long = 'x'.repeat(LONGEST_FIELD + 1);
  await expect(read([`a,b\n1,${long}\n`])).rejects.toThrow(
    `file:2: a field may have at most ${LONGEST_FIELD} characters`,
  );
  await expect(read([`a,b\n1,"${long}`])).rejects.toThrow('the quote opened at line 2 may never be closed');
  await expect(read([','.repeat(MOST_COLUMNS) + '\n'])).rejects.toThrow(
    `file:1: a record may have at most ${MOST_COLUMNS} columns`,
  );
  await expect(read([long + 'xx'])).rejects.toThrow('the header may have at most');
  expect((await read([`a,b\n1,${'x'.repeat(LONGEST_FIELD)}\n`])).rows).toHaveLength(2);
});

describe('the delimiter is the one the header has most of', () => {
  test.each([
    ['a,b;c,d\n', ','],
    ['a;b;c\n', ';'],
    ['a\tb\n', '\t'],
    ['a|b\n1|2', '|'],
    ['"a,b";"c,d,e"\n', ';'],
    ['\n\na;b\n', ';'],
    ['alone\n', ','],
    ['sep=;\na;b,c,d\n', ';'],
    ['a;b', ';'],
  ])('%j → %j', async (text, delimiter) => {
    for await (const batch of batchesOf(text, {}, 'file', null)) expect(batch.delimiter).toBe(delimiter);
  });
});

test('property: in any pieces the rows are those that d3-dsv finds in the whole', async () => {
  const cell = fc.oneof(
    fc.stringMatching(/^[a-z é\u{1f600}]{0,4}$/u),
    fc
      .array(fc.constantFrom('x', ',', '\n', '\r\n', '\r', '""', ' '), { maxLength: 6 })
      .map((parts) => `"${parts.join('')}"`),
  );
  const record = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
  const table = fc.tuple(fc.array(record, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean());
  await fc.assert(
    fc.asyncProperty(table, fc.array(fc.nat(60), { maxLength: 12 }), async ([records, end, ended], cuts) => {
      const text = records.join(end) + (ended ? end : '');
      const places = [0, ...cuts.filter((at) => at < text.length).sort((a, b) => a - b), text.length];
      const pieces = places.slice(1).map((at, k) => text.slice(places[k], at));
      const direct = cutRows(pieces);
      expect(direct).toEqual(text === end ? [['']] : csvParseRows(text));
    }),
    { numRuns: 2000 },
  );
});

/** Straight through the cutter, so that pieces are not gathered first. */
function cutRows(pieces: readonly string[]): string[][] {
  const cutter = new RecordCutter('file', ',');
  return pieces.flatMap((piece, k) =>
    cutter.push(piece, k === pieces.length - 1).flatMap((chunk) => {
      const rows = csvParseRows(chunk.text);
      expect(chunk.malformed).toBe(false);
      if (rows.length < chunk.lines.length) rows.push(['']);
      expect(rows).toHaveLength(chunk.lines.length);
      return rows;
    }),
  );
}
