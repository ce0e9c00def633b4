import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';

export interface DegreeOptions {
  /** Whom this member has ties to, who has ties to it, or either. Default `'all'`. */
  readonly direction?: Direction;
  /** Divide by n − 1, the degree of a member with a tie to everyone. Default false. */
  readonly normalized?: boolean;
}

/**
 * Degree: how many others a member is in contact with. A count unless asked otherwise, because a number of contacts
 * can be read as it is, and does not change when members without ties join.
 *
 * Formula: the number of distinct contacts, divided by n − 1 if `normalized`. With `'all'` a contact who has ties both
 * ways is one contact.
 * Range: 0 to n − 1, normalized 0 to 1. NaN when normalized in a network of one member.
 * Cost: O(n) time and memory, O(n + m) for directions other than out.
 * Source: Freeman 1979, doi:10.1016/0378-8733(78)90021-7.
 * Peers: igraph `degree`, networkx `degree`; both count a mutual tie twice under `all`; sna `degree` by default counts
 * an undirected tie twice.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'A'], ['B', 'C']]);
 * const network = buildNetwork(interactions, { directed: true });
 * degree(network); // B: A and C → [1, 2, 1]
 * degree(network, { direction: 'in' }); // → [1, 1, 1]
 * degree(network, { normalized: true }); // of two others → [0.5, 1, 0.5]
 */
export function degree(network: Network, { direction = 'all', normalized = false }: DegreeOptions = {}): Float64Array {
  const { offsets } = tiesAlong('degree', network, direction);
  const n = network.members.length;
  const counts = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const count = offsets[i + 1]! - offsets[i]!;
    counts[i] = normalized ? count / (n - 1) : count;
  }
  return counts;
}
