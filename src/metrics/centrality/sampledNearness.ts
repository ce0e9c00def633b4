import { BATCH, eachLevelOf, type ManySearches, manySearches } from '../../network/manySearches.js';
import type { SearchedTies } from '../../network/searchParts.js';
import { DRAWN_MEAN_FAILS } from '../../numeric/drawnMean.js';
import { type Random, shuffle } from '../../numeric/random.js';
import { type KnownOthers, knownOthers } from './knownOthers.js';
import { type Between, FAR, NEAR, nearnessBetween, SQUARES, SUM, SUMS } from './nearnessBetween.js';
import { placesOf, type SampledValues } from './places.js';

/** Closeness or harmonic as it was sampled, and how far it can be trusted. */
export interface SampledNearness extends SampledValues {
  /** The number of members that were drawn and searched for. All of them: the values are exact, and the error is 0. */
  readonly samples: number;
}

/**
 * Searches by everyone for members drawn by chance, none twice, until all bounds are within `epsilon` or each of the
 * first `top` places is sure, or there is nobody left to draw. It is decided beforehand when the bounds are looked at;
 * each look and each mean that it rests on may fail with the same part of delta, so that all that is ever looked at
 * holds at once.
 */
export function sampledNearness(
  { ties, symmetric }: Pick<SearchedTies, 'ties' | 'symmetric'>,
  harmonic: boolean,
  { epsilon, delta, top }: { epsilon: number; delta: number; top: number },
  random: Random,
): SampledNearness {
  const n = ties.offsets.length - 1;
  if (n < 2) return nobodyElse(n, epsilon, delta, top);
  const searches = manySearches(ties, symmetric);
  const known = knownOthers(searches.rows, searches.back, symmetric);
  const order = Int32Array.from({ length: n }, (_, i) => i);
  shuffle(order, random);
  const sums = new Float64Array(SUMS * n);
  const drawn = new Uint8Array(n);
  const looks = looksOf(n);
  const means = harmonic || known.sure.every((sure) => sure === 1) ? 1 : 2; // of each member, that a bound rests on
  const trust = Math.log((DRAWN_MEAN_FAILS * means * n * looks.length) / delta);
  const found = { values: new Float64Array(n), lower: new Float64Array(n), upper: new Float64Array(n) };
  for (let look = 0; ; look++) {
    const samples = looks[look]!;
    for (let k = look === 0 ? 0 : looks[look - 1]!; k < samples; k += BATCH)
      search(searches, order.subarray(k, Math.min(samples, k + BATCH)), harmonic, drawn, sums);
    const wanted = top > 0 || samples === n ? Infinity : epsilon;
    const error = boundsInto(found, searches.members, known, sums, drawn, samples, harmonic, trust, wanted);
    if (error > wanted) continue;
    const places = placesOf(found.values, found.lower, found.upper, Math.min(top, n));
    if (error <= epsilon || samples === n || places.sure.every(Boolean))
      return { ...found, error, epsilon, delta, samples, places };
  }
}

const GROWTH = 1.25;

// After how many samples the bounds are looked at: whole batches, and everyone at last.
function looksOf(n: number): readonly number[] {
  const looks = [Math.min(n, BATCH)];
  for (let samples = looks[0]!; samples < n; looks.push(samples))
    samples = Math.min(n, BATCH * Math.ceil((samples * GROWTH) / BATCH));
  return looks;
}

function nobodyElse(n: number, epsilon: number, delta: number, top: number): SampledNearness {
  const column = (): Float64Array => new Float64Array(n).fill(Number.NaN);
  const [values, lower, upper] = [column(), column(), column()];
  const places = placesOf(values, lower, upper, Math.min(top, n));
  return { values, lower, upper, error: n === 0 ? 0 : Number.NaN, epsilon, delta, samples: 0, places };
}

function search(
  searches: ManySearches,
  sources: Int32Array,
  harmonic: boolean,
  drawn: Uint8Array,
  sums: Float64Array,
): void {
  searches.batch.set(sources);
  for (const source of sources) drawn[source] = 1;
  eachLevelOf(searches, sources.length, Infinity, (distance, count, members, gains) => {
    if (distance === 1) addNear(sums, count, members, gains);
    else addFar(sums, harmonic ? 1 / distance : distance, count, members, gains);
  });
}

function addNear(sums: Float64Array, count: number, members: Int32Array, gains: Int32Array): void {
  for (let k = 0; k < count; k++) sums[SUMS * members[k]! + NEAR]! += gains[k]!;
}

function addFar(sums: Float64Array, value: number, count: number, members: Int32Array, gains: Int32Array): void {
  for (let k = 0; k < count; k++) {
    const at = SUMS * members[k]!;
    sums[at + FAR]! += gains[k]!;
    sums[at + SUM]! += gains[k]! * value;
    sums[at + SQUARES]! += gains[k]! * value * value;
  }
}

// Returned is the largest distance from a value to a bound, and as soon as it is above `wanted` nothing else is done.
function boundsInto(
  { values, lower, upper }: Pick<SampledNearness, 'values' | 'lower' | 'upper'>,
  members: Uint32Array,
  known: KnownOthers,
  sums: Float64Array,
  drawn: Uint8Array,
  samples: number,
  harmonic: boolean,
  trust: number,
  wanted: number,
): number {
  const between: Between = { value: 0, lower: 0, upper: 0 };
  let error = 0;
  for (let i = 0; i < members.length && error <= wanted; i++) {
    const member = members[i]!;
    nearnessBetween(between, known, i, sums, SUMS * member, samples - drawn[i]!, members.length, harmonic, trust);
    values[member] = between.value;
    lower[member] = between.lower;
    upper[member] = between.upper;
    error = Math.max(error, between.value - between.lower, between.upper - between.value);
  }
  return error;
}
