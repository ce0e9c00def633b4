import type { Ties } from '../../network/ties.js';
import { type RisingTies, risingTies, risingWays } from './rising.js';

/** The pairs of members with a tie, each once, and for every place of the ties both ways which of them it is. */
export interface Pairs {
  readonly up: RisingTies;
  readonly pairs: Uint32Array;
}

/** The pairs of ties that are stored both ways. */
export function pairsOf(both: Ties): Pairs {
  const up = risingTies(both);
  const pairs = risingWays(both, up);
  for (let k = 0; k < pairs.length; k++) pairs[k] = pairs[k]! >>> 1;
  return { up, pairs };
}

/** At every place of `ties` the value of the number that the place of the same two has in `both`; 0 if they have none there. */
export function valuesAtTies(ties: Ties, both: Ties, numbers: Uint32Array, values: ArrayLike<number>): Float64Array {
  const found = new Float64Array(ties.targets.length);
  for (let i = 0; i + 1 < both.offsets.length; i++) {
    let place = both.offsets[i]!;
    const end = both.offsets[i + 1]!;
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      while (place < end && both.targets[place]! < ties.targets[k]!) place++;
      if (place < end && both.targets[place] === ties.targets[k]) found[k] = values[numbers[place]!]!;
    }
  }
  return found;
}
