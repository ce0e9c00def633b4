import { type Parts, partSize } from '../numeric/parts.js';
import { type Direction, tiesAlong } from './direction.js';
import { BATCH, eachLevel, type ManySearches, manySearches } from './manySearches.js';
import type { Network } from './network.js';
import { type Distance, eachSource, tieLengths } from './paths.js';
import type { Ties } from './ties.js';

/** What is added up over the searches of all members, into `numbers`. */
export interface SearchSums<Result> extends Pick<Parts<Result>, 'width' | 'fold' | 'result'> {
  /** By steps: members[0 … count) find `gains` members each at this distance. Told distance by distance, many times over. */
  readonly level: (
    numbers: Float64Array,
    distance: number,
    count: number,
    members: Int32Array,
    gains: Int32Array,
  ) => void;
  /** By lengths: the member finds order[1 … reached), nearest first, at these distances. Told once for each member. */
  readonly source: (
    numbers: Float64Array,
    member: number,
    reached: number,
    order: Int32Array,
    distances: Float64Array,
  ) => void;
}

/** Ties to search over. */
export interface SearchedTies {
  readonly ties: Ties;
  /** Whether each tie is there both ways. */
  readonly symmetric: boolean;
  /** The length of each tie, null for one step. */
  readonly lengths: Float64Array | null;
}

/** The ties of a network along a direction, as long as `distance` says. */
export function searchedTies(who: string, network: Network, direction: Direction, distance: Distance): SearchedTies {
  const ties = tiesAlong(who, network, direction);
  const symmetric = !network.directed || direction === 'all';
  return { ties, symmetric, lengths: tieLengths(who, ties, distance) };
}

const FEWEST_SOURCES = 64;

/** The searches in parts: batches of members that are found, or by lengths some members that find. */
export function searchParts<Result>(
  { ties, symmetric, lengths }: SearchedTies,
  { width, level, source, fold, result }: SearchSums<Result>,
): Parts<Result> {
  const n = ties.offsets.length - 1;
  const folded = fold === undefined ? { width, result } : { width, fold, result };
  if (lengths === null) return { ...batchParts(ties, symmetric, Infinity, 1, level), ...folded };
  const size = partSize(n, FEWEST_SOURCES);
  const add = (part: number, numbers: Float64Array): void => {
    const visit = (member: number, reached: number, order: Int32Array, distances: Float64Array): void =>
      source(numbers, member, reached, order, distances);
    eachSource(ties, lengths, visit, Infinity, part * size, Math.min(n, (part + 1) * size));
  };
  return { count: Math.ceil(n / size), add, ...folded };
}

/** The parts of searches by steps, of at least `least` batches each. */
export function batchParts(
  ties: Ties,
  symmetric: boolean,
  steps: number,
  least: number,
  level: SearchSums<unknown>['level'],
): Pick<Parts<unknown>, 'count' | 'add'> {
  const batches = Math.ceil((ties.offsets.length - 1) / BATCH);
  const size = partSize(batches, least);
  let searches: ManySearches | null = null;
  const add = (part: number, numbers: Float64Array): void => {
    searches ??= manySearches(ties, symmetric);
    const visit = (distance: number, count: number, members: Int32Array, gains: Int32Array): void =>
      level(numbers, distance, count, members, gains);
    for (let batch = part * size; batch < Math.min(batches, (part + 1) * size); batch++)
      eachLevel(searches, batch, steps, visit);
  };
  return { count: Math.ceil(batches / size), add };
}
