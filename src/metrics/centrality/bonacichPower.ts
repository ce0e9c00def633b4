import { tiesOfOne, totalsOf } from '../../network/bothWays.js';
import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { walkFactor } from './walkFactor.js';
import { walkSums } from './walkSums.js';

export interface BonacichPowerOptions {
  /** How much of a contact's power a tie passes on, between −1 / λ and 1 / λ. Default half of 1 / λ. */
  readonly beta?: number;
  /** Count ties by their strength; otherwise all alike. Default true. */
  readonly strengths?: boolean;
  /** `'out'`: a member's power comes from those it has ties to; `'in'`: from those who have ties to it. Default `'out'`. */
  readonly direction?: Direction;
}

/**
 * Bonacich power: with `beta` above 0 a member is strong whose contacts are strong, with `beta` below 0 one whose contacts
 * are weak and have few others to turn to, as in bargaining.
 *
 * Formula: c = a (I − βA)⁻¹ A 1, that is c_i = Σ_j s_ij (a + β c_j) over the j it has a tie to, with the a above 0 for
 * which the squares sum to n.
 * Range: at most √n, 1 where all are alike; 0 without ties; below 0 only where `beta` is. NaN in a network without ties.
 * At β = 0 in proportion to strength, near the largest β to the eigenvector.
 * Cost: as `katz`.
 * Errors: `beta` must be between −1 / λ and 1 / λ for the largest eigenvalue λ of the strengths, because beyond them the
 * sum over ever longer walks has no limit. A directed network without cycles has no λ: any `beta` will do, and the
 * default is half of 1 / the largest strength.
 * Source: Bonacich 1987, doi:10.1086/228631.
 * Peers: sna `bonpow` and, without strengths, R igraph `power_centrality`, the exponent being β; both solve the equations
 * beyond 1 / λ too, where their default of 1 is for most networks.
 *
 * @example
 * const { interactions } = interactionsFrom([['hub', 'A'], ['hub', 'B']]);
 * // Before scaling the hub has 2 − 0.5 × (0 + 0), and A and B, who have nobody else, 1 − 0.5 × 2 = 0.
 * bonacichPower(buildNetwork(interactions), { beta: -0.5 }); // the hub's square is 3 → [0, 0, 1.732]
 */
export function bonacichPower(
  network: Network,
  { beta, strengths = true, direction = 'out' }: BonacichPowerOptions = {},
): Float64Array {
  const along = tiesAlong('bonacichPower', network, direction);
  const ties = strengths ? along : tiesOfOne(along);
  const symmetric = !network.directed || direction === 'all';
  const factor = walkFactor('bonacichPower', 'beta', beta, ties, symmetric, true);
  const values = walkSums(ties, factor, totalsOf(ties), symmetric);
  // By way of shares of the largest, whose squares stay in range.
  const top = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const size = Math.sqrt(values.reduce((sum, value) => sum + (value / top) ** 2, 0) / values.length);
  return values.map((value) => value / top / size);
}
