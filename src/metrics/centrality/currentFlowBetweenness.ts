import type { Network } from '../../network/network.js';
import { inverseDiagonal, inverseInto } from '../../numeric/groundedInverse.js';
import type { LaplacianSolver } from '../../numeric/laplacianSolver.js';
import { currentFlowSolver } from './currentFlow.js';

export interface CurrentFlowBetweennessOptions {
  /** Whether a stronger tie lets more through; if not, a tie counts 1, in both directions too. Default true. */
  readonly strengths?: boolean;
  /** Divide by the number of pairs of others. Default true. */
  readonly normalized?: boolean;
}

/**
 * Current-flow or random-walk betweenness: how much of what goes between others passes through a member, if it takes
 * all ways at once, more on those that are short and strong. Unlike `betweenness`, a member on detours counts too.
 * Directions are ignored, the strengths of both are added.
 *
 * Formula: the sum over pairs of others of the current through the member, when one unit goes in at one of the pair and
 * out at the other and ties conduct as well as they are strong: half the sum of the currents in its ties. Normalized:
 * divided by the (n − 1)(n − 2) / 2 pairs. Members in different parts of the network have no current between them.
 * Range: 0 to 1 (the hub of a star) normalized. NaN when normalized for fewer than three members.
 * Cost: O(m n log n) time, and O(m f) where the exact solution of the network takes f numbers (at most 10⁷, else
 * some 15 to 60 iterations per tie, each O(m), take its place), O(n f) if m > 2n and n is at most 5,000; O(n + m + f)
 * memory, and O(n²) in that case. Ties far stronger than others take up to O(m + f) more each. A random
 * network of 1,000 members and 5,000 ties takes 0.6 seconds, one of 5,000 and 25,000 thirty.
 * Source: Newman 2005, doi:10.1016/j.socnet.2004.11.009; Brandes and Fleischer 2005, doi:10.1007/978-3-540-31856-9_44.
 * Peers: networkx `current_flow_betweenness_centrality`, with strengths as its `weight`, connected networks only; it
 * loses digits where groups of strong ties hang on weak ones.
 * Newman counts a member's own pairs too: (unnormalized + n − 1) / (n (n − 1) / 2) are his numbers.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['A', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * currentFlowBetweenness(network, { normalized: false }); // A: 1/3 of B to C, B to D → [0.667, 0.667, 2.333, 0]
 */
export function currentFlowBetweenness(
  network: Network,
  { strengths = true, normalized = true }: CurrentFlowBetweennessOptions = {},
): Float64Array {
  const n = network.members.length;
  const solver = currentFlowSolver(network, strengths);
  const { order, starts, exact } = solver;
  const sums = new Float64Array(n);
  const scratch = new Float64Array(n);
  const rest = new Float64Array(n);
  const byInverse = starts.every((from, part) => inFull(solver, from, starts[part + 1] ?? from));
  const grounded = byInverse || exact === null ? new Float64Array(n) : inverseDiagonal(exact);
  for (let part = 0; part + 1 < starts.length; part++)
    addCurrents(solver, grounded, starts[part]!, starts[part + 1]!, sums, scratch, rest);
  const pairs = normalized ? (n < 3 ? 0 : ((n - 1) * (n - 2)) / 2) : 1;
  const values = new Float64Array(n);
  for (let p = 0; p < n; p++) values[order[p]!] = sums[p]! / pairs;
  return values;
}

const SMALL = 30; // members of a part, up to which a full inverse is always taken
const FULL = 2.5e7; // numbers in a full inverse at most
const STEEP = 1e4; // strength × resistance to the ground beyond which potentials are worked over

// Whether the full inverse of a part is worked out, rather than a system of equations solved for each tie.
function inFull({ exact, laplacian: { offsets } }: LaplacianSolver, from: number, to: number): boolean {
  const size = to - from;
  if (exact === null || size * size > FULL) return false;
  return size <= SMALL || offsets[to]! - offsets[from]! > 4 * size;
}

// For each member of a part, what goes through it between all pairs of others. `grounded` has the resistances to the
// ground, where they are known from an exact factor.
function addCurrents(
  solver: LaplacianSolver,
  grounded: Float64Array,
  from: number,
  to: number,
  sums: Float64Array,
  scratch: Float64Array,
  rest: Float64Array,
): void {
  const size = to - from;
  const { offsets, targets, strengths } = solver.laplacian;
  const full = inFull(solver, from, to) ? solver.exact : null;
  const inverse = new Float64Array(full === null ? 0 : size * size);
  if (full !== null) inverseInto(full, from, to, inverse);
  for (let p = 0; p < size && full !== null; p++) grounded[from + p] = inverse[p * size + p]!;
  const potentials = scratch.subarray(from, to);
  for (let p = 0; p < size; p++) {
    for (let k = offsets[from + p]!; k < offsets[from + p + 1]!; k++) {
      const q = targets[k]! - from;
      if (q < p) continue;
      // By symmetry the difference of potential that a current from s to t makes across this tie is that between s and t
      // when the current goes in at one end of the tie and out at the other.
      if (full === null) {
        potentials.fill(0);
        potentials[p] = 1;
        potentials[q] = -1;
        solver.solveInPlace(scratch, from, to);
      } else {
        differenceInto(inverse, size, p, q, potentials);
      }
      if (strengths[k]! * (grounded[from + p]! + grounded[from + q]!) > STEEP)
        workOver(solver, from, to, from + p, from + q, scratch, rest);
      potentials.sort();
      const current = (strengths[k]! * differencesOf(potentials)) / 2;
      sums[from + p]! += current;
      sums[from + q]! += current;
    }
  }
  // What a member sends or receives itself, all of it through its ties, is not between others.
  for (let p = from; p < to; p++) {
    const single = offsets[p + 1]! - offsets[p]! < 2;
    sums[p] = single ? 0 : Math.max(0, sums[p]! - (size - 1) / 2);
  }
}

// Adds to the potentials those of the charges they leave over. A charge that strong ties lose to rounding would go far by
// weak ones, so the currents of a member, the same from both sides, are added up with what each sum rounds off.
function workOver(
  solver: LaplacianSolver,
  from: number,
  to: number,
  source: number,
  sink: number,
  potentials: Float64Array,
  rest: Float64Array,
): void {
  const { offsets, targets, strengths } = solver.laplacian;
  for (let p = from; p < to; p++) {
    let sum = p === source ? 1 : p === sink ? -1 : 0;
    let lost = 0;
    for (let k = offsets[p]!; k < offsets[p + 1]!; k++) {
      const current = strengths[k]! * (potentials[targets[k]!]! - potentials[p]!);
      const next = sum + current;
      const added = next - sum;
      lost += sum - (next - added) + (current - added);
      sum = next;
    }
    rest[p] = sum + lost;
  }
  solver.solveInPlace(rest, from, to);
  for (let p = from; p < to; p++) potentials[p]! += rest[p]!;
}

function differenceInto(inverse: Float64Array, size: number, p: number, q: number, potentials: Float64Array): void {
  for (let r = 0; r < size; r++) potentials[r] = inverse[p * size + r]! - inverse[q * size + r]!;
}

// The differences of all pairs added up, from values in ascending order.
function differencesOf(values: Float64Array): number {
  let sum = 0;
  for (let k = 1; k < values.length; k++) sum += k * (values.length - k) * (values[k]! - values[k - 1]!);
  return sum;
}
