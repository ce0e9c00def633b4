import { chosenRecords, requireKinds } from '../../network/chosenRecords.js';
import { memberColumns } from '../../network/memberColumns.js';
import { frozen } from '../../network/network.js';
import { type Ends, endsOf, numbersOf, pairsOf, type RecordPairs } from '../../network/recordPairs.js';
import { symmetrized, tiesFromArcs } from '../../network/ties.js';
import { requireNumber, requireOneOf, shown } from '../../numeric/check.js';
import type { Interactions } from '../../records/interactions.js';
import { joined, knownTies, membersOfBoth } from './earlierHistory.js';
import type { TieHistory, TieHistoryOptions } from './history.js';
import { countsOf, datesOf, recentOf, sumsOf } from './historyColumns.js';
import { kindsOf, type PairKinds } from './historyKinds.js';
import { lookedAt, ruleGoneOnWith, ruleOf } from './historyRule.js';

/** The history, with errors in the name of who asks for it. */
export function historyOf(who: string, interactions: Interactions, options: TieHistoryOptions): TieHistory {
  const { before } = options;
  if (before !== undefined && !ArrayBuffer.isView(before?.counts))
    throw new RangeError(`${who}: \`before\` must be what tieHistory gave, got ${shown(before)}`);
  if (options.halfLife !== undefined) requireNumber(who, 'halfLife', options.halfLife, Number.MIN_VALUE);
  if (options.strength !== undefined) requireOneOf(who, 'strength', options.strength, ['count', 'sum']);
  if (options.kinds !== undefined) requireKinds(who, options.kinds);
  const rule = before === undefined ? ruleOf(options) : ruleGoneOnWith(who, before, options, interactions.kinds);
  const { directed, halfLife, strength, only } = rule;
  const needsDates = before ? 'going on from `before`' : Number.isNaN(halfLife) ? null : 'a half-life';
  const chosen = chosenRecords(who, interactions, { ...options, ...rule.choice }, needsDates, before);
  const { ids, attributes } =
    before === undefined || options.members !== undefined
      ? memberColumns(who, options.members ?? interactions.ids)
      : membersOfBoth(before.network, interactions.ids);
  const known = knownTies(who, before, ids);
  const numbers = numbersOf(who, interactions, ids, chosen.records);
  const ends = joined(known, endsOf(interactions, numbers, chosen.records, directed));
  const pairs = pairsOf(ids.length, ends);
  const entries = { ...pairs, interactions, records: chosen.records, before, places: known.places };
  const at = lookedAt(chosen.at, before);
  const dates = datesOf(entries);
  const { offsets, targets, pairOf } = placesOf(ids.length, ends, pairs, directed);
  const column = (ofPairs: Float64Array) => spread(ofPairs, pairOf);
  const counts = column(countsOf(entries));
  const { records, earlier, later, otherKinds, undated } = chosen;
  return Object.freeze({
    network: frozen({ directed, members: ids, ties: { offsets, targets, strengths: counts }, attributes }),
    counts,
    sums: column(sumsOf(who, entries)),
    first: column(dates.first),
    last: column(dates.last),
    days: column(dates.days),
    recent: column(recentOf(who, entries, rule, at)),
    ...packedKinds(kindsOf(entries), pairOf),
    directed,
    at,
    halfLife,
    strength,
    from: chosen.from,
    until: chosen.until,
    only,
    records: Object.freeze({ counted: records.length, earlier, later, otherKinds, undated }),
  });
}

// The ties of a network, and the pair that each place is about.
function placesOf(
  n: number,
  { source, target }: Ends,
  { order, starts }: RecordPairs,
  directed: boolean,
): { offsets: Uint32Array; targets: Uint32Array; pairOf: Uint32Array } {
  const firsts = starts.subarray(0, -1).map((start) => order[start]!);
  const numbered = tiesFromArcs(n, {
    source: firsts.map((entry) => source[entry]!),
    target: firsts.map((entry) => target[entry]!),
    // From 1, since 0 would be no tie.
    strength: firsts.map((_, pair) => pair + 1),
  });
  const { offsets, targets, strengths } = directed ? numbered : symmetrized(numbered, 'sum');
  return { offsets, targets, pairOf: Uint32Array.from(strengths, (number) => number - 1) };
}

// The value of each place's pair.
function spread(values: Float64Array, pairOf: Uint32Array): Float64Array {
  const column = new Float64Array(pairOf.length);
  for (let k = 0; k < pairOf.length; k++) column[k] = values[pairOf[k]!]!;
  return column;
}

function packedKinds(
  { names, starts, kinds }: PairKinds,
  pairOf: Uint32Array,
): Pick<TieHistory, 'kinds' | 'kindNames' | 'kindOffsets' | 'kindPlaces'> {
  const counts = new Float64Array(pairOf.length);
  const kindOffsets = new Uint32Array(pairOf.length + 1);
  for (let k = 0; k < pairOf.length; k++) {
    counts[k] = starts[pairOf[k]! + 1]! - starts[pairOf[k]!]!;
    kindOffsets[k + 1] = kindOffsets[k]! + counts[k]!;
  }
  const kindPlaces = new Uint32Array(kindOffsets[pairOf.length]!);
  for (let k = 0; k < pairOf.length; k++)
    for (let place = 0; place < counts[k]!; place++)
      kindPlaces[kindOffsets[k]! + place] = kinds[starts[pairOf[k]!]! + place]!;
  return { kinds: counts, kindNames: Object.freeze(names), kindOffsets, kindPlaces };
}
