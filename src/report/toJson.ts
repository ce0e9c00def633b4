import { rows, type Table } from './table.js';

/**
 * A profile, a table or any result of the library as JSON: a table as its rows, typed arrays as arrays, maps as objects,
 * undefined numbers as null.
 *
 * @example
 * const network = buildNetwork(interactionsFrom([['A', 'B']]).interactions);
 * toJson(byMember(network, clustering(network)), 0); // → '{"A":null,"B":null}'
 */
export function toJson(value: unknown, indent = 2): string {
  return JSON.stringify(isTable(value) ? rows(value) : value, plain, indent);
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Float64Array); // any typed array iterates
  return value;
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && 'names' in value && 'columns' in value && 'length' in value;
}
