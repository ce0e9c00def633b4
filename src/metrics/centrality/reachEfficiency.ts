import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { requireOneOf, requireWhole } from '../../numeric/check.js';
import { reach } from './reach.js';

export interface ReachEfficiencyOptions {
  /** The most steps that count, at least 1. Default 2. */
  readonly steps?: number;
  /**
   * What reach is set against. `'contacts'`: the number of contacts (Kumu); `'secondContacts'`: the most that could be
   * within two steps, if no contact of a contact were met twice (UCINET). Default `'contacts'`.
   */
  readonly method?: 'contacts' | 'secondContacts';
  /** Whom this member reaches, who reaches it, or directions ignored. Default `'out'`. */
  readonly direction?: Direction;
}

/**
 * Reach efficiency: how many others a member reaches within a few steps for each contact it keeps. High where the
 * contacts lead to different parts of the network, low where they all know the same people.
 *
 * Formula: the number of others within `steps` steps, divided by the number of contacts k, or with secondContacts by
 * k + the sum over the contacts of their contacts other than the member; when undirected that is the sum of the
 * contacts' numbers of contacts.
 * Range: contacts from 1 upwards; secondContacts above 0, in two steps at most 1 (everyone met by one way only). NaN
 * without contacts.
 * Cost: for each member the ties of those within reach; O(n) memory.
 * Source: Kumu, Social network analysis metrics; Borgatti, Everett and Freeman 2002, Ucinet for Windows.
 * Peers: contacts: Kumu, which may count the member itself; secondContacts with `direction: 'all'`: UCINET's
 * `ReachEffic` for undirected ego networks, there in per cent (in out- and in-networks it ignores the direction of the
 * second step).
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D'], ['B', 'D']]);
 * const network = buildNetwork(interactions);
 * reachEfficiency(network); // A: B, C and D by one contact, B: three by three → [3, 1, 1.5, 1.5]
 * reachEfficiency(network, { method: 'secondContacts' }); // A: 3 / 3, B: 3 / (1 + 2 + 2), C: 3 / (3 + 2) → [1, 0.6, 0.6, 0.6]
 */
export function reachEfficiency(
  network: Network,
  { steps = 2, method = 'contacts', direction = 'out' }: ReachEfficiencyOptions = {},
): Float64Array {
  requireOneOf('reachEfficiency', 'method', method, ['contacts', 'secondContacts']);
  requireWhole('reachEfficiency', 'steps', steps, 1);
  const ties = tiesAlong('reachEfficiency', network, direction);
  const { offsets } = ties;
  const values = reach(network, { steps, direction, normalized: false });
  for (let i = 0; i < values.length; i++) {
    const contacts = offsets[i + 1]! - offsets[i]!;
    values[i]! /= contacts + (method === 'contacts' ? 0 : secondContacts(ties, i));
  }
  return values;
}

// The contacts of i's contacts, one who is met twice counted twice, i itself not counted.
function secondContacts({ offsets, targets }: Ties, i: number): number {
  let count = 0;
  for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
    const j = targets[k]!;
    for (let second = offsets[j]!, end = offsets[j + 1]!; second < end; second++) if (targets[second] !== i) count++;
  }
  return count;
}
