import { byDegree } from './renumbered.js';
import { type Limits, limitsInto, limitsOf } from './searchLimits.js';
import { type OpenMembers, pulled, pushed, settled, type Words } from './searchWords.js';
import { type Ties, transposed } from './ties.js';

/** How many members are searched for at once: one bit of four words each. */
export const BATCH = 128;

/** Searches by all members for all, breadth first and a batch at once (Then et al. 2014, doi:10.14778/2735496.2735507). */
export interface ManySearches {
  /** How many batches there are of members to be found. */
  readonly batches: number;
  readonly rows: Ties;
  /** The rows turned over: row i holds who has a tie to i. */
  readonly back: Ties;
  /** The numbers that the members have in the network. */
  readonly members: Uint32Array;
  /** Whether searching for many at once is less work than for each alone. */
  readonly together: boolean;
  readonly limits: Limits;
  readonly words: Words;
  readonly open: OpenMembers;
  /** The members of the batch, by their numbers here. */
  readonly batch: Int32Array;
  readonly outside: Int32Array;
  readonly gains: Int32Array;
}

/**
 * Told, nearest first, who finds members of the batch at this distance: members[0 … count), and how many each finds.
 * Both arrays are used again for the next distance.
 */
export type VisitLevel = (distance: number, count: number, members: Int32Array, gains: Int32Array) => void;

// Below this the order of the members makes no difference that the memory would notice.
const WORTH_ORDERING = 512;
// A step of a search for many costs as much as this many steps of a search for one.
const STEP = 4;

/** Prepares searches over these ties; `symmetric` says that every tie is there both ways. */
export function manySearches(ties: Ties, symmetric: boolean): ManySearches {
  const n = ties.offsets.length - 1;
  const ordered = n < WORTH_ORDERING ? null : byDegree(ties);
  const rows = ordered ?? ties;
  const back = symmetric ? rows : transposed(rows);
  const [outside, gains] = [new Int32Array(n), new Int32Array(n)];
  const words = {
    seen: new Int32Array(4 * n),
    coming: new Int32Array(4 * n),
    found: new Int32Array(n),
    gained: new Int32Array(4 * n),
    next: new Int32Array(n),
  };
  return {
    batches: Math.ceil(n / BATCH),
    rows,
    back,
    members: ordered?.members ?? ownNumbers(n),
    together: STEP * differentDistances(back, words.found, words.seen) < BATCH,
    limits: limitsOf(rows),
    words,
    open: { members: new Int32Array(n), count: -1, arcs: 0 },
    batch: new Int32Array(BATCH),
    outside,
    gains,
  };
}

function ownNumbers(n: number): Uint32Array {
  const numbers = new Uint32Array(n);
  for (let i = 0; i < n; i++) numbers[i] = i;
  return numbers;
}

/** Searches by all members for those of one batch, at most `steps` steps far. */
export function eachLevel(searches: ManySearches, batch: number, steps: number, visit: VisitLevel): void {
  const first = batch * BATCH;
  const last = Math.min(searches.members.length, first + BATCH);
  for (let i = first; i < last; i++) searches.batch[i - first] = i;
  eachLevelOf(searches, last - first, steps, visit);
}

/** The same for whichever `size` members stand in `searches.batch`, all of them different. */
export function eachLevelOf(searches: ManySearches, size: number, steps: number, visit: VisitLevel): void {
  if (searches.together) levelsOfMany(searches, size, steps, visit);
  else for (let place = 0; place < size; place++) levelsOfOne(searches, searches.batch[place]!, steps, visit);
}

/** Searches by all members for the first `size` in `searches.batch`. */
export function levelsOfMany(searches: ManySearches, size: number, steps: number, visit: VisitLevel): void {
  const { rows, back, members, limits, words, open, batch, outside, gains } = searches;
  let count = begun(words, batch, size);
  open.count = -1;
  open.arcs = rows.targets.length;
  for (let distance = 1; distance <= steps; distance++) {
    if (pushPays(back.offsets, words.found, count, open.arcs)) count = pushed(back, count, words);
    else {
      if (open.count < 0) {
        limitsInto(limits, batch, size);
        open.count = members.length;
        for (let i = 0; i < open.count; i++) open.members[i] = i;
      }
      count = pulled(rows, open, limits, words);
    }
    if (count === 0) break;
    settled(count, words, members, outside, gains);
    visit(distance, count, outside, gains);
  }
  words.seen.fill(0);
}

// The members of the batch have found themselves.
function begun({ seen, found, gained }: Words, batch: Int32Array, size: number): number {
  gained.fill(0, 0, 4 * size);
  for (let place = 0; place < size; place++) {
    const word = place >> 5;
    seen[4 * batch[place]! + word] = 1 << (place & 31);
    gained[4 * place + word] = 1 << (place & 31);
    found[place] = batch[place]!;
  }
  return size;
}

// Handing on what was found goes over the ties of those who found it; fetching it over those of who lacks something,
// but only until it lacks nothing.
function pushPays(offsets: Uint32Array, found: Int32Array, count: number, openArcs: number): boolean {
  let arcs = 0;
  for (let f = 0; f < count; f++) {
    arcs += offsets[found[f]! + 1]! - offsets[found[f]!]!;
    if (8 * arcs >= openArcs) return false;
  }
  return true;
}

function levelsOfOne(searches: ManySearches, source: number, steps: number, visit: VisitLevel): void {
  const { back, members, words, outside, gains } = searches;
  const { found, seen } = words;
  let reached = begunAlone(found, seen, source);
  for (let from = 0, distance = 1; distance <= steps; distance++) {
    const end = nextLevel(back.offsets, back.targets, from, reached, found, seen);
    if (end === reached) break;
    for (let k = reached; k < end; k++) {
      outside[k - reached] = members[found[k]!]!;
      gains[k - reached] = 1;
    }
    visit(distance, end - reached, outside, gains);
    from = reached;
    reached = end;
  }
  for (let k = 0; k < reached; k++) seen[found[k]!] = 0;
}

function begunAlone(found: Int32Array, seen: Int32Array, source: number): number {
  found[0] = source;
  seen[source] = 1;
  return 1;
}

// One step on from found[from … reached); returned is where those reached now end.
function nextLevel(
  offsets: Uint32Array,
  targets: Uint32Array,
  from: number,
  reached: number,
  found: Int32Array,
  seen: Int32Array,
): number {
  let end = reached;
  for (let head = from; head < reached; head++) {
    const i = found[head]!;
    for (let k = offsets[i]!, last = offsets[i + 1]!; k < last; k++) {
      const j = targets[k]!;
      if (seen[j] !== 0) continue;
      seen[j] = 1;
      found[end++] = j;
    }
  }
  return end;
}

// At how many different distances the members of a batch are likely to be from one that they are all dealt out around:
// that often it finds some of them. It is taken from the first, the middle and the last member, and the most counts.
function differentDistances({ offsets, targets }: Ties, found: Int32Array, seen: Int32Array): number {
  const n = offsets.length - 1;
  let most = 0;
  if (n <= BATCH) return most;
  for (const source of [0, n >> 1, n - 1]) {
    let different = 0;
    let reached = begunAlone(found, seen, source);
    for (let from = 0; from < reached; ) {
      const end = nextLevel(offsets, targets, from, reached, found, seen);
      different += 1 - (1 - (end - reached) / n) ** BATCH;
      from = reached;
      reached = end;
    }
    for (let k = 0; k < reached; k++) seen[found[k]!] = 0;
    most = Math.max(most, different);
  }
  return most;
}
