import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { arrowRows } from '../../src/formats/arrow.js';
import { excelRows } from '../../src/formats/excel.js';
import { parquetRows } from '../../src/formats/parquet.js';
import { jsonRows, readInteractions, type Source } from '../../src/index.js';
import { fixture, HEADINGS, RECORDS } from './interactions.js';

const csv = [HEADINGS, ...RECORDS].map((cells) => cells.join(',')).join('\n');
const objects = RECORDS.map((cells) => Object.fromEntries(HEADINGS.map((heading, k) => [heading, cells[k]])));
const parquet = parquetWriteBuffer({
  columnData: HEADINGS.map((name, k) => ({
    name,
    data: RECORDS.map((cells) => (name === 'Date' ? new Date(cells[2]) : cells[k])),
    type: name === 'Date' ? 'TIMESTAMP' : name === 'Minutes' ? 'DOUBLE' : 'STRING',
  })),
});

const FORMATS: { readonly [format: string]: () => Source } = {
  'JSON Lines': () => jsonRows(objects.map((record) => JSON.stringify(record)).join('\n')),
  'a JSON array': () => jsonRows(JSON.stringify(objects, null, 2)),
  'JSON arrays': () => jsonRows(JSON.stringify([HEADINGS, ...RECORDS])),
  Excel: () => excelRows(fixture('interactions.xlsx')),
  'Excel from 1904': () => excelRows(fixture('interactions-1904.xlsx')),
  'a Blob of Excel': () => excelRows(new Blob([fixture('interactions.xlsx').slice()])),
  Parquet: () => parquetRows(parquet),
  'a Blob of Parquet': () => parquetRows(new Blob([parquet])),
  'an Arrow file': () => arrowRows(fixture('interactions.arrow')),
  'an Arrow stream': () => arrowRows(fixture('interactions.arrows')),
};

test.each(Object.entries(FORMATS))('%s gives the same interactions as CSV', async (_, source) => {
  const { interactions, rejected, ledger } = await readInteractions(csv);
  const other = await readInteractions(source());
  expect({ ...other.interactions, line: null }).toEqual({ ...interactions, line: null });
  expect(other.rejected.map(({ reason, column, value }) => [reason, column, value])).toEqual(
    rejected.map(({ reason, column, value }) => [reason, column, value]),
  );
  expect(other.rejected.map(({ reason }) => reason)).toEqual(['self-interaction', 'zero-strength']);
  expect({ ...other.ledger, delimiter: '', spellings: [] }).toEqual({ ...ledger, delimiter: '', spellings: [] });
});

test('bytes of another format, given as they are, say how they are read', async () => {
  const read = (bytes: Uint8Array) => readInteractions(bytes, { file: 'log' });
  await expect(read(fixture('interactions.xlsx'))).rejects.toThrow(
    'log: this is not text but an Excel workbook or another archive; a workbook is read by `excelRows` of tiewise/excel',
  );
  await expect(read(new Uint8Array(parquet))).rejects.toThrow(
    'log: this is not text but a Parquet file; it is read by `parquetRows` of tiewise/parquet',
  );
  await expect(read(fixture('interactions.arrow'))).rejects.toThrow('an Arrow file; it is read by `arrowRows`');
  await expect(read(fixture('interactions.arrows'))).rejects.toThrow('an Arrow stream; it is read by `arrowRows`');
});
