import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { rewired } from '../../network/rewired.js';
import type { Ties } from '../../network/ties.js';
import { requireWhole } from '../../numeric/check.js';
import { randomFrom } from '../../numeric/random.js';

export interface RichClubOptions {
  /** Divide by what random networks with the same numbers of contacts have. Default false. */
  readonly normalized?: boolean;
  /** How many random networks to compare with. Default 20. */
  readonly references?: number;
  /** Another seed draws other random networks. Default 1. */
  readonly seed?: number;
}

/**
 * Rich club: how closely the members with many contacts hold together, those with more than 0, more than 1, more than 2
 * … contacts in turn. Members with many contacts meet by chance too: only what exceeds 1 when `normalized` tells of a
 * circle of the well connected. Directions are ignored.
 *
 * Formula: φ(k) = the density among the members with more than k contacts, for k from 0 to the largest number of
 * contacts less one; normalized, φ(k) / the mean φ(k) of random networks in which each member has as many contacts.
 * Range: φ 0 to 1; normalized from 0, 1 being chance. NaN where fewer than two members have more than k contacts;
 * normalized also where those of the random networks have no ties. Empty without ties.
 * Cost: O(n + m) time and memory; normalized `references` times as much and more.
 * Source: Colizza, Flammini, Serrano and Vespignani 2006, doi:10.1038/nphys209; Maslov and Sneppen 2002,
 * doi:10.1126/science.1065103 (random networks).
 * Peers: networkx `rich_club_coefficient` with `normalized=False`; its normalized one divides by a single random
 * network, drawn otherwise.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * richClub(buildNetwork(interactions)); // all: 4 of 6, A, B and C: 3 of 3, C alone → [0.667, 1, NaN]
 */
export function richClub(
  network: Network,
  { normalized = false, references = 20, seed = 1 }: RichClubOptions = {},
): Float64Array {
  requireWhole('richClub', 'references', references, 1);
  requireWhole('richClub', 'seed', seed, 0);
  const ties = tiesBothWays(network, false);
  const among = tiesAbove(ties);
  if (!normalized) return among.map((count, k) => count / pairsAbove(ties.offsets, among.length)[k]!);
  const random = randomFrom(seed);
  const sums = new Float64Array(among.length);
  for (let reference = 0; reference < references; reference++)
    tiesAbove(rewired(ties, random).ties).forEach((count, k) => {
      sums[k]! += count;
    });
  // The pairs are the same in all of them.
  return among.map((count, k) => count / (sums[k]! / references));
}

// Under k the number of ties between members with more than k contacts each.
function tiesAbove({ offsets, targets }: Ties): Float64Array {
  const contacts = numbersOfContacts(offsets);
  const counts = new Float64Array(contacts.reduce((a, b) => Math.max(a, b), 0));
  for (let i = 0; i < contacts.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (targets[k]! > i) counts[Math.min(contacts[i]!, contacts[targets[k]!]!) - 1]!++;
  return addedFromAbove(counts);
}

// Under k the number of pairs of members with more than k contacts each, for k below `length`.
function pairsAbove(offsets: Uint32Array, length: number): Float64Array {
  const counts = new Float64Array(length);
  for (const contacts of numbersOfContacts(offsets)) if (contacts > 0) counts[contacts - 1]!++;
  return addedFromAbove(counts).map((members) => (members * (members - 1)) / 2);
}

function numbersOfContacts(offsets: Uint32Array): Uint32Array {
  return offsets.subarray(1).map((end, i) => end - offsets[i]!);
}

function addedFromAbove(counts: Float64Array): Float64Array {
  for (let k = counts.length - 2; k >= 0; k--) counts[k]! += counts[k + 1]!;
  return counts;
}
