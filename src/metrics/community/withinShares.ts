import type { Ties } from '../../network/ties.js';

/** The share of ties within groups, and the share to expect of members with as many ties each, made at random. */
export interface WithinShares {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Both shares, NaN without ties; a group of −1 is no group. An undirected tie is stored both ways, so that each group's
 * outward and inward ends are the same there and one sum serves both kinds of network.
 */
export function withinShares({ offsets, targets, strengths }: Ties, of: Int32Array, count: number): WithinShares {
  const outward = new Float64Array(count);
  const inward = new Float64Array(count);
  let within = 0;
  let total = 0;
  for (let i = 0; i < of.length; i++) {
    const g = of[i]!;
    if (g === -1) continue;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const h = of[targets[k]!]!;
      if (h === -1) continue;
      total += strengths[k]!;
      outward[g]! += strengths[k]!;
      inward[h]! += strengths[k]!;
      if (g === h) within += strengths[k]!;
    }
  }
  let expected = 0;
  for (let g = 0; g < count; g++) expected += (outward[g]! / total) * (inward[g]! / total);
  return { observed: within / total, expected: total === 0 ? Number.NaN : expected };
}
