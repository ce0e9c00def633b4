import type { Direction } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import type { Distance } from '../../network/paths.js';
import { type SearchSums, searchedTies, searchParts } from '../../network/searchParts.js';
import { requireOneOf } from '../../numeric/check.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';

export interface ClosenessOptions {
  /**
   * What becomes of members beyond reach. `'wassermanFaust'`: the fewer are within reach, the lower; `'component'`: they
   * do not matter; `'freeman'`: closeness is undefined unless everyone is within reach. Default `'wassermanFaust'`.
   */
  readonly method?: 'wassermanFaust' | 'component' | 'freeman';
  /** `'out'`: how near the others are to this member; `'in'`: how near it is to them. Default `'out'`. */
  readonly direction?: Direction;
  /** How long a tie is. Default `'hops'`. */
  readonly distance?: Distance;
}

/**
 * Closeness: how short a member's paths to the others are on average. In a network in pieces prefer `harmonic`. From
 * some 50,000 members on prefer `sampledCloseness`, unless differences below 0.01 matter or there are minutes to spare;
 * for the first places `topCloseness`, which is exact.
 *
 * Formula, with r members within reach (itself included) and D the sum of the distances to them:
 * wassermanFaust ((r − 1) / (n − 1)) (r − 1) / D; component (r − 1) / D; freeman (n − 1) / D.
 * Range: by hops 0 to 1 (a tie to everyone within reach). A member who reaches nobody has 0 by wassermanFaust and NaN
 * by component; one who does not reach everyone has NaN by freeman. NaN in a network of one member.
 * Cost: O(n (n + m)) time by hops, of which 128 searches at once share most, O(n (n + m) log n) by other distances; by
 * hops 50,000 members with 250,000 ties take some 10 s on one thread. O(n + m) memory, at its peak some 120 bytes a member
 * and 24 for each end of a tie.
 * Source: Freeman 1979, doi:10.1016/0378-8733(78)90021-7; Wasserman and Faust 1994.
 * Peers: wassermanFaust: networkx `closeness_centrality`, inward; component: igraph `closeness` since 0.10 (by
 * default both ways in Python) and graphology (inward); freeman: sna `closeness`, which gives everyone 0 if any pair
 * has no path.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['D', 'E']]);
 * const network = buildNetwork(interactions);
 * closeness(network, { method: 'component' }); // A: 2 / (1 + 2) → [0.667, 1, 0.667, 1, 1]
 * closeness(network); // and that times 2 / 4, or 1 / 4 for D and E → [0.333, 0.5, 0.333, 0.25, 0.25]
 */
export function closeness(network: Network, options: ClosenessOptions = {}): Float64Array {
  return wholeOf(closenessParts(network, options));
}

/** Closeness in parts. */
export function closenessParts(
  network: Network,
  { method = 'wassermanFaust', direction = 'out', distance = 'hops' }: ClosenessOptions = {},
): Parts<Float64Array> {
  requireOneOf('closeness', 'method', method, ['wassermanFaust', 'component', 'freeman']);
  return searchParts(
    searchedTies('closeness', network, direction, distance),
    closenessSums(network.members.length, method),
  );
}

/** What of the searches of n members makes their closeness. */
export function closenessSums(n: number, method: Required<ClosenessOptions>['method']): SearchSums<Float64Array> {
  return {
    width: 2 * n,
    level: addLevel,
    source: addSource,
    result: (sums) => {
      const values = new Float64Array(n);
      for (let i = 0; i < n; i++) values[i] = closenessOf(method, n, sums[2 * i]!, sums[2 * i + 1]!);
      return values;
    },
  };
}

function closenessOf(method: Required<ClosenessOptions>['method'], n: number, others: number, sum: number): number {
  const near = others / sum; // NaN for a member who reaches nobody
  if (method === 'component' || others === n - 1) return near;
  if (method === 'freeman') return Number.NaN;
  return others === 0 ? 0 : (others / (n - 1)) * near;
}

// Of each member there are two sums: how many others it reaches, and how far they are.
function addLevel(sums: Float64Array, distance: number, count: number, members: Int32Array, gains: Int32Array): void {
  for (let k = 0; k < count; k++) {
    sums[2 * members[k]!]! += gains[k]!;
    sums[2 * members[k]! + 1]! += gains[k]! * distance;
  }
}

function addSource(
  sums: Float64Array,
  member: number,
  reached: number,
  order: Int32Array,
  distances: Float64Array,
): void {
  let sum = 0;
  for (let k = 1; k < reached; k++) sum += distances[order[k]!]!;
  sums[2 * member] = reached - 1;
  sums[2 * member + 1] = sum;
}
