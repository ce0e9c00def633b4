/** Whole numbers below 2³² and, where there are any, the value that goes with each. */
export interface Keyed<Values extends Uint32Array | Float64Array> {
  readonly keys: Uint32Array;
  readonly values: Values | null;
}

/**
 * Sorts by keys below 2 ** `bits`, those alike in their order. They are dealt by their last digit, then by the one before
 * it and so on, from one pair of arrays to the other and back; returned is the pair in which they come to stand.
 */
export function sortedByDigits<Values extends Uint32Array | Float64Array>(
  given: Keyed<Values>,
  spare: Keyed<Values>,
  bits: number,
): Keyed<Values> {
  // A digit of many values needs fewer rounds, but for few keys it takes longer to count the values than the keys.
  const m = given.keys.length;
  const passes = Math.ceil(bits / (m < 2048 ? 8 : m < 16_384 ? 11 : 13));
  const width = Math.ceil(bits / passes);
  let [from, to] = [given, spare];
  for (let pass = 0; pass < passes; pass++) {
    deal(from, to, pass * width, 2 ** width - 1);
    [from, to] = [to, from];
  }
  return from;
}

function deal<Values extends Uint32Array | Float64Array>(
  from: Keyed<Values>,
  to: Keyed<Values>,
  shift: number,
  mask: number,
): void {
  const next = starts(from.keys, shift, mask);
  if (from.values === null || to.values === null) dealKeys(from.keys, to.keys, next, shift, mask);
  else dealBoth(from.keys, from.values, to.keys, to.values, next, shift, mask);
}

// Where the keys with each digit are to begin. Each loop has a function of its own: compiled while it runs, one with two
// would be without the second, and be compiled anew for every bucket.
function starts(keys: Uint32Array, shift: number, mask: number): Uint32Array {
  const next = new Uint32Array(mask + 2);
  countDigits(keys, shift, mask, next);
  addUp(next);
  return next;
}

// The number of keys with each digit, one place behind it.
function countDigits(keys: Uint32Array, shift: number, mask: number, counts: Uint32Array): void {
  for (let k = 0; k < keys.length; k++) counts[((keys[k]! >>> shift) & mask) + 1]!++;
}

function addUp(counts: Uint32Array): void {
  for (let k = 1; k < counts.length; k++) counts[k]! += counts[k - 1]!;
}

function dealKeys(from: Uint32Array, to: Uint32Array, next: Uint32Array, shift: number, mask: number): void {
  for (let k = 0; k < from.length; k++) {
    const key = from[k]!;
    to[next[(key >>> shift) & mask]!++] = key;
  }
}

function dealBoth(
  from: Uint32Array,
  fromValues: Uint32Array | Float64Array,
  to: Uint32Array,
  toValues: Uint32Array | Float64Array,
  next: Uint32Array,
  shift: number,
  mask: number,
): void {
  for (let k = 0; k < from.length; k++) {
    const key = from[k]!;
    const at = next[(key >>> shift) & mask]!++;
    to[at] = key;
    toValues[at] = fromValues[k]!;
  }
}
