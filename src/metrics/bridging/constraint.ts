import { tiesBothWays, totalsOf } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { throughContacts } from './throughContacts.js';

export interface ConstraintOptions {
  /** Whether a stronger tie takes a larger share of a member's attention. Default true. */
  readonly strengths?: boolean;
}

/**
 * Constraint: how far a member's contacts are tied to each other, so that they leave it little choice. Low values mark
 * members who connect what would be apart (who span structural holes), high values members within one closed circle.
 *
 * Formula: the sum over contacts j of (p_ij + the sum over q of p_iq p_qj)², where p_ij is the share of j in i's ties,
 * (s_ij + s_ji) / the sum over k of (s_ik + s_ki). Shares are taken over all ties of a member: the whole-network model.
 * Range: above 0; 1 for a member with one contact, and more than 1 in small closed circles (9/8 in a triangle). NaN
 * without ties. In a directed network a tie either way makes a contact; with `strengths` false each way counts 1.
 * Cost: O(sum of squared degrees) time, O(n + m) memory.
 * Source: Burt 1992; Burt 2004, doi:10.1086/421787.
 * Peers: igraph `constraint` with weights; networkx `constraint`, save that 2.8 gives NaN to a member with ties inward
 * only. UCINET's ego-network model differs: it takes the shares of a contact over ties to the member's other contacts.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C']]);
 * constraint(buildNetwork(interactions)); // B has two contacts apart: (1/2)² + (1/2)² → [1, 0.5, 1]
 */
export function constraint(network: Network, { strengths = true }: ConstraintOptions = {}): Float64Array {
  const ties = tiesBothWays(network, strengths);
  const totals = totalsOf(ties);
  return sumsOfSquares(ties, totals, throughContacts(ties, totals, sharesOf(ties, totals)));
}

// The share that member i has in the ties of each of its contacts, at i's tie to it; read at j's tie to q it is p_qj.
function sharesOf({ targets, strengths }: Ties, totals: Float64Array): Float64Array {
  const shares = new Float64Array(targets.length);
  for (let k = 0; k < targets.length; k++) shares[k] = strengths[k]! / totals[targets[k]!]!;
  return shares;
}

function sumsOfSquares({ offsets, strengths }: Ties, totals: Float64Array, through: Float64Array): Float64Array {
  const sums = new Float64Array(totals.length).fill(Number.NaN);
  for (let i = 0; i < sums.length; i++) {
    if (offsets[i] === offsets[i + 1]) continue;
    let sum = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += (strengths[k]! / totals[i]! + through[k]!) ** 2;
    sums[i] = sum;
  }
  return sums;
}
