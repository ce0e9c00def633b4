import { BATCH, levelsOfMany, type ManySearches } from '../../network/manySearches.js';

/** For each of the members `wanted` how far off the farthest is that finds it, 128 of them searched for at once. */
export function farthestFinders(searches: ManySearches, wanted: Int32Array): Int32Array {
  const numbers = new Int32Array(searches.members.length);
  for (let i = 0; i < numbers.length; i++) numbers[searches.members[i]!] = i;
  const farthest = new Int32Array(wanted.length);
  for (let first = 0; first < wanted.length; first += BATCH) {
    const size = Math.min(BATCH, wanted.length - first);
    for (let place = 0; place < size; place++) searches.batch[place] = numbers[wanted[first + place]!]!;
    levelsOfMany(searches, size, Infinity, (distance, count) =>
      noteFound(distance, count, searches.words.gained, farthest.subarray(first, first + size)),
    );
  }
  return farthest;
}

// The members of the batch that anyone finds at this distance.
function noteFound(distance: number, count: number, gained: Int32Array, farthest: Int32Array): void {
  for (let word = 0; word < 4; word++) {
    let any = 0;
    for (let f = 0; f < count; f++) any |= gained[4 * f + word]!;
    for (; any !== 0; any &= any - 1) farthest[32 * word + 31 - Math.clz32(any & -any)] = distance;
  }
}
