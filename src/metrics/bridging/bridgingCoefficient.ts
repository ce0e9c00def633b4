import { tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';

/**
 * Bridging coefficient: how well a member is placed between members with more contacts than itself, seen from next to
 * it. High for one who links two busy members and few others, low for a busy member among members with few contacts.
 *
 * Formula: (1 / k_i) / the sum of 1 / k_j over the contacts j, k being the number of contacts. Direction is ignored.
 * Range: above 0, 1 where all concerned have two contacts; an outermost member has the number of its contact's contacts.
 * NaN without ties.
 * Cost: O(n + m) time, O(n) memory, 25 to 45 bytes a tie more where ties have directions.
 * Source: Hwang, Cho, Zhang and Ramanathan 2006; Hwang, Kim, Ramanathan and Zhang 2008, doi:10.1145/1401890.1401934.
 * Peers: none of igraph, networkx and sna.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * bridgingCoefficient(buildNetwork(interactions)); // B: (1/2) / (1/1 + 1/2) → [2, 0.333, 0.333, 2]
 */
export function bridgingCoefficient(network: Network): Float64Array {
  return coefficients(tiesAlong('bridgingCoefficient', network, 'all'));
}

function coefficients({ offsets, targets }: Ties): Float64Array {
  const values = new Float64Array(offsets.length - 1);
  for (let i = 0; i < values.length; i++) {
    const contacts = offsets[i + 1]! - offsets[i]!;
    let sum = 0;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      sum += 1 / (offsets[j + 1]! - offsets[j]!);
    }
    values[i] = contacts === 0 ? Number.NaN : 1 / (contacts * sum);
  }
  return values;
}
