import type { Direction } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import type { Distance } from '../../network/paths.js';
import { type SearchSums, searchedTies, searchParts } from '../../network/searchParts.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';

export interface HarmonicOptions {
  /** `'out'`: how near the others are to this member; `'in'`: how near it is to them. Default `'out'`. */
  readonly direction?: Direction;
  /** How long a tie is. Default `'hops'`. */
  readonly distance?: Distance;
  /** Divide by n − 1, the sum of a member with a tie to everyone. Default true. */
  readonly normalized?: boolean;
}

/**
 * Harmonic centrality: how quickly a member reaches the others, those beyond reach counting nothing. The measure of
 * nearness to prefer wherever some members cannot reach others. From some 50,000 members on prefer `sampledHarmonic`,
 * unless differences below 0.01 matter or there are minutes to spare; for the first places `topCloseness`, which is exact.
 *
 * Formula: the sum over the others of 1 / distance, divided by n − 1 unless `normalized` is false.
 * Range: 0 (no ties) to 1 (a tie to everyone) by hops. NaN when normalized in a network of one member.
 * Cost: O(n (n + m)) time by hops, of which 128 searches at once share most, O(n (n + m) log n) by other distances; by
 * hops 50,000 members with 250,000 ties take some 10 s on one thread. O(n + m) memory, at its peak some 100 bytes a member
 * and 24 for each end of a tie.
 * Source: Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Rochat 2009.
 * Peers: igraph `harmonic_centrality`; networkx gives the unnormalized sum, inward; sna `closeness` as `suminvundir`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C']]);
 * harmonic(buildNetwork(interactions)); // A: (1 + 1/2) / 2, B: (1 + 1) / 2 → [0.75, 1, 0.75]
 */
export function harmonic(network: Network, options: HarmonicOptions = {}): Float64Array {
  return wholeOf(harmonicParts(network, options));
}

/** Harmonic centrality in parts. */
export function harmonicParts(
  network: Network,
  { direction = 'out', distance = 'hops', normalized = true }: HarmonicOptions = {},
): Parts<Float64Array> {
  return searchParts(
    searchedTies('harmonic', network, direction, distance),
    harmonicSums(network.members.length, normalized),
  );
}

/** What of the searches of n members makes their harmonic centrality. */
export function harmonicSums(n: number, normalized: boolean): SearchSums<Float64Array> {
  return {
    width: n,
    level: addLevel,
    source: addSource,
    result: (sums) => {
      if (normalized) for (let i = 0; i < n; i++) sums[i]! /= n - 1;
      return sums;
    },
  };
}

function addLevel(sums: Float64Array, distance: number, count: number, members: Int32Array, gains: Int32Array): void {
  for (let k = 0; k < count; k++) sums[members[k]!]! += gains[k]! / distance;
}

function addSource(
  sums: Float64Array,
  member: number,
  reached: number,
  order: Int32Array,
  distances: Float64Array,
): void {
  let sum = 0;
  for (let k = 1; k < reached; k++) sum += 1 / distances[order[k]!]!;
  sums[member] = sum;
}
