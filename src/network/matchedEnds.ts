import { addPair, deletePair, hasPair, pairHome } from '../numeric/pairTable.js';
import { type Random, shuffle } from '../numeric/random.js';

/**
 * Matches the ends of members at random into ties, ends 0 and 1, 2 and 3 …, and puts the ties into the empty table `pairs`.
 * A tie of a member to itself or a second one of a pair is a fault, swapped with another tie at random until it is neither.
 * Gives how many these were, or −1 if they are too many or not to be put right.
 *
 * Without faults every network is as likely; what putting them right prefers, swaps have to wear off.
 * Source: Greenhill 2021, "Generating graphs randomly", doi:10.1017/9781009036214; Janson 2014,
 * doi:10.1239/jap/1417528471 (however large a network, faults are few unless members have a large share of the ties).
 */
export function matchEnds(ends: Int32Array, pairs: Int32Array, random: Random): number {
  shuffle(ends, random);
  const right = addRight(ends, pairs);
  const faults = ends.length / 2 - right;
  return faults <= 1000 + ends.length / 20 && putRight(ends, pairs, right, random) ? faults : -1;
}

// Ties that can be in a network come to stand first and are put into the table. Gives how many these are.
function addRight(ends: Int32Array, pairs: Int32Array): number {
  const homes = new Int32Array(BATCH);
  let right = ends.length / 2;
  for (let tie = 0; tie < right; ) {
    fetch(ends, pairs, tie, Math.min(right, tie + BATCH), homes);
    for (const stop = tie + BATCH; tie < stop && tie < right; ) {
      const a = ends[2 * tie]!;
      const b = ends[2 * tie + 1]!;
      if (a !== b && !hasPair(pairs, a, b)) {
        addPair(pairs, a, b);
        tie++;
        continue;
      }
      right--;
      ends[2 * tie] = ends[2 * right]!;
      ends[2 * tie + 1] = ends[2 * right + 1]!;
      ends[2 * right] = a;
      ends[2 * right + 1] = b;
    }
  }
  return right;
}

// So many ties are put in at a time.
const BATCH = 64;

// Reads from memory what the next ties will need, all at a time rather than one after the other.
function fetch(ends: Int32Array, pairs: Int32Array, from: number, to: number, homes: Int32Array): void {
  for (let tie = from; tie < to; tie++) homes[tie - from] = pairHome(pairs, ends[2 * tie]!, ends[2 * tie + 1]!);
  for (let x = 0; x < to - from; x++) homes[x] = pairs[homes[x]!]!;
}

// The ties from `right` on, A-B, each with one of those before it, C-D, become A-D and C-B, both new. Neither is the
// other: if A is B there is no loop C-D, else A-D is C-B only where C-D is A-B, and in the table.
function putRight(ends: Int32Array, pairs: Int32Array, right: number, random: Random): boolean {
  let tries = 1000 + ends.length;
  for (let k = 2 * right; k < ends.length; tries--) {
    if (tries === 0 || k === 0) return false;
    const l = Math.floor(random() * k);
    const a = ends[k]!;
    const b = ends[k + 1]!;
    const c = ends[l]!;
    const d = ends[l ^ 1]!;
    if (a === d || b === c || hasPair(pairs, a, d) || hasPair(pairs, c, b)) continue;
    deletePair(pairs, c, d);
    addPair(pairs, a, d);
    addPair(pairs, c, b);
    ends[k + 1] = d;
    ends[l ^ 1] = b;
    k += 2;
  }
  return true;
}
