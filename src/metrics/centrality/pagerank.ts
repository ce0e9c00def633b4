import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';
import { requireNumber } from '../../numeric/check.js';

export interface PagerankOptions {
  /** How likely the walk follows a tie rather than start again anywhere; 0 to 0.999. Default 0.85. */
  readonly damping?: number;
  /** Follow stronger ties more often; otherwise all alike. Default true. */
  readonly strengths?: boolean;
  /** Stop when no value changes by more than this share of it. Default 1e-12. */
  readonly tolerance?: number;
}

/**
 * PageRank: where a walk along the ties is found. A member scores high whom many turn to, or a few who score high
 * themselves and turn to few others. On an undirected network it is close to strength.
 *
 * Formula: p_i = (1 − d) / n + d Σ_j p_j s_ji / (strength of j out), over the j with a tie to i; the d p_j of members
 * without ties out goes to all alike.
 * Range: above 0; the values sum to 1.
 * Cost: O(n + m) time a round, about 100 rounds at the defaults; O(n + m) memory.
 * Source: Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X.
 * Peers: igraph `pagerank`, networkx `pagerank` (whose default tolerance leaves five digits), both given the strengths
 * as weights; graphology `pagerank`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'C'], ['B', 'C']]);
 * pagerank(buildNetwork(interactions, { directed: true })); // C: 1 + 2 × 0.85 times A → [0.213, 0.213, 0.574]
 */
export function pagerank(
  network: Network,
  { damping = 0.85, strengths = true, tolerance = 1e-12 }: PagerankOptions = {},
): Float64Array {
  requireNumber('pagerank', 'damping', damping, 0, 0.999);
  requireNumber('pagerank', 'tolerance', tolerance, 1e-15, 1);
  const into = network.directed ? transposed(network.ties) : network.ties;
  const visits = new Float64Array(network.members.length).fill(1);
  // Errors shrink by `damping` a round at least.
  const rounds = damping === 0 ? 1 : Math.ceil(Math.log(tolerance * (1 - damping)) / Math.log(damping)) + 1;
  const steps = chances(network.ties, into, damping, strengths);
  for (let round = 0; round < rounds; round++) if (walk(into.offsets, into.targets, steps, visits) <= tolerance) break;
  const sum = visits.reduce((total, value) => total + value, 0);
  return visits.map((value) => value / sum);
}

// For each tie into a member how likely the walk takes it from its other end.
function chances(out: Ties, into: Ties, damping: number, strengths: boolean): Float64Array {
  const n = out.offsets.length - 1;
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let k = out.offsets[i]!; k < out.offsets[i + 1]!; k++) sums[i]! += strengths ? out.strengths[k]! : 1;
  return into.strengths.map((strength, k) => (damping * (strengths ? strength : 1)) / sums[into.targets[k]!]!);
}

// One round over all members, new values used at once (Gauss-Seidel). What is solved is v = 1 + Σ chance × v: what a
// walk that ends at members without ties out would give. Sending those anywhere only multiplies all values alike.
function walk(offsets: Uint32Array, targets: Uint32Array, steps: Float64Array, visits: Float64Array): number {
  let change = 0;
  for (let i = 0; i < visits.length; i++) {
    let sum = 1;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) sum += steps[k]! * visits[targets[k]!]!;
    change = Math.max(change, Math.abs(sum - visits[i]!) / sum);
    visits[i] = sum;
  }
  return change;
}
