import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { valuesAtTies } from '../density/pairs.js';
import { rising, risingWays } from '../density/rising.js';
import type { ConstraintOptions } from './constraint.js';
import { constraintOfContacts } from './constraintOfContacts.js';
import { requireEgoModel } from './egoModel.js';

/**
 * Dyadic constraint: how far each contact constrains a member, by its own tie and by way of the others. For the tie from
 * i to j it says how much j constrains i. In the order of `network.ties.targets`.
 *
 * Formula: c_ij = (p_ij + the sum over q of p_iq p_qj)², the summands of `constraint`, with its options.
 * Range: above 0 to 1, which the only contact has. In a directed network a contact who only has a tie to the member is at no place
 * of its own, so that the values of a member may add up to less than its constraint. By strengths
 * `dyadicConstraint(undirected(network))` has the same values, both ways of every pair.
 * Cost: O(m^1.5) time; `'ego'` takes about twice as long; O(n + m) memory, some 36 bytes a tie, directed 90.
 * Source: Burt 1992; Burt 2004, doi:10.1086/421787.
 * Peers: `'whole'`: networkx `local_constraint`. UCINET shows both models as dyadic constraint.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * // A-B: (1/2 + 1/2 · 1/3)², A-C: (1/2 + 1/2 · 1/2)², C-A and C-B: (1/3 + 1/3 · 1/2)², C-D: (1/3)²
 * dyadicConstraint(buildNetwork(interactions)); // A-B A-C, B-A B-C, C-A C-B C-D, D-C → [0.444, 0.563, 0.444, 0.563, 0.25, 0.25, 0.111, 1]
 */
export function dyadicConstraint(
  network: Network,
  { strengths = true, model = 'whole' }: ConstraintOptions = {},
): Float64Array {
  requireEgoModel('dyadicConstraint', model);
  const both = tiesBothWays(network, strengths);
  const up = rising(both);
  const ways = constraintOfContacts(both, up, model);
  return valuesAtTies(network.ties, both, risingWays(both, up), ways);
}
