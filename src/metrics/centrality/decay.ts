import type { Direction } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import type { Distance } from '../../network/paths.js';
import { searchedTies, searchParts } from '../../network/searchParts.js';
import { shown } from '../../numeric/check.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';

export interface DecayOptions {
  /** What is left after one step, between 0 and 1: near 0 only contacts count, near 1 all within reach. Default 0.5. */
  readonly delta?: number;
  /** `'out'`: how near the others are to this member; `'in'`: how near it is to them. Default `'out'`. */
  readonly direction?: Direction;
  /** How long a tie is. Default `'hops'`. */
  readonly distance?: Distance;
  /** Divide by (n − 1) δ, by hops the sum of a member with a tie to everyone. Default true. */
  readonly normalized?: boolean;
}

/**
 * Decay centrality: how much of what a member sends out arrives at the others, if a share of it is lost at each step.
 *
 * Formula: the sum over the others of δ^distance, divided by (n − 1) δ unless `normalized` is false.
 * Range: by hops 0 (no ties) to 1 (a tie to everyone); above 1 where ties are shorter than a step. Members beyond reach
 * add nothing. NaN when normalized in a network of one member.
 * Cost: O(n (n + m)) time by hops, of which 128 searches at once share most, O(n (n + m) log n) by other distances;
 * O(n + m) memory.
 * Source: Jackson 2008, Social and Economic Networks, Princeton University Press.
 * Peers: centiserve in R `decay`, unnormalized, which counts the member itself as 1.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C']]);
 * const network = buildNetwork(interactions);
 * decay(network, { normalized: false }); // A: 1/2 + 1/4, B: 1/2 + 1/2 → [0.75, 1, 0.75]
 * decay(network); // each of 2 × 1/2 → [0.75, 1, 0.75]
 * decay(network, { delta: 0.1 }); // A: (0.1 + 0.01) / (2 × 0.1) → [0.55, 1, 0.55]
 */
export function decay(network: Network, options: DecayOptions = {}): Float64Array {
  return wholeOf(decayParts(network, options));
}

/** Decay centrality in parts. */
export function decayParts(
  network: Network,
  { delta = 0.5, direction = 'out', distance = 'hops', normalized = true }: DecayOptions = {},
): Parts<Float64Array> {
  if (!(typeof delta === 'number' && delta > 0 && delta < 1))
    throw new RangeError(`decay: \`delta\` must be a number between 0 and 1, got ${shown(delta)}`);
  const n = network.members.length;
  return searchParts(searchedTies('decay', network, direction, distance), {
    width: n,
    level: (sums, far, count, members, gains) => addLevel(sums, delta ** far, count, members, gains),
    source: (sums, member, reached, order, distances) => {
      sums[member] = sumOfPowers(delta, reached, order, distances);
    },
    result: (sums) => {
      if (normalized) for (let i = 0; i < n; i++) sums[i]! /= (n - 1) * delta;
      return sums;
    },
  });
}

function addLevel(sums: Float64Array, left: number, count: number, members: Int32Array, gains: Int32Array): void {
  for (let k = 0; k < count; k++) sums[members[k]!]! += gains[k]! * left;
}

function sumOfPowers(delta: number, reached: number, order: Int32Array, distances: Float64Array): number {
  let sum = 0;
  for (let k = 1; k < reached; k++) sum += delta ** distances[order[k]!]!;
  return sum;
}
