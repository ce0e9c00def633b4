import { expect, test } from 'vitest';
import { PackedColumn } from '../../src/numeric/packedColumn.js';
import { randomFrom } from '../../src/numeric/random.js';
import { atOnce } from '../../src/numeric/steps.js';

const BLOCK = 65_536;

/** What comes out of a column of these values, put in one at a time or many. */
function through(values: Float64Array, unit: number): Float64Array {
  const column = new PackedColumn<Float64Array>((length) => new Float64Array(length), unit);
  const half = Math.floor(values.length / 2);
  for (let k = 0; k < half; k++) column.push(values[k]!);
  column.append(values, half, values.length);
  return atOnce(column.taken());
}

/** Whether the bits are the same; looking at a million numbers one by one takes long. */
const same = (a: Float64Array, b: Float64Array): boolean => Buffer.from(a.buffer).equals(Buffer.from(b.buffer));

test('property: to the bit what went in comes out, however it can be packed', () => {
  const random = randomFrom(9);
  const kinds: ((k: number) => number)[] = [
    () => 0,
    () => -0,
    () => Number.NaN,
    (k) => 17 + k,
    (k) => k - 5,
    () => Math.floor(200 * random()),
    () => 1e12 + 1000 * Math.floor(5e6 * random()),
    () => 1e12 + 1000 * Math.floor(5e9 * random()),
    () => random(),
    () => (random() < 0.5 ? 0 : -0),
    () => Infinity,
    () => (random() < 0.001 ? Number.NaN : 1),
    () => 0.5 + Math.floor(100 * random()),
    () => 2 ** 53 * random(),
    // From 0.1, where the least, taken as the start, would come out as another number.
    (k) => 0.1 + (k === 0 ? 0 : Math.floor(200 * random()) - 100),
  ];
  const values = Float64Array.from({ length: kinds.length * BLOCK + 1234 }, (_, k) =>
    kinds[Math.floor(k / BLOCK) % kinds.length]!(k % BLOCK),
  );
  for (const unit of [1, 1000]) expect(same(through(values, unit), values)).toBe(true);
});

test('whole numbers, and a column that is empty or has been taken', () => {
  const column = new PackedColumn((length) => new Uint32Array(length));
  expect(atOnce(column.taken())).toEqual(new Uint32Array(0));
  const values = Uint32Array.from({ length: 3 * BLOCK }, (_, k) =>
    k < BLOCK ? k : k < 2 * BLOCK ? 0xffffffff - (k % 200) : Math.imul(k, 0x9e3779b1) >>> 0,
  );
  column.append(values, 0, values.length);
  expect(Buffer.from(atOnce(column.taken()).buffer).equals(Buffer.from(values.buffer))).toBe(true);
  column.push(7);
  expect(atOnce(column.taken())).toEqual(Uint32Array.of(7));
});
