import { tiesOfOne } from '../../network/bothWays.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';

export interface MixingOptions {
  /** Add up strengths instead of counting ties. Default false. */
  readonly strengths?: boolean;
  /** The share of all ties in place of their number. Default false. */
  readonly shares?: boolean;
}

export interface Mixing {
  /** The groups, in the order of the rows and columns. */
  readonly names: readonly string[];
  /** The ties from the group of the row to the group of the column. */
  readonly ties: readonly Float64Array[];
  /** The rows added up: the ties from each group, or with an end in it. */
  readonly from: Float64Array;
  /** The columns added up: the ties to each group; the same as `from` when undirected. */
  readonly to: Float64Array;
}

/**
 * Mixing: how many ties go from each group to each other group and stay within each.
 *
 * Formula: directed, the number of ties from g to h. Undirected, the number of ties between g and h, the same both ways
 * round, and each tie within a group counted once. With `strengths` their sums. With `shares` Newman's e_gh: the share
 * of ties from g to h, an undirected tie between two groups one half each way round, so that all shares add up to 1.
 * Range: 0 and above; shares up to 1, NaN without ties. Members of no known group are left out with their ties.
 * Cost: O(n + m + groups²) time, O(n + groups²) memory.
 * Errors: RangeError for an attribute that the network does not have, or labels that are not one per member.
 * Source: Newman 2003, doi:10.1103/PhysRevE.67.026126.
 * Peers: R network `mixingmatrix`; networkx `attribute_mixing_matrix` with `shares`, which unnormalized counts an
 * undirected tie within a group twice.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['A', 'C'], ['C', 'D']]);
 * const { names, ties } = mixing(buildNetwork(interactions), ['x', 'x', 'y', 'y']);
 * names; // → ['x', 'y']
 * ties; // A-B within x, A-C and B-C between, C-D within y → [[1, 2], [2, 1]]
 * mixing(buildNetwork(interactions), ['x', 'x', 'y', 'y'], { shares: true }).ties; // of 4 → [[0.25, 0.25], [0.25, 0.25]]
 */
export function mixing(
  network: Network,
  groups: Groups,
  { strengths = false, shares = false }: MixingOptions = {},
): Mixing {
  const { names, of } = groupIndex('mixing', network, groups);
  const sums = names.map(() => new Float64Array(names.length));
  addInto(sums, strengths ? network.ties : tiesOfOne(network.ties), of);
  if (shares) divideByTotal(sums);
  else if (!network.directed) for (const [g, row] of sums.entries()) row[g]! /= 2;
  return { names, ties: sums, from: rowTotals(sums), to: columnTotals(sums) };
}

// An undirected tie is met from both ends: between groups once each way round, within a group twice.
function addInto(sums: readonly Float64Array[], { offsets, targets, strengths }: Ties, of: Int32Array): void {
  for (let i = 0; i < of.length; i++) {
    if (of[i] === -1) continue;
    const row = sums[of[i]!]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const h = of[targets[k]!]!;
      if (h !== -1) row[h]! += strengths[k]!;
    }
  }
}

function divideByTotal(sums: readonly Float64Array[]): void {
  const total = rowTotals(sums).reduce((sum, value) => sum + value, 0);
  for (const row of sums) for (let h = 0; h < row.length; h++) row[h]! /= total;
}

function rowTotals(sums: readonly Float64Array[]): Float64Array {
  return Float64Array.from(sums, (row) => row.reduce((sum, value) => sum + value, 0));
}

function columnTotals(sums: readonly Float64Array[]): Float64Array {
  const totals = new Float64Array(sums.length);
  for (const row of sums) for (let h = 0; h < row.length; h++) totals[h]! += row[h]!;
  return totals;
}
