import { tiesBothWays, tiesOfOne } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { type Partition, partitionOf } from '../../network/partition.js';
import { requireNumber, requireOneOf, requireWhole } from '../../numeric/check.js';
import { randomFrom } from '../../numeric/random.js';
import { constantPottsInput, directedInput, type LeidenInput, modularityInput } from './leidenInput.js';
import { leidenLabels } from './leidenLabels.js';

export interface LeidenOptions {
  /** What is to be high: `modularity`, or the `constantPotts` quality (`'cpm'`). Default `'modularity'`. */
  readonly objective?: 'modularity' | 'cpm';
  /** How much the ties expected by chance count; higher values give smaller communities. Default 1. */
  readonly resolution?: number;
  /** At most so many runs over all members, where time matters more than the last gain. Default as many as gain. */
  readonly iterations?: number;
  /** Another seed may find another partition of much the same quality. Default 1. */
  readonly seed?: number;
  /** Whether stronger ties hold members together more. Default true. */
  readonly strengths?: boolean;
  /** Whether modularity takes directions into account, in a directed network. Default false. */
  readonly directed?: boolean;
}

/**
 * Communities by the Leiden method: groups of members with more ties among them than chance would give, each in one
 * piece, and no single member better placed elsewhere. The partition of highest modularity is out of reach in general;
 * where much depends on a community, run several seeds and see who always belongs together.
 *
 * Formula: the objective, `modularity` or `constantPotts`, is raised by runs of moving members, refining the communities
 * by random merging (theta 0.02 of the mean strength) and taking the parts as members, until a run raises modularity by
 * no more than two millionths (three runs one after the other, of up to 10,000 members) or `iterations` runs are made;
 * then single members move until none has a better place. More than 10,000 members do not begin alone but in communities of a few dozen at most:
 * each moves once, then what comes of it. Directions are ignored, the strengths both ways added (with `strengths` false
 * each way counts 1), unless `directed` is set: then the modularity is that of a directed network. They make no
 * difference to the constant Potts model. Members without ties are communities of one.
 * Range: communities numbered by size, largest first. The same seed gives the same communities. By `'cpm'` members stay
 * together where their ties are worth more than `resolution` a pair, so that at 1 nobody gains by company in a network
 * of ties of strength 1: set it between the strength of a pair within groups and that of a pair across.
 * Cost: O(m) time a run and O(n + m) memory; a handful of runs as a rule, some more where communities are not plain.
 * Two are often enough of a large network: what further ones gain is less than what seeds differ by.
 * Source: Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z; objectives as in `modularity` and
 * `constantPotts`.
 * Peers: igraph `community_leiden` and leidenalg. They reach like quality by other random choices. igraph's default is
 * the constant Potts model at resolution 1, under which most networks fall apart into single members; it makes two runs
 * by default, and python-igraph 0.10.2 only one where asked to run until stable.
 *
 * @example
 * const triangles = [['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D'], ['D', 'E'], ['D', 'F'], ['E', 'F']];
 * leiden(buildNetwork(interactionsFrom(triangles).interactions)).labels; // → [0, 0, 0, 1, 1, 1]
 * const cpm = leiden(buildNetwork(interactionsFrom(triangles).interactions), { objective: 'cpm', resolution: 0.1 });
 * cpm.sizes; // 1 tie for 9 pairs across is more than 0.1 a pair → [6]
 */
export function leiden(
  network: Network,
  {
    objective = 'modularity',
    resolution = 1,
    iterations = Infinity,
    seed = 1,
    strengths = true,
    directed = false,
  }: LeidenOptions = {},
): Partition {
  requireOneOf('leiden', 'objective', objective, ['modularity', 'cpm']);
  requireNumber('leiden', 'resolution', resolution, 0);
  if (iterations !== Infinity) requireWhole('leiden', 'iterations', iterations, 1);
  requireWhole('leiden', 'seed', seed, 0);
  const input = inputOf(network, objective, resolution, strengths, directed && network.directed);
  return partitionOf(leidenLabels(input, randomFrom(seed), { iterations }));
}

function inputOf(
  network: Network,
  objective: 'modularity' | 'cpm',
  resolution: number,
  strengths: boolean,
  directed: boolean,
): LeidenInput {
  const both = tiesBothWays(network, strengths);
  if (objective === 'cpm')
    return constantPottsInput(both, new Float64Array(network.members.length).fill(1), resolution);
  if (!directed) return modularityInput(both, resolution);
  return directedInput(strengths ? network.ties : tiesOfOne(network.ties), both, resolution);
}
