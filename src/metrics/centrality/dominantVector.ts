import { type StrongParts, strongParts } from '../../network/strongParts.js';
import type { Ties } from '../../network/ties.js';
import { dominantParts, sharesOfLargest } from './dominantParts.js';
import type { Eigenpair } from './eigenpair.js';

const WORK = 4e9; // ties gone through before an iteration is given up and the best found is given
const ROUNDING = 1e-14; // a change of a value, as a share of it, that says nothing
const LEFT = 1e-11; // of a value, that it may be off by

/**
 * x with λ x_i = Σ s_ij x_j over the ties of i, for the largest λ; all NaN where there is no λ above 0.
 *
 * Strong components are the parts that can have a λ of their own. Those with the largest hold the vector, unless their
 * values flow on into another one with the same λ, beside which they vanish. Each holder has the projection of equal
 * values on its own vector, which is where repeated multiplication from equal values leads in an undirected network.
 * From the holders values flow to those who depend on them; all others are 0.
 */
export function dominantVector(ties: Ties, symmetric: boolean): Float64Array {
  const { offsets, targets, strengths } = sharesOfLargest(ties).shares;
  const n = offsets.length - 1;
  const parts = strongParts(ties, symmetric);
  const pairs = dominantParts({ offsets, targets, strengths }, parts, symmetric);
  if (pairs.size === 0) return new Float64Array(n).fill(Number.NaN);
  const passing = symmetric ? null : passedOn(ties, parts, pairs); // without direction nothing leads out of a part
  const values = new Float64Array(n);
  const held = new Uint8Array(n);
  let value = 0;
  for (const [label, pair] of pairs) {
    if (passing?.[label] === 1) continue;
    value = Math.max(value, pair.value);
    hold(parts.members.subarray(parts.starts[label]!, parts.starts[label + 1]!), pair.vector, values, held);
  }
  // No tie leads to a larger label, so that in label order whoever i depends on comes first.
  const rest = notHeld(parts.members, held);
  settle(offsets, targets, strengths, rest, value, values);
  return values;
}

function notHeld(members: Uint32Array, held: Uint8Array): Uint32Array {
  const rest = new Uint32Array(members.length);
  let count = 0;
  for (let place = 0; place < members.length; place++) if (held[members[place]!] === 0) rest[count++] = members[place]!;
  return rest.subarray(0, count);
}

// 1 for the parts on which another part among `pairs` depends, directly or through others.
function passedOn(
  { offsets, targets }: Ties,
  { labels, starts, members }: StrongParts,
  pairs: ReadonlyMap<number, Eigenpair>,
): Uint8Array {
  const passing = new Uint8Array(starts.length - 1);
  for (let label = passing.length - 1; label >= 0; label--) {
    if (passing[label] === 0 && !pairs.has(label)) continue;
    for (let place = starts[label]!; place < starts[label + 1]!; place++) {
      const i = members[place]!;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
        if (labels[targets[k]!] !== label) passing[labels[targets[k]!]!] = 1;
    }
  }
  return passing;
}

// Gives a part its vector, projected from equal values. Of the entries near rounding beside the largest only a guess
// is left, and they are not held, so that they settle by those that are.
function hold(part: Uint32Array, vector: Float64Array, values: Float64Array, held: Uint8Array): void {
  let sum = 0;
  let squares = 0;
  let largest = 0;
  for (let k = 0; k < vector.length; k++) {
    const value = vector[k]!;
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

// Solves λ x_i = Σ s_ij x_j for the members of `rest`, the others' values standing (Gauss-Seidel, to and fro), until
// what is left to go is nothing beside ten digits. All terms are positive, so that the smallest values are as exact as
// the largest.
function settle(
  offsets: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
  rest: Uint32Array,
  value: number,
  values: Float64Array,
): void {
  for (let work = 0, before = 0; work < WORK; ) {
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
    // Changes that shrink by the same share from here on add up to this times what they still shrink by.
    const share = change / before;
    if (change <= ROUNDING || (share < 1 && (change * share) / (1 - share) <= LEFT)) return;
    before = change;
  }
}
