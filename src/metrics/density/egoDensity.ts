import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { oldOrder } from '../../network/renumbered.js';
import { type Rising, rising } from './rising.js';
import { type Triangles, triangleRoom, trianglesOf } from './triangles.js';

/**
 * Ego density: what share of the possible ties among a member's contacts exists. High, its contacts know each other
 * and tell it the same; low, it hears from circles apart. A contact is anyone with a tie to or from the member.
 *
 * Formula, k being the contacts: undirected, ties among them / (k (k − 1) / 2), which is `clustering`; directed, ties
 * among them / k (k − 1), one each way counting as two.
 * Range: 0 (none knows another) to 1 (all know each other). NaN for fewer than two contacts.
 * Cost: O(m^1.5) time; O(n + m) memory, some 30 bytes a tie, directed 80.
 * Source: Marsden 1987, doi:10.2307/2095397; Wasserman and Faust 1994.
 * Peers: UCINET Ego network density; R `egor` `ego_density` has it for surveys; igraph `density` of the subgraph of
 * `neighbors` in mode all.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['C', 'A'], ['B', 'C'], ['C', 'D']]);
 * egoDensity(buildNetwork(interactions, { directed: true })); // A: B > C of 2, C: A > B of 6 → [0.5, 0.5, 0.167, NaN]
 * egoDensity(buildNetwork(interactions)); // A: B-C of 1, C: A-B of 3 → [1, 1, 0.333, NaN]
 */
export function egoDensity(network: Network): Float64Array {
  const ties = tiesBothWays(network, false);
  const up = rising(ties);
  const room = triangleRoom(up);
  const sums = new Float64Array(network.members.length);
  for (const count of trianglesOf(up, room)) addOpposite(room, count, up, sums);
  const values = oldOrder(up.members, sums);
  for (let i = 0; i < values.length; i++) {
    const contacts = ties.offsets[i + 1]! - ties.offsets[i]!;
    values[i]! /= (contacts * (contacts - 1)) / (network.directed ? 1 : 2); // 0 / 0 for fewer than two
  }
  return values;
}

// A strength is the number of ties between two; each corner of a triangle has those opposite.
function addOpposite(
  { rows, ab, bc, ac }: Triangles,
  count: number,
  { targets, strengths }: Rising,
  sums: Float64Array,
): void {
  for (let t = 0; t < count; t++) {
    sums[rows[t]!]! += strengths[bc[t]!]!;
    sums[targets[ab[t]!]!]! += strengths[ac[t]!]!;
    sums[targets[bc[t]!]!]! += strengths[ab[t]!]!;
  }
}
