import { describe, expect, test, vi } from 'vitest';
import { randomFrom } from '../../../src/numeric/random.js';
import { HOMELESS } from '../../../src/records/cells/cellSlots.js';
import { CellTable } from '../../../src/records/cells/cellTable.js';
import type { InteractionResult } from '../../../src/records/interactions/interactionOptions.js';
import { type ReadInteractionsOptions, readInteractions } from '../../../src/records/interactions/readInteractions.js';
import { readMembers } from '../../../src/records/members/readMembers.js';

const utf8 = new TextEncoder();

/** Bytes in pieces of the sizes given, over and over. */
function* pieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let start = 0, k = 0; start < bytes.length; k++) {
    const size = sizes[k % sizes.length]!;
    yield bytes.slice(start, start + size);
    start += size;
  }
}

/** What comes of a text read as text, which is parsed whole, and of its bytes, of which only some lines are. */
async function bothWays(
  text: string,
  options: ReadInteractionsOptions,
  sizes: readonly number[],
): Promise<readonly [unknown, unknown]> {
  const outcome = async (read: Promise<InteractionResult>): Promise<unknown> => read.catch((error) => String(error));
  return [
    await outcome(readInteractions(text, options)),
    await outcome(readInteractions(pieces(utf8.encode(text), sizes), options)),
  ];
}

const MEMBERS =
  'id,name,aliases,joined,left\na,Ann Lee,AL,2023-01-01,2024-06-30\nb,Bo,,,\nc,Zoë,Z;Zed,2024-03-01,\nlonger-than-twelve,Long,,,\n';

/** Files as people keep them: mostly plain lines, with a defect here and there. */
function fileOf(seed: number, rows: number): string {
  const random = randomFrom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const delimiter = pick([',', ',', ';', '\t', '|']);
  const lineEnd = pick(['\n', '\n', '\r\n', '\r']);
  const defects = pick([0, 0.05, 0.3]);
  const quotes = pick([0, 0.02, 0.5, 1]);
  const quoted = (cell: string): string =>
    random() < quotes || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const odd = (usual: readonly string[], unusual: readonly string[]): string =>
    random() < defects ? pick(unusual) : pick(usual);
  const header = ['from', 'to', 'when', 'kind', 'weight', 'note', 'more'];
  const line = (): string[] => [
    odd(
      ['a', 'b', 'c', 'longer-than-twelve', 'Zoë'],
      ['', ' a', 'A', 'a ', 'Ann  Lee', 'AL', 'from', 'nobody', '\u00a0b', '😀', 'x'.repeat(40)],
    ),
    odd(
      ['a', 'b', 'c', 'longer-than-twelve'],
      ['', 'B', 'b\u200b', 'to', 'from', 'Bo', 'Zoe\u0308', '__proto__', 'two\nlines', 'with, comma'],
    ),
    odd(
      ['2024-03-12', '2024-02-29T09:30:00Z', '2024-03-12 09:30:59', '2024-03-12T23:59'],
      [
        '',
        '2023-02-29',
        '0000-01-01',
        '2024-13-01',
        '2024-03-12T24:00',
        '2024-03-12T09:30:60Z',
        '12.03.2024',
        '03/04/2024',
        '2024-03-12T09:30:00+02:00',
        '2024-03-12t09:30',
        'soon',
        ' 2024-03-12',
        '2024-0a-12',
        '2024-03-12!09:30',
        '2024-03-12T09:30.00',
        '1899-12-31',
      ],
    ),
    odd(['mail', 'visit'], ['', 'Mail', 'MAIL ', 'vi-sit', 'é']),
    odd(
      ['1', '2', '2.5', '0.1', '007', '123456789.25'],
      [
        '',
        '0',
        '-1',
        '1.234',
        '1,5',
        '12345678901234567',
        '1e3',
        '.5',
        '5.',
        'x',
        'NaN',
        'Infinity',
        '0.0',
        '1 000',
        '٣',
      ],
    ),
    odd(['', 'x', 'y'], ['a note, with a comma', 'say "so"', 'é', '😀', '\u0007', 'a\u000bb', '\ufffd']),
    odd(['', '1'], ['  ', 'two\r\nlines']),
  ];
  const lines = [header.join(delimiter)];
  for (let row = 0; row < rows; row++) {
    const cells = line().map(quoted);
    const what = random() < defects ? random() : 1;
    if (what < 0.1) lines.push('');
    else if (what < 0.15) lines.push(header.join(delimiter));
    else if (what < 0.2) lines.push(delimiter.repeat(6));
    else if (what < 0.3) lines.push(cells.slice(0, 3).join(delimiter));
    else if (what < 0.4) lines.push([...cells, 'extra'].join(delimiter));
    else if (what < 0.5) lines.push([...cells, '', ''].join(delimiter));
    else if (what < 0.55) lines.push(cells.join(delimiter) + '\r');
    else if (what < 0.6) lines.push(`"a"b${delimiter}` + cells.slice(1).join(delimiter));
    else if (what < 0.7) lines.push(lines[lines.length - 1]!);
    else lines.push(cells.join(delimiter));
  }
  return (random() < 0.1 ? '\ufeff' : '') + lines.join(lineEnd) + (random() < 0.7 ? lineEnd : '');
}

test('plain lines give what their text gives, to the last entry of the ledger', async () => {
  const text =
    'from,to,when,weight,note\na,b,2024-03-12,2.5,x\nb,c,2024-03-13T09:30:00Z,7,\nb,b,2024-03-13,1,\na,b,2024-03-12,2.5,x\n';
  const [asText, asBytes] = await bothWays(text, {}, [7]);
  expect(asBytes).toEqual(asText);
  const { interactions, ledger } = asBytes as InteractionResult; // it was read without an error
  expect([...interactions.strength]).toEqual([2.5, 7, 2.5]);
  expect([...interactions.time]).toEqual([Date.UTC(2024, 2, 12), Date.UTC(2024, 2, 13, 9, 30), Date.UTC(2024, 2, 12)]);
  expect([...interactions.line]).toEqual([2, 3, 5]);
  expect(ledger).toMatchObject({ read: 5, header: 1, accepted: 3, rejected: 1, duplicates: 1 });
});

test('property: text and bytes, whatever the quotes, the defects and the pieces, come to the same', async () => {
  const { members } = await readMembers(MEMBERS);
  for (let seed = 1; seed <= 500; seed++) {
    const random = randomFrom(seed);
    const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
    const some = <Options>(values: readonly Options[]): Options | object => (random() < 0.4 ? pick(values) : {});
    const options: ReadInteractionsOptions = {
      ...some([{ members }]),
      ...some([{ aliases: { AL: 'a' } }]),
      ...some([{ duplicates: 'drop' as const }]),
      ...some([{ tenure: 'flag' as const }, { tenure: 'refuse' as const }]),
      ...some([{ kinds: ['Mail', 'visit'] }]),
      ...some([
        { dates: { order: 'dmy' as const, missing: 'keep' as const } },
        { dates: { from: '2024-03-01', until: '2024-03-12T09:30:59' } },
        { dates: { numbers: 'seconds' as const } },
      ]),
      ...some([{ numbers: { decimal: ',' as const } }, { numbers: { decimal: '.' as const } }]),
      ...some([
        { columns: { strength: null } },
        { columns: { time: null, kind: null } },
        { columns: { source: 1, target: 0 } },
      ]),
    };
    const sizes = [1, 2, 3].map(() => 1 + Math.floor(200 * random()));
    const [asText, asBytes] = await bothWays(fileOf(seed, Math.floor(200 * random())), options, sizes);
    expect(asBytes, `seed ${seed}`).toEqual(asText);
  }
});

test('ids stand in the order in which cells are read, and of a record without its first member no more is read', async () => {
  const [asText, asBytes] = await bothWays('from,to\na,b\n,d\nfrom,to\nc,d\nd,from\nto,from\nfrom,x\n', {}, [99]);
  expect(asBytes).toEqual(asText);
  // It was read without an error.
  expect((asBytes as InteractionResult).interactions.ids).toEqual(['a', 'b', 'c', 'd', 'from', 'to', 'x']);
});

test('pieces of 50 bytes and of 5 MB give the same', async () => {
  const bytes = utf8.encode(fileOf(7, 9000).replaceAll('\r', ''));
  const one = await readInteractions(pieces(bytes, [5_000_000]));
  expect(one.ledger.accepted).toBeGreaterThan(1000);
  expect(await readInteractions(pieces(bytes, [50]))).toEqual(one);
  expect(await readInteractions(pieces(bytes, [65_535, 1, 3]))).toEqual(one);
});

test('a line longer than what is looked at together, and ids of a megabyte', async () => {
  const long = 'x'.repeat(1_000_000);
  const text = `from,to\na,b\n${long},é${long}\nb,c\n${'y'.repeat(70_000)},a\n`;
  const [asText, asBytes] = await bothWays(text, {}, [100_000]);
  expect(asBytes).toEqual(asText);
  expect((asBytes as InteractionResult).interactions.ids.length).toBe(6); // it was read without an error
  const beyond = `from,to\na,b\n${'x'.repeat(1_100_000)},b\n`;
  const [error, same] = await bothWays(beyond, {}, [100_000]);
  expect(same).toBe(error);
  expect(error).toContain('a field may have at most 1048576 characters');
});

test('old line ends, no line end at all, and a mark at the start', async () => {
  for (const text of [
    'from,to\ra,b\rb,c\r',
    'from,to\na,b',
    '\ufefffrom,to\r\na,b\r\n',
    '',
    '\n\n',
    'from,to',
    '\ufeff"from",to\na,b\n',
    '\n\nfrom;to\n\na;b\n',
  ]) {
    for (const sizes of [[1], [3], [1000]]) {
      const [asText, asBytes] = await bothWays(text, {}, sizes);
      expect(asBytes).toEqual(asText);
    }
  }
  const many = `from,to\r${'a,b\rb,c\r'.repeat(20_000)}`;
  const [asText, asBytes] = await bothWays(many, {}, [9999]);
  expect(asBytes).toEqual(asText);
});

describe('bytes that are no text in UTF-8 are an error wherever they stand', () => {
  test.each([
    [[0xff]],
    [[0xc3]],
    [[0xc0, 0x80]],
    [[0xed, 0xa0, 0x80]],
    [[0xe0, 0x80, 0x80]],
    [[0xf0, 0x80, 0x80, 0x80]],
    [[0xf4, 0x90, 0x80, 0x80]],
    [[0x80]],
  ])('%j', async (bad) => {
    for (const before of ['from,to\na,b\n', `from,to\n${'a,b\n'.repeat(30_000)}`]) {
      const bytes = Uint8Array.from([...utf8.encode(before), ...bad, ...utf8.encode(',c\n')]);
      await expect(readInteractions(pieces(bytes, [1000]))).rejects.toThrow('the bytes are not text in utf-8');
    }
  });
});

test('other encodings, and strings among bytes', async () => {
  const text = 'from,to\na,Zoë\n';
  const wide = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer);
  const latin = Uint8Array.from(text, (c) => c.charCodeAt(0));
  const expected = await readInteractions(text);
  expect(await readInteractions(wide)).toEqual(expected);
  expect(await readInteractions(latin, { encoding: 'windows-1252' })).toEqual(expected);
  expect(await readInteractions([utf8.encode('from,to\n'), 'a,Zoë\n'])).toEqual(expected);
  expect(await readInteractions(['from,to\n', utf8.encode('a,Zoë\n')])).toEqual(expected);
});

test('a hundred thousand ids, each in two ways of writing, and 2^16 kinds', async () => {
  const lines = Array.from(
    { length: 100_000 },
    (_, k) => `${k % 2 === 0 ? '' : ' '}m${k},m${(k * 7 + 1) % 100_000},k${k % 65_536}`,
  );
  const [asText, asBytes] = await bothWays(`from,to,kind\n${lines.join('\n')}\n`, {}, [65_536]);
  expect((asBytes as InteractionResult).interactions.kinds.length).toBe(65_536); // it was read without an error
  expect(asBytes).toEqual(asText);
});

test('strict: the first fault is the same', async () => {
  const [asText, asBytes] = await bothWays(
    `from,to,weight\n${'a,b,1\n'.repeat(1000)}a,b,x\na,,1\n`,
    { strict: true },
    [999],
  );
  expect(asBytes).toBe(asText);
  expect(asBytes).toContain('interactions:1002');
});

test('ids that a table has no room for are the same ids', async () => {
  const text = `from,to\n${Array.from({ length: 400 }, (_, k) => `a${(k * 7) % 31}, b${k % 17}`).join('\n')}\n`;
  const expected = await readInteractions(text).catch(String);
  const whole = vi.spyOn(CellTable.prototype, 'isWhole', 'get').mockReturnValue(false);
  const count = vi.spyOn(CellTable.prototype, 'count', 'get').mockReturnValue(0);
  const cells = vi.spyOn(CellTable.prototype, 'cells', 'get').mockReturnValue(new Int32Array(1024).fill(HOMELESS));
  try {
    expect(await readInteractions(utf8.encode(text)).catch(String)).toEqual(expected);
    expect(cells).toHaveBeenCalled();
  } finally {
    whole.mockRestore();
    count.mockRestore();
    cells.mockRestore();
  }
});
