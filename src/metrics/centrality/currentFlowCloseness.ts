import type { Network } from '../../network/network.js';
import { inverseDiagonal } from '../../numeric/groundedInverse.js';
import type { LaplacianSolver } from '../../numeric/laplacianSolver.js';
import { currentFlowSolver } from './currentFlow.js';

export interface CurrentFlowClosenessOptions {
  /** Whether a stronger tie lets more through; if not, a tie counts 1, in both directions too. Default true. */
  readonly strengths?: boolean;
  /** Multiply by the number of others, and by the share of them within reach; if not, 1 / the sum. Default true. */
  readonly normalized?: boolean;
}

/**
 * Current-flow closeness or information centrality: how near a member is to the others when all ways to them count, not
 * the shortest alone. Many ways and strong ties make it near. Directions are ignored, the strengths of both are added.
 *
 * Formula, with r members within reach (itself included) and R the sum of the resistances to them when ties conduct as
 * well as they are strong: ((r − 1) / (n − 1)) (r − 1) / R, in a connected network (n − 1) / R; 1 / R if not normalized.
 * Range: above 0; with all strengths 1, up to n / 2 (everyone tied to everyone). A member without ties has 0, and NaN if
 * not normalized. NaN in a network of one member.
 * Cost: where the exact solution of the network takes f numbers (next to nothing for trees, up to n² / 2 for dense
 * networks), O(f^1.5) time and O(n + m + f) memory; beyond f = 10⁷ some 15 to 60 iterations per member, each O(m). A
 * random network of 1,000 members and 5,000 ties takes 0.3 seconds, one of 5,000 and 25,000 twenty.
 * Source: Stephenson and Zelen 1989, doi:10.1016/0378-8733(89)90016-6; Brandes and Fleischer 2005,
 * doi:10.1007/978-3-540-31856-9_44.
 * Peers: unnormalized: networkx `current_flow_closeness_centrality`, also as `information_centrality`, with strengths
 * as its `weight`, connected networks only; sna `infocent` is n times that.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['A', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * currentFlowCloseness(network, { normalized: false }); // A: 1 / (2/3 + 2/3 + 5/3) → [0.333, 0.333, 0.429, 0.231]
 * currentFlowCloseness(network); // times the three others → [1, 1, 1.286, 0.692]
 */
export function currentFlowCloseness(
  network: Network,
  { strengths = true, normalized = true }: CurrentFlowClosenessOptions = {},
): Float64Array {
  const n = network.members.length;
  const { order, sums, reach } = resistances(currentFlowSolver(network, strengths));
  const values = new Float64Array(n);
  for (let p = 0; p < n; p++) {
    const others = reach[p]! - 1;
    if (others === 0) values[order[p]!] = normalized && n > 1 ? 0 : Number.NaN;
    else values[order[p]!] = (normalized ? (others / (n - 1)) * others : 1) / sums[p]!;
  }
  return values;
}

// By position, the sum of the resistances to all within reach, and how many these are, oneself included.
function resistances(solver: LaplacianSolver): { order: Uint32Array; sums: Float64Array; reach: Uint32Array } {
  const { order, starts, exact } = solver;
  const sums = new Float64Array(order.length);
  const reach = new Uint32Array(order.length);
  const scratch = new Float64Array(order.length);
  if (exact !== null) sums.set(inverseDiagonal(exact));
  for (let part = 0; part + 1 < starts.length; part++) {
    const from = starts[part]!;
    const to = starts[part + 1]!;
    reach.fill(to - from, from, to);
    if (exact !== null) fromGround(solver, from, to, sums, scratch);
    else bySolving(solver, from, to, sums, scratch);
  }
  return { order, sums, reach };
}

// Σ_j R_ij = r G_ii + Σ_j G_jj − 2 Σ_j G_ij, where G_ii is the resistance to the ground, which stands in `sums`.
function fromGround(
  solver: LaplacianSolver,
  from: number,
  to: number,
  sums: Float64Array,
  scratch: Float64Array,
): void {
  let trace = 0;
  for (let p = from; p < to; p++) trace += sums[p]!;
  scratch.fill(1, from, to);
  solver.solveInPlace(scratch, from, to);
  for (let p = from; p < to; p++) sums[p] = (to - from) * sums[p]! + trace - 2 * scratch[p]!;
}

// Σ_j R_ij = r L⁺_ii + Σ_j L⁺_jj, where L⁺_ii is the potential of i, from their mean, when i sends 1 / r to everyone.
function bySolving(solver: LaplacianSolver, from: number, to: number, sums: Float64Array, scratch: Float64Array): void {
  const size = to - from;
  let trace = 0;
  for (let p = from; p < to; p++) {
    scratch.fill(-1 / size, from, to);
    scratch[p]! += 1;
    solver.solveInPlace(scratch, from, to);
    let mean = 0;
    for (let q = from; q < to; q++) mean += scratch[q]! / size;
    trace += sums[p] = scratch[p]! - mean;
  }
  for (let p = from; p < to; p++) sums[p] = size * sums[p]! + trace;
}
