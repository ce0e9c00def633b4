import type { Rising } from '../density/rising.js';
import { type Triangles, triangleRoom, trianglesOf } from '../density/triangles.js';

/**
 * For each contact j of a member i, the sum over the contacts q that they have in common of the value of q to i times
 * the strength of the tie between q and j. Values and sums laid out as in `contacts.ts`; O(m^1.5) for all.
 */
export function throughContacts(up: Rising, values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  const room = triangleRoom(up);
  for (const count of trianglesOf(up, room)) addThrough(room, count, up.strengths, values, sums);
  return sums;
}

function addThrough(
  { ab, bc, ac }: Triangles,
  count: number,
  strengths: Float64Array,
  values: Float64Array,
  sums: Float64Array,
): void {
  for (let t = 0; t < count; t++) {
    const e = ab[t]!;
    const f = bc[t]!;
    const g = ac[t]!;
    const sAB = strengths[e]!;
    const sBC = strengths[f]!;
    const sAC = strengths[g]!;
    sums[2 * e]! += values[2 * g]! * sBC;
    sums[2 * e + 1]! += values[2 * f]! * sAC;
    sums[2 * f]! += values[2 * e + 1]! * sAC;
    sums[2 * f + 1]! += values[2 * g + 1]! * sAB;
    sums[2 * g]! += values[2 * e]! * sBC;
    sums[2 * g + 1]! += values[2 * f + 1]! * sAB;
  }
}
