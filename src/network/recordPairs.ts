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
  { source, target }: Interactions,
  numbers: Uint32Array,
  records: Uint32Array,
  keepOrder: boolean,
): Ends {
  const sources = new Uint32Array(records.length);
  const targets = new Uint32Array(records.length);
  for (let k = 0; k < records.length; k++) {
    const a = numbers[source[records[k]!]!]!;
    const b = numbers[target[records[k]!]!]!;
    sources[k] = keepOrder || a < b ? a : b;
    targets[k] = keepOrder || a < b ? b : a;
  }
  return { source: sources, target: targets };
}

/** The number in the network of each id, for records of members alone. */
export function numbersOf(
  who: string,
  { ids, source, target }: Interactions,
  members: readonly string[],
  records: Uint32Array,
): Uint32Array {
  const numbers = new Uint32Array(ids.length);
  const isStranger = new Uint8Array(ids.length);
  let [member, strangers] = [0, 0];
  for (const place of sortedPlaces(ids)) {
    const id = ids[place]!;
    while (member < members.length && members[member]! < id) member++;
    numbers[place] = member;
    isStranger[place] = members[member] === id ? 0 : 1;
    strangers += isStranger[place]!;
  }
  for (let k = 0; strangers > 0 && k < records.length; k++)
    for (const place of [source[records[k]!]!, target[records[k]!]!])
      if (isStranger[place] === 1) throw stranger(who, ids[place]!);
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
