import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';
import { requireNumber, shown } from '../../numeric/check.js';
import { visitsBothWays } from './walkBothWays.js';

export interface PagerankOptions {
  /** How likely the walk follows a tie rather than start again anywhere; 0 to 0.999. Default 0.85. */
  readonly damping?: number;
  /** Follow stronger ties more often; otherwise all alike. Default true. */
  readonly strengths?: boolean;
  /** Where the walk starts again, and goes on to where there are no ties out: a share per member. Default all alike. */
  readonly restart?: ArrayLike<number>;
  /** How far off a value may be, as a share of it. Default 1e-12. */
  readonly tolerance?: number;
}

/**
 * PageRank: where a walk along the ties is found. A member scores high whom many turn to, or a few who score high
 * themselves and turn to few others. On an undirected network it is close to strength.
 *
 * Formula: p_i = (1 − d) r_i + d Σ_j p_j s_ji / (strength of j out), over the j with a tie to i; the d p_j of members
 * without ties out goes to all in proportion to r. r is `restart` divided by its sum, or 1 / n.
 * Range: above 0, with `restart` 0 for those whom no walk from there reaches; the values sum to 1.
 * Cost: O(n + m) time a round, at the defaults about 100 rounds, without direction and `restart` about 35. Memory for m
 * numbers (above half a million members 5 m), with direction 2.5 m, and 9 n.
 * Errors: `restart` must be as long as there are members, its numbers finite, at least 0, and not all 0.
 * Source: Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X; with `restart`, Haveliwala 2003,
 * doi:10.1109/TKDE.2003.1208999.
 * Peers: igraph `pagerank`, networkx `pagerank` (whose default tolerance leaves five digits), both given the strengths
 * as weights; graphology `pagerank`. With `restart`, igraph `personalized_pagerank` with it as `reset`, networkx with it
 * as `personalization`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'C'], ['B', 'C']]);
 * pagerank(buildNetwork(interactions, { directed: true })); // C: 1 + 2 × 0.85 times A → [0.213, 0.213, 0.574]
 * // Starting at A only, it comes to C by the tie and goes on from there to A.
 * pagerank(buildNetwork(interactions, { directed: true }), { restart: [1, 0, 0] }); // C: 0.85 A → [0.541, 0, 0.459]
 */
export function pagerank(
  network: Network,
  { damping = 0.85, strengths = true, restart, tolerance = 1e-12 }: PagerankOptions = {},
): Float64Array {
  requireNumber('pagerank', 'damping', damping, 0, 0.999);
  requireNumber('pagerank', 'tolerance', tolerance, 1e-15, 1);
  const fresh = restartShares(network, restart);
  const into = network.directed ? transposed(network.ties) : network.ties;
  const steps = chances(network.ties, into, damping, strengths);
  const even = restart === undefined && !network.directed;
  // Of what is still to come a round leaves the share `damping` at most.
  const least = tolerance * (1 - damping);
  const near = even ? visitsBothWays(tiesBothWays(network, strengths), damping, least) : null;
  const visits = near ?? fresh.slice();
  const rounds = damping === 0 ? 1 : 4 * Math.ceil(Math.log(least) / Math.log(damping));
  for (let round = 0; round < rounds; round++)
    if (walk(into.offsets, into.targets, steps, fresh, visits) <= least) break;
  let sum = 0;
  for (let i = 0; i < visits.length; i++) sum += visits[i]!;
  for (let i = 0; i < visits.length; i++) visits[i]! /= sum;
  return visits;
}

// Where the walk starts again, as shares of the largest.
function restartShares({ members }: Network, restart: ArrayLike<number> | undefined): Float64Array {
  const n = members.length;
  if (restart === undefined) return new Float64Array(n).fill(1);
  if (restart?.length !== n)
    throw new RangeError(
      `pagerank: \`restart\` must have a number per member, ${n} in all, got ${shown(restart?.length)}`,
    );
  let largest = 0;
  for (let i = 0; i < n; i++) {
    const share = restart[i]!;
    if (!(Number.isFinite(share) && share >= 0))
      throw new RangeError(
        `pagerank: \`restart\` must be numbers of at least 0, got ${shown(share)} for ${shown(members[i])}`,
      );
    largest = Math.max(largest, share);
  }
  if (n > 0 && largest === 0)
    throw new RangeError('pagerank: `restart` must be above 0 for a member at least, got only 0');
  return Float64Array.from(restart, (share) => share / largest);
}

// For each tie into a member how likely the walk takes it from its other end.
function chances(out: Ties, into: Ties, damping: number, strengths: boolean): Float64Array {
  const n = out.offsets.length - 1;
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let k = out.offsets[i]!; k < out.offsets[i + 1]!; k++) sums[i]! += strengths ? out.strengths[k]! : 1;
  const steps = new Float64Array(into.targets.length);
  for (let k = 0; k < steps.length; k++)
    steps[k] = (damping * (strengths ? into.strengths[k]! : 1)) / sums[into.targets[k]!]!;
  return steps;
}

// One round over all members, new values used at once (Gauss-Seidel), two sums at a time. What is solved is v = fresh +
// Σ chance × v: what a walk that ends at members without ties out would give. Starting those again only multiplies all
// values alike.
function walk(
  offsets: Uint32Array,
  targets: Uint32Array,
  steps: Float64Array,
  fresh: Float64Array,
  visits: Float64Array,
): number {
  let change = 0;
  for (let i = 0; i < visits.length; i++) {
    let sum = fresh[i]!;
    let more = 0;
    const end = offsets[i + 1]!;
    let k = offsets[i]!;
    for (; k + 1 < end; k += 2) {
      sum += steps[k]! * visits[targets[k]!]!;
      more += steps[k + 1]! * visits[targets[k + 1]!]!;
    }
    if (k < end) sum += steps[k]! * visits[targets[k]!]!;
    sum += more;
    // One of 0 has not been reached.
    if (sum > 0) change = Math.max(change, Math.abs(sum - visits[i]!) / sum);
    visits[i] = sum;
  }
  return change;
}
