// A symmetric tridiagonal matrix of so many rows; of `beside`, all above 0, entry k stands between rows k and k + 1.

const ROUNDS = 200;
const ENOUGH = 1e-3; // of the gap between the two largest eigenvalues

/**
 * The largest eigenvalue, and in `vector` its vector, of length 1 and all entries at least 0. The first row must have a
 * share of it, as where a search starts has. It is looked for from `from` on, which is best a little below it, such as
 * the largest with a row less.
 *
 * Elimination of value − matrix from the last row on has all pivots but the first above 0 while the value is above all
 * eigenvalues of the other rows. Then what the first says is a function of the value that rises ever more slowly and is
 * 0 at the eigenvalue, to which Newton's steps lead; where they do not, the range it must be in is halved.
 */
export function topOfTridiagonal(
  size: number,
  diagonal: Float64Array,
  beside: Float64Array,
  vector: Float64Array,
  from: number = -Infinity,
): number {
  let low = from;
  for (let k = 0; k < size; k++) low = Math.max(low, diagonal[k]!);
  let high = largestReach(size, diagonal, beside, 1);
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(high), Math.abs(largestReach(size, diagonal, beside, -1)));
  let value = low;
  for (let round = 0; round < ROUNDS; round++) {
    const step = stepFrom(size, diagonal, beside, value, vector);
    if (Math.abs(step) <= rounding) {
      value += step;
      break;
    }
    if (high - low <= rounding) {
      value = high;
      stepFrom(size, diagonal, beside, value, vector);
      break;
    }
    if (step < 0) high = value;
    else low = value;
    value += step;
    if (!(value > low && value < high)) value = low + (high - low) / 2;
  }
  let squares = 0;
  for (let k = 0; k < size; k++) squares += vector[k]! * vector[k]!;
  const length = Math.sqrt(squares);
  for (let k = 0; k < size; k++) vector[k]! /= length;
  return value;
}

/**
 * The second largest eigenvalue, −Infinity where there is none, or a little more: at most a thousandth of what is
 * between it and `top`, the largest.
 */
export function secondOfTridiagonal(size: number, diagonal: Float64Array, beside: Float64Array, top: number): number {
  if (size < 2) return -Infinity;
  let low = -largestReach(size, diagonal, beside, -1);
  let high = top;
  const rounding = Number.EPSILON * Math.max(Math.abs(low), Math.abs(high));
  while (high - low > Math.max(rounding, ENOUGH * (top - high))) {
    const middle = low + (high - low) / 2;
    if (atLeastTwoAbove(size, diagonal, beside, middle)) low = middle;
    else high = middle;
  }
  return high;
}

// No eigenvalue is above it; with `sign` −1 none of the negative matrix.
function largestReach(size: number, diagonal: Float64Array, beside: Float64Array, sign: 1 | -1): number {
  let most = -Infinity;
  for (let k = 0; k < size; k++) {
    const around = (k > 0 ? beside[k - 1]! : 0) + (k + 1 < size ? beside[k]! : 0);
    most = Math.max(most, sign * diagonal[k]! + around);
  }
  return most;
}

// Newton's step from the value, NaN where an eigenvalue of the rows but the first is above it. Leaves in `vector` what
// solves all equations but the first row's, 1 in its own.
function stepFrom(
  size: number,
  diagonal: Float64Array,
  beside: Float64Array,
  value: number,
  vector: Float64Array,
): number {
  let pivot = value - diagonal[size - 1]!;
  for (let k = size - 1; k > 0; k--) {
    if (!(pivot > 0)) return Number.NaN;
    const share = beside[k - 1]! / pivot;
    vector[k] = share;
    pivot = value - diagonal[k - 1]! - share * beside[k - 1]!;
  }
  vector[0] = 1;
  let squares = 1;
  for (let k = 1; k < size; k++) {
    vector[k]! *= vector[k - 1]!;
    squares += vector[k]! * vector[k]!;
  }
  return -pivot / squares;
}

// By the signs of the pivots of value − matrix.
function atLeastTwoAbove(size: number, diagonal: Float64Array, beside: Float64Array, value: number): boolean {
  let above = 0;
  let pivot = 1;
  for (let k = size - 1; k >= 0; k--) {
    const next = k + 1 < size ? beside[k]! : 0;
    pivot = value - diagonal[k]! - next * (next / pivot);
    if (pivot === 0) pivot = Number.MIN_VALUE;
    if (pivot < 0 && ++above === 2) return true;
  }
  return false;
}
