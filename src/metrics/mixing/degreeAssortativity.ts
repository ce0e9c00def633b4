import { totalsOf } from '../../network/bothWays.js';
import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';
import { degreeCorrelation } from './degreeCorrelation.js';
import { tieCorrelation } from './tieCorrelation.js';

export interface DegreeAssortativityOptions {
  /**
   * Of a directed network, `'out'`: the number of ties that a member has to others beside how many those others receive;
   * `'in'`: the same ties seen from the other end, which gives the same number; `'all'`: directions ignored. Default `'out'`.
   */
  readonly direction?: Direction;
  /** What is compared at the two ends: how many ties a member has, or their strengths added up. Default `'degree'`. */
  readonly of?: 'degree' | 'strength';
  /** Count each tie by its strength. Default false. */
  readonly strengths?: boolean;
}

/**
 * Degree assortativity: whether the well connected are tied to the well connected (above 0) or to those with few ties
 * (below 0, as around a coordinator). Networks of people mostly lie above 0, networks of supply below.
 *
 * Formula: the correlation (Pearson) of the degrees at the two ends of a tie, over all ties: undirected each tie both
 * ways round; directed the number of ties out of its source with the number of ties into its target. `of: 'strength'`
 * puts added strengths in place of degrees; `strengths` lets each tie count by its own strength.
 * Range: −1 to 1. NaN without ties, and where the degrees at one end are all alike, as in a ring.
 * Cost: O(n + m) time; O(n) memory, 8 bytes a member, 40 with strengths (directed with `'all'`: O(n + m)).
 * Source: Newman 2002, doi:10.1103/PhysRevLett.89.208701; 2003, doi:10.1103/PhysRevE.67.026126; `strengths` Leung and
 * Chau 2007, doi:10.1016/j.physa.2006.12.022.
 * Peers: igraph `assortativity_degree`, networkx `degree_assortativity_coefficient` (rounding noise or infinity for
 * NaN), which with `weight` is `of: 'strength'`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * // Means 5/3: the pairs of degrees are 1-2, 2-1, 2-2, 2-2, 2-1, 1-2.
 * degreeAssortativity(buildNetwork(interactions)); // (2 × 1/9 − 4 × 2/9) / (2 × 4/9 + 4 × 1/9) → -0.5
 */
export function degreeAssortativity(
  network: Network,
  { direction = 'out', of = 'degree', strengths = false }: DegreeAssortativityOptions = {},
): number {
  requireOneOf('degreeAssortativity', 'of', of, ['degree', 'strength']);
  const ties = tiesAlong('degreeAssortativity', network, direction);
  const symmetric = !network.directed || direction === 'all';
  if (of === 'degree' && !strengths) return degreeCorrelation(ties, symmetric);
  const values = of === 'degree' ? degrees : strengthsOf;
  const out = values(ties);
  return tieCorrelation(
    ties,
    strengths ? ties.strengths : null,
    out,
    symmetric ? out : values(transposed(ties)),
    symmetric,
  );
}

function degrees({ offsets }: Ties): Float64Array {
  const counts = new Float64Array(offsets.length - 1);
  for (let i = 0; i < counts.length; i++) counts[i] = offsets[i + 1]! - offsets[i]!;
  return counts;
}

// The same strengths added in another order may differ in their last digits; where all totals are alike but for that,
// they are made equal. Members without ties are at no end of one.
function strengthsOf(ties: Ties): Float64Array {
  const totals = totalsOf(ties);
  let least = Infinity;
  let most = 0;
  for (const total of totals) {
    if (total === 0) continue;
    if (total < least) least = total;
    if (total > most) most = total;
  }
  return most - least <= 1e-12 * most ? totals.map((total) => (total === 0 ? 0 : most)) : totals;
}
