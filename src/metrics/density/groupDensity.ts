import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { mixing } from '../mixing/mixing.js';

export interface GroupDensityOptions {
  /** The mean strength over all pairs, those without a tie counting 0, in place of the share of pairs. Default false. */
  readonly strengths?: boolean;
}

export interface GroupDensity {
  /** The groups, in the order of the rows and columns. */
  readonly names: readonly string[];
  /** How many members each has. */
  readonly sizes: Uint32Array;
  /** The density from the group of the row to the group of the column. */
  readonly densities: readonly (readonly number[])[];
}

/**
 * Group density: what share of the possible ties exists within each group and between every two. Where the diagonal
 * stands out, groups keep to themselves; a low number off it is a place where contact could be made.
 *
 * Formula, n_g being the members of group g: between, ties from g to h / n_g n_h; within, ties / n_g (n_g − 1) when
 * directed, ties / (n_g (n_g − 1) / 2) when not. With `strengths` the sum of strengths in place of the number of ties.
 * Range: 0 (no tie) to 1 (every tie); with `strengths` 0 and above. NaN within a group of one. Members of no known
 * group are left out with their ties and make up no group.
 * Cost: O(n + m + groups²) time, O(n + groups²) memory.
 * Errors: RangeError for an attribute that the network does not have, or labels that are not one per member.
 * Source: Wasserman and Faust 1994, ch. 10 (density tables of block models).
 * Peers: UCINET Density by groups; sna `blockmodel` with `density`; R igraph has none.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['A', 'C'], ['C', 'D']]);
 * const { names, densities } = groupDensity(buildNetwork(interactions), ['x', 'x', 'y', 'y']);
 * names; // → ['x', 'y']
 * densities; // A-B is 1 of 1 and C-D 1 of 1, A-C and B-C are 2 of 4 → [[1, 0.5], [0.5, 1]]
 */
export function groupDensity(
  network: Network,
  groups: Groups,
  { strengths = false }: GroupDensityOptions = {},
): GroupDensity {
  const { names, of } = groupIndex('groupDensity', network, groups);
  const sizes = new Uint32Array(names.length);
  for (const group of of) if (group !== -1) sizes[group]!++;
  const { ties } = mixing(network, groups, { strengths });
  const densities = ties.map((row, g) => Array.from(row, (sum, h) => sum / pairs(sizes, g, h, network.directed)));
  return { names, sizes, densities };
}

function pairs(sizes: Uint32Array, g: number, h: number, directed: boolean): number {
  if (g !== h) return sizes[g]! * sizes[h]!;
  return (sizes[g]! * (sizes[g]! - 1)) / (directed ? 1 : 2);
}
