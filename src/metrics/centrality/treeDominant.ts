import type { Ties } from '../../network/ties.js';
import { norm, stretch } from '../../numeric/vectors.js';
import type { Eigenpair } from './eigenpair.js';

const ROUNDS = 3;

/**
 * The largest eigenvalue of a tree and its vector, every entry positive, in a few hundred walks over its members however
 * long its branches are. Leaves taken off first, elimination of σ − ties fills nothing in, and all its pivots are above 0
 * exactly if σ is above every eigenvalue: λ is closed in on from both sides. From just above it, solving equations leaves
 * hardly anything but its vector.
 */
export function treeDominant(ties: Ties): Eigenpair {
  const { offsets, targets, strengths } = ties;
  const n = offsets.length - 1;
  const order = new Uint32Array(n);
  const parents = new Int32Array(n);
  const above = new Float64Array(n); // the strength of the tie to the parent
  fromRoot(offsets, targets, strengths, order, parents, above);
  const pivots = new Float64Array(n);
  let low = 0;
  let high = 2 * largestSum(offsets, strengths);
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (eliminated(middle, order, parents, above, pivots)) high = middle;
    else low = middle;
  }
  eliminated(high, order, parents, above, pivots);
  const vector = new Float64Array(n).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    solve(order, parents, above, pivots, vector);
    stretch(vector, 1 / vector.reduce((most, value) => Math.max(most, value), 0));
  }
  stretch(vector, 1 / norm(vector));
  return { value: low, vector };
}

// Parents before their children.
function fromRoot(
  offsets: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
  order: Uint32Array,
  parents: Int32Array,
  above: Float64Array,
): void {
  let reached = 1;
  order[0] = 0;
  parents[0] = -1;
  for (let head = 0; head < reached; head++) {
    const i = order[head]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      if (j === parents[i]) continue;
      parents[j] = i;
      above[j] = strengths[k]!;
      order[reached++] = j;
    }
  }
}

// No eigenvalue is above it.
function largestSum(offsets: Uint32Array, strengths: Float64Array): number {
  let largest = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    let sum = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += strengths[k]!;
    largest = Math.max(largest, sum);
  }
  return largest;
}

// The pivots of σ − ties; whether all are above 0.
function eliminated(
  sigma: number,
  order: Uint32Array,
  parents: Int32Array,
  above: Float64Array,
  pivots: Float64Array,
): boolean {
  pivots.fill(sigma);
  for (let place = order.length - 1; place > 0; place--) {
    const i = order[place]!;
    if (!(pivots[i]! > 0)) return false;
    pivots[parents[i]!]! -= above[i]! * (above[i]! / pivots[i]!);
  }
  return pivots[order[0]!]! > 0;
}

function solve(
  order: Uint32Array,
  parents: Int32Array,
  above: Float64Array,
  pivots: Float64Array,
  values: Float64Array,
): void {
  for (let place = order.length - 1; place > 0; place--) {
    const i = order[place]!;
    values[parents[i]!]! += (above[i]! / pivots[i]!) * values[i]!;
  }
  values[order[0]!]! /= pivots[order[0]!]!;
  for (let place = 1; place < order.length; place++) {
    const i = order[place]!;
    values[i] = (values[i]! + above[i]! * values[parents[i]!]!) / pivots[i]!;
  }
}
