import type { Steps } from '../../numeric/steps.js';

/** Records in columns; those of the rest are empty where every cell is read. */
export interface Records {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly kind: Uint32Array;
  readonly time: Float64Array;
  readonly strength: Float64Array;
  readonly restA: Uint32Array;
  readonly restB: Uint32Array;
}

// Records are dealt by their hash into buckets of about this many, so that the table of one fits the nearer caches; and
// half of the buckets at a time, so that less memory is taken.
const BUCKET = 1 << 15;
const PARTS = 2;
// A longer chain is of records made to collide; they are told apart by their text.
const MOST_STEPS = 256;
// So many records are looked at in one step of the work.
const STEP = 1 << 19;
// A little more than a million, and odd: a strength is mostly a multiple of a power of ten.
const MILLIONTHS = 1_048_583;

/**
 * The places of the records that are alike in every cell to an earlier one, in ascending order: cells that are read
 * by their meaning (a member written another way is the same member), all others by their hashes.
 */
export function* duplicatesOf(records: Records): Steps<Uint32Array> {
  const m = records.source.length;
  const bits = Math.min(12, Math.max(1, Math.ceil(Math.log2(m / BUCKET))));
  const hashes = new Uint32Array(m);
  const starts = new Uint32Array((1 << bits) + 1); // of the buckets, which the first bits of a hash tell
  const seed = Math.floor(Math.random() * 0x100000000); // whoever makes records to collide must not know it
  for (let from = 0; from < m; from += STEP) {
    hashRecords(records, seed, from, Math.min(m, from + STEP), bits, hashes, starts);
    yield 0;
  }
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
  const marks = new Uint8Array(m);
  let count = 0;
  for (let part = 0; part < PARTS; part++) {
    const some = (1 << bits) / PARTS;
    const first = starts[part * some]!;
    const own = starts.subarray(part * some, (part + 1) * some + 1).map((start) => start - first);
    count += yield* markPart(records, hashes, bits, part * some, own, marks);
  }
  const duplicates = new Uint32Array(count);
  for (let place = 0, k = 0; k < count; place++) if (marks[place] === 1) duplicates[k++] = place;
  return duplicates;
}

// Marks the duplicates in the buckets from `bucket` on, of which the k-th begins at starts[k], and says how many.
function* markPart(
  records: Records,
  hashes: Uint32Array,
  bits: number,
  bucket: number,
  starts: Uint32Array,
  marks: Uint8Array,
): Steps<number> {
  const last = starts.length - 1;
  const dealt = new Uint32Array(2 * starts[last]!); // place and hash
  const next = starts.slice(0, last);
  for (let from = 0; from < hashes.length; from += STEP) {
    deal(hashes, from, Math.min(hashes.length, from + STEP), bits, bucket, next, dealt);
    yield 0;
  }
  const table = new Uint32Array(tableSize(starts));
  let count = 0;
  for (let k = 0; k < last; k++) {
    const [begin, end] = [starts[k]!, starts[k + 1]!];
    let found = 0;
    table.fill(0);
    for (let from = begin; found >= 0 && from < end; from += SOME) {
      const more = markDuplicates(records, dealt, begin, from, Math.min(end, from + SOME), table, marks);
      found = more < 0 ? more : found + more;
    }
    count += found >= 0 ? found : markByText(records, dealt, begin, end, marks);
    yield 0;
  }
  return count;
}

// Notes the hash of each record, and how many there are in each bucket one place behind it.
function hashRecords(
  { source, target, kind, time, strength, restA }: Records,
  seed: number,
  from: number,
  to: number,
  bits: number,
  hashes: Uint32Array,
  counts: Uint32Array,
): void {
  for (let k = from; k < to; k++) {
    // A time to the millisecond, a strength to the millionth: what is nearer is told apart when it is compared.
    const amount = (strength[k]! * MILLIONTHS) ^ kind[k]!;
    let hash = (Math.imul(source[k]! ^ seed, 0x9e3779b1) + Math.imul(target[k]! ^ seed, 0x85ebca77)) | 0;
    hash = (Math.imul(hash ^ (hash >>> 15) ^ time[k]!, 0xc2b2ae3d) + Math.imul(amount, 0x27d4eb2f)) | 0;
    if (restA.length > 0) hash = mixed(hash, restA[k]!);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
    hashes[k] = hash;
    counts[(hash >>> (32 - bits)) + 1]!++;
  }
}

function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
}

// Deals the records of the buckets from `first` on, of which there are as many as in `next`.
function deal(
  hashes: Uint32Array,
  from: number,
  to: number,
  bits: number,
  first: number,
  next: Uint32Array,
  dealt: Uint32Array,
): void {
  for (let k = from; k < to; k++) {
    const hash = hashes[k]!;
    const bucket = (hash >>> (32 - bits)) - first;
    if (bucket < 0 || bucket >= next.length) continue;
    const at = 2 * next[bucket]!++;
    dealt[at] = k;
    dealt[at + 1] = hash;
  }
}

// A power of two, half again as much as the largest bucket or more.
function tableSize(starts: Uint32Array): number {
  let most = 1;
  for (let bucket = 1; bucket < starts.length; bucket++) most = Math.max(most, starts[bucket]! - starts[bucket - 1]!);
  return 2 ** Math.ceil(Math.log2(1.5 * most));
}

// So few that it is called often enough to be compiled once, and not for a long run and then once more.
const SOME = 512;

// Marks some of those of a bucket and says how many; −1 where a chain is too long. The table has entries of the bucket plus
// one, one for each of the records that are not alike, or a file of equal rows would make one endless chain of them.
function markDuplicates(
  records: Records,
  dealt: Uint32Array,
  begin: number,
  from: number,
  to: number,
  table: Uint32Array,
  marks: Uint8Array,
): number {
  const mask = table.length - 1;
  let count = 0;
  for (let k = from; k < to; k++) {
    const hash = dealt[2 * k + 1]!;
    let slot = hash & mask;
    let steps = 0;
    for (; table[slot] !== 0; slot = (slot + 1) & mask) {
      const other = begin + table[slot]! - 1;
      if (dealt[2 * other + 1] === hash && alike(records, dealt[2 * other]!, dealt[2 * k]!)) break;
      if (++steps > MOST_STEPS) return -1;
    }
    if (table[slot] === 0) table[slot] = k - begin + 1;
    else {
      marks[dealt[2 * k]!] = 1;
      count++;
    }
  }
  return count;
}

function alike({ source, target, kind, time, strength, restA, restB }: Records, i: number, j: number): boolean {
  return (
    source[i] === source[j] &&
    target[i] === target[j] &&
    kind[i] === kind[j] &&
    Object.is(time[i], time[j]) &&
    strength[i] === strength[j] &&
    restA[i] === restA[j] &&
    restB[i] === restB[j]
  );
}

function markByText(records: Records, dealt: Uint32Array, begin: number, end: number, marks: Uint8Array): number {
  const { source, target, kind, time, strength, restA, restB } = records;
  const seen = new Set<string>();
  let count = 0;
  for (let k = begin; k < end; k++) {
    const i = dealt[2 * k]!;
    const text = [source[i], target[i], kind[i], time[i], strength[i], restA[i], restB[i]].join();
    marks[i] = seen.has(text) ? 1 : 0;
    count += marks[i]!;
    seen.add(text);
  }
  return count;
}
