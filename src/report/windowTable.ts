import type { Network } from '../network/network.js';
import type { NetworkWindow } from '../network/windowNetworks.js';
import { shown } from '../numeric/check.js';
import { moment } from './prose.js';
import type { Table } from './table.js';

/** What a column says of a window: of its network, and of that of the window before, which is null in the first one. */
export type WindowColumn = (network: Network, before: Network | null, window: NetworkWindow) => number | string;

/**
 * A row per window: its label, when it begins and when the next moment after it is (UTC), whether it is known in part only,
 * how many members and records it has, and the columns given: any measure of one network, or of two that follow each
 * other. No more than two networks are kept in memory.
 *
 * Cost: that of the windows and of the columns. Errors: RangeError for a column that is no function, and as `windows`.
 *
 * @example
 * const { interactions } = interactionsFrom([
 *   { from: 'A', to: 'B', date: '2023-03-01' },
 *   { from: 'B', to: 'C', date: '2023-05-01' },
 *   { from: 'A', to: 'C', date: '2024-12-31' },
 * ]);
 * const years = windows(interactions, { every: 'year' });
 * toCsv(windowTable(years, { density })).split('\n')[2]; // → '2024,2024-01-01,2025-01-01,no,3,1,0.3333333333333333'
 */
export function windowTable(windows: Iterable<NetworkWindow>, columns: Readonly<Record<string, WindowColumn>>): Table {
  const entries = Object.entries(columns);
  for (const [name, column] of entries)
    if (typeof column !== 'function')
      throw new RangeError(`windowTable: column ${shown(name)} must be a function of a network, got ${shown(column)}`);
  const names = ['window', 'from', 'until', 'partial', 'members', 'records', ...entries.map(([name]) => name)];
  const values: (number | string)[][] = names.map(() => []);
  let before: Network | null = null;
  let length = 0;
  for (const window of windows) {
    const { label, from, until, partial, network, records } = window;
    const own = [label, moment(from), moment(until), partial ? 'yes' : 'no', network.members.length, records];
    const measured = entries.map(([, column]) => column(network, before, window));
    [...own, ...measured].forEach((value, k) => {
      values[k]!.push(value);
    });
    before = network;
    length++;
  }
  return { names, columns: values, length };
}
