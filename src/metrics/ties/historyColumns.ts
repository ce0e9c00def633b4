import { DAY, shareLeft } from '../../network/ageing.js';
import type { RecordPairs } from '../../network/recordPairs.js';
import type { Interactions } from '../../records/interactions.js';
import type { TieHistory } from './history.js';

/** What a history is made of, sorted by pair: first the ties of an earlier one, at most one of a pair, then records. */
export interface Entries extends RecordPairs {
  readonly before: TieHistory | undefined;
  /** The places of the ties in the earlier history. */
  readonly places: Uint32Array;
  readonly interactions: Interactions;
  /** The places of the records in the interactions. */
  readonly records: Uint32Array;
}

const NONE = new Float64Array(0);

/** The number of records of each pair. */
export function countsOf({ order, starts, places, before }: Entries): Float64Array {
  const counts = new Float64Array(starts.length - 1);
  for (let pair = 0; pair < counts.length; pair++) {
    const entry = order[starts[pair]!]!;
    counts[pair] = starts[pair + 1]! - starts[pair]!;
    // A tie known from before comes first of its pair, since its entry is among the first and the order is stable.
    if (entry < places.length) counts[pair]! += before!.counts[places[entry]!]! - 1;
  }
  return counts;
}

/** The strengths of each pair added up. */
export function sumsOf(who: string, entries: Entries): Float64Array {
  return added(who, gathered(entries, entries.before?.sums ?? NONE, entries.interactions.strength), entries.starts);
}

/** What is left at `at` of the records of each pair. */
export function recentOf(
  who: string,
  entries: Entries,
  { halfLife, strength }: Pick<TieHistory, 'halfLife' | 'strength'>,
  at: number,
): Float64Array {
  const { order, starts, places, records, before, interactions } = entries;
  if (Number.isNaN(halfLife)) return new Float64Array(starts.length - 1).fill(Number.NaN);
  const values = gathered(entries, before?.recent ?? NONE, strength === 'sum' ? interactions.strength : null);
  const left = before === undefined ? 1 : shareLeft(before.at, at, halfLife);
  for (let k = 0; k < order.length; k++) {
    const record = order[k]! - places.length;
    values[k]! *= record < 0 ? left : shareLeft(interactions.time[records[record]!]!, at, halfLife);
  }
  return added(who, values, starts);
}

/** The first and the last time of each pair, and the number of different days. */
export function datesOf(entries: Entries): { first: Float64Array; last: Float64Array; days: Float64Array } {
  const { order, starts, places, before, interactions } = entries;
  // A tie known from before stands for its last record: the later ones can share a day with no other.
  const times = gathered(entries, before?.last ?? NONE, interactions.time);
  const pairs = starts.length - 1;
  const dates = { first: new Float64Array(pairs), last: new Float64Array(pairs), days: new Float64Array(pairs) };
  for (let pair = 0; pair < pairs; pair++) {
    const begin = starts[pair]!;
    const end = starts[pair + 1]!;
    if (end - begin > 1) times.subarray(begin, end).sort();
    // Here the times ascend, those that are not known last.
    let days = 0;
    let k = begin;
    for (; k < end && !Number.isNaN(times[k]!); k++)
      if (k === begin || Math.floor(times[k]! / DAY) !== Math.floor(times[k - 1]! / DAY)) days++;
    dates.first[pair] = times[begin]!;
    dates.last[pair] = k === begin ? Number.NaN : times[k - 1]!;
    dates.days[pair] = k === begin ? Number.NaN : days;
    const entry = order[begin]!;
    if (entry >= places.length || Number.isNaN(before!.last[places[entry]!]!)) continue;
    dates.first[pair] = before!.first[places[entry]!]!;
    dates.days[pair]! += before!.days[places[entry]!]! - 1;
  }
  return dates;
}

// Each entry's value in the order of the pairs; 1 for each record without `fresh`.
function gathered({ order, places, records }: Entries, known: Float64Array, fresh: Float64Array | null): Float64Array {
  const values = new Float64Array(order.length).fill(1);
  for (let k = 0; k < order.length; k++) {
    const entry = order[k]!;
    if (entry < places.length) values[k] = known[places[entry]!]!;
    else if (fresh !== null) values[k] = fresh[records[entry - places.length]!]!;
  }
  return values;
}

// Each pair's values added, smallest first, so that the order of the records does not matter.
function added(who: string, values: Float64Array, starts: Uint32Array): Float64Array {
  const sums = new Float64Array(starts.length - 1);
  for (let pair = 0; pair < sums.length; pair++) {
    const begin = starts[pair]!;
    const end = starts[pair + 1]!;
    if (end - begin > 1) values.subarray(begin, end).sort();
    for (let k = begin; k < end; k++) sums[pair]! += values[k]!;
    if (sums[pair] === Infinity) throw new RangeError(`${who}: the strengths of a pair must add up to a finite number`);
  }
  return sums;
}
