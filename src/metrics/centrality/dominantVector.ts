import { strongLabels } from '../../network/strongLabels.js';
import type { Ties } from '../../network/ties.js';
import { type Eigenpair, symmetricDominant } from './lanczos.js';
import { powerDominant } from './powerIteration.js';

const EQUAL_VALUE = 1e-9; // eigenvalues that differ by less than this share are one
const WORK = 4e9; // ties gone through before an iteration is given up and the best found is given

/**
 * x with λ x_i = Σ s_ij x_j over the ties of i, for the largest λ; all NaN where there is no λ above 0.
 *
 * Strong components are the parts that can have a λ of their own. Those with the largest hold the vector, unless their
 * values flow on into another one with the same λ, beside which they vanish. Each holder has the projection of equal
 * values on its own vector, which is where repeated multiplication from equal values leads in an undirected network.
 * From the holders values flow to those who depend on them; all others are 0.
 */
export function dominantVector(ties: Ties, symmetric: boolean): Float64Array {
  const n = ties.offsets.length - 1;
  const labels = strongLabels(ties);
  const parts = membersByLabel(labels);
  const pairs = dominantParts(ties, labels, parts, symmetric);
  if (pairs.size === 0) return new Float64Array(n).fill(Number.NaN);
  const passing = passedOn(ties, labels, parts, pairs);
  const values = new Float64Array(n);
  const held = new Uint8Array(n);
  let value = 0;
  for (const [label, pair] of pairs) {
    if (passing[label] === 1) continue;
    value = Math.max(value, pair.value);
    hold(parts[label]!, pair.vector, values, held);
  }
  // No tie leads to a larger label, so that in label order whoever i depends on comes first.
  const rest = Uint32Array.from(parts.flatMap((part) => [...part.filter((i) => held[i] === 0)]));
  settle(ties.offsets, ties.targets, ties.strengths, rest, value, values);
  return values;
}

function membersByLabel(labels: Uint32Array): Uint32Array[] {
  const parts: number[][] = [];
  labels.forEach((label, i) => {
    (parts[label] ??= []).push(i);
  });
  return parts.map((part) => Uint32Array.from(part));
}

// The parts whose largest eigenvalue is the largest of all, with their vectors.
function dominantParts(
  ties: Ties,
  labels: Uint32Array,
  parts: readonly Uint32Array[],
  symmetric: boolean,
): Map<number, Eigenpair> {
  const pairs = new Map<number, Eigenpair>();
  const local = new Uint32Array(labels.length);
  let best = 0;
  parts.forEach((part, label) => {
    if (part.length < 2) return;
    const within = among(ties, labels, part, local);
    if (largestSum(within) < best * (1 - EQUAL_VALUE)) return; // no eigenvalue is above the largest row sum
    const pair = symmetric ? symmetricDominant(within) : powerDominant(within);
    best = Math.max(best, pair.value);
    pairs.set(label, pair);
  });
  for (const [label, { value }] of pairs) if (value < best * (1 - EQUAL_VALUE)) pairs.delete(label);
  return pairs;
}

// The ties within a part, its members renumbered in order.
function among(
  { offsets, targets, strengths }: Ties,
  labels: Uint32Array,
  part: Uint32Array,
  local: Uint32Array,
): Ties {
  let room = 0;
  part.forEach((i, number) => {
    local[i] = number;
    room += offsets[i + 1]! - offsets[i]!;
  });
  const within = {
    offsets: new Uint32Array(part.length + 1),
    targets: new Uint32Array(room),
    strengths: new Float64Array(room),
  };
  let count = 0;
  part.forEach((i, number) => {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (labels[targets[k]!] !== labels[i]) continue;
      within.targets[count] = local[targets[k]!]!;
      within.strengths[count++] = strengths[k]!;
    }
    within.offsets[number + 1] = count;
  });
  return { ...within, targets: within.targets.subarray(0, count), strengths: within.strengths.subarray(0, count) };
}

function largestSum({ offsets, strengths }: Ties): number {
  let largest = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    let sum = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += strengths[k]!;
    largest = Math.max(largest, sum);
  }
  return largest;
}

// 1 for the parts on which another part among `pairs` depends, directly or through others.
function passedOn(
  { offsets, targets }: Ties,
  labels: Uint32Array,
  parts: readonly Uint32Array[],
  pairs: ReadonlyMap<number, Eigenpair>,
): Uint8Array {
  const passing = new Uint8Array(parts.length);
  for (let label = parts.length - 1; label >= 0; label--) {
    if (passing[label] === 0 && !pairs.has(label)) continue;
    for (const i of parts[label]!)
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
        if (labels[targets[k]!] !== label) passing[labels[targets[k]!]!] = 1;
  }
  return passing;
}

// Gives a part its vector, projected from equal values. Of the entries near rounding beside the largest only a guess
// is left, and they are not held, so that they settle by those that are.
function hold(part: Uint32Array, vector: Float64Array, values: Float64Array, held: Uint8Array): void {
  let sum = 0;
  let squares = 0;
  let largest = 0;
  for (const value of vector) {
    sum += value;
    squares += value * value;
    largest = Math.max(largest, value);
  }
  for (let k = 0; k < part.length; k++) {
    const share = vector[k]! / largest;
    held[part[k]!] = share >= 1e-5 ? 1 : 0;
    values[part[k]!] = share >= 1e-13 ? (vector[k]! * sum) / squares : 0;
  }
}

// Solves λ x_i = Σ s_ij x_j for the members of `rest`, the others' values standing (Gauss-Seidel, to and fro). All
// terms are positive, so that the smallest values are as exact as the largest.
function settle(
  offsets: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
  rest: Uint32Array,
  value: number,
  values: Float64Array,
): void {
  for (let work = 0; work < WORK; ) {
    let change = 0;
    for (let step = 0; step < 2 * rest.length; step++) {
      const i = rest[step < rest.length ? step : 2 * rest.length - 1 - step]!;
      let sum = 0;
      for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) sum += strengths[k]! * values[targets[k]!]!;
      sum /= value;
      if (sum > 0) change = Math.max(change, Math.abs(sum - values[i]!) / sum);
      values[i] = sum;
      work += 1 + offsets[i + 1]! - offsets[i]!;
    }
    if (change <= 1e-14) return;
  }
}
