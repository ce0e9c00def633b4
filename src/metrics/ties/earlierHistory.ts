import type { MemberColumns } from '../../network/memberColumns.js';
import type { Attribute, Network } from '../../network/network.js';
import { type Ends, stranger } from '../../network/recordPairs.js';
import type { TieHistory } from './history.js';

/** The ties of a history as the first entries of the next. */
interface KnownTies extends Ends {
  /** Their places in the earlier network; an undirected tie has its first. */
  readonly places: Uint32Array;
}

/** The members of an earlier network and the ids of the new records, with what is known of the former. */
export function membersOfBoth({ members, attributes }: Network, others: readonly string[]): MemberColumns {
  const ids = [...new Set([...members, ...others])].sort();
  const numbers = new Map(members.map((id, number) => [id, number]));
  const columns = [...attributes].map(([heading, values]): [string, Attribute] => [
    heading,
    ids.map((id) => values[numbers.get(id) ?? -1] ?? ''),
  ]);
  return { ids, attributes: new Map(columns) };
}

/** The ties of an earlier history between the members as they are numbered now. */
export function knownTies(who: string, before: TieHistory | undefined, ids: readonly string[]): KnownTies {
  if (before === undefined)
    return { places: new Uint32Array(0), source: new Uint32Array(0), target: new Uint32Array(0) };
  const { members, directed, ties } = before.network;
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const number = Int32Array.from(members, (id) => numbers.get(id) ?? -1);
  const count = directed ? ties.targets.length : ties.targets.length / 2;
  const known = { places: new Uint32Array(count), source: new Uint32Array(count), target: new Uint32Array(count) };
  let tie = 0;
  for (let i = 0; i < members.length; i++) {
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      const j = ties.targets[k]!;
      if (!directed && j < i) continue;
      if (number[i]! < 0 || number[j]! < 0) throw stranger(who, members[number[i]! < 0 ? i : j]!);
      known.places[tie] = k;
      known.source[tie] = number[i]!;
      known.target[tie++] = number[j]!;
    }
  }
  return known;
}

/** The ends of the ties known, then those of the records. */
export function joined(known: Ends, records: Ends): Ends {
  if (known.source.length === 0) return records;
  const length = known.source.length + records.source.length;
  const both = { source: new Uint32Array(length), target: new Uint32Array(length) };
  both.source.set(known.source);
  both.source.set(records.source, known.source.length);
  both.target.set(known.target);
  both.target.set(records.target, known.target.length);
  return both;
}
