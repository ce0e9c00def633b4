import { requireNumber, shown } from '../numeric/check.js';
import { Heap } from '../numeric/heap.js';
import { sumOf } from '../numeric/sum.js';
import type { Ties } from './ties.js';

/**
 * How far apart a tie keeps its two members. `'hops'`: every tie is one step. `'inverse'`: 1 / strength.
 * `'relative'`: mean strength / strength, so that a tie of mean strength is one step (Opsahl and tnet). Or a function
 * of the strength. A strength itself is never a distance.
 */
export type Distance = 'hops' | 'inverse' | 'relative' | ((strength: number) => number);

/** Two path lengths count as equal when they differ by less than this share of the longer. */
export const EQUAL_LENGTH = 1e-10;

/** Up to where a path counts as no longer than `cutoff`: equal lengths may differ by rounding. */
export function limitOf(who: string, cutoff: number): number {
  if (cutoff !== Infinity) requireNumber(who, 'cutoff', cutoff, 0);
  return cutoff * (1 + EQUAL_LENGTH);
}

/** The length of every tie in the order of `ties.targets`, or null when each is one step. */
export function tieLengths(who: string, ties: Ties, distance: Distance): Float64Array | null {
  const { strengths } = ties;
  if (distance === 'hops') return null;
  if (distance === 'inverse') return dividedBy(1, strengths);
  if (distance === 'relative') {
    return dividedBy(sumOf(strengths) / strengths.length, strengths);
  }
  if (typeof distance !== 'function')
    throw new RangeError(
      `${who}: \`distance\` must be 'hops', 'inverse', 'relative' or a function of the strength, got ${shown(distance)}`,
    );
  return strengths.map((strength) => {
    const length = distance(strength);
    if (typeof length === 'number' && length > 0 && length < Infinity) return length;
    throw new RangeError(
      `${who}: \`distance\` must give a positive number for strength ${strength}, got ${shown(length)}`,
    );
  });
}

function dividedBy(value: number, strengths: Float64Array): Float64Array {
  const lengths = new Float64Array(strengths.length);
  for (let k = 0; k < lengths.length; k++) lengths[k] = value / strengths[k]!;
  return lengths;
}

/**
 * Called once per member with what it reaches: order[0 … reached) are the members within reach, the member itself
 * first and the others nearest first, and distances[i] is how far member i is (Infinity beyond reach). Both arrays are
 * used again for the next member.
 */
export type Visit = (member: number, reached: number, order: Int32Array, distances: Float64Array) => void;

/**
 * Searches from every member in turn, or from first … last − 1 only: breadth first without `lengths`, by Dijkstra's
 * algorithm with them. Members farther than `limit` are beyond reach, and what is beyond costs nothing.
 */
export function eachSource(
  ties: Ties,
  lengths: Float64Array | null,
  visit: Visit,
  limit: number = Infinity,
  first: number = 0,
  last: number = ties.offsets.length - 1,
): void {
  const n = ties.offsets.length - 1;
  const order = new Int32Array(n);
  const distances = new Float64Array(n).fill(Infinity);
  const heap = lengths === null ? null : new Heap(n);
  for (let i = first; i < last; i++) {
    const reached =
      heap === null || lengths === null
        ? breadthFirst(ties.offsets, ties.targets, i, limit, order, distances)
        : dijkstra(ties.offsets, ties.targets, lengths, i, limit, order, distances, heap);
    visit(i, reached, order, distances);
    for (let k = 0; k < reached; k++) distances[order[k]!] = Infinity;
  }
}

function breadthFirst(
  offsets: Uint32Array,
  targets: Uint32Array,
  source: number,
  limit: number,
  order: Int32Array,
  distances: Float64Array,
): number {
  let reached = 1;
  order[0] = source;
  distances[source] = 0;
  for (let head = 0; head < reached; head++) {
    const i = order[head]!;
    const next = distances[i]! + 1;
    if (next > limit) break;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      if (distances[j]! !== Infinity) continue;
      distances[j] = next;
      order[reached++] = j;
    }
  }
  return reached;
}

function dijkstra(
  offsets: Uint32Array,
  targets: Uint32Array,
  lengths: Float64Array,
  source: number,
  limit: number,
  order: Int32Array,
  distances: Float64Array,
  heap: Heap,
): number {
  let reached = 0;
  distances[source] = 0;
  heap.put(source, 0);
  while (heap.size > 0) {
    const i = heap.take();
    order[reached++] = i;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      const through = distances[i]! + lengths[k]!;
      if (through >= distances[j]! || through > limit) continue;
      distances[j] = through;
      heap.put(j, through);
    }
  }
  return reached;
}
