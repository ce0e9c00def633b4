import { expect, test } from 'vitest';
import { randomFrom } from '../../../src/numeric/random.js';
import { HOMELESS } from '../../../src/records/cells/cellSlots.js';
import { CellTable } from '../../../src/records/cells/cellTable.js';
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

/** The numbers that a table gives the cells, and the texts of those that it meets for the first time. */
function numbered(table: CellTable, lines: PlainLines): { numbers: number[]; texts: string[] } {
  const numbers: number[] = [];
  const texts: string[] = [];
  for (let from = 0; from < lines.count; ) {
    const to = table.look(lines, from);
    numbers.push(...table.cells.subarray(0, to - from));
    texts.push(...table.newTexts(lines));
    from = to;
  }
  return { numbers, texts };
}

/** The oracle: cells are numbered as a Map meets them. */
function metInOrder(cells: readonly Uint8Array[]): number[] {
  const numbers = new Map<string, number>();
  return cells.map((cell) => {
    const text = String(cell);
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text)!;
  });
}

const utf8 = new TextEncoder();

test('a cell is found by all of its bytes and its length', () => {
  const texts = ['', 'a', 'a\0', 'ab', 'abcdefghijkl', 'abcdefghijklm', 'abcdefghijklm\0', 'é', 'x'.repeat(5000)];
  const lines = linesOf([...texts, ...texts].map((text) => utf8.encode(text)));
  expect(numbered(new CellTable([0]), lines)).toEqual({ numbers: [...texts.keys(), ...texts.keys()], texts });
  expect(texts.length).toBe(9);
});

test('property: thousands of random cells, short and long, have the numbers that a Map gives them', () => {
  const random = randomFrom(5);
  const cells = Array.from({ length: 30_000 }, () =>
    Uint8Array.from({ length: Math.floor(random() ** 2 * 24) }, () => 97 + Math.floor(3 * random())),
  );
  const table = new CellTable([0]);
  expect(numbered(table, linesOf(cells)).numbers).toEqual(metInOrder(cells));
  expect(table.isWhole).toBe(true);
});

test('property: so have words with a number, whatever else is nearly one', () => {
  const random = randomFrom(6);
  const digits = (): string => String(Math.floor(random() ** 4 * 1e7)).padStart(7, '0');
  const ways: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.slice(0, -1),
    (text) => text + '0',
    (text) => text.slice(0, -1) + '/:a é\u0080'[Math.floor(7 * random())],
    (text) => text.slice(0, 3) + '/:x'[Math.floor(3 * random())] + text.slice(4),
    (text) => 'x' + text.slice(1),
    (text) => text.slice(1),
  ];
  for (const word of ['', 'a', 'é', 'org', 'org-', 'word-', 'longer-'])
    for (const count of [5, 6, 7]) {
      const texts = Array.from({ length: 5000 }, (_, k) => {
        const text = word + digits().slice(-count);
        return k === 0 || random() < 0.8 ? text : ways[Math.floor(ways.length * random())]!(text);
      });
      const cells = texts.map((text) => utf8.encode(text));
      expect(numbered(new CellTable([0]), linesOf(cells)), word + count).toEqual({
        numbers: metInOrder(cells),
        texts: [...new Set(texts)],
      });
    }
});

test('cells of two columns are numbered line by line', () => {
  const bytes = utf8.encode('b,c\na,b\nc,d\n'.padEnd(40, ' '));
  const view = new DataView(bytes.buffer);
  const borders = Int32Array.of(-1, 1, 3, 3, 5, 7, 7, 9, 11, 11);
  const table = new CellTable([0, 1]);
  const lines = { bytes, view, first: 1, count: 3, width: 2, borders };
  expect(table.look(lines, 0)).toBe(3);
  expect([...table.cells.subarray(0, 6)]).toEqual([0, 1, 2, 0, 1, 3]);
  expect(table.newTexts(lines)).toEqual(['b', 'c', 'a', 'd']);
  expect(table.look(lines, 1)).toBe(3);
  expect([...table.cells.subarray(0, 4)]).toEqual([2, 0, 1, 3]);
  expect(table.newTexts(lines)).toEqual([]);
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
  const table = new CellTable([0]);
  const lines = linesOf(cells);
  const numbers: number[] = []; // the bytes are no text to ask for
  for (let from = 0, to = 0; from < lines.count; from = to) {
    to = table.look(lines, from);
    numbers.push(...table.cells.subarray(0, to - from));
  }
  const found = numbers.filter((number) => number !== HOMELESS);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(1024);
  expect(table.isWhole).toBe(false);
  expect(new Set(found).size).toBe(found.length);
});
