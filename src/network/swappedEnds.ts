import { addPair, deletePair, hasPair, pairHome } from '../numeric/pairTable.js';
import type { Random } from '../numeric/random.js';

/**
 * Swaps ties A-B and C-D, given by their ends, for A-D and C-B, at most `wanted` times and in at most `tries` tries, and
 * says how often. `pairs` are the ties in a table, kept up with them. It ends before that when hope is lost.
 *
 * Source: Fosdick, Larremore, Nishimura and Ugander 2018, doi:10.1137/16M1087175: with a number of tries that does not
 * hang on how many succeed, every network with these numbers of ties is as likely in the end.
 */
export function swapEnds(ends: Int32Array, pairs: Int32Array, random: Random, wanted: number, tries: number): number {
  const patience = 1000 + 10 * ends.length;
  const picks = new Int32Array(2 * BATCH);
  const homes = new Int32Array(4 * BATCH);
  let made = 0;
  for (let left = tries, idle = 0; left > 0 && made < wanted && idle < patience; ) {
    const count = Math.min(BATCH, left);
    for (let pick = 0; pick < 2 * count; pick++) picks[pick] = Math.floor(random() * ends.length);
    fetch(ends, pairs, picks, count, homes);
    const now = swapPicked(ends, pairs, picks, count, wanted - made);
    made += now;
    left -= count;
    idle = now > 0 ? 0 : idle + count;
  }
  return made;
}

// So many tries are picked at a time.
const BATCH = 64;

// Reads from memory what the tries will need, all at a time rather than one after the other; what has changed by the
// time of a try is read again there.
function fetch(ends: Int32Array, pairs: Int32Array, picks: Int32Array, count: number, homes: Int32Array): void {
  for (let x = 0; x < count; x++) {
    const k = picks[2 * x]!;
    const l = picks[2 * x + 1]!;
    const a = ends[k]!;
    const b = ends[k ^ 1]!;
    const c = ends[l]!;
    const d = ends[l ^ 1]!;
    homes[4 * x] = pairHome(pairs, a, b);
    homes[4 * x + 1] = pairHome(pairs, c, d);
    homes[4 * x + 2] = pairHome(pairs, a, d);
    homes[4 * x + 3] = pairHome(pairs, c, b);
  }
  for (let x = 0; x < 4 * count; x++) homes[x] = pairs[homes[x]!]!;
}

function swapPicked(ends: Int32Array, pairs: Int32Array, picks: Int32Array, count: number, wanted: number): number {
  let made = 0;
  for (let x = 0; x < count && made < wanted; x++) {
    const k = picks[2 * x]!;
    const l = picks[2 * x + 1]!;
    const a = ends[k]!;
    const b = ends[k ^ 1]!;
    const c = ends[l]!;
    const d = ends[l ^ 1]!;
    if (a === c || b === d || a === d || b === c) continue;
    if (hasPair(pairs, a, d) || hasPair(pairs, c, b)) continue;
    deletePair(pairs, a, b);
    deletePair(pairs, c, d);
    addPair(pairs, a, d);
    addPair(pairs, c, b);
    ends[k ^ 1] = d;
    ends[l ^ 1] = b;
    made++;
  }
  return made;
}
