import { tiesOfOne } from '../../network/bothWays.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { codeLength } from './codeLength.js';
import { flowOf, requireFlow, type Teleportation } from './flow.js';

export interface MapEquationOptions {
  /**
   * `'none'`: the walk only follows ties; undirected networks only. `'recorded'`: it also jumps, and the jumps are
   * described. `'unrecorded'`: it jumps, but only its steps along ties are described. Default `'none'`, and
   * `'unrecorded'` in a directed network.
   */
  readonly teleportation?: Teleportation;
  /** How likely the walk jumps rather than follow a tie; 0.001 to 1. Default 0.15. */
  readonly restart?: number;
  /** Whether stronger ties are followed more often. Default true. */
  readonly strengths?: boolean;
}

/**
 * The map equation: how many bits a step of an endless walk along the ties takes to tell, when every group names its
 * members in a short code of its own. The fewer bits, the longer the walk stays within the groups. It judges groups by
 * what flows through the ties, where modularity judges them by how many ties there are.
 *
 * Formula: L = enter H(enter_g / enter) + Σ_g (exit_g + p_g) H(exit_g / (exit_g + p_g), p_i / (exit_g + p_g) of its
 * members), with H the entropy in bits, p how often the walk is at a member, enter_g and exit_g how often it enters and
 * leaves a group. Undirected, p_i is the strength of i over that of all. `'recorded'` jumps end at any member alike;
 * `'unrecorded'` ones end in proportion to the strength of ties out, so that in an undirected network they change
 * nothing. From a member without ties out the walk always jumps.
 * Range: from 0; all in one group gives the entropy of p. NaN without ties, but for `'recorded'` jumps, which also visit
 * members without ties; elsewhere these add nothing. Members of no known group are left out with their ties.
 * Cost: O(n + m) time undirected; with jumps as many rounds over the ties as `pagerank` takes, about 100 at the default.
 * O(n) memory, directed O(n + m), some 100 bytes a tie.
 * Errors: RangeError for an attribute that the network does not have, labels that are not one per member, and
 * `teleportation` `'none'` in a directed network, where a walk may never come back.
 * Source: Rosvall and Bergstrom 2008, doi:10.1073/pnas.0706851105; unrecorded jumps Lambiotte and Rosvall 2012,
 * doi:10.1103/PhysRevE.85.056107.
 * Peers: the default is that of Infomap 1 and later. igraph `community_infomap` always has `'recorded'` jumps at 0.15,
 * undirected networks included, hence longer codes than Infomap reports. Infomap's own option for recorded jumps lets
 * them end in proportion to the strength of ties in, unless told to jump to nodes.
 *
 * @example
 * const triangles = [['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D'], ['D', 'E'], ['D', 'F'], ['E', 'F']];
 * const network = buildNetwork(interactionsFrom(triangles).interactions);
 * mapEquation(network, [1, 1, 1, 1, 1, 1]); // the entropy of 2/14, 2/14, 3/14, 3/14, 2/14, 2/14 → 2.557
 * mapEquation(network, [1, 1, 1, 2, 2, 2]); // → 2.321
 * mapEquation(network, [1, 1, 1, 2, 2, 2], { teleportation: 'recorded' }); // → 2.518
 */
export function mapEquation(
  network: Network,
  groups: Groups,
  {
    teleportation = network.directed ? 'unrecorded' : 'none',
    restart = 0.15,
    strengths = true,
  }: MapEquationOptions = {},
): number {
  requireFlow('mapEquation', network, { teleportation, restart });
  const { names, of } = groupIndex('mapEquation', network, groups);
  const taking = Uint8Array.from(of, (group) => (group === -1 ? 0 : 1));
  const ties = among(strengths ? network.ties : tiesOfOne(network.ties), taking);
  return codeLength(flowOf({ ...network, ties }, taking, { teleportation, restart }), of, names.length);
}

// The ties that have both ends taking part.
function among(ties: Ties, taking: Uint8Array): Ties {
  if (!taking.includes(0)) return ties;
  const { offsets, targets, strengths } = ties;
  const kept = { offsets: new Uint32Array(offsets.length), targets: targets.slice(), strengths: strengths.slice() };
  let end = 0;
  for (let i = 0; i < taking.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (taking[i] === 0 || taking[targets[k]!] === 0) continue;
      kept.targets[end] = targets[k]!;
      kept.strengths[end++] = strengths[k]!;
    }
    kept.offsets[i + 1] = end;
  }
  return { ...kept, targets: kept.targets.subarray(0, end), strengths: kept.strengths.subarray(0, end) };
}
