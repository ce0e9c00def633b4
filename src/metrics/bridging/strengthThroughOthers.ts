import type { Rising } from '../density/rising.js';
import { type Triangles, triangleRoom, trianglesOf } from '../density/triangles.js';

/**
 * For each tie between i and j the sum, over the contacts q that both have, of the share of i in the ties of q times the
 * strength of the tie between q and j. It is the same both ways. `totals` are the sums of the strengths of each member's
 * ties, in rising order; O(m^1.5) for all.
 */
export function strengthThroughOthers(up: Rising, totals: Float64Array): Float64Array {
  const sums = new Float64Array(up.targets.length);
  const room = triangleRoom(up);
  for (const count of trianglesOf(up, room)) addThrough(room, count, up, totals, sums);
  return sums;
}

function addThrough(
  { rows, ab, bc, ac }: Triangles,
  count: number,
  { targets, strengths }: Rising,
  totals: Float64Array,
  sums: Float64Array,
): void {
  for (let t = 0; t < count; t++) {
    const e = ab[t]!;
    const f = bc[t]!;
    const g = ac[t]!;
    const sAB = strengths[e]!;
    const sBC = strengths[f]!;
    const sAC = strengths[g]!;
    sums[e]! += (sAC / totals[targets[f]!]!) * sBC;
    sums[f]! += (sAB / totals[rows[t]!]!) * sAC;
    sums[g]! += (sAB / totals[targets[e]!]!) * sBC;
  }
}
