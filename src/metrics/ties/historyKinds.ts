import { bare } from '../../records/cells/spelling.js';
import type { Interactions } from '../../records/interactions.js';
import type { TieHistory } from './history.js';
import type { Entries } from './historyColumns.js';

/** The kinds of each pair, ascending: those of pair p are kinds[starts[p] … starts[p + 1]), places in names. */
export interface PairKinds {
  readonly names: readonly string[];
  readonly starts: Uint32Array;
  readonly kinds: Uint32Array;
}

/** Which kinds each pair has; the empty name is none. */
export function kindsOf({ order, starts, places, records, before, interactions }: Entries): PairKinds {
  const { names, fresh, known } = kindNames(before, interactions, records);
  const marks = new Int32Array(names.length).fill(-1);
  const kinds = new Uint32Array(records.length + (before?.kindPlaces.length ?? 0));
  const kindStarts = new Uint32Array(starts.length);
  let count = 0;
  for (let pair = 0; pair + 1 < starts.length; pair++) {
    for (let k = starts[pair]!; k < starts[pair + 1]!; k++) {
      const record = order[k]! - places.length;
      if (record >= 0) {
        const kind = fresh[interactions.kind[records[record]!]!]!;
        if (kind < 0 || marks[kind] === pair) continue;
        marks[kind] = pair;
        kinds[count++] = kind;
        continue;
      }
      const place = places[order[k]!]!;
      for (let at = before!.kindOffsets[place]!; at < before!.kindOffsets[place + 1]!; at++) {
        const kind = known[before!.kindPlaces[at]!]!;
        marks[kind] = pair;
        kinds[count++] = kind;
      }
    }
    kindStarts[pair + 1] = count;
    if (count - kindStarts[pair]! > 1) kinds.subarray(kindStarts[pair], count).sort();
  }
  return { names, starts: kindStarts, kinds: kinds.slice(0, count) };
}

// The names of the kinds that occur, and the place among them of each kind of the records and of before.
function kindNames(
  before: TieHistory | undefined,
  { kind, kinds }: Interactions,
  records: Uint32Array,
): { names: readonly string[]; fresh: Int32Array; known: Uint32Array } {
  const occurs = new Uint8Array(kinds.length);
  for (let k = 0; k < records.length; k++) occurs[kind[records[k]!]!] = 1;
  const byKey = new Map((before?.kindNames ?? []).map((name) => [bare(name), name]));
  kinds.forEach((name, k) => {
    if (occurs[k] === 1 && name !== '' && !byKey.has(bare(name))) byKey.set(bare(name), name);
  });
  const names = [...byKey.values()].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  const placeOf = (name: string) => places.get(byKey.get(bare(name)) ?? '') ?? -1;
  return { names, fresh: Int32Array.from(kinds, placeOf), known: Uint32Array.from(before?.kindNames ?? [], placeOf) };
}
