const RUN = 8; // places that are put in order by themselves before they are merged

/** Puts the numbers of `order` in ascending order of their keys, in place; those of equal keys keep theirs. */
export function sortByKey(order: Int32Array, keys: Float64Array): void {
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
