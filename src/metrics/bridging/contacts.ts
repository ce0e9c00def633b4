import { oldOrder } from '../../network/renumbered.js';
import type { Ties } from '../../network/ties.js';
import type { RisingTies } from '../density/rising.js';

// What a contact is to a member is a number for each way of a tie. With rising ties there are two for the tie at place
// e of row i to j: at 2 e what contact j is to member i, at 2 e + 1 what contact i is to member j.

/** For each contact of a member the value of that contact, values being in rising order. */
export function ofContacts({ offsets, targets }: RisingTies, values: Float64Array): Float64Array {
  const ways = new Float64Array(2 * targets.length);
  for (let i = 0; i < values.length; i++) {
    const own = values[i]!;
    for (let e = offsets[i]!, end = offsets[i + 1]!; e < end; e++) {
      ways[2 * e] = values[targets[e]!]!;
      ways[2 * e + 1] = own;
    }
  }
  return ways;
}

/** Divides the strength of each tie by what is there for it. */
export function strengthsOver({ strengths }: Ties, ways: Float64Array): Float64Array {
  for (let e = 0; e < strengths.length; e++) {
    ways[2 * e] = strengths[e]! / ways[2 * e]!;
    ways[2 * e + 1] = strengths[e]! / ways[2 * e + 1]!;
  }
  return ways;
}

/** For each member, in rising order, the sum of what its contacts are to it. */
export function sumsOfRows({ offsets, targets }: RisingTies, ways: Float64Array): Float64Array {
  const sums = new Float64Array(offsets.length - 1);
  for (let i = 0; i < sums.length; i++) {
    let own = 0;
    const begin = offsets[i]!;
    const end = offsets[i + 1]!;
    for (let e = begin; e < end; e++) {
      own += ways[2 * e]!;
      sums[targets[e]!]! += ways[2 * e + 1]!;
    }
    if (begin < end) sums[i]! += own;
  }
  return sums;
}

/** The same in member order; NaN without contacts. */
export function sumsOverContacts({ offsets }: Ties, up: RisingTies, ways: Float64Array): Float64Array {
  const sums = oldOrder(up.members, sumsOfRows(up, ways));
  for (let i = 0; i < sums.length; i++) if (offsets[i] === offsets[i + 1]) sums[i] = Number.NaN;
  return sums;
}
