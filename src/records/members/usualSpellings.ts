import { caseless } from '../cells/spelling.js';

/** For each text without its case, how most of the values that are it but for case have it. */
export function usualSpellings(values: Iterable<string>): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const usual = new Map<string, string>();
  for (const [value] of [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)))
    if (!usual.has(caseless(value))) usual.set(caseless(value), value);
  return usual;
}
