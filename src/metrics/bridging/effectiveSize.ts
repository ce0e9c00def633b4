import { tiesBothWays, totalsOf } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { type Rising, rising, risingOrder } from '../density/rising.js';
import { ofContacts, sumsOverContacts } from './contacts.js';
import { type EgoModel, requireEgoModel, strongestInside } from './egoModel.js';
import { throughContacts } from './throughContacts.js';

export interface EffectiveSizeOptions {
  /** Whether stronger ties make a contact more redundant. Default true. */
  readonly strengths?: boolean;
  /**
   * Among which ties a contact's strongest is sought: all that it has, or those to the member and the member's other
   * contacts. Default `'whole'`.
   */
  readonly model?: EgoModel;
}

/**
 * Effective size: how many of a member's contacts are not redundant. Contacts who know each other lead to the same
 * people, so each counts less the more it is tied to the member's other contacts.
 *
 * Formula: the sum over contacts j of 1 − the sum over other contacts q of p_iq m_jq, where p_iq is the share of q in
 * i's ties and m_jq is the tie of j and q relative to j's strongest, (s_jq + s_qj) / the largest of (s_jr + s_rj); r are
 * all to whom j is tied in the model `'whole'`, i and its contacts in `'ego'`. When all ties are equal both are
 * k − 2 t / k for k contacts with t ties among them.
 * Range: 1 (everyone knows everyone) to the number of contacts (nobody knows another). NaN without ties. In a directed
 * network a tie either way makes a contact; with `strengths` false each way counts 1.
 * Cost: O(m^1.5) time; O(n + m) memory, some 60 bytes a tie, directed 110.
 * Source: Burt 1992; for equal ties Borgatti 1997, Connections 20(1).
 * Peers: `'whole'`: networkx `effective_size` with a weight (2.8 gives NaN to a member with ties inward only); without
 * one it takes k − 2 t / k, the same number in an undirected network. `'ego'`: UCINET's ego network method. influenceR
 * gives 0 without ties.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * effectiveSize(buildNetwork(interactions)); // C: three contacts with one tie among them, 3 − 2/3 → [1, 1, 2.333, 1]
 */
export function effectiveSize(
  network: Network,
  { strengths = true, model = 'whole' }: EffectiveSizeOptions = {},
): Float64Array {
  requireEgoModel('effectiveSize', model);
  const both = tiesBothWays(network, strengths);
  const up = rising(both);
  return sumsOverContacts(both, up, notRedundant(both, up, model));
}

function notRedundant(both: Ties, up: Rising, model: EgoModel): Float64Array {
  const ways = throughContacts(up, sharesIn(up, risingOrder(up.members, totalsOf(both))));
  const strongest =
    model === 'whole' ? ofContacts(up, risingOrder(up.members, strongestOf(both))) : strongestInside(up);
  for (let way = 0; way < ways.length; way++) ways[way] = 1 - ways[way]! / strongest[way]!;
  return ways;
}

// The share of each contact in the ties of the member.
function sharesIn({ offsets, targets, strengths }: Rising, totals: Float64Array): Float64Array {
  const shares = new Float64Array(2 * targets.length);
  for (let i = 0; i < totals.length; i++) {
    for (let e = offsets[i]!, end = offsets[i + 1]!; e < end; e++) {
      shares[2 * e] = strengths[e]! / totals[i]!;
      shares[2 * e + 1] = strengths[e]! / totals[targets[e]!]!;
    }
  }
  return shares;
}

function strongestOf({ offsets, strengths }: Ties): Float64Array {
  const most = new Float64Array(offsets.length - 1);
  for (let i = 0; i < most.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) most[i] = Math.max(most[i]!, strengths[k]!);
  return most;
}
