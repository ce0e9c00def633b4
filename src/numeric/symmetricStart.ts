import { dot, multiply } from './vectors.js';

const STEPS = 1000;
const ROUNDING = 1e-16; // of the length of what is right

/**
 * x close to x_i = right_i + Σ entry × x_j over row i of a packed symmetric matrix whose eigenvalues are all between −1
 * and 1, by conjugate gradients: right as a whole, which says little of entries much smaller than the rest.
 */
export function symmetricStart(
  offsets: Uint32Array,
  targets: Uint32Array,
  entries: Float64Array,
  right: Float64Array,
): Float64Array {
  const x = right.slice();
  const image = new Float64Array(right.length);
  multiply(offsets, targets, entries, x, image);
  const rest = image.slice();
  const direction = image.slice();
  const enough = ROUNDING * ROUNDING * dot(right, right);
  let size = dot(rest, rest);
  for (let step = 0; step < STEPS && size > enough; step++) {
    multiply(offsets, targets, entries, direction, image);
    const length = size / (dot(direction, direction) - dot(direction, image));
    advance(length, direction, image, x, rest);
    const before = size;
    size = dot(rest, rest);
    turn(size / before, rest, direction);
  }
  return x.every(Number.isFinite) ? x : right.slice();
}

function advance(
  length: number,
  direction: Float64Array,
  image: Float64Array,
  x: Float64Array,
  rest: Float64Array,
): void {
  for (let i = 0; i < x.length; i++) {
    x[i]! += length * direction[i]!;
    rest[i]! -= length * (direction[i]! - image[i]!);
  }
}

function turn(share: number, rest: Float64Array, direction: Float64Array): void {
  for (let i = 0; i < rest.length; i++) direction[i] = rest[i]! + share * direction[i]!;
}
