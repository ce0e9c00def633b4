import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { rising } from '../density/rising.js';
import { constraintOfContacts } from './constraintOfContacts.js';
import { sumsOverContacts } from './contacts.js';
import { type EgoModel, requireEgoModel } from './egoModel.js';

export interface ConstraintOptions {
  /** Whether a stronger tie takes a larger share of a member's attention. Default true. */
  readonly strengths?: boolean;
  /**
   * Over which ties the shares of a contact are taken: all that it has, or those to the member and the member's other
   * contacts. Default `'whole'`.
   */
  readonly model?: EgoModel;
}

/**
 * Constraint: how far a member's contacts are tied to each other, so that they leave it little choice. Low values mark
 * members who connect what would be apart (who span structural holes), high values members within one closed circle.
 *
 * Formula: the sum over contacts j of (p_ij + the sum over q of p_iq p_qj)², where p_ij is the share of j in i's ties,
 * (s_ij + s_ji) / the sum over k of (s_ik + s_ki). In the model `'whole'` k are all to whom i is tied; in `'ego'` the
 * shares of a contact q are taken over the member whose constraint it is and its contacts only.
 * Range: above 0; 1 for a member with one contact, and more than 1 in small closed circles (9/8 in a triangle). NaN
 * without ties. In a directed network a tie either way makes a contact; with `strengths` false each way counts 1.
 * Cost: O(m^1.5) time; `'ego'` takes about twice as long; O(n + m) memory, some 36 bytes a tie, directed 90.
 * Source: Burt 1992; Burt 2004, doi:10.1086/421787.
 * Peers: `'whole'`: igraph `constraint` with weights; networkx `constraint`, save that 2.8 gives NaN to a member with
 * ties inward only; UCINET's whole network method. `'ego'`: UCINET's ego network method.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * // A is half B's and half C's, and has (1/2 + 1/2 · 1/3)² of B by way of C, (1/2 + 1/2 · 1/2)² of C by way of B.
 * constraint(network); // C: 2 (1/3 + 1/3 · 1/2)² + (1/3)² → [1.007, 1.007, 0.611, 1]
 * constraint(network, { model: 'ego' }); // A: 2 (1/2 + 1/2 · 1/2)², as C's tie to D is not seen → [1.125, 1.125, 0.611, 1]
 */
export function constraint(
  network: Network,
  { strengths = true, model = 'whole' }: ConstraintOptions = {},
): Float64Array {
  requireEgoModel('constraint', model);
  const both = tiesBothWays(network, strengths);
  const up = rising(both);
  return sumsOverContacts(both, up, constraintOfContacts(both, up, model));
}
