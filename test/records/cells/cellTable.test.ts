import { expect, test } from 'vitest';
import { randomFrom } from '../../../src/numeric/random.js';
import { CellTable, UNSEEN } from '../../../src/records/cells/cellTable.js';
import type { PlainLines } from '../../../src/records/table/plainLines.js';

/** Lines of one cell each. */
function linesOf(cells: readonly Uint8Array[]): PlainLines {
  const size = cells.reduce((sum, cell) => sum + cell.length + 1, 16);
  const bytes = new Uint8Array(size);
  const borders = new Int32Array(2 * cells.length + 1);
  let at = 0;
  cells.forEach((cell, k) => {
    bytes.set(cell, at);
    borders[2 * k] = at - 1;
    at += cell.length;
    borders[2 * k + 1] = at++;
  });
  return { bytes, view: new DataView(bytes.buffer), first: 1, count: cells.length, width: 1, borders };
}

/** Gives each cell that is not in the table its place for a number, where there is room. */
function fill(table: CellTable, lines: PlainLines): Int32Array {
  const numbers = new Int32Array(lines.count);
  for (let line = 0; line < lines.count; line++)
    if (table.findOne(lines, 0, line, numbers) === UNSEEN) table.add(lines, 0, line, line);
  table.find(lines, 0, 0, numbers);
  return numbers;
}

test('a cell is found by all of its bytes and its length', () => {
  const texts = ['', 'a', 'a\0', 'ab', 'abcdefghijkl', 'abcdefghijklm', 'abcdefghijklm\0', 'é', 'x'.repeat(5000)];
  const lines = linesOf([...texts, ...texts].map((text) => new TextEncoder().encode(text)));
  const n = texts.length;
  expect([...fill(new CellTable(), lines)]).toEqual([...texts.keys(), ...texts.keys()]);
  expect(n).toBe(9);
});

test('property: thousands of random cells, short and long, have the numbers that a Map gives them', () => {
  const random = randomFrom(5);
  const cells = Array.from({ length: 30_000 }, () =>
    Uint8Array.from({ length: Math.floor(random() ** 2 * 24) }, () => 97 + Math.floor(3 * random())),
  );
  const first = new Map<string, number>();
  const expected = cells.map((cell, k) => {
    const text = String(cell);
    if (!first.has(text)) first.set(text, k);
    return first.get(text);
  });
  const table = new CellTable();
  expect([...fill(table, linesOf(cells))]).toEqual(expected);
  expect(table.isWhole).toBe(true);
});

test('cells made to collide are turned away when there are many, and the others are found all the same', () => {
  // Whatever the seed: turning the top bit of a word over turns over two bits of the hash, which the next word undoes.
  const cells = Array.from({ length: 4096 }, (_, k) => {
    const cell = new DataView(new ArrayBuffer(96));
    for (let block = 0; block < 12; block++) {
      const other = (k >> block) & 1;
      cell.setUint32(8 * block, other === 1 ? 0x80000000 : 0, true);
      cell.setUint32(8 * block + 4, other === 1 ? 0x80010000 : 0, true);
    }
    return new Uint8Array(cell.buffer);
  });
  const table = new CellTable();
  const numbers = fill(table, linesOf(cells));
  const found = numbers.filter((number) => number !== UNSEEN);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(1024);
  expect(table.isWhole).toBe(false);
  numbers.forEach((number, k) => {
    if (number !== UNSEEN) expect(number).toBe(k);
  });
});
