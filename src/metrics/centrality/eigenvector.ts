import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { requireOneOf } from '../../numeric/check.js';
import { dominantVector } from './dominantVector.js';

export interface EigenvectorOptions {
  /** Count contacts by the strength of the tie; otherwise all alike. Default true. */
  readonly strengths?: boolean;
  /** `'in'`: a member's value comes from those who have ties to it; `'out'`: from those it has ties to. Default `'in'`. */
  readonly direction?: Direction;
  /** `'l2'`: the squares sum to 1; `'max'`: the largest value is 1; `'sum'`: the values sum to 1. Default `'l2'`. */
  readonly scale?: 'l2' | 'max' | 'sum';
}

/**
 * Eigenvector centrality: a member is central whose contacts are central.
 *
 * Formula: λ x_i = Σ_j s_ji x_j over the j with a tie to i, for the largest λ there is; x ≥ 0, scaled.
 * Range: 0 to 1. In a network in pieces only the piece with the largest λ has values, the others 0; where several tie
 * (to 1e-9 of λ), each has the projection of equal values on its own vector. In a directed network the pieces are the
 * strong components; those who depend on the one with the largest λ have values too, and of two in a row with the same
 * λ only the last has. All NaN where there is no λ above 0: without ties, or when no tie of a directed network is on a
 * cycle.
 * Cost: O(n + m) time a step, some 40 steps or, where the two largest λ are nearly equal, many more; 40 n memory.
 * Values are right to ten digits unless a component is a chain of tens of thousands of members.
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
  requireOneOf('eigenvector', 'scale', scale, ['l2', 'max', 'sum']);
  const ties = tiesAlong('eigenvector', network, direction);
  // As shares of the largest, which changes no vector and keeps the squares in range.
  const largest = ties.strengths.reduce((most, strength) => Math.max(most, strength), 0);
  const shares = ties.strengths.map((strength) => (strengths ? strength / largest : 1));
  const values = dominantVector({ ...ties, strengths: shares }, !network.directed || direction === 'all');
  const top = values.reduce((most, value) => Math.max(most, value), 0);
  if (scale === 'max') return values.map((value) => value / top);
  const size = values.reduce((sum, value) => sum + (scale === 'sum' ? value / top : (value / top) ** 2), 0);
  return values.map((value) => value / top / (scale === 'sum' ? size : Math.sqrt(size)));
}
