import { ConjugateGradient } from './conjugateGradient.js';
import { eliminate, type Factor, type Laplacian, solveInPlace } from './elimination.js';
import { randomFrom } from './random.js';

/**
 * Solves Laplacian × potentials = charges again and again, by an exact factor where one of at most `room` numbers is
 * found, else by conjugate gradients. Nodes go by position, those of each connected part next to one another.
 */
export class LaplacianSolver {
  /** The node at each position. */
  readonly order: Uint32Array;
  /** The first position of each connected part, and at the end the number of all. */
  readonly starts: readonly number[];
  /** The exact factor, if there is one. */
  readonly exact: Factor | null;
  /** The Laplacian by position. */
  readonly laplacian: Laplacian;
  readonly #gradient: ConjugateGradient | null;

  constructor(laplacian: Laplacian, room: number) {
    this.exact = eliminate(laplacian, room, null);
    const factor = this.exact ?? eliminate(laplacian, room, randomFrom(1))!; // an approximate factor is always given
    this.order = factor.order;
    this.starts = startsOf(factor);
    this.laplacian = byPosition(laplacian, factor.order);
    this.#gradient = this.exact === null ? new ConjugateGradient(this.laplacian, factor) : null;
  }

  /** Turns charges that sum to 0 into potentials, 0 at the last position, for the part from `from` to `to`, in place. */
  solveInPlace(values: Float64Array, from: number, to: number, tolerance = 1e-13): void {
    if (this.exact !== null) solveInPlace(this.exact, values, from, to);
    else this.#gradient!.solveInPlace(values, from, to, tolerance); // made when there is no exact factor
  }
}

function startsOf({ pivots }: Factor): number[] {
  const starts = [0];
  for (let p = 0; p < pivots.length; p++) if (pivots[p] === 0) starts.push(p + 1);
  return starts;
}

function byPosition({ offsets, targets, strengths }: Laplacian, order: Uint32Array): Laplacian {
  const n = order.length;
  const positions = new Uint32Array(n);
  for (let p = 0; p < n; p++) positions[order[p]!] = p;
  const result = {
    offsets: new Uint32Array(n + 1),
    targets: new Uint32Array(targets.length),
    strengths: new Float64Array(targets.length),
  };
  let count = 0;
  for (let p = 0; p < n; p++) {
    for (let k = offsets[order[p]!]!; k < offsets[order[p]! + 1]!; k++) {
      result.targets[count] = positions[targets[k]!]!;
      result.strengths[count++] = strengths[k]!;
    }
    result.offsets[p + 1] = count;
  }
  return result;
}
