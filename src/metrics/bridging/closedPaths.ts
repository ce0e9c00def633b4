import type { Rising } from '../density/triangles.js';
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
 * arcs there are: 1 for the one to the later member, plus 2 for the one to the earlier. Each triangle is met once, from
 * its lowest corner.
 */
export function takeClosed(pairs: Rising, of: Int32Array, counts: readonly Float64Array[]): ClosedPaths {
  const { members, offsets, targets } = pairs;
  const n = members.length;
  const present = arcsOf(pairs);
  const asFirst = new Float64Array(present.length);
  const asSecond = new Float64Array(present.length);
  const tiedMutuals = new Float64Array(n);
  // Under a target of the row at hand, one more than the place of the tie to it.
  const places = new Uint32Array(n);
  const corners = new Uint32Array(3);
  // Under 3 x + y the arc from corner x to corner y.
  const arcs = new Uint32Array(9);
  for (let a = 0; a < n; a++) {
    const start = offsets[a]!;
    const end = offsets[a + 1]!;
    for (let k = start; k < end; k++) places[targets[k]!] = k + 1;
    for (let k = start; k < end; k++) {
      const b = targets[k]!;
      for (let l = offsets[b]!, stop = offsets[b + 1]!; l < stop; l++) {
        const closing = places[targets[l]!]! - 1;
        if (closing < 0) continue;
        corners[0] = members[a]!;
        corners[1] = members[b]!;
        corners[2] = members[targets[l]!]!;
        arcs[1] = 2 * k;
        arcs[3] = 2 * k + 1;
        arcs[5] = 2 * l;
        arcs[7] = 2 * l + 1;
        arcs[2] = 2 * closing;
        arcs[6] = 2 * closing + 1;
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
    for (let k = start; k < end; k++) places[targets[k]!] = 0;
  }
  return { pairs, present, asFirst, asSecond, tiedMutuals };
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
