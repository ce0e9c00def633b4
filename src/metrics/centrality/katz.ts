import { tiesOfOne } from '../../network/bothWays.js';
import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { shown } from '../../numeric/check.js';
import { scaled } from './scaled.js';
import { walkFactor } from './walkFactor.js';
import { walkSums } from './walkSums.js';

export interface KatzOptions {
  /** How much of its value a tie passes on, above 0 and below 1 / λ. Default half of 1 / λ. */
  readonly alpha?: number;
  /** What every member has to begin with. Default 1. */
  readonly beta?: number;
  /** Pass on more over stronger ties; otherwise all alike. Default true. */
  readonly strengths?: boolean;
  /** `'in'`: a member's value comes from those who have ties to it; `'out'`: from those it has ties to. Default `'in'`. */
  readonly direction?: Direction;
  /** Make the squares sum to 1. Default false. */
  readonly normalized?: boolean;
}

/**
 * Katz centrality: how many walks along the ties end at a member, longer ones counting less. Everyone has something to
 * begin with and passes part of what it has on along each tie.
 *
 * Formula: x_i = β + α Σ_j s_ji x_j over the j with a tie to i.
 * Range: β (nobody has a tie to the member) upwards; with `normalized` 0 to 1. In proportion to β. Near the largest α
 * the values are those of the eigenvector.
 * Cost: that of the eigenvector for λ; then O(n + m) time a sweep, some ten sweeps at the default, thirty and more near
 * the largest α, and without direction as many cheaper steps instead. Memory: that of the eigenvector, then 3 m and 10 n
 * numbers, with direction up to 2 · 10⁷ more.
 * Errors: `alpha` must be below 1 / λ for the largest eigenvalue λ of the strengths, because from there on longer walks
 * count more than shorter ones. A directed network without cycles has no λ: any `alpha` above 0 will do, and the
 * default is half of 1 / the largest strength.
 * Source: Katz 1953, doi:10.1007/BF02289026.
 * Peers: networkx `katz_centrality` and `katz_centrality_numpy`, both normalized by default; R igraph `alpha_centrality`
 * with `exo` as β, which solves the equations for any α.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'C'], ['B', 'C']]);
 * katz(buildNetwork(interactions, { directed: true }), { alpha: 0.5 }); // C: 1 + 0.5 × 1 + 0.5 × 1 → [1, 1, 2]
 */
export function katz(
  network: Network,
  { alpha, beta = 1, strengths = true, direction = 'in', normalized = false }: KatzOptions = {},
): Float64Array {
  if (!(typeof beta === 'number' && beta > 0 && Number.isFinite(beta)))
    throw new RangeError(`katz: \`beta\` must be a number above 0, got ${shown(beta)}`);
  const along = tiesAlong('katz', network, direction);
  const ties = strengths ? along : tiesOfOne(along);
  const symmetric = !network.directed || direction === 'all';
  const factor = walkFactor('katz', 'alpha', alpha, ties, symmetric, false);
  const values = walkSums(ties, factor, new Float64Array(network.members.length).fill(beta), symmetric);
  return normalized ? scaled(values, 'l2') : values;
}
