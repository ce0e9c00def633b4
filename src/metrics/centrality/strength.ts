import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';

export interface StrengthOptions {
  /** The ties this member has to others, those others have to it, or both added. Default `'all'`. */
  readonly direction?: Direction;
}

/**
 * Strength: how much a member interacts in all, whether with many or with few.
 *
 * Formula: the sum of the strengths of a member's ties; with `'all'` on a directed network out plus in.
 * Range: 0 (no ties) upwards.
 * Cost: O(n + m) time; O(n) memory, O(n + m) for directions other than out.
 * Source: Barrat, Barthélemy, Pastor-Satorras and Vespignani 2004, doi:10.1073/pnas.0400087101.
 * Peers: igraph `strength`, networkx `degree` with `weight`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B', 5], ['B', 'C', 2]]);
 * const network = buildNetwork(interactions, { directed: true, strength: 'sum' });
 * strength(network); // B: 5 in, 2 out → [5, 7, 2]
 * strength(network, { direction: 'out' }); // → [5, 2, 0]
 */
export function strength(network: Network, { direction = 'all' }: StrengthOptions = {}): Float64Array {
  const { offsets, strengths } = tiesAlong('strength', network, direction);
  const n = network.members.length;
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += strengths[k]!;
    sums[i] = sum;
  }
  return sums;
}
