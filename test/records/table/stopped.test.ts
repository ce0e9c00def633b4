import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInteractions } from '../../../src/records/interactions/readInteractions.js';
import type { Progress } from '../../../src/records/table/pace.js';

const LINE = new TextEncoder().encode('a,b,2024-03-12\nb,c,2024-03-13\n');
const HEADER = new TextEncoder().encode('from,to,date\n');

/** A source without an end that says what becomes of it. */
function endless(wait: () => Promise<void> | void): AsyncIterable<Uint8Array> & { asked: number; returned: boolean } {
  const source = {
    asked: 0,
    returned: false,
    [Symbol.asyncIterator]: () => ({
      async next(): Promise<IteratorResult<Uint8Array>> {
        await wait();
        return { done: false, value: source.asked++ === 0 ? HEADER : LINE };
      },
      async return(): Promise<IteratorResult<Uint8Array>> {
        source.returned = true;
        return { done: true, value: undefined };
      },
    }),
  };
  return source;
}

test('a signal stops the reading while pieces come, and the source is told', async () => {
  const stop = new AbortController();
  const source = endless(() => {});
  const reason = new Error('enough');
  setTimeout(() => stop.abort(reason), 20);
  await expect(readInteractions(source, { signal: stop.signal })).rejects.toBe(reason);
  expect(source.returned).toBe(true);
  const { asked } = source;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(source.asked).toBe(asked);
});

test('a signal stops the reading of a source that keeps everyone waiting', async () => {
  const stop = new AbortController();
  const source = endless(() => new Promise(() => {}));
  setTimeout(() => stop.abort(), 20);
  await expect(readInteractions(source, { signal: stop.signal })).rejects.toThrow('abort');
  expect(source.returned).toBe(true);
});

test('a signal that has been given reads nothing', async () => {
  const source = endless(() => {});
  await expect(readInteractions(source, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
  expect(source.asked).toBe(0);
});

test('streams are closed: of the web by cancelling, of Node by destroying', async () => {
  let cancelled: unknown = null;
  const web = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(HEADER),
    cancel: (reason) => {
      cancelled = reason ?? 'yes';
    },
  });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  await expect(readInteractions(web, { signal: stop.signal })).rejects.toThrow('abort');
  expect(cancelled).not.toBe(null);

  const folder = mkdtempSync(join(tmpdir(), 'stopped-'));
  try {
    writeFileSync(join(folder, 'log.csv'), `from,to\n${'a,b\n'.repeat(500_000)}`);
    const file = createReadStream(join(folder, 'log.csv'));
    const late = new AbortController();
    const read = readInteractions(file, { signal: late.signal, onProgress: () => {} });
    file.once('data', () => late.abort());
    await expect(read).rejects.toThrow('abort');
    expect(file.destroyed).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a source is told when a record is refused in strict mode, too', async () => {
  const source = endless(() => {});
  await expect(readInteractions(source, { strict: true, dates: { until: '2024-01-01' } })).rejects.toThrow('date');
  expect(source.returned).toBe(true);
});

test('progress says bytes and rows, which grow, and ends with all of them', async () => {
  for (const rows of [3, 400_000]) {
    const bytes = new TextEncoder().encode(`from,to\n${'a,b\n'.repeat(rows)}`);
    const told: Progress[] = [];
    await readInteractions(bytes, { onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)).toEqual({ bytes: bytes.length, rows: rows + 1 });
    told.slice(1).forEach((progress, k) => {
      expect(progress.bytes).toBeGreaterThanOrEqual(told[k]!.bytes);
      expect(progress.rows).toBeGreaterThanOrEqual(told[k]!.rows);
    });
  }
});
