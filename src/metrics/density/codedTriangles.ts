import type { Network } from '../../network/network.js';
import { symmetrized, type Ties } from '../../network/ties.js';
import type { Parts } from '../../numeric/parts.js';
import { type Rising, rising } from './rising.js';
import { BOTH, RECEIVES, SENDS, turned } from './triads.js';
import { type Triangles, triangleCuts, triangleRoom, trianglesOf } from './triangles.js';

/** Every pair with ties, both ways round, and in place of the strength what the member of the lower number does in it. */
export function codedPairs({ directed, ties }: Network): Ties {
  const { offsets, targets } = ties;
  const codes = new Float64Array(targets.length).fill(BOTH);
  if (!directed) return { offsets, targets, strengths: codes };
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) codes[k] = i < targets[k]! ? SENDS : RECEIVES;
  return symmetrized({ offsets, targets, strengths: codes }, 'sum'); // both ways: SENDS + RECEIVES
}

/** What i does in its pair with j. */
export function seenFrom(i: number, j: number, code: number): number {
  return i < j ? code : turned(code);
}

/**
 * How many threes with ties in all pairs there are: under (ab << 4) | (ac << 2) | bc those in which a does ab in its pair
 * with b, and so on; which corner is a, which b and which c is no matter of the ties' directions.
 */
export function codedTriangles<Result>(pairs: Ties, result: (found: Float64Array) => Result): Parts<Result> {
  const up = rising(pairs);
  const codes = codesOf(up);
  const room = triangleRoom(up);
  const cuts = triangleCuts(up);
  return {
    count: cuts.length - 1,
    width: 64,
    add: (part, found) => {
      for (const count of trianglesOf(up, room, cuts[part], cuts[part + 1])) addByCodes(room, count, codes, found);
    },
    result,
  };
}

function codesOf({ members, offsets, targets, strengths }: Rising): Uint8Array {
  const codes = new Uint8Array(targets.length);
  for (let a = 0; a < members.length; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++)
      codes[k] = seenFrom(members[a]!, members[targets[k]!]!, strengths[k]!);
  return codes;
}

function addByCodes({ ab, bc, ac }: Triangles, count: number, codes: Uint8Array, found: Float64Array): void {
  for (let t = 0; t < count; t++) found[(codes[ab[t]!]! << 4) | (codes[ac[t]!]! << 2) | codes[bc[t]!]!]!++;
}
