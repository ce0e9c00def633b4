import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { without } from '../../network/views.js';
import { type Random, shuffle } from '../../numeric/random.js';
import { sortByKey } from '../../numeric/sortByKey.js';

/** The members from the largest value down, undefined ones last; equals by number, or as they are drawn. */
export function byValue(values: Float64Array, random: Random | null): Uint32Array {
  const n = values.length;
  const keys = keysOf(values);
  const order = numbers(n);
  sortByKey(order, keys);
  for (let begin = 0, end = 0; begin < n; begin = end) {
    const limit = equalTo(keys[order[begin]!]!);
    while (end < n && keys[order[end]!]! <= limit) end++;
    const equals = order.subarray(begin, end).sort();
    if (random !== null) shuffle(equals, random);
  }
  return new Uint32Array(order.buffer);
}

/**
 * The members by how many contacts they have among those who are left, most first, over ties that are stored both ways;
 * in O(n + m). Numbers of contacts only fall: who waits among those with d of them has d or fewer, and those who have d
 * when it is their turn are all who ever will.
 */
export function byDegreeLeft({ offsets, targets }: Ties, random: Random | null): Uint32Array {
  const n = offsets.length - 1;
  const degrees = new Int32Array(n);
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, (degrees[i] = offsets[i + 1]! - offsets[i]!));
  const waiting = new Waiting(n, most);
  for (let i = 0; i < n; i++) waiting.add(i, degrees[i]!);
  const level = new Int32Array(n);
  const order = new Uint32Array(n);
  let count = 0;
  for (let d = most; d >= 0; d--) {
    const equals = level.subarray(0, waiting.take(d, degrees, level)).sort();
    if (random !== null) shuffle(equals, random);
    for (let place = 0; place < equals.length; place++) {
      const i = equals[place]!;
      if (degrees[i] !== d) {
        waiting.add(i, degrees[i]!);
        continue;
      }
      order[count++] = i;
      degrees[i] = -1;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (degrees[targets[k]!]! > 0) degrees[targets[k]!]!--;
    }
  }
  return order;
}

/** The members by a measure of those who are left, highest first; once there are no ties, by number or as drawn. */
export function byMeasureLeft(
  network: Network,
  measure: (left: Network) => Float64Array,
  random: Random | null,
): Uint32Array {
  const order = new Uint32Array(network.members.length);
  let numbersLeft = numbers(order.length);
  let left = network;
  let count = 0;
  while (left.ties.targets.length > 0) {
    const keys = keysOf(measure(left));
    const limit = equalTo(keys.reduce((least, key) => Math.min(least, key), Infinity));
    const equals = numbers(keys.length).filter((i) => keys[i]! <= limit);
    if (random !== null) shuffle(equals, random);
    const i = equals[0]!;
    order[count++] = numbersLeft[i]!;
    numbersLeft = numbersLeft.filter((_, place) => place !== i);
    left = without(left, [left.members[i]!]);
  }
  if (random !== null) shuffle(numbersLeft, random);
  order.set(numbersLeft, count);
  return order;
}

function numbers(n: number): Int32Array {
  const all = new Int32Array(n);
  for (let i = 0; i < n; i++) all[i] = i;
  return all;
}

// Smaller ones go first.
function keysOf(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? Infinity : -value));
}

const EQUAL = 1e-10;

// Up to where keys are equal to this one: they may differ by rounding.
function equalTo(key: number): number {
  return Math.abs(key) === Infinity ? key : key + Math.abs(key) * EQUAL;
}

// Members who wait under a number each.
class Waiting {
  readonly #firsts: Int32Array;
  readonly #nexts: Int32Array;

  constructor(members: number, most: number) {
    this.#firsts = new Int32Array(most + 1).fill(-1);
    this.#nexts = new Int32Array(members);
  }

  add(member: number, under: number): void {
    this.#nexts[member] = this.#firsts[under]!;
    this.#firsts[under] = member;
  }

  /** Takes out those under d who have d in `degrees`, into `level`, and puts the others under what they have. */
  take(d: number, degrees: Int32Array, level: Int32Array): number {
    let count = 0;
    for (let i = this.#firsts[d]!; i !== -1; ) {
      const next = this.#nexts[i]!;
      if (degrees[i] === d) level[count++] = i;
      else this.add(i, degrees[i]!);
      i = next;
    }
    return count;
  }
}
