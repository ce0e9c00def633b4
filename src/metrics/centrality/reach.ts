import { type Direction, tiesAlong } from '../../network/direction.js';
import { BATCH } from '../../network/manySearches.js';
import type { Network } from '../../network/network.js';
import { batchParts } from '../../network/searchParts.js';
import type { Ties } from '../../network/ties.js';
import { requireWhole } from '../../numeric/check.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';

export interface ReachOptions {
  /** How far news travels: the most steps that count, at least 1. Default 2. */
  readonly steps?: number;
  /** Whom this member reaches, who reaches it, or directions ignored. Default `'out'`. */
  readonly direction?: Direction;
  /** Count the member itself too. Default false. */
  readonly self?: boolean;
  /** Divide by n − 1, with `self` by n: the share of those there are. Default true. */
  readonly normalized?: boolean;
}

/**
 * Reach: how much of the network hears from a member within a few steps, two unless told otherwise: its contacts and
 * their contacts.
 *
 * Formula: the number of others at most `steps` steps away, plus 1 with `self`; divided by n − 1, with `self` by n,
 * unless `normalized` is false.
 * Range: 0 (no ties) to 1 (everyone within reach). NaN when normalized without `self` in a network of one member.
 * Cost: for each member the ties of those within reach, since the search stops there; O(n + m) memory.
 * Source: Borgatti 2006, doi:10.1007/s10588-006-7084-x (m-reach).
 * Peers: igraph `neighborhood_size` with `order` gives the count with the member itself; UCINET `2StepPct` the share
 * without it; Kumu's reach is the share within two steps.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * reach(network); // A: B and C of three others → [0.667, 1, 1, 0.667]
 * reach(network, { steps: 1, self: true, normalized: false }); // A: itself and B → [2, 3, 3, 2]
 */
export function reach(network: Network, options: ReachOptions = {}): Float64Array {
  return wholeOf(reachParts(network, options));
}

// A part must be worth adding up what it gives: n numbers.
const MOST_PARTS = 16;
// So few steps off, members reach hardly anybody together, and each is searched from by itself.
const FEW = 2;

/** Reach in parts. */
export function reachParts(
  network: Network,
  { steps = 2, direction = 'out', self = false, normalized = true }: ReachOptions = {},
): Parts<Float64Array> {
  requireWhole('reach', 'steps', steps, 1);
  const ties = tiesAlong('reach', network, direction);
  const symmetric = !network.directed || direction === 'all';
  const n = network.members.length;
  const itself = self ? 1 : 0;
  const least = Math.max(1, Math.ceil(n / BATCH / MOST_PARTS));
  return {
    ...(steps <= FEW ? sourceParts(ties, steps, least * BATCH) : batchParts(ties, symmetric, steps, least, addLevel)),
    width: n,
    result: (counts) => {
      const most = normalized ? n - 1 + itself : 1;
      for (let i = 0; i < n; i++) counts[i] = (counts[i]! + itself) / most;
      return counts;
    },
  };
}

function sourceParts(ties: Ties, steps: number, size: number): Pick<Parts<unknown>, 'count' | 'add'> {
  const n = ties.offsets.length - 1;
  const add = (part: number, counts: Float64Array): void => {
    countOthers(ties.offsets, ties.targets, steps, part * size, Math.min(n, (part + 1) * size), counts);
  };
  return { count: Math.ceil(n / size), add };
}

// How many others the members first … last − 1 each have within `steps` steps.
function countOthers(
  offsets: Uint32Array,
  targets: Uint32Array,
  steps: number,
  first: number,
  last: number,
  counts: Float64Array,
): void {
  const order = new Int32Array(counts.length);
  const marks = new Int32Array(counts.length); // of those reached the number of the search, from 1
  for (let i = first; i < last; i++)
    counts[i] = reachedFrom(offsets, targets, steps, i, i - first + 1, order, marks) - 1;
}

function reachedFrom(
  offsets: Uint32Array,
  targets: Uint32Array,
  steps: number,
  source: number,
  mark: number,
  order: Int32Array,
  marks: Int32Array,
): number {
  order[0] = source;
  marks[source] = mark;
  let head = 0;
  let reached = 1;
  for (let step = 1; step < steps; step++) {
    const level = reached;
    for (; head < level; head++) {
      const i = order[head]!;
      for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
        const j = targets[k]!;
        if (marks[j] === mark) continue;
        marks[j] = mark;
        order[reached++] = j;
      }
    }
  }
  return reached + lastReached(offsets, targets, mark, order, head, reached, marks);
}

// How many are reached first by the ties of those from one place in the order up to another. Whether one is, which nobody
// could guess, is counted without a branch.
function lastReached(
  offsets: Uint32Array,
  targets: Uint32Array,
  mark: number,
  order: Int32Array,
  from: number,
  to: number,
  marks: Int32Array,
): number {
  let count = 0;
  for (let head = from; head < to; head++) {
    const i = order[head]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      count += (marks[j]! - mark) >>> 31; // of earlier searches, whose marks are lower
      marks[j] = mark;
    }
  }
  return count;
}

function addLevel(
  counts: Float64Array,
  _distance: number,
  count: number,
  members: Int32Array,
  gains: Int32Array,
): void {
  for (let k = 0; k < count; k++) counts[members[k]!]! += gains[k]!;
}
