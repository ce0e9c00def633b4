import { totalsOf } from '../../network/bothWays.js';
import type { Ties } from '../../network/ties.js';
import { productWith } from '../../numeric/product.js';

const STEPS = 1000;

/**
 * The visits of a walk over ties that can be followed either way, which starts once at every member: v = 1 + damping × Σ
 * v_j s_ij / D_j, with D the strength of all ties of a member. In y = v / D this is (D − damping S) y = 1, a symmetric
 * system, solved by conjugate gradients with D to make the steps few, until nobody's visits are off by more than the share
 * `least` of what its ties bring; null where strengths are too far apart for it.
 */
export function visitsBothWays(ties: Ties, damping: number, least: number): Float64Array | null {
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
  const left = { share: 0, energy: 0 };
  const passOn = productWith(ties.offsets, ties.targets, ties.strengths);
  advance(0, shares, direction, image, y, rest, left);
  for (let step = 0, before = Infinity; step < STEPS && left.share > least; step++) {
    turn(left.energy / before, shares, rest, direction);
    before = left.energy;
    passOn(direction, image);
    const product = takeFrom(totals, damping, direction, image);
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

// Makes S × direction, which `image` is, (D − damping S) × direction, and gives the product of that with the direction.
function takeFrom(totals: Float64Array, damping: number, direction: Float64Array, image: Float64Array): number {
  let product = 0;
  for (let i = 0; i < image.length; i++) {
    const value = totals[i]! * direction[i]! - damping * image[i]!;
    image[i] = value;
    product += value * direction[i]!;
  }
  return product;
}

// Goes so far in a direction, and says how much is left, as the largest share of a member's visits and as an energy.
function advance(
  length: number,
  shares: Float64Array,
  direction: Float64Array,
  image: Float64Array,
  y: Float64Array,
  rest: Float64Array,
  left: { share: number; energy: number },
): void {
  let share = 0;
  let energy = 0;
  for (let i = 0; i < y.length; i++) {
    y[i]! += length * direction[i]!;
    const value = rest[i]! - length * image[i]!;
    rest[i] = value;
    if (value !== 0) share = Math.max(share, Math.abs((value * shares[i]!) / y[i]!));
    energy += value * value * shares[i]!;
  }
  left.share = share;
  left.energy = energy;
}
