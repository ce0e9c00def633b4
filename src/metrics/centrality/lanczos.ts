import type { Ties } from '../../network/ties.js';
import { type Product, productWith } from '../../numeric/product.js';
import { secondOfTridiagonal, topOfTridiagonal } from '../../numeric/tridiagonal.js';
import { addRow, norm, orthogonalize, stretch } from '../../numeric/vectors.js';
import type { Eigenpair } from './eigenpair.js';
import { treeDominant } from './treeDominant.js';

const STEPS = 40;
const ROOM = 2e7; // numbers kept at a time
const WORK = 4e9; // ties gone through before the search is given up and the best found is given

/**
 * The largest eigenvalue of a connected undirected network and its vector, every entry positive up to rounding.
 *
 * A tree has a way of its own. Otherwise Lanczos's method with full reorthogonalisation from the vector of strengths.
 * Where 40 steps do not tell the largest eigenvalue from the next, as on long chains, the search starts again from the
 * vector found after a Chebyshev polynomial of the network has damped everything up to the second value, of twice the
 * degree each time.
 */
export function symmetricDominant(ties: Ties): Eigenpair {
  const { offsets, targets, strengths } = ties;
  const n = offsets.length - 1;
  if (targets.length === 2 * (n - 1)) return treeDominant(ties);
  const product = productWith(offsets, targets, strengths);
  let vector: Float64Array = new Float64Array(n);
  product(vector.slice().fill(1), vector);
  const steps = Math.min(n, STEPS, Math.max(8, Math.floor(ROOM / n)));
  const basis = new Float64Array(steps * n);
  let work = 0;
  for (let degree = 32; ; degree *= 2) {
    const { top, second, right } = krylov(product, vector, basis, steps);
    work += (steps + degree) * targets.length;
    if (right || work > WORK) return { value: top, vector: positive(vector) };
    vector = filtered(product, vector, top, Math.max(second, 0), degree);
  }
}

// Lanczos steps from `vector`, which the best vector found replaces. Ends early once that is right.
function krylov(
  product: Product,
  vector: Float64Array,
  basis: Float64Array,
  steps: number,
): { top: number; second: number; right: boolean } {
  const n = vector.length;
  const diagonal = new Float64Array(steps);
  const beside = new Float64Array(steps);
  const shares = new Float64Array(steps);
  const found = new Float64Array(steps);
  stretch(vector, 1 / norm(vector));
  basis.set(vector);
  const next = new Float64Array(n);
  for (let step = 0, top = 0; ; step++) {
    product(basis.subarray(step * n, (step + 1) * n), next);
    orthogonalize(basis, step + 1, next, shares, Math.max(0, step - 1));
    diagonal[step] = shares[step]!;
    beside[step] = norm(next);
    top = topOfTridiagonal(step + 1, diagonal, beside, found, top);
    // Nothing but rounding is left when the steps so far have all that this start leads to.
    const residual = beside[step]! <= 1e-14 * top ? 0 : beside[step]! * found[step]!;
    // The vector is off by about residual / (top − second), and no residual is below rounding. After one step there is
    // no second yet.
    const last = step + 1 === steps;
    if (last || residual <= 1e-14 * top) {
      const second = secondOfTridiagonal(step + 1, diagonal, beside, top);
      const right = residual <= Math.max(1e-14 * Math.min(top - second, top), 2 * Number.EPSILON * top);
      if (last || right) {
        vector.fill(0);
        for (let k = 0; k <= step; k++) addRow(vector, basis, k * n, found[k]!);
        return { top, second, right };
      }
    }
    stretch(next, 1 / beside[step]!);
    basis.set(next, (step + 1) * n);
  }
}

// The Chebyshev polynomial that is small from −top to `edge` and 1 at `top`, applied to the vector (Saad 2011).
function filtered(product: Product, vector: Float64Array, top: number, edge: number, degree: number): Float64Array {
  const center = (edge - top) / 2;
  const half = (edge + top) / 2;
  const first = half / (top - center);
  let before = vector;
  let now: Float64Array = new Float64Array(vector.length);
  let next: Float64Array = new Float64Array(vector.length);
  product(before, now);
  for (let i = 0; i < now.length; i++) now[i] = ((now[i]! - center * before[i]!) * first) / half;
  let sigma = first;
  for (let step = 1; step < degree; step++) {
    const following = 1 / (2 / first - sigma);
    product(now, next);
    combine(next, now, before, center, (2 * following) / half, sigma * following);
    sigma = following;
    [before, now, next] = [now, next, before];
  }
  return now;
}

function combine(
  next: Float64Array,
  now: Float64Array,
  before: Float64Array,
  center: number,
  factor: number,
  back: number,
): void {
  for (let i = 0; i < next.length; i++) next[i] = factor * (next[i]! - center * now[i]!) - back * before[i]!;
}

function positive(vector: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]!;
  const sign = sum < 0 ? -1 : 1;
  for (let i = 0; i < vector.length; i++) vector[i] = Math.max(0, sign * vector[i]!);
  return vector;
}
