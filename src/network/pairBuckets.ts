/**
 * Pairs of members as one 32-bit number each, in buckets of neighbouring rows: the row within its bucket in the high bits,
 * the target in the `targetBits` low ones. To write to a million rows in any order misses the processor's cache each
 * time; a few hundred buckets are written to side by side, and one bucket's rows fit the cache.
 */
export interface PairBuckets {
  readonly words: Uint32Array;
  /** What goes with each pair, if anything does. */
  readonly values: Float64Array | null;
  /** Bucket b has words[starts[b] … starts[b + 1]) and the rows from b · 2 ** rowBits. */
  readonly starts: Uint32Array;
  readonly rowBits: number;
  readonly targetBits: number;
}

/** The two members of each record as places in any numbering, what it adds, and the member that each place stands for. */
export interface NumberedRecords {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly values: Float64Array | null;
  readonly numbers: Uint32Array;
}

// So many pairs of a bucket, dealt to as many places, fit the cache of one core.
const BUCKET = 2 ** 15;
const MOST_BUCKETS = 2 ** 10;

/** How many bits the rows of a bucket and the targets take, for so many pairs of n members. */
export function bitsOf(n: number, pairs: number): { rowBits: number; targetBits: number } {
  const targetBits = n < 2 ? 0 : 32 - Math.clz32(n - 1);
  const bucketBits = Math.floor(Math.log2(Math.min(MOST_BUCKETS, Math.max(1, pairs / BUCKET))));
  return { targetBits, rowBits: Math.max(0, Math.min(targetBits - bucketBits, 32 - targetBits)) };
}

/** The pairs of the records over n members by bucket, in their order; with `lowerFirst` each by its lower member. */
export function pairBuckets(n: number, records: NumberedRecords, lowerFirst: boolean): PairBuckets {
  const { source, target, values, numbers } = records;
  const m = source.length;
  const { rowBits, targetBits } = bitsOf(n, m);
  const starts = new Uint32Array((n >>> rowBits) + 2);
  // Counted into the entry after its own, each bucket's number of pairs becomes its end when they are added up.
  if (lowerFirst) countLower(source, target, numbers, rowBits, starts.subarray(1));
  else countSource(source, numbers, rowBits, starts.subarray(1));
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const buckets = {
    words: new Uint32Array(m),
    values: values === null ? null : new Float64Array(m),
    starts,
    rowBits,
    targetBits,
  };
  deal(records, lowerFirst, starts.slice(), buckets);
  return buckets;
}

function countLower(
  source: Uint32Array,
  target: Uint32Array,
  numbers: Uint32Array,
  rowBits: number,
  counts: Uint32Array,
): void {
  for (let k = 0; k < source.length; k++) counts[lower(numbers[source[k]!]!, numbers[target[k]!]!) >>> rowBits]!++;
}

function countSource(source: Uint32Array, numbers: Uint32Array, rowBits: number, counts: Uint32Array): void {
  for (let k = 0; k < source.length; k++) counts[numbers[source[k]!]! >>> rowBits]!++;
}

function deal(
  { source, target, values, numbers }: NumberedRecords,
  lowerFirst: boolean,
  next: Uint32Array,
  { words, values: dealt, rowBits, targetBits }: PairBuckets,
): void {
  const rowMask = 2 ** rowBits - 1;
  for (let k = 0; k < source.length; k++) {
    const a = numbers[source[k]!]!;
    const b = numbers[target[k]!]!;
    const row = lowerFirst ? lower(a, b) : a;
    const at = next[row >>> rowBits]!++;
    words[at] = ((row & rowMask) << targetBits) | (a + b - row);
    if (dealt !== null && values !== null) dealt[at] = values[k]!;
  }
}

// Without a branch, which would be guessed wrong for every other record. Members are far fewer than 2³¹.
function lower(a: number, b: number): number {
  const difference = (a - b) | 0;
  return (b + (difference & (difference >> 31))) | 0;
}
