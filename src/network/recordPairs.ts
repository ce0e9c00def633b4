import { shown } from '../numeric/check.js';
import type { Interactions } from '../records/interactions.js';
import { sortedPlaces } from './sortedPlaces.js';
import { orderOfArcs } from './ties.js';

/** The two members of each record. */
export interface Ends {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/** Records sorted by their pair: those of pair p are order[starts[p] … starts[p + 1]). */
export interface RecordPairs {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
}

/** The members of each record by their number in the network; the lower first unless `keepOrder` is set. */
export function endsOf(
  who: string,
  { ids, source, target }: Interactions,
  members: readonly string[],
  records: Uint32Array,
  keepOrder: boolean,
): Ends {
  const number = numbersOf(ids, members);
  const sources = new Uint32Array(records.length);
  const targets = new Uint32Array(records.length);
  for (let k = 0; k < records.length; k++) {
    const a = number[source[records[k]!]!]!;
    const b = number[target[records[k]!]!]!;
    if (a < 0 || b < 0) throw stranger(who, ids[a < 0 ? source[records[k]!]! : target[records[k]!]!]!);
    sources[k] = keepOrder || a < b ? a : b;
    targets[k] = keepOrder || a < b ? b : a;
  }
  return { source: sources, target: targets };
}

// The place of each id among the members, which are sorted; −1 where it is none.
function numbersOf(ids: readonly string[], members: readonly string[]): Int32Array {
  const numbers = new Int32Array(ids.length);
  let member = 0;
  for (const place of sortedPlaces(ids)) {
    const id = ids[place]!;
    while (member < members.length && members[member]! < id) member++;
    numbers[place] = members[member] === id ? member : -1;
  }
  return numbers;
}

/** What to throw when someone who interacts is no member. */
export function stranger(who: string, id: string): RangeError {
  return new RangeError(`${who}: everyone who interacts must be among \`members\`, ${shown(id)} is not`);
}

/** The records by pair, pairs in the order of a network's ties; the records of a pair keep their order. */
export function pairsOf(n: number, { source, target }: Ends): RecordPairs {
  const order = orderOfArcs(n, source, target);
  const starts = new Uint32Array(pairCount(order, source, target) + 1);
  let count = 0;
  for (let k = 1; k < order.length; k++)
    if (source[order[k]!] !== source[order[k - 1]!] || target[order[k]!] !== target[order[k - 1]!]) starts[++count] = k;
  starts[starts.length - 1] = order.length;
  return { order, starts };
}

function pairCount(order: Uint32Array, source: Uint32Array, target: Uint32Array): number {
  let count = order.length > 0 ? 1 : 0;
  for (let k = 1; k < order.length; k++)
    if (source[order[k]!] !== source[order[k - 1]!] || target[order[k]!] !== target[order[k - 1]!]) count++;
  return count;
}
