import type { Steps } from '../numeric/steps.js';

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

// Records are dealt by their hash into buckets of about this many, so that the table of one fits the nearer caches.
const BUCKET = 1 << 15;
// A longer chain is of records made to collide; they are told apart by their text.
const MOST_STEPS = 256;

// So many records are looked at in one step of the work.
const STEP = 1 << 19;

/**
 * The places of the records that are alike in every cell to an earlier one, in ascending order: cells that are read
 * by their meaning (a member written another way is the same member), all others by their hashes.
 */
export function* duplicatesOf(records: Records): Steps<Uint32Array> {
  const hashes = new Uint32Array(records.source.length);
  const seed = Math.floor(Math.random() * 0x100000000); // whoever makes records to collide must not know it
  for (let from = 0; from < hashes.length; from += STEP) {
    hashRecords(records, seed, from, Math.min(hashes.length, from + STEP), hashes);
    yield 0;
  }
  const candidates = yield* sharingBits(hashes);
  const own = candidates.map((place) => hashes[place]!);
  const bits = Math.min(10, Math.max(0, Math.ceil(Math.log2(own.length / BUCKET))));
  const starts = bucketStarts(own, bits);
  const places = new Uint32Array(own.length);
  const dealt = new Uint32Array(own.length); // the hashes, by bucket
  yield 0;
  deal(candidates, own, bits, starts.slice(), places, dealt);
  const table = new Uint32Array(tableSize(starts));
  const marks = new Uint8Array(hashes.length);
  let count = 0;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const [begin, end] = [starts[bucket]!, starts[bucket + 1]!];
    const found = markDuplicates(records, places, dealt, begin, end, table.fill(0), marks);
    count += found >= 0 ? found : markByText(records, places, begin, end, marks);
    yield 0;
  }
  const duplicates = new Uint32Array(count);
  for (let place = 0, k = 0; k < count; place++) if (marks[place] === 1) duplicates[k++] = place;
  return duplicates;
}

// The places of the records that may be alike to others. Each marks a bit by its hash: who finds it marked is noted by
// another bit, and whose bit is noted so is among them. Of records that are all different that leaves a tenth or two.
function* sharingBits(hashes: Uint32Array): Steps<Uint32Array> {
  const m = hashes.length;
  const shift = 32 - Math.max(5, Math.min(32, Math.floor(Math.log2(8 * m + 1))));
  const marked = new Int32Array(2 ** (27 - shift));
  const shared = new Int32Array(marked.length);
  for (let from = 0; from < m; from += STEP) {
    markBits(hashes, shift, from, Math.min(m, from + STEP), marked, shared);
    yield 0;
  }
  const places = new Uint32Array(m); // only what is written to takes memory
  let count = 0;
  for (let from = 0; from < m; from += STEP) {
    count = addSharing(hashes, shift, from, Math.min(m, from + STEP), shared, places, count);
    yield 0;
  }
  return places.subarray(0, count);
}

function markBits(
  hashes: Uint32Array,
  shift: number,
  from: number,
  to: number,
  marked: Int32Array,
  shared: Int32Array,
): void {
  for (let k = from; k < to; k++) {
    const bit = hashes[k]! >>> shift;
    const word = marked[bit >>> 5]!;
    if ((word & (1 << bit)) === 0) marked[bit >>> 5] = word | (1 << bit);
    else shared[bit >>> 5]! |= 1 << bit;
  }
}

function addSharing(
  hashes: Uint32Array,
  shift: number,
  from: number,
  to: number,
  shared: Int32Array,
  places: Uint32Array,
  count: number,
): number {
  let filled = count;
  for (let k = from; k < to; k++) {
    const bit = hashes[k]! >>> shift;
    places[filled] = k;
    filled += (shared[bit >>> 5]! >>> (bit & 31)) & 1;
  }
  return filled;
}

const real = new Float64Array(2);
const words = new Uint32Array(real.buffer);

function hashRecords(
  { source, target, kind, time, strength, restA }: Records,
  seed: number,
  from: number,
  to: number,
  hashes: Uint32Array,
): void {
  for (let k = from; k < to; k++) {
    real[0] = time[k]!;
    real[1] = strength[k]!;
    let hash = mixed(mixed(mixed(seed, source[k]!), target[k]!), kind[k]!);
    hash = mixed(mixed(hash, words[0]!), words[1]!);
    hash = mixed(mixed(hash, words[2]!), words[3]!);
    if (restA.length > 0) hash = mixed(hash, restA[k]!);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hashes[k] = hash ^ (hash >>> 13);
  }
}

function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
}

// Where each bucket begins, by the first bits of the hashes; at the end how many there are.
function bucketStarts(hashes: Uint32Array, bits: number): Uint32Array {
  const starts = new Uint32Array((1 << bits) + 1);
  for (let k = 0; k < hashes.length; k++) starts[bucketOf(hashes[k]!, bits) + 1]!++;
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
  return starts;
}

function bucketOf(hash: number, bits: number): number {
  return bits === 0 ? 0 : hash >>> (32 - bits);
}

function deal(
  candidates: Uint32Array,
  hashes: Uint32Array,
  bits: number,
  next: Uint32Array,
  places: Uint32Array,
  dealt: Uint32Array,
): void {
  for (let k = 0; k < hashes.length; k++) {
    const at = next[bucketOf(hashes[k]!, bits)]!++;
    places[at] = candidates[k]!;
    dealt[at] = hashes[k]!;
  }
}

// A power of two, more than twice the size of the largest bucket.
function tableSize(starts: Uint32Array): number {
  let most = 1;
  for (let bucket = 1; bucket < starts.length; bucket++) most = Math.max(most, starts[bucket]! - starts[bucket - 1]!);
  return 1 << (33 - Math.clz32(most));
}

// Marks those of a bucket and says how many; −1 where a chain is too long. The table has entries of the bucket plus
// one, one for each of the records that are not alike, or a file of equal rows would make one endless chain of them.
function markDuplicates(
  records: Records,
  places: Uint32Array,
  hashes: Uint32Array,
  begin: number,
  end: number,
  table: Uint32Array,
  marks: Uint8Array,
): number {
  const mask = table.length - 1;
  let count = 0;
  for (let k = begin; k < end; k++) {
    const hash = hashes[k]!;
    let slot = hash & mask;
    let steps = 0;
    for (; table[slot] !== 0; slot = (slot + 1) & mask) {
      const other = begin + table[slot]! - 1;
      if (hashes[other] === hash && alike(records, places[other]!, places[k]!)) break;
      if (++steps > MOST_STEPS) return -1;
    }
    if (table[slot] === 0) table[slot] = k - begin + 1;
    else {
      marks[places[k]!] = 1;
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

function markByText(records: Records, places: Uint32Array, begin: number, end: number, marks: Uint8Array): number {
  const { source, target, kind, time, strength, restA, restB } = records;
  const seen = new Set<string>();
  let count = 0;
  for (let k = begin; k < end; k++) {
    const i = places[k]!;
    const text = [source[i], target[i], kind[i], time[i], strength[i], restA[i], restB[i]].join();
    marks[i] = seen.has(text) ? 1 : 0;
    count += marks[i]!;
    seen.add(text);
  }
  return count;
}
