import { tiesOfOne } from '../../network/bothWays.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';

export interface MixingOptions {
  /** Add up strengths instead of counting ties. Default false. */
  readonly strengths?: boolean;
}

export interface Mixing {
  /** The groups, in the order of the rows and columns. */
  readonly names: readonly string[];
  /** The ties from the group of the row to the group of the column. */
  readonly ties: readonly Float64Array[];
}

/**
 * Mixing: how many ties go from each group to each other group and stay within each.
 *
 * Formula: directed, the number of ties from g to h. Undirected, the number of ties between g and h, the same both ways
 * round, and each tie within a group counted once. With `strengths` their sums.
 * Range: 0 and above. Members of no known group are left out with their ties.
 * Cost: O(n + m + groups²).
 * Source: Newman 2003, doi:10.1103/PhysRevE.67.026126.
 * Peers: R network `mixingmatrix`. networkx `attribute_mixing_matrix` unnormalized counts an undirected tie within a
 * group twice.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['A', 'C'], ['C', 'D']]);
 * const { names, ties } = mixing(buildNetwork(interactions), ['x', 'x', 'y', 'y']);
 * names; // → ['x', 'y']
 * ties; // A-B within x, A-C and B-C between, C-D within y → [[1, 2], [2, 1]]
 */
export function mixing(network: Network, groups: Groups, { strengths = false }: MixingOptions = {}): Mixing {
  const { names, of } = groupIndex('mixing', network, groups);
  const sums = names.map(() => new Float64Array(names.length));
  addInto(sums, strengths ? network.ties : tiesOfOne(network.ties), of, network.directed);
  return { names, ties: sums };
}

function addInto(
  sums: readonly Float64Array[],
  { offsets, targets, strengths }: Ties,
  of: Int32Array,
  directed: boolean,
): void {
  for (let i = 0; i < of.length; i++) {
    const g = of[i]!;
    if (g === -1) continue;
    const row = sums[g]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const h = of[targets[k]!]!;
      if (h === -1 || (!directed && targets[k]! < i)) continue;
      row[h]! += strengths[k]!;
      if (!directed && g !== h) sums[h]![g]! += strengths[k]!;
    }
  }
}
