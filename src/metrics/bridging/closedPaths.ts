import type { Rising } from '../density/rising.js';
import { type Triangles, triangleRoom, trianglesOf } from '../density/triangles.js';
import { roleOf } from './brokerRoles.js';

/** The two-paths a → v → c that an arc a → c closes. Arc 2k goes along the tie k of `pairs`, arc 2k + 1 against it. */
export interface ClosedPaths {
  readonly pairs: Rising;
  /** 1 where there is such an arc. */
  readonly present: Uint8Array;
  /** For each arc a → v how many closed two-paths begin with it. */
  readonly asFirst: Float64Array;
  /** For each arc v → c how many closed two-paths end with it. */
  readonly asSecond: Float64Array;
  /** For each member how many pairs of those it has arcs to and from are tied to each other. */
  readonly tiedMutuals: Float64Array;
}

// The six orders of a triangle's corners.
const ORDERS = Uint8Array.of(0, 1, 2, 0, 2, 1, 1, 0, 2, 1, 2, 0, 2, 0, 1, 2, 1, 0);

/**
 * Takes the closed two-paths from `counts`, which has all of them by role and member. A strength of `pairs` says which
 * arcs there are: 1 for the one to the later member, plus 2 for the one to the earlier.
 */
export function takeClosed(pairs: Rising, of: Int32Array, counts: readonly Float64Array[]): ClosedPaths {
  const present = arcsOf(pairs);
  const closed = {
    pairs,
    present,
    asFirst: new Float64Array(present.length),
    asSecond: new Float64Array(present.length),
    tiedMutuals: new Float64Array(pairs.members.length),
  };
  const room = triangleRoom(pairs);
  for (const count of trianglesOf(pairs, room)) takeListed(room, count, of, counts, closed);
  return closed;
}

function takeListed(
  { rows, ab, bc, ac }: Triangles,
  count: number,
  of: Int32Array,
  counts: readonly Float64Array[],
  { pairs: { members, targets }, present, asFirst, asSecond, tiedMutuals }: ClosedPaths,
): void {
  const corners = new Uint32Array(3);
  // Under 3 x + y the arc from corner x to corner y.
  const arcs = new Uint32Array(9);
  for (let t = 0; t < count; t++) {
    corners[0] = members[rows[t]!]!;
    corners[1] = members[targets[ab[t]!]!]!;
    corners[2] = members[targets[bc[t]!]!]!;
    arcs[1] = 2 * ab[t]!;
    arcs[3] = 2 * ab[t]! + 1;
    arcs[5] = 2 * bc[t]!;
    arcs[7] = 2 * bc[t]! + 1;
    arcs[2] = 2 * ac[t]!;
    arcs[6] = 2 * ac[t]! + 1;
    for (let o = 0; o < 18; o += 3) {
      const x = ORDERS[o]!;
      const y = ORDERS[o + 1]!;
      const z = ORDERS[o + 2]!;
      const first = arcs[3 * x + y]!;
      const second = arcs[3 * y + z]!;
      if (present[first] === 0 || present[second] === 0) continue;
      const v = corners[y]!;
      // Against an arc goes the one of the next number, or of the last. Of a pair's two orders, count x < z.
      if (x < z && present[first ^ 1] === 1 && present[second ^ 1] === 1) tiedMutuals[v]!++;
      if (present[arcs[3 * x + z]!] === 0) continue;
      counts[roleOf(of[corners[x]!]!, of[v]!, of[corners[z]!]!)]![v]!--;
      asFirst[first]!++;
      asSecond[second]!++;
    }
  }
}

function arcsOf({ members, offsets, targets, strengths: marks }: Rising): Uint8Array {
  const present = new Uint8Array(2 * targets.length);
  for (let r = 0; r < members.length; r++) {
    for (let k = offsets[r]!; k < offsets[r + 1]!; k++) {
      const against = members[r]! < members[targets[k]!]! ? 0 : 1;
      present[2 * k + against] = marks[k]! & 1;
      present[2 * k + 1 - against] = marks[k]! >> 1;
    }
  }
  return present;
}
