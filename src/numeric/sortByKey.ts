import { sortedByDigits } from './digitSort.js';

const RUN = 8; // places that are put in order by themselves before they are merged
const MANY = 4096; // numbers that it takes less time to deal out by the digits of their keys

/** Puts the numbers of `order` in ascending order of their keys, in place; those of equal keys keep theirs. */
export function sortByKey(order: Int32Array, keys: Float64Array): void {
  if (order.length < MANY) sortByMerging(order, keys);
  else sortByLeadingDigits(order, keys);
}

function sortByMerging(order: Int32Array, keys: Float64Array): void {
  const n = order.length;
  let from: Int32Array = order;
  let into: Int32Array = new Int32Array(n);
  for (let begin = 0; begin < n; begin += RUN) insert(from, keys, begin, Math.min(n, begin + RUN));
  for (let length = RUN; length < n; length *= 2) {
    for (let begin = 0; begin < n; begin += 2 * length)
      merge(from, into, keys, begin, Math.min(n, begin + length), Math.min(n, begin + 2 * length));
    [from, into] = [into, from];
  }
  if (from !== order) order.set(from);
}

function insert(order: Int32Array, keys: Float64Array, begin: number, end: number): void {
  for (let at = begin + 1; at < end; at++) {
    const i = order[at]!;
    const key = keys[i]!;
    let place = at;
    for (; place > begin && keys[order[place - 1]!]! > key; place--) order[place] = order[place - 1]!;
    order[place] = i;
  }
}

function merge(
  from: Int32Array,
  into: Int32Array,
  keys: Float64Array,
  begin: number,
  middle: number,
  end: number,
): void {
  let left = begin;
  let right = middle;
  for (let at = begin; at < end; at++) {
    const takeLeft = right >= end || (left < middle && keys[from[left]!]! <= keys[from[right]!]!);
    into[at] = takeLeft ? from[left++]! : from[right++]!;
  }
}

// Sorted by the leading half of the digits, keys come to stand beside those nearly alike, which are sorted by themselves.
function sortByLeadingDigits(order: Int32Array, keys: Float64Array): void {
  const n = order.length;
  const given = { keys: leadingDigits(order, keys), values: new Uint32Array(order) };
  const spare = { keys: new Uint32Array(n), values: new Uint32Array(n) };
  const sorted = sortedByDigits(given, spare, 32);
  order.set(sorted.values ?? []);
  sortRuns(order, keys, sorted.keys);
}

// The leading 32 bits of each key, changed so that their order is that of the keys; of 0 those with a sign are those without.
function leadingDigits(order: Int32Array, keys: Float64Array): Uint32Array {
  const view = new DataView(new ArrayBuffer(8));
  const digits = new Uint32Array(order.length);
  for (let at = 0; at < digits.length; at++) {
    view.setFloat64(0, keys[order[at]!]! + 0);
    const leading = view.getInt32(0);
    digits[at] = leading < 0 ? ~leading : leading ^ 0x80000000;
  }
  return digits;
}

function sortRuns(order: Int32Array, keys: Float64Array, digits: Uint32Array): void {
  for (let begin = 0, end = 0; begin < order.length; begin = end) {
    while (end < order.length && digits[end] === digits[begin]) end++;
    if (end - begin > 1 && !isSorted(order, keys, begin, end)) {
      if (end - begin <= 4 * RUN) insert(order, keys, begin, end);
      else sortByMerging(order.subarray(begin, end), keys);
    }
  }
}

function isSorted(order: Int32Array, keys: Float64Array, begin: number, end: number): boolean {
  for (let at = begin + 1; at < end; at++) if (keys[order[at - 1]!]! > keys[order[at]!]!) return false;
  return true;
}
