import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';

export interface GroupCounts {
  /** The groups, in sorted order. */
  readonly names: readonly string[];
  /** How many members each has. */
  readonly counts: Uint32Array;
  /** How many members are of no known group. */
  readonly unknown: number;
}

/**
 * How many members each group has: the counts of which `blau`, `iqv`, `entropy` and `hillNumber` tell how mixed a
 * membership is.
 *
 * Formula: the members with each label; a label that is empty, null, undefined or NaN is of no known group.
 * Range: 1 and above; no groups where nobody has a label.
 * Cost: O(n + groups log groups) time, O(n) memory.
 * Errors: RangeError for an attribute that the network does not have, or labels that are not one per member.
 * Source: none, it counts.
 * Peers: R `table`.
 *
 * @example
 * const network = buildNetwork(interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]).interactions);
 * const { names, counts, unknown } = groupCounts(network, ['x', 'x', 'y', '']);
 * names; // → ['x', 'y']
 * counts; // → [2, 1]
 * unknown; // D → 1
 */
export function groupCounts(network: Network, groups: Groups): GroupCounts {
  const { names, of } = groupIndex('groupCounts', network, groups);
  const counts = new Uint32Array(names.length);
  let unknown = 0;
  for (let i = 0; i < of.length; i++) {
    if (of[i] === -1) unknown++;
    else counts[of[i]!]!++;
  }
  return { names, counts, unknown };
}
