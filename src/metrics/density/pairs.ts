import { placeOf } from '../../network/placeOf.js';
import type { Ties } from '../../network/ties.js';
import { type Rising, rising } from './triangles.js';

/** The pairs of members with a tie, each once, and for every place of the ties both ways which of them it is. */
export interface Pairs {
  readonly up: Rising;
  readonly pairs: Uint32Array;
}

/** The pairs of ties that are stored both ways. */
export function pairsOf(both: Ties): Pairs {
  // Each tie once, its place among the others in place of its strength.
  const up = rising({ ...both, strengths: Float64Array.from(both.targets.keys()) });
  const pairs = new Uint32Array(both.targets.length);
  for (let r = 0; r < up.members.length; r++) {
    for (let e = up.offsets[r]!; e < up.offsets[r + 1]!; e++) {
      pairs[up.strengths[e]!] = e;
      pairs[placeOf(both, up.members[up.targets[e]!]!, up.members[r]!)] = e;
    }
  }
  return { up, pairs };
}

/** What each pair of `both` has, at every place of `ties`; 0 where the two are no pair there. */
export function valuesAtTies(ties: Ties, both: Ties, pairs: Uint32Array, ofPair: ArrayLike<number>): Float64Array {
  const values = new Float64Array(ties.targets.length);
  for (let i = 0; i + 1 < both.offsets.length; i++) {
    let place = both.offsets[i]!;
    const end = both.offsets[i + 1]!;
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) {
      while (place < end && both.targets[place]! < ties.targets[k]!) place++;
      if (place < end && both.targets[place] === ties.targets[k]) values[k] = ofPair[pairs[place]!]!;
    }
  }
  return values;
}
