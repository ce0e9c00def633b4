import { placeOf } from '../../network/placeOf.js';
import type { Ties } from '../../network/ties.js';

/** Room for counting over one member after another; zeros between uses. */
export interface OpenPairsRoom {
  /** How many ties come from each group, and go to each. */
  readonly ins: Float64Array;
  readonly outs: Float64Array;
  /** The groups met. */
  readonly met: Uint32Array;
  /** 1 where the member at hand has a tie to. */
  readonly reached: Uint8Array;
}

/** Room for so many members and groups. */
export function openPairsRoom(members: number, groups: number): OpenPairsRoom {
  return {
    ins: new Float64Array(groups),
    outs: new Float64Array(groups),
    met: new Uint32Array(groups),
    reached: new Uint8Array(members),
  };
}

/**
 * Adds the open two-paths a → v → c over one member v, a ≠ c without a → c, to `pairs`, by the groups of a (row) and c, of
 * groups with a row there; and gives the number of those from one group to another, with a row or without. Members of no
 * known group (−1) are no ends; v's own group does not matter.
 *
 * O(ties of v, groups met squared, and the shorter of v's list and a's for each a → v, times its logarithm), so that over
 * all members a hub is not gone through once for each contact.
 */
export function addOpenPairs(
  out: Ties,
  into: Ties,
  of: Int32Array,
  v: number,
  room: OpenPairsRoom,
  pairs: readonly Float64Array[],
): number {
  const all = addAll(out, into, of, v, room, pairs);
  return all - takeClosed(out, into, of, v, room.reached, pairs);
}

// All a → v → c, whether closed or back to a. Gives the number of those between different groups.
function addAll(
  out: Ties,
  into: Ties,
  of: Int32Array,
  v: number,
  { ins, outs, met }: OpenPairsRoom,
  pairs: readonly Float64Array[],
): number {
  let count = 0;
  let from = 0;
  let to = 0;
  for (let k = into.offsets[v]!; k < into.offsets[v + 1]!; k++) {
    const g = of[into.targets[k]!]!;
    if (g === -1) continue;
    if (ins[g]!++ === 0) met[count++] = g;
    from++;
  }
  for (let k = out.offsets[v]!; k < out.offsets[v + 1]!; k++) {
    const g = of[out.targets[k]!]!;
    if (g === -1) continue;
    if (outs[g]!++ === 0 && ins[g] === 0) met[count++] = g;
    to++;
  }
  let between = from * to;
  for (let x = 0; x < count; x++) {
    const g = met[x]!;
    between -= ins[g]! * outs[g]!;
    if (ins[g] === 0 || g >= pairs.length) continue;
    const row = pairs[g]!;
    for (let y = 0; y < count; y++) if (met[y]! < row.length) row[met[y]!]! += ins[g]! * outs[met[y]!]!;
  }
  for (let x = 0; x < count; x++) ins[met[x]!] = outs[met[x]!] = 0;
  return between;
}

// Takes those that lead back to a, and those that a tie from a to c closes. Gives the number between different groups.
function takeClosed(
  out: Ties,
  into: Ties,
  of: Int32Array,
  v: number,
  reached: Uint8Array,
  pairs: readonly Float64Array[],
): number {
  const { offsets, targets } = out;
  const start = offsets[v]!;
  const end = offsets[v + 1]!;
  let between = 0;
  for (let k = start; k < end; k++) reached[targets[k]!] = 1;
  for (let k = into.offsets[v]!; k < into.offsets[v + 1]!; k++) {
    const a = into.targets[k]!;
    const g = of[a]!;
    if (g === -1) continue;
    const row = pairs[g];
    if (row !== undefined && reached[a] === 1) row[g]!--;
    const ownIsShorter = end - start < offsets[a + 1]! - offsets[a]!;
    const last = ownIsShorter ? end : offsets[a + 1]!;
    for (let l = ownIsShorter ? start : offsets[a]!; l < last; l++) {
      const c = targets[l]!;
      const h = of[c]!;
      if (h === -1 || (ownIsShorter ? placeOf(out, a, c) < 0 : reached[c] === 0)) continue;
      if (h !== g) between++;
      if (row !== undefined && h < row.length) row[h]!--;
    }
  }
  for (let k = start; k < end; k++) reached[targets[k]!] = 0;
  return between;
}
