import { totalsOf } from '../../network/bothWays.js';
import type { Ties } from '../../network/ties.js';

const STEPS = 1000;
const ROUNDING = 1e-14; // as a share of what starts

/**
 * The visits of a walk over ties that can be followed either way, which starts once at every member: v = 1 + damping × Σ
 * v_j s_ij / D_j, with D the strength of all ties of a member. In y = v / D this is (D − damping S) y = 1, a symmetric
 * system, solved by conjugate gradients with D to make the steps few. What is left of it is `tolerance` of all that
 * starts, which may be much for a member; null where strengths are too far apart for it.
 */
export function visitsBothWays(ties: Ties, damping: number, tolerance: number): Float64Array | null {
  const totals = totalsOf(ties);
  const n = totals.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += totals[i]!;
  const shares = new Float64Array(n);
  const y = new Float64Array(n);
  const rest = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (totals[i] === 0) continue;
    shares[i] = 1 / totals[i]!;
    y[i] = n / ((1 - damping) * sum); // the right answer where all have ties alike
    rest[i] = 1 - (1 - damping) * totals[i]! * y[i]!;
  }
  const direction = new Float64Array(n);
  const image = new Float64Array(n);
  const left = { size: 0, energy: 0 };
  advance(0, shares, direction, image, y, rest, left);
  for (let step = 0, before = Infinity; step < STEPS && left.size > n * Math.max(tolerance, ROUNDING); step++) {
    turn(left.energy / before, shares, rest, direction);
    before = left.energy;
    const product = imageOf(ties.offsets, ties.targets, ties.strengths, totals, damping, direction, image);
    advance(left.energy / product, shares, direction, image, y, rest, left);
  }
  for (let i = 0; i < n; i++) {
    y[i] = totals[i] === 0 ? 1 : Math.max(0, y[i]! * totals[i]!);
    if (!Number.isFinite(y[i]!)) return null;
  }
  return y;
}

// The next direction, with `share` of the one before.
function turn(share: number, shares: Float64Array, rest: Float64Array, direction: Float64Array): void {
  for (let i = 0; i < rest.length; i++) direction[i] = rest[i]! * shares[i]! + share * direction[i]!;
}

// image = (D − damping S) × direction, two sums at a time; gives the product of the two.
function imageOf(
  offsets: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
  totals: Float64Array,
  damping: number,
  direction: Float64Array,
  image: Float64Array,
): number {
  let product = 0;
  for (let i = 0, k = 0; i < image.length; i++) {
    const end = offsets[i + 1]!;
    let p = 0;
    let q = 0;
    for (; k + 1 < end; k += 2) {
      p += strengths[k]! * direction[targets[k]!]!;
      q += strengths[k + 1]! * direction[targets[k + 1]!]!;
    }
    if (k < end) {
      p += strengths[k]! * direction[targets[k]!]!;
      k++;
    }
    const value = totals[i]! * direction[i]! - damping * (p + q);
    image[i] = value;
    product += value * direction[i]!;
  }
  return product;
}

// Goes so far in a direction, and says how much is left, as a sum of amounts and as an energy.
function advance(
  length: number,
  shares: Float64Array,
  direction: Float64Array,
  image: Float64Array,
  y: Float64Array,
  rest: Float64Array,
  left: { size: number; energy: number },
): void {
  let size = 0;
  let energy = 0;
  for (let i = 0; i < y.length; i++) {
    y[i]! += length * direction[i]!;
    const value = rest[i]! - length * image[i]!;
    rest[i] = value;
    size += Math.abs(value);
    energy += value * value * shares[i]!;
  }
  left.size = size;
  left.energy = energy;
}
