import { gzipSync } from 'node:zlib';
import { compressors } from 'hyparquet-compressors';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { parquetRows } from '../../src/formats/parquet.js';
import { RecordError, readInteractions } from '../../src/index.js';
import { rowsOf } from './interactions.js';

const day = (text: string) => new Date(`${text}Z`);
const FILE = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'From', data: ['Ada', 'Bo', 'Cy', 'Di'], type: 'STRING' },
      { name: 'To', data: ['Bo', 'Cy', 'Di', null], type: 'STRING', nullable: true },
      { name: 'When', data: ['2024-03-12', '2024-03-13', '2024-03-14', '2024-03-15'].map(day), type: 'TIMESTAMP' },
      { name: 'Minutes', data: [30n, 2n ** 53n, 1n, 2n], type: 'INT64' },
    ],
    rowGroupSize: 3,
  }),
);

test('values come as the readers know them, row group by row group', async () => {
  expect(await rowsOf(parquetRows(FILE))).toEqual([
    ['From', 'To', 'When', 'Minutes'],
    ['Ada', 'Bo', day('2024-03-12'), 30],
    ['Bo', 'Cy', day('2024-03-13'), '9007199254740992'],
    ['Cy', 'Di', day('2024-03-14'), 1],
    ['Di', null, day('2024-03-15'), 2],
  ]);
});

test('only the columns asked for are read, in the order asked for', async () => {
  const touched: number[] = [];
  const file = {
    byteLength: FILE.length,
    slice(start: number, end = FILE.length) {
      touched.push(start);
      return FILE.slice(start, end).buffer;
    },
  };
  expect((await rowsOf(parquetRows(file, { columns: ['To', 'From'] })))[1]).toEqual(['Bo', 'Ada']);
  await expect(rowsOf(parquetRows(file, { columns: ['from'], file: 'log.parquet' }))).rejects.toThrow(
    'log.parquet: there is no column "from"; the file has "From", "To", "When", "Minutes"',
  );
  expect(touched.length).toBeGreaterThan(1);
});

test('decimals are the nearest number', async () => {
  // 35 × 0.01 is 0.35000000000000003 in binary arithmetic.
  const file = parquetWriteBuffer({
    schema: [
      { name: 'root', num_children: 1 },
      {
        name: 'amount',
        type: 'INT32',
        converted_type: 'DECIMAL',
        scale: 2,
        precision: 9,
        repetition_type: 'REQUIRED',
      },
    ],
    columnData: [{ name: 'amount', data: [0.35, 1.1, 20] }],
  });
  expect(await rowsOf(parquetRows(file))).toEqual([['amount'], [0.35], [1.1], [20]]);
});

test('other compressions go through what is given', async () => {
  const data = Array.from({ length: 500 }, (_, k) => `member ${k % 3}`);
  const file = parquetWriteBuffer({
    columnData: [{ name: 'From', data, type: 'STRING' }],
    codec: 'GZIP',
    compressors: { GZIP: (bytes) => new Uint8Array(gzipSync(bytes)) },
  });
  await expect(rowsOf(parquetRows(file))).rejects.toThrow(
    'parquet: the file is compressed by GZIP; give the `compressors` of the package hyparquet-compressors',
  );
  expect((await rowsOf(parquetRows(file, { compressors }))).length).toBe(501);
});

test('a row group of more cells than allowed is refused before it is read', async () => {
  await expect(rowsOf(parquetRows(FILE, { mostCells: 11 }))).rejects.toThrow(
    'parquet: a row group has 3 rows, more than the 11 cells that `mostCells` allows at once',
  );
  expect(() => parquetRows(FILE, { mostCells: 0 })).toThrow(
    'parquetRows: `mostCells` must be a whole number of at least 1, got 0',
  );
});

test('what is no Parquet, or is cut short, says so in a sentence', async () => {
  const read = (bytes: Uint8Array) => readInteractions(parquetRows(bytes, { file: 'log.parquet' }));
  await expect(read(new TextEncoder().encode('From,To\nA,B'))).rejects.toThrow(
    'log.parquet: this is no Parquet file; if it is a table in CSV, hand it to the reader as it is',
  );
  await expect(read(new Uint8Array(0))).rejects.toThrow('log.parquet: this is no Parquet file');
  await expect(read(FILE.subarray(0, FILE.length - 1))).rejects.toThrow('log.parquet: the Parquet file is cut short');
  const damaged = FILE.slice();
  damaged.fill(0xff, FILE.length - 8, FILE.length - 4); // how long the description of the file is
  await expect(read(damaged)).rejects.toThrow(RecordError);
});

test('a file cut short anywhere is a RecordError', async () => {
  for (let length = 0; length < FILE.length; length++)
    await expect(rowsOf(parquetRows(FILE.subarray(0, length)))).rejects.toThrow(RecordError);
  // The end put back, so that it passes for whole.
  for (let length = 20; length < FILE.length - 8; length += 7)
    await expect(
      rowsOf(parquetRows(Uint8Array.of(...FILE.subarray(0, length), ...FILE.subarray(FILE.length - 8)))),
    ).rejects.toThrow(RecordError);
});
