import { tiesOfOne } from '../../network/bothWays.js';
import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { requireOneOf } from '../../numeric/check.js';
import { dominantVector } from './dominantVector.js';
import { SCALES, type Scale, scaled } from './scaled.js';

export interface EigenvectorOptions {
  /** Count contacts by the strength of the tie; otherwise all alike. Default true. */
  readonly strengths?: boolean;
  /** `'in'`: a member's value comes from those who have ties to it; `'out'`: from those it has ties to. Default `'in'`. */
  readonly direction?: Direction;
  /** `'l2'`: the squares sum to 1; `'max'`: the largest value is 1; `'sum'`: the values sum to 1. Default `'l2'`. */
  readonly scale?: Scale;
}

/**
 * Eigenvector centrality: a member is central whose contacts are central.
 *
 * Formula: λ x_i = Σ_j s_ji x_j over the j with a tie to i, for the largest λ there is; x ≥ 0, scaled.
 * Range: 0 to 1. In a network in pieces only the piece with the largest λ has values, the others 0; where several tie
 * (to 1e-9 of λ), each has the projection of equal values on its own vector. In a directed network the pieces are the
 * strong components; those who depend on the one with the largest λ have values too, and of two in a row with the same
 * λ only the last has. All NaN where there is no λ above 0: without ties, or when no tie of a directed network is on a
 * cycle. Networks that fall into two sides with ties only across, such as a star, and directed ones whose cycles all
 * have lengths with a common factor have values like any other: those of the largest λ, not of the −λ or the others of
 * its size, between which repeated multiplication would swing.
 * Cost: O(n + m) time a step, some 40 steps or, where the two largest λ are nearly equal, as in long rings and grids,
 * many more; components that are trees take O(n) however long. Memory for 2 m (above half a million members 6 m) and up
 * to 45 n numbers, of more than half a million members at most 2 · 10⁷ and 5 n. Values are right to ten digits unless the
 * two largest λ differ by less than 1e-6 of them: in chains of tens of thousands of members to seven.
 * Source: Bonacich 1972, doi:10.1080/0022250X.1972.9989806; 1987, doi:10.1086/228631.
 * Peers: igraph `eigenvector_centrality` with scale `'max'` (1 for everyone without ties), networkx
 * `eigenvector_centrality_numpy` with `'l2'`; inward like these. Their values for pieces that tie are arbitrary.
 *
 * @example
 * const { interactions } = interactionsFrom([['hub', 'A'], ['hub', 'B'], ['hub', 'C'], ['hub', 'D']]);
 * eigenvector(buildNetwork(interactions), { scale: 'max' }); // λ is 2, a leaf has half of the hub → [0.5, 0.5, 0.5, 0.5, 1]
 */
export function eigenvector(
  network: Network,
  { strengths = true, direction = 'in', scale = 'l2' }: EigenvectorOptions = {},
): Float64Array {
  requireOneOf('eigenvector', 'scale', scale, SCALES);
  const ties = tiesAlong('eigenvector', network, direction);
  const symmetric = !network.directed || direction === 'all';
  return scaled(dominantVector(strengths ? ties : tiesOfOne(ties), symmetric), scale);
}
