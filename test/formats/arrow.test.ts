import {
  columnFromArray,
  dateDay,
  decimal,
  getCompressionCodec,
  int64,
  list,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import { decompressZstd } from 'hyparquet-compressors';
import { expect, test } from 'vitest';
import { arrowRows } from '../../src/formats/arrow.js';
import { fromLz4 } from '../../src/formats/lz4.js';
import { readInteractions, readMembers } from '../../src/index.js';
import { faultsOf, fixture, rowsOf } from './interactions.js';

test('values come as the readers know them', async () => {
  const table = tableFromColumns({
    when: columnFromArray([new Date('2024-02-29'), null], dateDay()),
    amount: columnFromArray([0.35, -1.5], decimal(9, 2)),
    number: columnFromArray([9007199254740991n, 9007199254740993n], int64()),
    names: columnFromArray([['a', 'b'], []], list(utf8())),
  });
  expect(await rowsOf(arrowRows(tableToIPC(table, { format: 'stream' })!))).toEqual([
    ['when', 'amount', 'number', 'names'],
    [new Date('2024-02-29'), 0.35, 9007199254740991, 'a; b'],
    [null, -1.5, '9007199254740993', ''],
  ]);
});

test('LZ4 is undone, and Zstandard by what is given', async () => {
  for (const source of [
    arrowRows(fixture('many-lz4.arrow')),
    arrowRows(fixture('many-zstd.arrow'), { zstd: decompressZstd }),
  ]) {
    const { interactions } = await readInteractions(source);
    // Record k is from member k mod 7 to member 7 + k mod 5, with k mod 10 + 1 minutes.
    expect(interactions.ids.length).toBe(12);
    expect(Array.from(interactions.strength)).toEqual(Array.from({ length: 700 }, (_, k) => (k % 10) + 1));
    expect(Array.from(interactions.source, (i) => interactions.ids[i])).toEqual(
      Array.from({ length: 700 }, (_, k) => `member ${k % 7}`),
    );
  }
  await expect(readInteractions(arrowRows(fixture('many-zstd.arrow')))).rejects.toThrow(
    'arrow: the data is compressed by Zstandard; give `zstd`, or write it with LZ4 or plain',
  );
  expect(getCompressionCodec(0)).toBeNull(); // what was set for a while is taken back
  expect(getCompressionCodec(1)).toBeNull();
});

test('LZ4 blocks may reach back into those before', () => {
  const words = Array.from({ length: 20_000 }, (_, k) => `${`line ${(k * k) % 977}`.padEnd(9)}\n`).join('');
  expect(new TextDecoder().decode(fromLz4(fixture('linked.lz4'))) === words).toBe(true);
});

test('LZ4 that is damaged throws', () => {
  const bytes = fixture('linked.lz4');
  expect(() => fromLz4(bytes.subarray(0, 2000))).toThrow(RangeError);
  expect(() => fromLz4(bytes.subarray(1))).toThrow(RangeError);
  expect(() => fromLz4(new Uint8Array(0))).toThrow(RangeError);
});

test('what is no Arrow data, or is cut short, says so in a sentence', async () => {
  const read = (bytes: Uint8Array) => readMembers(arrowRows(bytes, { file: 'roster.arrow' }));
  await expect(read(new TextEncoder().encode('id,name\n'))).rejects.toThrow(
    'roster.arrow: this is no Arrow file or stream; if it is a table in CSV, hand it to the reader as it is',
  );
  await expect(read(new TextEncoder().encode('FEA1'))).rejects.toThrow(
    'roster.arrow: this is no Arrow file or stream; it is Feather of version 1; write version 2',
  );
  await expect(read(fixture('interactions.arrow').subarray(0, 900))).rejects.toThrow(
    'roster.arrow: the Arrow data is damaged or cut short',
  );
});

test('damage is a RecordError, never a crash or a hang', async () => {
  for (const name of ['interactions.arrow', 'interactions.arrows', 'many-lz4.arrow'])
    expect(await faultsOf(fixture(name), 400, (bytes) => arrowRows(bytes))).toEqual([]);
});
