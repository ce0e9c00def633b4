import type { Ties } from '../../network/ties.js';

/**
 * Each undirected tie once, from the end with fewer ties to the end with more. Members are renumbered in that order
 * (`members[r]` is the member of number r), so that every target is larger than its row and no row is longer than
 * about the square root of twice the number of ties.
 */
export interface Rising extends Ties {
  readonly members: Uint32Array;
}

/** Undirected ties, turned so that each goes up in degree; of two members with equally many to the later one. */
export function rising({ offsets, targets, strengths }: Ties): Rising {
  const n = offsets.length - 1;
  const members = byDegree(offsets);
  const ranks = new Uint32Array(n);
  for (let r = 0; r < n; r++) ranks[members[r]!] = r;
  const half = targets.length / 2;
  const up = { offsets: new Uint32Array(n + 1), targets: new Uint32Array(half), strengths: new Float64Array(half) };
  let count = 0;
  for (let r = 0; r < n; r++) {
    const i = members[r]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const other = ranks[targets[k]!]!;
      if (other < r) continue;
      up.targets[count] = other;
      up.strengths[count++] = strengths[k]!;
    }
    up.offsets[r + 1] = count;
  }
  return { ...up, members };
}

// The members by number of ties, fewest first; equals in their own order.
function byDegree(offsets: Uint32Array): Uint32Array {
  const n = offsets.length - 1;
  const next = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) next[offsets[i + 1]! - offsets[i]! + 1]!++;
  for (let d = 0; d < n; d++) next[d + 1]! += next[d]!;
  const members = new Uint32Array(n);
  for (let i = 0; i < n; i++) members[next[offsets[i + 1]! - offsets[i]!]!++] = i;
  return members;
}

/**
 * For each tie the sum, over the triangles it is in, of the product of `parts` of their three ties; with every part 1
 * the number of those triangles. Each triangle is met once, from its lowest corner, in O(m^1.5) for all of them.
 */
export function triangleSums({ offsets, targets }: Rising, parts: Float64Array): Float64Array {
  const n = offsets.length - 1;
  const sums = new Float64Array(targets.length);
  // Under a target of the row at hand, one more than the place of the tie to it.
  const places = new Uint32Array(n);
  for (let a = 0; a < n; a++) {
    const start = offsets[a]!;
    const end = offsets[a + 1]!;
    for (let k = start; k < end; k++) places[targets[k]!] = k + 1;
    for (let k = start; k < end; k++) {
      const b = targets[k]!;
      for (let l = offsets[b]!, stop = offsets[b + 1]!; l < stop; l++) {
        const closing = places[targets[l]!]! - 1;
        if (closing < 0) continue;
        const product = parts[k]! * parts[l]! * parts[closing]!;
        sums[k]! += product;
        sums[l]! += product;
        sums[closing]! += product;
      }
    }
    for (let k = start; k < end; k++) places[targets[k]!] = 0;
  }
  return sums;
}

/** For each member the sum of its ties' values. */
export function sumsAtEnds({ members, offsets, targets }: Rising, values: Float64Array): Float64Array {
  const sums = new Float64Array(members.length);
  for (let r = 0; r < members.length; r++) {
    for (let k = offsets[r]!; k < offsets[r + 1]!; k++) {
      sums[members[r]!]! += values[k]!;
      sums[members[targets[k]!]!]! += values[k]!;
    }
  }
  return sums;
}

/** For each member the sum, over the triangles it is in, of the value of the tie opposite; each triangle met once. */
export function sumsOpposite({ members, offsets, targets }: Rising, values: Float64Array): Float64Array {
  const n = members.length;
  const sums = new Float64Array(n);
  // As in `triangleSums`.
  const places = new Uint32Array(n);
  for (let a = 0; a < n; a++) {
    const start = offsets[a]!;
    const end = offsets[a + 1]!;
    for (let k = start; k < end; k++) places[targets[k]!] = k + 1;
    for (let k = start; k < end; k++) {
      const b = targets[k]!;
      for (let l = offsets[b]!, stop = offsets[b + 1]!; l < stop; l++) {
        const closing = places[targets[l]!]! - 1;
        if (closing < 0) continue;
        sums[members[a]!]! += values[l]!;
        sums[members[b]!]! += values[closing]!;
        sums[members[targets[l]!]!]! += values[k]!;
      }
    }
    for (let k = start; k < end; k++) places[targets[k]!] = 0;
  }
  return sums;
}
