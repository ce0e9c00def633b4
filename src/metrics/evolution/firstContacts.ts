import { DAY } from '../../network/ageing.js';
import { stranger } from '../../network/recordPairs.js';
import type { Interactions } from '../../records/interactions.js';

/** Those whose first contacts are sought, and with whom they can be. */
interface Joined {
  readonly ids: readonly string[];
  readonly joinedDay: Float64Array;
  /** For how many days from joining each is followed. */
  readonly observed: Float64Array;
  readonly everyone: readonly string[];
  readonly coordinator: string | undefined;
}

/** Days from joining, NaN for none. */
interface FirstContacts {
  /** To the first contact. */
  readonly tie: Float64Array;
  /** To the first that is not the coordinator. */
  readonly other: Float64Array;
  /** To the last of as many of those as asked for. */
  readonly manyth: Float64Array;
  readonly beforeJoining: number;
  readonly afterLeaving: number;
}

/** When each came by its first contact, and by as many as asked for, from one pass over the records. */
export function firstContacts(
  { ids, source, target, time }: Interactions,
  records: Uint32Array,
  joined: Joined,
  many: number,
): FirstContacts {
  const count = joined.ids.length;
  const numbers = new Map(joined.ids.map((id, k) => [id, k]));
  const newcomerOf = Int32Array.from(ids, (id) => numbers.get(id) ?? -1);
  const outside = outsidersAmong(ids, joined.everyone);
  const days = joined.ids.map(() => new Map<number, number>()); // per contact the first
  const early = new Uint8Array(count);
  let afterLeaving = 0;
  for (let r = 0; r < records.length; r++) {
    const k = records[r]!;
    if (outside !== null && (outside[source[k]!] === 1 || outside[target[k]!] === 1))
      throw stranger('newcomers', ids[outside[source[k]!] === 1 ? source[k]! : target[k]!]!);
    for (let end = 0; end < 2; end++) {
      const member = end === 0 ? source[k]! : target[k]!;
      const newcomer = newcomerOf[member]!;
      if (newcomer < 0) continue;
      const day = Math.floor(time[k]! / DAY) - joined.joinedDay[newcomer]!;
      if (day > joined.observed[newcomer]!) {
        afterLeaving++;
        continue;
      }
      if (day < 0) early[newcomer] = 1;
      const contact = end === 0 ? target[k]! : source[k]!;
      const before = days[newcomer]!.get(contact);
      if (before === undefined || day < before) days[newcomer]!.set(contact, Math.max(0, day));
    }
  }
  const hub = joined.coordinator === undefined ? -1 : ids.indexOf(joined.coordinator);
  const tie = new Float64Array(count).fill(Number.NaN);
  const other = tie.slice();
  const manyth = tie.slice();
  for (let k = 0; k < count; k++) {
    const beside = Float64Array.from([...days[k]!].flatMap(([contact, day]) => (contact === hub ? [] : [day]))).sort();
    other[k] = beside[0] ?? Number.NaN;
    manyth[k] = beside[many - 1] ?? Number.NaN;
    const withHub = days[k]!.get(hub) ?? Infinity;
    if (days[k]!.size > 0) tie[k] = Math.min(withHub, beside[0] ?? Infinity);
  }
  return { tie, other, manyth, beforeJoining: early.reduce((sum, one) => sum + one, 0), afterLeaving };
}

// 1 for each id that is not among everyone; null where all are.
function outsidersAmong(ids: readonly string[], everyone: readonly string[]): Uint8Array | null {
  if (ids === everyone) return null;
  const known = new Set(everyone);
  const outside = Uint8Array.from(ids, (id) => (known.has(id) ? 0 : 1));
  return outside.includes(1) ? outside : null;
}
