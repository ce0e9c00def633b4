import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { type Rising, rising } from '../density/rising.js';
import type { ConstraintOptions } from './constraint.js';
import { constraintOfContacts } from './constraintOfContacts.js';
import { sumsOfRows, sumsOverContacts } from './contacts.js';
import { requireEgoModel } from './egoModel.js';

/**
 * Hierarchy: how far the constraint on a member comes from one contact. 0 says that all contacts constrain it alike,
 * values near 1 that all of it goes back to one.
 *
 * Formula: the sum over contacts j of r_j ln r_j, divided by N ln N, where r_j = c_ij / (C / N), c_ij is the dyadic
 * constraint of j on i, C the sum of them and N the number of contacts; with the options of `constraint`.
 * Range: 0 to 1. NaN with fewer than two contacts; Burt and UCINET write 1 for one contact.
 * Cost: O(m^1.5) time; `'ego'` takes about twice as long; O(n + m) memory, some 36 bytes a tie, directed 90.
 * Source: Burt 1992.
 * Peers: UCINET's structural holes, in both models. None of igraph, networkx and sna.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * // C: A and B constrain it by 1/4 each, D by 1/9, of 11/18: 9/22, 9/22 and 4/22 of three contacts.
 * hierarchy(buildNetwork(interactions)); // C: (2 · 27/22 ln 27/22 + 12/22 ln 12/22) / (3 ln 3) → [0.01, 0.01, 0.052, NaN]
 */
export function hierarchy(
  network: Network,
  { strengths = true, model = 'whole' }: ConstraintOptions = {},
): Float64Array {
  requireEgoModel('hierarchy', model);
  const both = tiesBothWays(network, strengths);
  const up = rising(both);
  return unevenness(both, up, constraintOfContacts(both, up, model));
}

function unevenness(both: Ties, up: Rising, ways: Float64Array): Float64Array {
  const { offsets, targets } = up;
  const means = sumsOfRows(up, ways);
  for (let i = 0; i < means.length; i++) means[i]! /= contactsOf(both, up.members[i]!);
  for (let i = 0; i < means.length; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      ways[2 * e] = xLogX(ways[2 * e]! / means[i]!);
      ways[2 * e + 1] = xLogX(ways[2 * e + 1]! / means[targets[e]!]!);
    }
  }
  return sumsOverContacts(both, up, ways).map((sum, i) => {
    const contacts = contactsOf(both, i);
    // Below 0 and above 1 by rounding only.
    return contacts < 2 ? Number.NaN : Math.min(1, Math.max(0, sum) / (contacts * Math.log(contacts)));
  });
}

function contactsOf({ offsets }: Ties, i: number): number {
  return offsets[i + 1]! - offsets[i]!;
}

function xLogX(x: number): number {
  return x > 0 ? x * Math.log(x) : 0; // too small to be told from 0, it adds nothing
}
