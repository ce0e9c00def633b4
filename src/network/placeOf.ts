import type { Ties } from './ties.js';

/** The place of the tie from i to j among the targets, −1 if there is none. */
export function placeOf({ offsets, targets }: Pick<Ties, 'offsets' | 'targets'>, i: number, j: number): number {
  let low = offsets[i]!;
  let high = offsets[i + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (targets[middle]! < j) low = middle + 1;
    else high = middle;
  }
  return low < offsets[i + 1]! && targets[low] === j ? low : -1;
}
