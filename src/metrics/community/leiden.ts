import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { type Partition, partitionOf } from '../../network/partition.js';
import type { Ties } from '../../network/ties.js';
import { requireNumber, requireWhole } from '../../numeric/check.js';
import { randomFrom } from '../../numeric/random.js';
import { aggregated, type Level, levelOf, renumber, type Terms } from './level.js';
import { moveLocally } from './localMoving.js';
import { refined } from './refinement.js';

export interface LeidenOptions {
  /** How much the ties expected by chance count; higher values give smaller communities. Default 1. */
  readonly resolution?: number;
  /** Another seed may find another partition of much the same modularity. Default 1. */
  readonly seed?: number;
  /** Whether stronger ties hold members together more. Default true. */
  readonly strengths?: boolean;
}

/**
 * Communities by the Leiden method: groups of members with more ties among them than chance would give, each in one
 * piece, and no single member better placed elsewhere. The partition of highest modularity is out of reach in general;
 * where much depends on a community, run several seeds and see who always belongs together.
 *
 * Formula: modularity is raised by moving members, refining the communities and taking the parts as members, over and
 * over until a run raises it by no more than two millionths; then single members move until none has a better place.
 * The refinement joins the part of largest gain, where the paper draws one at random with theta 0.01. Direction is
 * ignored: the strengths both ways are added (with `strengths` false each way counts 1). Members without ties are
 * communities of one.
 * Range: communities numbered by size, largest first. The same seed gives the same communities.
 * Cost: O(m) time a pass and O(n + m) memory; some dozens of passes, but hundreds on a chain of 200,000 members.
 * Source: Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z.
 * Peers: igraph `community_leiden` with objective modularity, and leidenalg. They reach like modularity by other random
 * choices. igraph's default objective is another, under which most networks fall apart into single members.
 *
 * @example
 * const triangles = [['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D'], ['D', 'E'], ['D', 'F'], ['E', 'F']];
 * leiden(buildNetwork(interactionsFrom(triangles).interactions)).labels; // → [0, 0, 0, 1, 1, 1]
 */
export function leiden(
  network: Network,
  { resolution = 1, seed = 1, strengths = true }: LeidenOptions = {},
): Partition {
  requireNumber('leiden', 'resolution', resolution, 0);
  requireWhole('leiden', 'seed', seed, 0);
  const members = levelOf(tiesBothWays(network, strengths));
  const labels = Int32Array.from(network.members.keys());
  const total = members.totals.reduce((sum, strength) => sum + strength, 0);
  const terms = { pull: resolution / total, slack: 1e-12 * Math.max(1, resolution) };
  if (total > 0) optimize(members, labels, terms, WORTHWHILE * total, randomFrom(seed));
  return partitionOf(labels);
}

// Runs that each raise modularity by two millionths or less are not worth their time.
const WORTHWHILE = 1e-6;

function optimize(members: Level, labels: Int32Array, terms: Terms, worthwhile: number, random: () => number): void {
  while (run(members, labels, terms, random) > worthwhile);
  while (moveLocally(members, labels, terms, random) > 0) split(members.ties, labels);
}

// From members up through the levels. Leaves communities in one piece, and gives the gain in strength.
function run(members: Level, labels: Int32Array, terms: Terms, random: () => number): number {
  const nodes = Int32Array.from(labels.keys()); // the node of each member at the level reached
  let level = members;
  let parts = labels.slice();
  let gained = 0;
  for (;;) {
    gained += moveLocally(level, parts, terms, random);
    const size = parts.length;
    if (renumber(parts) === size) break;
    const inner = refined(level, parts, terms, random);
    const count = renumber(inner);
    if (count === size) break;
    // The communities stay as they are; only what they are made of is taken together.
    const outer = new Int32Array(count);
    for (let i = 0; i < size; i++) outer[inner[i]!] = parts[i]!;
    for (let i = 0; i < nodes.length; i++) nodes[i] = inner[nodes[i]!]!;
    level = aggregated(level, inner, count);
    parts = outer;
  }
  for (let i = 0; i < labels.length; i++) labels[i] = parts[nodes[i]!]!;
  split(members.ties, labels);
  return gained;
}

// Labels each piece of a community by itself, in place. A run leaves pieces only where rounding kept a community from
// being refined; members moved one by one may leave some at any time.
function split({ offsets, targets }: Ties, labels: Int32Array): void {
  const before = labels.slice();
  const queue = new Int32Array(labels.length);
  labels.fill(-1);
  let pieces = 0;
  for (let start = 0; start < labels.length; start++) {
    if (labels[start] !== -1) continue;
    let end = 0;
    queue[end++] = start;
    labels[start] = pieces;
    for (let at = 0; at < end; at++) {
      const i = queue[at]!;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const j = targets[k]!;
        if (labels[j] !== -1 || before[j] !== before[i]) continue;
        labels[j] = pieces;
        queue[end++] = j;
      }
    }
    pieces++;
  }
}
