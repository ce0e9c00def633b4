import { readFileSync } from 'node:fs';
import { RecordError, type TableRows } from '../../src/index.js';
import { randomFrom } from '../../src/numeric/random.js';

/** The bytes of a file of test/reference/formats, which says how it was made. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../reference/formats/${name}`, import.meta.url)));
}

export const HEADINGS = ['From', 'To', 'Date', 'Type', 'Minutes'] as const;

/** The records that the interactions.* files of that folder hold; the last two are to be refused. */
export const RECORDS: readonly (readonly [string, string, string, string, number])[] = [
  ['Ada', 'Bo', '2024-03-12T09:30:00Z', 'meeting', 30],
  ['Bo', 'Cy', '2024-03-13T00:00:00Z', 'e-mail', 2.5],
  ['Cy', 'Zoë & Söhne', '1999-12-31T00:00:00Z', 'E-Mail', 0.1],
  ['Ada', 'Ada', '2024-03-14T00:00:00Z', 'meeting', 5],
  ['Ada', 'Cy', '2024-03-15T00:00:00Z', 'meeting', 0],
];

/** The rows of a table, as its source gives them. */
export async function rowsOf({ rows }: TableRows): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/**
 * Reads `count` damaged copies of `bytes`, each cut short, or with a few bytes changed, and returns what is thrown that is
 * no RecordError of one sentence.
 */
export async function faultsOf(
  bytes: Uint8Array,
  count: number,
  read: (bytes: Uint8Array) => TableRows,
): Promise<unknown[]> {
  const random = randomFrom(7);
  const faults: unknown[] = [];
  for (let k = 0; k < count; k++) {
    const copy = bytes.slice(0, k % 4 === 0 ? Math.floor(random() * bytes.length) : bytes.length);
    for (let c = 0; k % 4 !== 0 && c < 1 + (k % 3); c++)
      copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
    try {
      await rowsOf(read(copy));
    } catch (error) {
      if (!(error instanceof RecordError) || error.message.includes('\n')) faults.push(error);
    }
  }
  return faults;
}
