import type { Network } from '../network/network.js';
import { shown } from '../numeric/check.js';

/** Values of one kind for every row. */
export type TableColumn = ArrayLike<string | number>;

/** Named columns of equal length. */
export interface Table {
  readonly names: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly length: number;
}

/**
 * A row per member: `member` (the id), `name` where the network has names, and the columns given, each in member order:
 * what a measure gives, an attribute, or numbers of your own.
 *
 * Errors: RangeError for a column that has not one value per member.
 *
 * @example
 * const network = buildNetwork(interactionsFrom([['A', 'B'], ['B', 'C']]).interactions);
 * toCsv(memberTable(network, { degree: degree(network) })); // → 'member,degree\nA,1\nB,2\nC,1\n'
 */
export function memberTable(network: Network, columns: Readonly<Record<string, TableColumn>>): Table {
  const { members, attributes } = network;
  const names = attributes.get('name');
  const own: [string, TableColumn][] =
    names === undefined
      ? [['member', members]]
      : [
          ['member', members],
          ['name', names],
        ];
  return table('memberTable', [...own, ...Object.entries(columns)], members.length, 'member');
}

/**
 * A row per tie: `source`, `target`, `strength`, and the columns given, each in the order of `network.ties.targets`. An
 * undirected tie has one row, its members in sorted order, with the values that stand at the first of its two places. A
 * column given as `strength` takes the place of the network's own.
 *
 * Errors: RangeError for a column that has not one value per entry of `network.ties.targets`.
 *
 * @example
 * const network = buildNetwork(interactionsFrom([['B', 'A'], ['B', 'C']]).interactions);
 * toCsv(tieTable(network)); // → 'source,target,strength\nA,B,1\nB,C,1\n'
 */
export function tieTable(network: Network, columns: Readonly<Record<string, TableColumn>> = {}): Table {
  const { members, directed, ties } = network;
  const given = table('tieTable', Object.entries(columns), ties.targets.length, 'entry of `ties.targets`');
  const source: string[] = [];
  const target: string[] = [];
  const places: number[] = [];
  for (let i = 0; i < members.length; i++) {
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      if (!directed && ties.targets[k]! < i) continue;
      source.push(members[i]!);
      target.push(members[ties.targets[k]!]!);
      places.push(k);
    }
  }
  const chosen = (column: TableColumn): TableColumn => places.map((k) => column[k]!);
  // A column given as `strength` takes the place of the network's.
  const own = given.names.includes('strength') ? [] : [chosen(ties.strengths)];
  return {
    names: ['source', 'target', ...own.map(() => 'strength'), ...given.names],
    columns: [source, target, ...own, ...given.columns.map(chosen)],
    length: places.length,
  };
}

/**
 * The k rows with the largest values in a column, largest first; of equal ones the earlier row. Rows without a value
 * (NaN) come last.
 *
 * Errors: RangeError for a column that the table does not have.
 *
 * @example
 * const network = buildNetwork(interactionsFrom([['A', 'B'], ['B', 'C']]).interactions);
 * top(memberTable(network, { degree: degree(network) }), 'degree', 1).columns[0]; // → ['B']
 */
export function top(from: Table, column: string, k = 10): Table {
  const place = from.names.indexOf(column);
  if (place < 0)
    throw new RangeError(`top: there is no column ${shown(column)}; the table has ${from.names.map(shown).join(', ')}`);
  const values = from.columns[place]!;
  const order = Array.from({ length: from.length }, (_, row) => row).sort(
    (a, b) => descending(values[a]!, values[b]!) || a - b,
  );
  const chosen = order.slice(0, k);
  return {
    names: from.names,
    columns: from.columns.map((values) => chosen.map((row) => values[row]!)),
    length: chosen.length,
  };
}

/**
 * The rows as objects, for code that wants them so.
 *
 * @example
 * const network = buildNetwork(interactionsFrom([['A', 'B']]).interactions);
 * rows(memberTable(network, { degree: degree(network) }))[0]; // → { member: 'A', degree: 1 }
 */
export function rows(from: Table): Record<string, string | number>[] {
  return Array.from({ length: from.length }, (_, row) =>
    Object.fromEntries(from.names.map((name, k) => [name, from.columns[k]![row]!])),
  );
}

/**
 * Each member's value by its id.
 *
 * Errors: RangeError for values that are not one per member.
 *
 * @example
 * const network = buildNetwork(interactionsFrom([['A', 'B'], ['B', 'C']]).interactions);
 * byMember(network, degree(network)).get('B'); // → 2
 */
export function byMember<Value>(network: Network, values: ArrayLike<Value>): Map<string, Value> {
  requireLength('byMember', 'values', values, network.members.length, 'member');
  return new Map(network.members.map((id, i) => [id, values[i]!]));
}

function table(who: string, entries: readonly [string, TableColumn][], length: number, per: string): Table {
  for (const [name, values] of entries) requireLength(who, `column ${shown(name)}`, values, length, per);
  return { names: entries.map(([name]) => name), columns: entries.map(([, values]) => values), length };
}

function requireLength(who: string, what: string, values: ArrayLike<unknown>, length: number, per: string): void {
  if (values?.length === length) return;
  throw new RangeError(
    `${who}: ${what} must have one value per ${per}, ${length}, got ${values?.length ?? shown(values)}`,
  );
}

function descending(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
    return b - a;
  }
  return a < b ? 1 : a > b ? -1 : 0;
}
