import { expect, test } from 'vitest';
import {
  countError,
  countOf,
  countTables,
  distinctCounters,
  joinCounters,
} from '../../src/numeric/distinctCounters.js';
import { randomFrom } from '../../src/numeric/random.js';
import { close } from '../networks.js';

test('who has come to one register of sixteen is counted as one, or hardly more', () => {
  const { bytes } = distinctCounters(1, 16, randomFrom(1));
  // Fifteen empty registers, and one of some rank: the shares of 2 ** −rank are from 0 to 1/2.
  const count = countOf(bytes, 0, 16, countTables(16));
  expect(count).toBeGreaterThan(0.95);
  expect(count).toBeLessThan(1.1);
});

test('nobody counts nothing', () => {
  expect(countOf(new Uint8Array(16), 0, 16, countTables(16))).toBe(0);
});

test('property: joined counters hold the larger of each byte', () => {
  const random = randomFrom(81);
  for (let round = 0; round < 200; round++) {
    const bytes = Uint8Array.from({ length: 64 }, () => Math.floor(random() * 128));
    const larger = Array.from({ length: 32 }, (_, k) => Math.max(bytes[k]!, bytes[32 + k]!));
    const words = new Int32Array(bytes.buffer);
    joinCounters(words, 0, words, 8, 8);
    expect(Array.from(bytes.subarray(0, 32))).toEqual(larger);
  }
});

test.each([16, 64, 256])(
  'property: counts of %i registers are off by what is said, and not to one side',
  (registers) => {
    const runs = 150;
    const tables = countTables(registers);
    for (const size of [3, 40, 300, 2000]) {
      let sum = 0;
      let squares = 0;
      for (let seed = 0; seed < runs; seed++) {
        const { words, bytes } = distinctCounters(size, registers, randomFrom(seed));
        for (let i = 1; i < size; i++) joinCounters(words, 0, words, (i * registers) / 4, registers / 4);
        const off = countOf(bytes, 0, registers, tables) / size - 1;
        sum += off;
        squares += off * off;
      }
      const error = countError(registers);
      expect(Math.abs(sum / runs)).toBeLessThan((4 * error) / Math.sqrt(runs));
      expect(Math.sqrt(squares / runs)).toBeLessThan(1.35 * error);
    }
  },
);

test('the error halves with four times as many registers', () => {
  close(countError(64), 0.13);
  close(countError(256), 0.065);
});
