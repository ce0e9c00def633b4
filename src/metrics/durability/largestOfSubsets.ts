import type { Ties } from '../../network/ties.js';

/** So many members that all sets of them can be gone through in a few milliseconds. */
export const MOST_FOR_SUBSETS = 16;

/**
 * The mean size of the largest part after 0 … n losses by chance, over all who may be left, each set of them as
 * probable as any other; over ties that are stored both ways. A set is the bits of a number.
 */
export function largestOfSubsets({ offsets, targets }: Ties): Float64Array {
  const n = offsets.length - 1;
  const contacts = new Uint32Array(n);
  for (let i = 0; i < n; i++) for (let k = offsets[i]!; k < offsets[i + 1]!; k++) contacts[i]! |= 1 << targets[k]!;
  const sizes = new Uint8Array(1 << n);
  const largest = new Uint8Array(1 << n);
  const sums = new Float64Array(n + 1);
  const counts = new Float64Array(n + 1);
  for (let set = 0; set < 1 << n; set++) {
    sizes[set] = sizes[set >> 1]! + (set & 1);
    const part = partIn(set, contacts);
    // What is left beside one part is a smaller set.
    largest[set] = Math.max(sizes[part]!, largest[set ^ part]!);
    sums[n - sizes[set]!]! += largest[set]!;
    counts[n - sizes[set]!]!++;
  }
  return sums.map((sum, q) => sum / counts[q]!);
}

// Who in the set is connected to its first member.
function partIn(set: number, contacts: Uint32Array): number {
  let part = set & -set;
  let next = part;
  while (next !== 0) {
    const first = next & -next;
    const met = contacts[31 - Math.clz32(first)]! & set & ~part;
    part |= met;
    next = (next ^ first) | met;
  }
  return part;
}
