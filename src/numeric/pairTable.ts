/**
 * A hash table of open addresses for unordered pairs of different whole numbers from 0, at most `most` at a time. A pair
 * is in two neighbouring slots, the smaller number first; −1 where there is none.
 */
export function pairTable(most: number): Int32Array {
  let places = 4;
  while (places < FREE * most) places *= 2;
  return new Int32Array(2 * places).fill(-1);
}

// With fewer places for each pair too many stand far from their own, with more the table outgrows the caches.
const FREE = 1.5;

export function hasPair(slots: Int32Array, i: number, j: number): boolean {
  return slots[find(slots, i, j)]! >= 0;
}

/** Puts a pair in, or leaves it there. */
export function addPair(slots: Int32Array, i: number, j: number): void {
  const at = find(slots, i, j);
  slots[at] = Math.min(i, j);
  slots[at + 1] = Math.max(i, j);
}

/** Takes out a pair that is in the table, and moves those up that its place kept from theirs. */
export function deletePair(slots: Int32Array, i: number, j: number): void {
  const mask = slots.length - 1;
  let hole = find(slots, i, j);
  for (let at = (hole + 2) & mask; slots[at]! >= 0; at = (at + 2) & mask) {
    const home = pairHome(slots, slots[at]!, slots[at + 1]!);
    if (((at - home) & mask) < ((at - hole) & mask)) continue; // its own place lies behind the hole
    slots[hole] = slots[at]!;
    slots[hole + 1] = slots[at + 1]!;
    hole = at;
  }
  slots[hole] = -1;
}

/** The first slot of a pair's own place, from which on it is sought. */
export function pairHome(slots: Int32Array, i: number, j: number): number {
  const low = Math.min(i, j);
  const high = Math.max(i, j);
  const mixed = Math.imul(Math.imul(low, 0x9e3779b1) + high, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) << 1) & (slots.length - 1);
}

// The first slot of where the pair is, or of the free place where it belongs.
function find(slots: Int32Array, i: number, j: number): number {
  const low = Math.min(i, j);
  const high = Math.max(i, j);
  const mask = slots.length - 1;
  let at = pairHome(slots, low, high);
  while (slots[at]! >= 0 && !(slots[at] === low && slots[at + 1] === high)) at = (at + 2) & mask;
  return at;
}
