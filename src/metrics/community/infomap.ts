import { tiesOfOne } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { type Partition, partitionOf } from '../../network/partition.js';
import { requireWhole } from '../../numeric/check.js';
import { randomFrom } from '../../numeric/random.js';
import { flowOf, requireFlow } from './flow.js';
import { shortestCode } from './flowSearch.js';
import type { MapEquationOptions } from './mapEquation.js';

export interface InfomapOptions extends MapEquationOptions {
  /** Another seed may find another partition of much the same code length. Default 1. */
  readonly seed?: number;
  /** How many searches from the start the shortest code is taken of. Default 10, and 2 above 5,000 members. */
  readonly trials?: number;
}

/** Communities, and how many bits a step of the walk takes to tell by them. */
export interface InfomapPartition extends Partition {
  /** The value of `mapEquation` for these communities. */
  readonly codeLength: number;
}

/**
 * Communities by Infomap: groups of members within which a walk along the ties stays long. For networks where something
 * flows through the ties (referrals, messages, patients), above all along directed ones. Where `leiden` asks which groups
 * have more ties than chance would give, this asks which hold what flows: it finds smaller groups in large networks, and
 * may find that all are one group.
 *
 * Formula: the `mapEquation` is lowered by moving members to the neighbouring group where the code becomes shortest, then
 * taking groups as members; then single members move again, and the parts into which each group would fall by itself, as
 * long as the code becomes shorter by 1e-5 of it. The best of `trials` such searches, each also tried with what it has in
 * common with the best so far taken as members; or the components, if their code is shorter.
 * Range: communities numbered by size, largest first; members without ties are communities of one. `codeLength` in bits,
 * NaN without ties. The same seed gives the same communities.
 * Cost: O(m) time a pass, some dozens of passes a trial, about a second a trial at 20,000 members and 100,000 ties; chains
 * are slowest, 3 s a trial at 100,000 members. O(n + m) memory.
 * Errors: `teleportation` `'none'` in a directed network, where a walk may never come back.
 * Source: Rosvall and Bergstrom 2008, doi:10.1073/pnas.0706851105; Rosvall, Axelsson and Bergstrom 2009,
 * doi:10.1140/epjst/e2010-01179-1.
 * Peers: Infomap with `--two-level` (by default it also looks for groups of groups). igraph `community_infomap` is this
 * with `teleportation: 'recorded'` at `restart` 0.15, on undirected networks too, and reaches like code lengths.
 *
 * @example
 * const triangles = [['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D'], ['D', 'E'], ['D', 'F'], ['E', 'F']];
 * const network = buildNetwork(interactionsFrom(triangles).interactions);
 * infomap(network).labels; // → [0, 0, 0, 1, 1, 1]
 * infomap(network).codeLength; // all in one group: 2.557 → 2.321
 */
export function infomap(
  network: Network,
  {
    teleportation = network.directed ? 'unrecorded' : 'none',
    restart = 0.15,
    strengths = true,
    seed = 1,
    trials = network.members.length > 5000 ? 2 : 10,
  }: InfomapOptions = {},
): InfomapPartition {
  requireFlow('infomap', network, { teleportation, restart });
  requireWhole('infomap', 'seed', seed, 0);
  requireWhole('infomap', 'trials', trials, 1);
  const everyone = new Uint8Array(network.members.length).fill(1);
  const walked = strengths ? network : { ...network, ties: tiesOfOne(network.ties) };
  const flow = flowOf(walked, everyone, { teleportation, restart });
  const best = shortestCode(flow, trials, randomFrom(seed));
  return { ...partitionOf(best.labels), codeLength: best.bits };
}
