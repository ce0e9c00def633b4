import type { Limits } from './searchLimits.js';
import type { Ties } from './ties.js';

/** Who has found whom of a batch of 128: bits of four words a member, which stand next to each other. */
export interface Words {
  /** What each member has found. */
  readonly seen: Int32Array;
  /** What is on its way to each member: 0 throughout between two levels. */
  readonly coming: Int32Array;
  /** Who found something at the last level, and the words of what. */
  readonly found: Int32Array;
  readonly gained: Int32Array;
  /** Scratch: who is about to find something. */
  readonly next: Int32Array;
}

/** Those who have not found all they can, how many they are, and how many ties they have. */
export interface OpenMembers {
  readonly members: Int32Array;
  count: number;
  arcs: number;
}

/** One level on, each open member fetching from those whom its ties lead to: how many have found something. */
export function pulled(rows: Ties, open: OpenMembers, limits: Limits, words: Words): number {
  const { offsets, targets } = rows;
  const { seen, found, gained, next } = words;
  const count = fetched(
    offsets,
    targets,
    open.count,
    open.members,
    limits.labels,
    limits.words,
    seen,
    found,
    gained,
    next,
  );
  open.count = leftOpen(next, open.count, open.members);
  open.arcs = arcsOf(offsets, open.members, open.count);
  return count;
}

// next[o] becomes 1 for those who lack something still.
function fetched(
  offsets: Uint32Array,
  targets: Uint32Array,
  openCount: number,
  open: Int32Array,
  labels: Uint32Array,
  limits: Int32Array,
  seen: Int32Array,
  found: Int32Array,
  gained: Int32Array,
  left: Int32Array,
): number {
  let count = 0;
  for (let o = 0; o < openCount; o++) {
    const i = open[o]!;
    const at = i << 2;
    const limit = labels[i]! << 2;
    const a = limits[limit]! & ~seen[at]!;
    const b = limits[limit + 1]! & ~seen[at + 1]!;
    const c = limits[limit + 2]! & ~seen[at + 2]!;
    const d = limits[limit + 3]! & ~seen[at + 3]!;
    let p = a;
    let q = b;
    let r = c;
    let s = d;
    for (let k = offsets[i]!, end = (p | q | r | s) === 0 ? k : offsets[i + 1]!; k < end; k++) {
      const j = targets[k]! << 2;
      p &= ~seen[j]!;
      q &= ~seen[j + 1]!;
      r &= ~seen[j + 2]!;
      s &= ~seen[j + 3]!;
      if ((p | q | r | s) === 0) break;
    }
    left[o] = (p | q | r | s) === 0 ? 0 : 1;
    p ^= a;
    q ^= b;
    r ^= c;
    s ^= d;
    if ((p | q | r | s) === 0) continue;
    found[count] = i;
    const to = count++ << 2;
    gained[to] = p;
    gained[to + 1] = q;
    gained[to + 2] = r;
    gained[to + 3] = s;
  }
  return count;
}

function leftOpen(left: Int32Array, count: number, open: Int32Array): number {
  let kept = 0;
  for (let o = 0; o < count; o++) {
    open[kept] = open[o]!;
    kept += left[o]!;
  }
  return kept;
}

function arcsOf(offsets: Uint32Array, members: Int32Array, count: number): number {
  let arcs = 0;
  for (let k = 0; k < count; k++) arcs += offsets[members[k]! + 1]! - offsets[members[k]!]!;
  return arcs;
}

/** One level on, those who found something handing it on to who has a tie to them: how many have found something. */
export function pushed(back: Ties, count: number, { seen, coming, found, gained, next }: Words): number {
  const receivers = handedOn(back.offsets, back.targets, count, seen, coming, found, gained, next);
  take(receivers, coming, found, gained, next);
  return receivers;
}

function handedOn(
  offsets: Uint32Array,
  targets: Uint32Array,
  count: number,
  seen: Int32Array,
  coming: Int32Array,
  found: Int32Array,
  gained: Int32Array,
  next: Int32Array,
): number {
  let receivers = 0;
  for (let f = 0; f < count; f++) {
    const i = found[f]!;
    const p = gained[4 * f]!;
    const q = gained[4 * f + 1]!;
    const r = gained[4 * f + 2]!;
    const s = gained[4 * f + 3]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]! << 2;
      const a = p & ~seen[j]!;
      const b = q & ~seen[j + 1]!;
      const c = r & ~seen[j + 2]!;
      const d = s & ~seen[j + 3]!;
      if ((a | b | c | d) === 0) continue;
      if ((coming[j]! | coming[j + 1]! | coming[j + 2]! | coming[j + 3]!) === 0) next[receivers++] = targets[k]!;
      coming[j]! |= a;
      coming[j + 1]! |= b;
      coming[j + 2]! |= c;
      coming[j + 3]! |= d;
    }
  }
  return receivers;
}

function take(count: number, coming: Int32Array, found: Int32Array, gained: Int32Array, next: Int32Array): void {
  for (let f = 0; f < count; f++) {
    const at = next[f]! << 2;
    found[f] = next[f]!;
    for (let w = 0; w < 4; w++) {
      gained[4 * f + w] = coming[at + w]!;
      coming[at + w] = 0;
    }
  }
}

/** Writes down what has been found at a level: the numbers `members` of who did, and how many members each found. */
export function settled(
  count: number,
  { seen, found, gained }: Words,
  members: Uint32Array,
  outside: Int32Array,
  gains: Int32Array,
): void {
  addFound(count, seen, found, gained);
  for (let f = 0; f < count; f++) outside[f] = members[found[f]!]!;
  countBits(count, gained, gains);
}

function addFound(count: number, seen: Int32Array, found: Int32Array, gained: Int32Array): void {
  for (let f = 0; f < count; f++) {
    const at = found[f]! << 2;
    const from = f << 2;
    seen[at]! |= gained[from]!;
    seen[at + 1]! |= gained[from + 1]!;
    seen[at + 2]! |= gained[from + 2]!;
    seen[at + 3]! |= gained[from + 3]!;
  }
}

// Bits are added up in fields of four, two words at a time, which then hold at most 8; in fields of eight all four.
function countBits(count: number, words: Int32Array, bits: Int32Array): void {
  for (let f = 0; f < count; f++) {
    const one = (inFours(words[4 * f]!) + inFours(words[4 * f + 1]!)) | 0;
    const two = (inFours(words[4 * f + 2]!) + inFours(words[4 * f + 3]!)) | 0;
    const eights = (one & 0x0f0f0f0f) + ((one >>> 4) & 0x0f0f0f0f) + (two & 0x0f0f0f0f) + ((two >>> 4) & 0x0f0f0f0f);
    bits[f] = Math.imul(eights, 0x01010101) >>> 24;
  }
}

function inFours(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}
