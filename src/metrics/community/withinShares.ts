import type { Ties } from '../../network/ties.js';

/** The share of ties within groups, and the share to expect of members with as many ties each, made at random. */
export interface WithinShares {
  readonly observed: number;
  readonly expected: number;
}

interface Sums {
  readonly within: number;
  readonly total: number;
}

/**
 * Both shares, NaN without ties; a group of −1 is no group. `symmetric` says that every tie is there both ways: then
 * each group's inward ends are as its outward ones, and only a member's own row is added up.
 */
export function withinShares(ties: Ties, of: Int32Array, count: number, symmetric: boolean): WithinShares {
  const outward = new Float64Array(count);
  const inward = symmetric ? outward : new Float64Array(count);
  const { within, total } = symmetric ? addBothWays(ties, of, outward) : addOneWay(ties, of, outward, inward);
  let expected = 0;
  for (let g = 0; g < count; g++) expected += (outward[g]! / total) * (inward[g]! / total);
  return { observed: within / total, expected: total === 0 ? Number.NaN : expected };
}

/** Modularity of groups from 0 on of ties that are all there both ways. */
export function modularityOf(ties: Ties, labels: Int32Array, resolution: number): number {
  const { observed, expected } = withinShares(ties, labels, labels.length, true);
  return observed - resolution * expected;
}

// Adds up each group's ends, and what is within groups in the order of all, so that where all is, both are the same.
function addBothWays({ offsets, targets, strengths }: Ties, of: Int32Array, ends: Float64Array): Sums {
  let within = 0;
  let total = 0;
  for (let i = 0; i < of.length; i++) {
    const g = of[i]!;
    if (g === -1) continue;
    let inside = 0;
    let across = 0;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const h = of[targets[k]!]!;
      if (h === g) inside += strengths[k]!;
      else if (h !== -1) across += strengths[k]!;
    }
    within += inside;
    total += inside + across;
    ends[g]! += inside + across;
  }
  return { within, total };
}

function addOneWay(
  { offsets, targets, strengths }: Ties,
  of: Int32Array,
  outward: Float64Array,
  inward: Float64Array,
): Sums {
  let within = 0;
  let total = 0;
  for (let i = 0; i < of.length; i++) {
    const g = of[i]!;
    if (g === -1) continue;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const h = of[targets[k]!]!;
      if (h === -1) continue;
      total += strengths[k]!;
      outward[g]! += strengths[k]!;
      inward[h]! += strengths[k]!;
      if (g === h) within += strengths[k]!;
    }
  }
  return { within, total };
}
