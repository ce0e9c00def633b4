import type { Interactions } from '../records/interactions.js';
import { DAY, shareLeft } from './ageing.js';
import type { Arcs } from './network.js';
import { type Ends, pairsOf } from './recordPairs.js';

export type StrengthRule = 'count' | 'sum' | 'max' | 'latest' | 'days' | 'binary';

/** The records that count and how they are to be merged. */
interface Merge {
  readonly records: Uint32Array;
  readonly ends: Ends;
  readonly n: number;
  readonly rule: StrengthRule;
  readonly halfLife: number | undefined;
  readonly at: number;
}

/** One arc per pair, its strength by the rule over the pair's records, whatever order they stand in. */
export function strengthsOf(interactions: Interactions, merge: Merge): Arcs {
  const { records, ends, n, rule, halfLife } = merge;
  const { order, starts } = pairsOf(n, ends);
  const counted = halfLife === undefined && (rule === 'count' || rule === 'binary');
  const values = counted ? null : valuesOf(interactions, merge, order);
  const times = rule === 'latest' ? Float64Array.from(order, (k) => interactions.time[records[k]!]!) : null;
  const pairs = starts.length - 1;
  const arcs = { source: new Uint32Array(pairs), target: new Uint32Array(pairs), strength: new Float64Array(pairs) };
  let count = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const begin = starts[pair]!;
    const end = starts[pair + 1]!;
    const strength = values === null ? (rule === 'binary' ? 1 : end - begin) : merged(rule, values, times, begin, end);
    // A record so old that it has decayed to nothing makes no tie.
    if (strength === 0) continue;
    if (strength === Infinity)
      throw new RangeError('buildNetwork: the strengths of a pair must add up to a finite number');
    arcs.source[count] = ends.source[order[begin]!]!;
    arcs.target[count] = ends.target[order[begin]!]!;
    arcs.strength[count++] = strength;
  }
  return {
    source: arcs.source.subarray(0, count),
    target: arcs.target.subarray(0, count),
    strength: arcs.strength.subarray(0, count),
  };
}

// What each record, in the order of the pairs, adds to its pair: its strength, its day, or its share after ageing.
function valuesOf(
  { strength, time }: Interactions,
  { records, rule, halfLife, at }: Merge,
  order: Uint32Array,
): Float64Array {
  return Float64Array.from(order, (k) => {
    const record = records[k]!;
    if (rule === 'days') return Math.floor(time[record]! / DAY);
    const value = rule === 'count' ? 1 : strength[record]!;
    return halfLife === undefined ? value : value * shareLeft(time[record]!, at, halfLife);
  });
}

function merged(
  rule: StrengthRule,
  values: Float64Array,
  times: Float64Array | null,
  begin: number,
  end: number,
): number {
  if (end - begin === 1 && rule !== 'days') return values[begin]!;
  if (rule === 'latest' && times !== null) return latest(values, times, begin, end);
  sortBetween(values, begin, end);
  if (rule === 'max') return values[end - 1]!;
  let sum = 0;
  if (rule === 'days') {
    for (let k = begin; k < end; k++) if (k === begin || values[k] !== values[k - 1]) sum++;
  } else for (let k = begin; k < end; k++) sum += values[k]!;
  return sum;
}

// Most pairs have few records, for which a call of the sort of the language takes longer than the sorting.
const FEW = 24;

function sortBetween(values: Float64Array, begin: number, end: number): void {
  if (end - begin > FEW) {
    values.subarray(begin, end).sort();
    return;
  }
  for (let k = begin + 1; k < end; k++) {
    const value = values[k]!;
    let at = k;
    for (; at > begin && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}

// Of records at the same moment the strongest, so that their order does not matter.
function latest(values: Float64Array, times: Float64Array, begin: number, end: number): number {
  let best = begin;
  for (let k = begin + 1; k < end; k++)
    if (times[k]! > times[best]! || (times[k] === times[best] && values[k]! > values[best]!)) best = k;
  return values[best]!;
}
