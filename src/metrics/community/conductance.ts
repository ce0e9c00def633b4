import { tiesBothWays } from '../../network/bothWays.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { type TieEnds, tieEnds } from './tieEnds.js';

export interface ConductanceOptions {
  /** Whether stronger ties count for more. Default true. */
  readonly strengths?: boolean;
}

export interface Conductance {
  /** The groups, in the order of the values. */
  readonly names: readonly string[];
  readonly values: Float64Array;
}

/**
 * Conductance of each group: how open it is to the rest of the network. A low value is a group that keeps to itself.
 *
 * Formula: ties between the group and the rest / the smaller of the tie ends in the group and the tie ends in the rest,
 * or their strengths. Direction is ignored, each way being a tie of its own.
 * Range: 0 (no tie to the rest) to 1 (no tie within the smaller side). NaN where the group or the rest has no ties.
 * Members of no known group are left out with their ties.
 * Cost: O(n + m) time, O(n) memory, 25 to 45 bytes a tie more where ties have directions.
 * Errors: RangeError for an attribute that the network does not have, or labels that are not one per member.
 * Source: Kannan, Vempala and Vetta 2004, doi:10.1145/990308.990313; Fortunato 2010, doi:10.1016/j.physrep.2009.11.002.
 * Peers: networkx `conductance` of undirected networks. Of directed ones it divides the ties both ways by the ties out
 * of each side alone, which may come out above 1.
 *
 * @example
 * const triangles = [['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D'], ['D', 'E'], ['D', 'F'], ['E', 'F']];
 * const network = buildNetwork(interactionsFrom(triangles).interactions);
 * conductance(network, ['x', 'x', 'x', 'y', 'y', 'y']).values; // 1 / 7 ends on either side → [0.143, 0.143]
 */
export function conductance(
  network: Network,
  groups: Groups,
  { strengths = true }: ConductanceOptions = {},
): Conductance {
  const { names, of } = groupIndex('conductance', network, groups);
  return { names, values: conductances(tieEnds(tiesBothWays(network, strengths), of, names.length)) };
}

/** The conductance of each group from tie ends that are counted without direction. */
export function conductances({ within, between }: TieEnds): Float64Array {
  const count = within.length;
  const ends = within.map((inner, g) => inner + between[g]!);
  // The ends of all other groups, added up from both sides: a difference from the total would lose a small rest.
  const rest = new Float64Array(count);
  for (let g = 0, before = 0; g < count; before += ends[g++]!) rest[g] = before;
  for (let g = count - 1, behind = 0; g >= 0; behind += ends[g--]!) rest[g]! += behind;
  return ends.map((own, g) => between[g]! / Math.min(own, rest[g]!));
}
