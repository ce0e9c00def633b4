import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { commonContacts } from './commonContacts.js';

/**
 * Overlap: how far the circles of a tie's two members are one and the same. 1 is a tie within one closed circle, 0 a tie
 * that nobody stands beside. In the order of `network.ties.targets`; an undirected tie has the same value at both of its
 * places. Directions are ignored: a tie has the value of its pair.
 *
 * Formula: n_ij / ((k_i − 1) + (k_j − 1) − n_ij) with n_ij contacts in common and k_i contacts of i: of all who are tied
 * to one of the two, the share that is tied to both.
 * Range: 0 to 1. NaN for two members who have no other contact.
 * Cost: O(m^1.5) time; O(n + m) memory, some 32 bytes a tie, directed 60.
 * Source: Onnela, Saramäki, Hyvönen, Szabó, Lazer, Kaski, Kertész and Barabási 2007, doi:10.1073/pnas.0610245104.
 * Peers: by networkx `common_neighbors` and `degree`. Its `jaccard_coefficient` differs: it counts the two themselves
 * among those tied to one of them, which makes the denominator larger by 2.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * // A-B: 1 / (1 + 1 − 1), A-C and B-C: 1 / (1 + 2 − 1), C-D: 0 / (2 + 0 − 0)
 * overlap(buildNetwork(interactions)); // A-B A-C, B-A B-C, C-A C-B C-D, D-C → [1, 0.5, 1, 0.5, 0.5, 0.5, 0, 0]
 */
export function overlap(network: Network): Float64Array {
  const both = tiesAlong('overlap', network, 'all');
  const values = commonContacts(network.ties, both);
  divideByUnion(network.ties, both.offsets, values);
  return values;
}

// 0 / 0 is NaN: neither has another contact.
function divideByUnion({ offsets, targets }: Ties, contacts: Uint32Array, common: Float64Array): void {
  for (let i = 0; i + 1 < offsets.length; i++) {
    const own = contacts[i + 1]! - contacts[i]! - 1;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      common[k]! /= own + (contacts[j + 1]! - contacts[j]! - 1) - common[k]!;
    }
  }
}
