import { expect, test } from 'vitest';
import type { TextSource } from '../../../src/records/table/text.js';
import { textOf } from '../../../src/records/table/text.js';

async function all(source: TextSource, encoding = 'utf-8'): Promise<string> {
  let text = '';
  for await (const piece of textOf(source, encoding, 'file')) text += piece;
  return text;
}

const bytes = new TextEncoder().encode('Türkiye, Việt Nam, 😀');

test('text comes from strings, bytes, iterables of either and web streams', async () => {
  expect(await all('a,b')).toBe('a,b');
  expect(await all(['a,', 'b'])).toBe('a,b');
  expect(await all(bytes)).toBe('Türkiye, Việt Nam, 😀');
  expect(await all(bytes.buffer)).toBe('Türkiye, Việt Nam, 😀');
  expect(await all(new Blob([bytes]).stream())).toBe('Türkiye, Việt Nam, 😀');
  async function* later() {
    yield 'a,';
    yield bytes;
  }
  expect(await all(later())).toBe('a,Türkiye, Việt Nam, 😀');
  expect(await all([])).toBe('');
});

test('a stream that cannot be iterated is read through its reader, and let go of when nobody reads on', async () => {
  let cancelled = 0;
  const older = (pieces: readonly string[], ends: boolean) => {
    const stream = new ReadableStream<string>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        if (ends) controller.close();
      },
      cancel() {
        cancelled++;
      },
    });
    return { getReader: () => stream.getReader() } as ReadableStream<string>; // what a browser without iteration has
  };
  expect(await all(older(['a', 'b'], true))).toBe('ab');
  expect(cancelled).toBe(0);
  for await (const piece of textOf(older(['x'.repeat(200_000)], false), 'utf-8', 'file')) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
  expect(cancelled).toBe(1);
});

test('a character may be split anywhere between pieces', async () => {
  const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
  expect(await all(single)).toBe('Türkiye, Việt Nam, 😀');
});

test('a byte-order mark is taken off, and that of UTF-16 believed', async () => {
  expect(await all('\ufeffa')).toBe('a');
  expect(await all(['', '\ufeffa'])).toBe('a');
  expect(await all([Uint8Array.of(0xef), Uint8Array.of(0xbb, 0xbf, 97)])).toBe('a');
  expect(await all([Uint8Array.of(0xff), Uint8Array.of(0xfe, 97, 0, 0xe9), Uint8Array.of(0)])).toBe('aé');
  expect(await all([Uint8Array.of(97)])).toBe('a');
});

test('bytes that are not text in the encoding are an error that says what to do', async () => {
  const latin = Uint8Array.of(84, 0xfc, 114); // "Tür" in windows-1252
  await expect(all(latin)).rejects.toThrow(
    "the bytes are not text in utf-8; name its encoding, such as `encoding: 'windows-1252'`",
  );
  expect(await all(latin, 'windows-1252')).toBe('Tür');
  await expect(all(bytes.slice(0, -1))).rejects.toThrow('the bytes are not text in utf-8');
  await expect(all(latin, 'no-such')).rejects.toThrow('there is no encoding called "no-such"');
});

test('what is no source is named', async () => {
  // @ts-expect-error a number is no source
  await expect(all(7)).rejects.toThrow(
    'the source of records must be text, bytes, an iterable of either, a ReadableStream or a table with rows, got 7',
  );
  // @ts-expect-error nor is an array of numbers
  await expect(all([1])).rejects.toThrow('a piece of the source must be text or bytes, got 1');
});
