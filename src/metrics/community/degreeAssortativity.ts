import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';

export interface DegreeAssortativityOptions {
  /**
   * Of a directed network, `'out'`: the number of ties that a member has to others beside how many those others receive;
   * `'in'`: the same ties seen from the other end, which gives the same number; `'all'`: directions ignored. Default `'out'`.
   */
  readonly direction?: Direction;
}

/**
 * Degree assortativity: whether the well connected are tied to the well connected (above 0) or to those with few ties
 * (below 0, as around a coordinator). Networks of people mostly lie above 0, networks of supply below.
 *
 * Formula: the correlation (Pearson) of the degrees at the two ends of a tie, over all ties: undirected each tie both
 * ways round; directed the number of ties out of its source with the number of ties into its target.
 * Range: −1 to 1. NaN without ties, and where the degrees at one end are all alike, as in a ring.
 * Cost: O(n + m).
 * Source: Newman 2002, doi:10.1103/PhysRevLett.89.208701; 2003, doi:10.1103/PhysRevE.67.026126.
 * Peers: igraph `assortativity_degree`, networkx `degree_assortativity_coefficient` (rounding noise or infinity for NaN).
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * // Means 5/3: the pairs of degrees are 1-2, 2-1, 2-2, 2-2, 2-1, 1-2.
 * degreeAssortativity(buildNetwork(interactions)); // (2 × 1/9 − 4 × 2/9) / (2 × 4/9 + 4 × 1/9) → -0.5
 */
export function degreeAssortativity(network: Network, { direction = 'out' }: DegreeAssortativityOptions = {}): number {
  const ties = tiesAlong('degreeAssortativity', network, direction);
  const symmetric = !network.directed || direction === 'all';
  const out = degrees(ties);
  return correlation(ties, out, symmetric ? out : degrees(transposed(ties)));
}

function degrees({ offsets }: Ties): Float64Array {
  return Float64Array.from(offsets.subarray(1), (end, i) => end - offsets[i]!);
}

// Of the value at the source with the value at the target, over all ties.
function correlation({ offsets, targets }: Ties, from: Float64Array, to: Float64Array): number {
  const m = targets.length;
  // Whole numbers, so that both sums are exact and do not depend on the order of members.
  let fromSum = 0;
  let toSum = 0;
  for (let i = 0; i < from.length; i++) fromSum += from[i]! * (offsets[i + 1]! - offsets[i]!);
  for (const j of targets) toSum += to[j]!;
  let both = 0;
  let fromSquares = 0;
  let toSquares = 0;
  for (let i = 0; i < from.length; i++) {
    const a = from[i]! - fromSum / m;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const b = to[targets[k]!]! - toSum / m;
      both += a * b;
      fromSquares += a * a;
      toSquares += b * b;
    }
  }
  // Where all are alike their mean is exact, and 0 / 0 is left.
  return both / Math.sqrt(fromSquares * toSquares);
}
