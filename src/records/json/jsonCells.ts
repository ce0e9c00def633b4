/** The cells of a record by their headings, or in their order; null for what is no record. */
export type Cells = ReadonlyMap<string, unknown> | readonly unknown[] | null;

/** The cells of the record that a piece of JSON is. */
export function cellsOf(text: string): Cells {
  if (text.trim() === '') return [];
  let record: unknown;
  try {
    record = JSON.parse(text);
    if (JSON_LONG.test(text)) record = JSON.parse(text.replace(LONG_NUMBER, quoted));
    if (Array.isArray(record)) return record.map(cellOf);
    return typeof record === 'object' && record !== null ? cellsByHeading(record) : null;
  } catch {
    return null; // no JSON, or nested deeper than the stack
  }
}

/** The values of an object by heading, those of an object within it by two with a dot between. */
export function cellsByHeading(record: object): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) {
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
    if (inner === null) cells.set(key, cellOf(value));
    else for (const [name, cell] of inner) cells.set(`${key}.${name}`, cellOf(cell));
  }
  return cells;
}

function cellOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)) return value.join('; ');
  return JSON.stringify(value);
}

// A number of more digits than a JavaScript number holds is most often an id, and two of them must not become one.
const JSON_LONG = /\d{16}/;
const LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

function quoted(token: string): string {
  return /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token;
}
