import { tiesBothWays, totalsOf } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { throughContacts } from './throughContacts.js';

export interface EffectiveSizeOptions {
  /** Whether stronger ties make a contact more redundant. Default true. */
  readonly strengths?: boolean;
}

/**
 * Effective size: how many of a member's contacts are not redundant. Contacts who know each other lead to the same
 * people, so each counts less the more it is tied to the member's other contacts.
 *
 * Formula: the sum over contacts j of 1 − the sum over other contacts q of p_iq m_jq, where p_iq is the share of q in
 * i's ties and m_jq is the tie of j and q relative to j's strongest, (s_jq + s_qj) / the largest of (s_jr + s_rj) over
 * all r. When all ties are equal this is k − 2 t / k for k contacts with t ties among them.
 * Range: 1 (everyone knows everyone) to the number of contacts (nobody knows another). NaN without ties. In a directed
 * network a tie either way makes a contact; with `strengths` false each way counts 1.
 * Cost: O(sum of squared degrees) time, O(n + m) memory.
 * Source: Burt 1992; for equal ties Borgatti 1997, Connections 20(1).
 * Peers: networkx `effective_size` with a weight (2.8 gives NaN to a member with ties inward only); without one it
 * takes k − 2 t / k, the same number in an undirected network. influenceR gives 0 without ties.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * effectiveSize(buildNetwork(interactions)); // C: three contacts with one tie among them, 3 − 2/3 → [1, 1, 2.333, 1]
 */
export function effectiveSize(network: Network, { strengths = true }: EffectiveSizeOptions = {}): Float64Array {
  const ties = tiesBothWays(network, strengths);
  return sizes(ties, throughContacts(ties, totalsOf(ties), relativeToStrongest(ties)));
}

function relativeToStrongest({ offsets, strengths }: Ties): Float64Array {
  const relative = new Float64Array(strengths.length);
  for (let i = 0; i + 1 < offsets.length; i++) {
    let strongest = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) strongest = Math.max(strongest, strengths[k]!);
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) relative[k] = strengths[k]! / strongest;
  }
  return relative;
}

function sizes({ offsets }: Ties, through: Float64Array): Float64Array {
  const sums = new Float64Array(offsets.length - 1).fill(Number.NaN);
  for (let i = 0; i < sums.length; i++) {
    if (offsets[i] === offsets[i + 1]) continue;
    let sum = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += 1 - through[k]!;
    sums[i] = sum;
  }
  return sums;
}
