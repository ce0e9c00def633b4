import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { excelRows, excelSheets } from '../../src/formats/excel.js';
import { RecordError, readInteractions, readMembers } from '../../src/index.js';
import { faultsOf, fixture, rowsOf } from './interactions.js';

const day = (text: string) => new Date(`${text}Z`);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, with what stands in it given as XML. */
function workbook(rows: string, more: { readonly [part: string]: string } = {}, workbookXml = ''): Uint8Array {
  const parts: { [part: string]: string } = {
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:r="${RELATIONS}">${workbookXml}<x:sheets><x:sheet name="S" sheetId="1" r:id="r1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="sheet.xml"/><Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="texts.xml"/></Relationships>`,
    'xl/sheet.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const HEADER = '<row r="1"><c r="A1" t="str"><v>from</v></c><c r="B1" t="str"><v>to</v></c></row>';

describe('by hand', () => {
  test('a workbook of openpyxl: hidden sheet, table off the corner, dates, spans, errors, formulas', async () => {
    const rows = await rowsOf(excelRows(fixture('messy.xlsx')));
    expect(rows).toEqual([
      { line: 3, cells: [null, 'From', 'To', 'When', 'Span'] },
      { line: 4, cells: [null, 'Ada', 'Bo', day('2024-02-29T23:59:59'), 0.0625] }, // 1 h 30 of 24 h
      { line: 5, cells: [null, null, 'Cy', day('2024-03-12T12:00:00'), 0.5] },
      { line: 6, cells: [null, null, 7, 45363.5, true] }, // "d" in quotes is no day
      { line: 8, cells: [null, null, null, 'two\nlinesA'] }, // #N/A, a formula never reckoned, _x0041_
    ]);
  });

  test('a merged area has its value in the first cell, or by option in each', async () => {
    const { rejected } = await readInteractions(excelRows(fixture('messy.xlsx')));
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'missing-member'],
      [6, 'missing-member'],
      [8, 'missing-member'],
    ]);
    const filled = await readInteractions(excelRows(fixture('messy.xlsx'), { fillMerged: true }), {
      columns: { time: null },
    });
    expect(filled.interactions.ids).toEqual(['Ada', 'Bo', 'Cy', '7']);
    expect([...filled.interactions.line]).toEqual([4, 5, 6]);
  });

  test('a sheet is chosen by name or place', async () => {
    const bytes = fixture('messy.xlsx');
    expect(await excelSheets(bytes)).toEqual([
      { name: 'Read me', hidden: true },
      { name: 'Messy data', hidden: false },
    ]);
    expect(await rowsOf(excelRows(bytes, { sheet: 0 }))).toEqual([{ line: 1, cells: ['not this one'] }]);
    expect(await rowsOf(excelRows(bytes, { sheet: 'Read me' }))).toHaveLength(1);
    await expect(rowsOf(excelRows(bytes, { sheet: 'Sheet1', file: 'log.xlsx' }))).rejects.toThrow(
      'log.xlsx: there is no sheet "Sheet1"; the workbook has "Read me", "Messy data"',
    );
  });

  test('shared texts, rich and phonetic; texts within cells; cells and rows without names', async () => {
    const texts = `<sst xmlns="${MAIN}" count="9999999" uniqueCount="9999999"><si><t>plain</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>no</t></rPh></si></sst>`;
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>in</t></is></c></row>';
    expect(await rowsOf(excelRows(workbook(rows, { 'xl/texts.xml': texts })))).toEqual([
      { line: 1, cells: ['plain', 'rich ', 'in'] },
    ]);
    await expect(rowsOf(excelRows(workbook(rows)))).rejects.toThrow(
      'workbook:1: the workbook is damaged: there is no text 0',
    );
  });

  test('a formula counts as the value stored with it', async () => {
    const rows = '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>A1</f><v>Ada</v></c></row>';
    expect(await rowsOf(excelRows(workbook(rows)))).toEqual([{ line: 2, cells: [2, 'Ada'] }]);
  });

  test('a roster may come from a workbook', async () => {
    const rows = HEADER.replace('from', 'id').replace('to', 'name') + '<row r="2"><c r="A2"><v>7</v></c></row>';
    expect((await readMembers(excelRows(workbook(rows)))).members.ids).toEqual(['7']);
  });
});

describe('what would kill a reader', () => {
  test('a lone cell at XFD1048576 costs its row', async () => {
    const bytes = workbook(`${HEADER}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`);
    expect(bytes.length).toBeLessThan(2500);
    const { rejected, ledger } = await readInteractions(excelRows(bytes));
    expect(rejected).toMatchObject([{ line: 1_048_576, reason: 'extra-cells' }]);
    expect(ledger.read).toBe(2);
  });

  test('more cells than allowed, those left empty before others counted', async () => {
    const far = Array.from({ length: 5 }, (_, k) => `<row r="${k + 2}"><c r="XFD${k + 2}"><v>1</v></c></row>`).join('');
    await expect(rowsOf(excelRows(workbook(HEADER + far), { mostCells: 50_000 }))).rejects.toThrow(
      'workbook:5: the sheet has more than the 50000 cells that `mostCells` allows, those left empty before others counted',
    ); // 2 + 3 × 16,384 = 49,154, and one row more
    const merged = workbook(HEADER + far).slice();
    expect(await rowsOf(excelRows(merged, { mostCells: 100_000 }))).toHaveLength(6);
  });

  test('merged areas over one another are counted too', async () => {
    const areas = '<mergeCell ref="A1:A1048576"/>'.repeat(2000);
    const rows = Array.from({ length: 100 }, (_, k) => `<row r="${k + 2}"><c r="B${k + 2}"><v>1</v></c></row>`).join(
      '',
    );
    const sheet = `<worksheet><sheetData>${HEADER}${rows}</sheetData><mergeCells>${areas}</mergeCells></worksheet>`;
    await expect(
      rowsOf(excelRows(workbook('', { 'xl/sheet.xml': sheet }), { fillMerged: true, mostCells: 100_000 })),
    ).rejects.toThrow('`mostCells`');
  });

  test('a part larger than allowed is refused before it is unzipped', async () => {
    const bytes = workbook(HEADER + ' '.repeat(40_000_000));
    expect(bytes.length).toBeLessThan(60_000);
    await expect(rowsOf(excelRows(bytes, { mostBytes: 10_000_000 }))).rejects.toThrow(
      /^workbook: the workbook would take 4\d{7} bytes unzipped, more than the 10000000 that `mostBytes` allows$/,
    );
    const texts = `<sst>${'<si><t>x</t></si>'.repeat(1_000_000)}</sst>`;
    await expect(
      rowsOf(excelRows(workbook(HEADER, { 'xl/texts.xml': texts }), { mostBytes: 10_000_000 })),
    ).rejects.toThrow('`mostBytes`');
  });

  test('a part that is longer than the archive says is not made room for', async () => {
    const bytes = workbook(HEADER + ' '.repeat(1_000_000));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 100, true);
    await expect(rowsOf(excelRows(bytes))).rejects.toThrow(RecordError);
  });

  test('entities of the file are never expanded', async () => {
    const sheet = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>';
    await expect(rowsOf(excelRows(workbook('', { 'xl/sheet.xml': sheet })))).rejects.toThrow(
      'workbook (xl/sheet.xml):1: a document type that defines entities of its own is not read',
    );
  });

  test('cells and rows that cannot be are damage', async () => {
    for (const rows of ['<row r="1"><c r="XFE1"><v>1</v></c></row>', '<row r="0"/>', '<row r="1e99"/>', '<row r="x"/>'])
      await expect(rowsOf(excelRows(workbook(rows)))).rejects.toThrow('the workbook is damaged');
  });
});

describe('edge cases', () => {
  test('what is no .xlsx says so in a sentence', async () => {
    const read = (bytes: Uint8Array) => readInteractions(excelRows(bytes, { file: 'log.xlsx' }));
    await expect(read(strToU8('From,To\nA,B'))).rejects.toThrow(
      'log.xlsx: this is no Excel workbook (.xlsx); if it is a table in CSV, hand it to the reader as it is',
    );
    await expect(read(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))).rejects.toThrow(
      'log.xlsx: this is no Excel workbook (.xlsx); it is an old .xls or has a password; save it as .xlsx without one',
    );
    await expect(read(zipSync({ 'content.xml': strToU8('<a/>') }))).rejects.toThrow(
      'log.xlsx: this is no Excel workbook (.xlsx), though it is an archive; save it as .xlsx',
    );
    await expect(read(zipSync({ 'xl/workbook.bin': strToU8('') }))).rejects.toThrow(
      'log.xlsx: a binary workbook (.xlsb) is not read; save it as .xlsx',
    );
    await expect(read(fixture('interactions.xlsx').subarray(0, 3000))).rejects.toThrow(
      'log.xlsx: the workbook is damaged or cut short: it cannot be unzipped',
    );
    await expect(read(new Uint8Array(0))).rejects.toThrow('this is no Excel workbook');
    expect(() => excelRows(new Uint8Array(0), { mostCells: -1 })).toThrow(
      'excelRows: `mostCells` must be a whole number of at least 1, got -1',
    );
  });

  test('an empty sheet is no records', async () => {
    expect(await rowsOf(excelRows(workbook('')))).toEqual([]);
    expect((await readInteractions(excelRows(workbook('')))).ledger.read).toBe(0);
  });

  test('damage is a RecordError, never a crash or a hang', async () => {
    const bytes = fixture('messy.xlsx');
    expect(await faultsOf(bytes, 300, (copy) => excelRows(copy, { fillMerged: true }))).toEqual([]);
    // The same, but so that each part can be unzipped.
    const parts = unzipSync(bytes);
    for (const name of Object.keys(parts))
      expect(
        await faultsOf(parts[name]!, 40, (part) =>
          excelRows(zipSync({ ...parts, [name]: part }), { fillMerged: true }),
        ),
      ).toEqual([]);
  });
});
