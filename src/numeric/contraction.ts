import { add, norm, orthogonalize, stretch } from './vectors.js';

const STEPS = 30; // to begin with
const ROOM = 2e7; // numbers kept at a time
const WORK = 4e9; // products formed before the search is given up and the best found is given

/**
 * Solves x_i = right_i + Σ entry × x_j over row i of a packed matrix whose entries, made positive, have no eigenvalue of
 * 1 or more.
 *
 * Sweeps to and fro over the rows, new values used at once (Gauss-Seidel), close in on x from anywhere, by the largest
 * eigenvalue or better each way. From the changes of some such sweeps the point where they lead to is taken (GMRES, Saad
 * and Schultz 1986), errors measured as shares of the terms of their row. Sweeps alone end it, when the point taken is no
 * longer nearer: where all terms are positive they leave the smallest values as exact as the largest. Values at `start`
 * that are right as a whole already leave nothing but sweeps to do.
 */
export function solveContraction(
  offsets: Uint32Array,
  targets: Uint32Array,
  entries: Float64Array,
  right: Float64Array,
  tolerance: number = 1e-15,
  start: Float64Array = right,
): Float64Array {
  const n = right.length;
  const most = Math.min(n, Math.max(8, Math.floor(Math.min(ROOM / n, Math.sqrt(WORK / n)))));
  const order = depthFirst(offsets, targets);
  let steps = Math.min(STEPS, most);
  let basis = new Float64Array(n);
  const none = new Float64Array(n);
  const sizes = new Float64Array(n);
  const before = new Float64Array(n);
  const values = start.slice();
  let jump = true;
  let least = Infinity;
  let since = 0;
  for (let work = 0; work < 10 * WORK; ) {
    before.set(values);
    sweep(offsets, targets, entries, order, right, values);
    termsOf(offsets, targets, entries, right, values, sizes);
    const change = shareChanged(before, values, sizes, basis);
    work += 3 * (n + entries.length);
    since = change < least ? 0 : since + 1;
    // At the level of rounding the changes no longer grow smaller.
    if (!(change > tolerance && change < Infinity) || (since >= 20 && least <= 1e-13)) break;
    if (jump && change > 0.1 * least) {
      if (steps === most) jump = change < least;
      else steps = Math.min(2 * steps, most);
    }
    // From values that were as near at the start sweeps alone are enough.
    if (change < (least === Infinity ? 1e-11 : 1e-14)) jump = false;
    least = Math.min(least, change);
    if (!jump) continue;
    if (basis.length < (steps + 1) * n) {
      const wider = new Float64Array((steps + 1) * n);
      wider.set(basis.subarray(0, n));
      basis = wider;
    }
    const taken = leap(offsets, targets, entries, order, basis, steps, sizes, none, before, values);
    work += 2 * taken * (n * (taken + 1) + entries.length);
  }
  return values;
}

// The rows in the order in which a walk that goes on as far as it can turns back from them: the rows that one depends
// on come first as far as possible, so that a sweep carries values all the way along.
function depthFirst(offsets: Uint32Array, targets: Uint32Array): Uint32Array {
  const n = offsets.length - 1;
  const order = new Uint32Array(n);
  const next = offsets.slice(0, n);
  const seen = new Uint8Array(n);
  const trail = new Uint32Array(n);
  let done = 0;
  for (let root = 0; root < n; root++) {
    if (seen[root] === 1) continue;
    seen[root] = 1;
    trail[0] = root;
    for (let length = 1; length > 0; ) {
      const i = trail[length - 1]!;
      if (next[i]! === offsets[i + 1]!) {
        order[done++] = i;
        length--;
        continue;
      }
      const j = targets[next[i]!++]!;
      if (seen[j] === 1) continue;
      seen[j] = 1;
      trail[length++] = j;
    }
  }
  return order;
}

// A sweep there and back.
function sweep(
  offsets: Uint32Array,
  targets: Uint32Array,
  entries: Float64Array,
  order: Uint32Array,
  right: Float64Array,
  values: Float64Array,
): void {
  const n = values.length;
  for (let step = 0; step < 2 * n; step++) {
    const i = order[step < n ? step : 2 * n - 1 - step]!;
    let sum = right[i]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) sum += entries[k]! * values[targets[k]!]!;
    values[i] = sum;
  }
}

// What the terms of each row come to when none is taken off another.
function termsOf(
  offsets: Uint32Array,
  targets: Uint32Array,
  entries: Float64Array,
  right: Float64Array,
  values: Float64Array,
  sizes: Float64Array,
): void {
  for (let i = 0; i < sizes.length; i++) {
    let sum = Math.abs(right[i]!);
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) sum += Math.abs(entries[k]! * values[targets[k]!]!);
    sizes[i] = sum > 0 ? sum : 1;
  }
}

// The largest change as a share; all of them in the first row of `basis`.
function shareChanged(before: Float64Array, values: Float64Array, sizes: Float64Array, basis: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < sizes.length; i++) {
    basis[i] = (values[i]! - before[i]!) / sizes[i]!;
    largest = Math.max(largest, Math.abs(basis[i]!));
  }
  return largest;
}

// From the values before a sweep and the change by it, in the first row of `basis`, to where further ones lead, as far
// as `steps` of them tell. Gives the number of steps.
function leap(
  offsets: Uint32Array,
  targets: Uint32Array,
  entries: Float64Array,
  order: Uint32Array,
  basis: Float64Array,
  steps: number,
  sizes: Float64Array,
  none: Float64Array,
  before: Float64Array,
  values: Float64Array,
): number {
  const n = values.length;
  const columns = new Float64Array(steps * (steps + 1)); // a row per step: a column of the triangle
  const cosines = new Float64Array(steps);
  const sines = new Float64Array(steps);
  const rest = new Float64Array(steps + 1);
  const shares = new Float64Array(steps + 1);
  const start = norm(basis.subarray(0, n));
  stretch(basis.subarray(0, n), 1 / start);
  rest[0] = start;
  let taken = 0;
  while (taken < steps && Math.abs(rest[taken]!) > 1e-9 * start && Math.abs(rest[taken]!) > 1e-17) {
    const step = taken++;
    const row = basis.subarray(step * n, (step + 1) * n);
    const next = basis.subarray((step + 1) * n, (step + 2) * n);
    for (let i = 0; i < n; i++) values[i] = row[i]! * sizes[i]!;
    sweep(offsets, targets, entries, order, none, values);
    for (let i = 0; i < n; i++) next[i] = row[i]! - values[i]! / sizes[i]!;
    const column = columns.subarray(step * (steps + 1), (step + 1) * (steps + 1));
    orthogonalize(basis, step + 1, next, shares);
    column.set(shares.subarray(0, step + 1));
    const length = norm(next);
    if (length > 0) stretch(next, 1 / length);
    for (let k = 0; k < step; k++) turn(column, k, cosines[k]!, sines[k]!);
    const radius = Math.hypot(column[step]!, length);
    cosines[step] = column[step]! / radius;
    sines[step] = length / radius;
    column[step] = radius;
    turn(rest, step, cosines[step]!, sines[step]!);
  }
  // Back through the triangle, each share taken out of the rows above it.
  for (let step = taken - 1; step >= 0; step--) {
    const column = columns.subarray(step * (steps + 1), (step + 1) * (steps + 1));
    rest[step]! /= column[step]!;
    for (let k = 0; k < step; k++) rest[k]! -= column[k]! * rest[step]!;
  }
  values.fill(0);
  for (let step = 0; step < taken; step++) add(values, basis.subarray(step * n, (step + 1) * n), rest[step]!);
  for (let i = 0; i < n; i++) values[i] = before[i]! + values[i]! * sizes[i]!;
  return taken;
}

// Turns the plane of entries k and k + 1.
function turn(vector: Float64Array, k: number, cosine: number, sine: number): void {
  const first = vector[k]!;
  vector[k] = cosine * first + sine * vector[k + 1]!;
  vector[k + 1] = cosine * vector[k + 1]! - sine * first;
}
