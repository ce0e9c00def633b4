import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { type Partition, partitionOf } from '../../network/partition.js';
import type { Ties } from '../../network/ties.js';
import { requireNumber, requireWhole } from '../../numeric/check.js';
import { randomFrom, shuffle } from '../../numeric/random.js';
import { atOnce, type Steps, type WorkOptions } from '../../numeric/steps.js';
import { modularityInput } from './leidenInput.js';
import { type Effort, leidenLabels } from './leidenLabels.js';
import { type LeidenSpace, leidenSpace } from './leidenSpace.js';
import { medianPartition } from './medianPartition.js';
import { scatter } from './places.js';
import { agreementOf, runsOf } from './runs.js';
import { belongingOf, neverParted, tiesTogether } from './togetherness.js';
import { modularityOf } from './withinShares.js';

export interface ConsensusOptions extends WorkOptions {
  /** How often communities are searched for. Default 50. */
  readonly runs?: number;
  /** Another seed makes other runs. Default 1. */
  readonly seed?: number;
  /** How much the ties expected by chance count; higher values give smaller communities. Default 1. */
  readonly resolution?: number;
  /** Whether stronger ties hold members together more. Default true. */
  readonly strengths?: boolean;
}

/** What many runs agree on, and how firm it is. */
export interface Consensus extends Partition {
  /** The modularity of these communities, directions ignored. */
  readonly modularity: number;
  /** The lowest and the highest modularity of the runs. */
  readonly modularities: { readonly min: number; readonly max: number };
  /** The mean adjusted Rand index over all pairs of runs: 1 where all are the same; NaN for one run. */
  readonly agreement: number;
  /** How firmly each member belongs to its community. */
  readonly stability: Float64Array;
  /** The other community that each member is drawn to most; −1 where it never is with anyone of another. */
  readonly second: Int32Array;
  /** How much it is drawn there: 0 not at all, about its stability where it may as well belong there. */
  readonly between: Float64Array;
  /** The communities, in the order of their numbers. */
  readonly communities: readonly ConsensusCommunity[];
  /** Members who always belong together: of one part are those whom no run parts. */
  readonly cores: Partition;
  /** Per tie: the share of runs in which both its members are in one community. */
  readonly coAssignment: Float64Array;
  /** The communities that each run found. */
  readonly runs: readonly Uint32Array[];
}

export interface ConsensusCommunity {
  readonly size: number;
  /** The mean stability of its members. */
  readonly stability: number;
  /** The most of its members whom no run parts. */
  readonly core: number;
}

/** What `consensus` gives, without a pause. */
export function consensusOf(network: Network, options: ConsensusOptions = {}): Consensus {
  return atOnce(consensusSteps(network, options));
}

/** How many runs there are where nothing is said. */
export const RUNS = 50;

// What a single search would still gain is far less than what searches differ by. The share is of all strength.
const ENOUGH: Effort = { worthwhile: 5e-5, patience: 1 };

/** The work of `consensus`, a part per run. */
export function* consensusSteps(
  network: Network,
  { runs: count = RUNS, seed = 1, resolution = 1, strengths = true }: ConsensusOptions,
): Steps<Consensus> {
  requireWhole('consensus', 'runs', count, 1);
  requireWhole('consensus', 'seed', seed, 0);
  requireNumber('consensus', 'resolution', resolution, 0);
  const n = network.members.length;
  const whole = tiesBothWays(network, strengths);
  const random = randomFrom(seed);
  const order = Int32Array.from(network.members.keys());
  const found: Uint32Array[] = [];
  // Made once: of large networks the garbage would be more than all else.
  const ordered = {
    offsets: whole.offsets.slice(),
    targets: whole.targets.slice(),
    strengths: whole.strengths.slice(),
  };
  let space: LeidenSpace | undefined;
  for (let run = 0; run < count; run++) {
    // Where two places are as good, the search takes the one that it meets first: whoever has a low number.
    shuffle(order, random);
    putInOrder(whole, order, ordered);
    const input = modularityInput(ordered, resolution);
    space ??= leidenSpace(input);
    const labels = leidenLabels(input, random, ENOUGH, space);
    found.push(partitionOf(backInPlace(labels, order)).labels);
    yield run + 1;
  }
  const runs = runsOf(found);
  const agreement = yield* agreementOf(runs, n);
  const together = tiesTogether(whole, runs);
  const parts = neverParted(runs, n);
  const best = partitionOf(yield* medianPartition(whole, parts, runs, agreement.worths));
  const belonging = yield* belongingOf(best, parts, runs);
  const qualities = runs.partitions.map((labels) => modularityOf(whole, Int32Array.from(labels), resolution));
  return {
    ...best,
    modularity: modularityOf(whole, Int32Array.from(best.labels), resolution),
    modularities: {
      min: qualities.reduce((a, b) => Math.min(a, b)),
      max: qualities.reduce((a, b) => Math.max(a, b)),
    },
    agreement: agreement.mean,
    ...belonging,
    communities: communitiesOf(best, parts, belonging.stability),
    cores: partitionOf(parts),
    coAssignment: network.directed ? tiesTogether(network.ties, runs) : together,
    runs: found,
  };
}

// Puts into `into` the same ties, stored both ways, of members numbered by their place in `order`.
function putInOrder({ offsets, targets, strengths }: Ties, order: Int32Array, into: Ties): void {
  const n = order.length;
  const places = backInPlace(Int32Array.from(order.keys()), order);
  const starts = into.offsets;
  starts[0] = 0;
  for (let at = 0; at < n; at++) starts[at + 1] = starts[at]! + offsets[order[at]! + 1]! - offsets[order[at]!]!;
  const ends = starts.slice();
  // Read from the other end, so that the targets of every row ascend.
  for (let at = 0; at < n; at++) {
    for (let k = offsets[order[at]!]!; k < offsets[order[at]! + 1]!; k++) {
      const place = ends[places[targets[k]!]!]!++;
      into.targets[place] = at;
      into.strengths[place] = strengths[k]!;
    }
  }
}

function backInPlace(values: Int32Array, order: Int32Array): Int32Array {
  const placed = new Int32Array(order.length);
  scatter(values, order, order.length, placed);
  return placed;
}

function communitiesOf(
  { labels, sizes }: Partition,
  parts: Uint32Array,
  stability: Float64Array,
): ConsensusCommunity[] {
  const sums = new Float64Array(sizes.length);
  const cores = new Uint32Array(sizes.length);
  const counts = new Map<number, number>();
  for (let i = 0; i < labels.length; i++) {
    const c = labels[i]!;
    sums[c]! += stability[i]!;
    const key = parts[i]! * sizes.length + c;
    const core = (counts.get(key) ?? 0) + 1;
    counts.set(key, core);
    if (core > cores[c]!) cores[c] = core;
  }
  return Array.from(sizes, (size, c) => ({ size, stability: sums[c]! / size, core: cores[c]! }));
}
