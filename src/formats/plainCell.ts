/** A value of a column as a cell that the readers know: text, a number, a Date, true or false, or null. */
export function plainCell(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (value instanceof Uint8Array) return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // Lists come as arrays, and those of numbers as typed arrays.
  const list = ArrayBuffer.isView(value) ? Array.from(value as unknown as Iterable<unknown>) : value;
  if (Array.isArray(list) && list.every((item) => typeof item !== 'object' || item === null)) return list.join('; ');
  return JSON.stringify(list, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
}
