import { type Factor, type Laplacian, solveInPlace } from './elimination.js';

const ROUNDS = 2; // the second starts from the true residual of the first
const STEPS = 1000;

/**
 * Solves Laplacian × potentials = charges by conjugate gradients, with an approximate factor of the same Laplacian to
 * make them few: some 15 to 65 on networks of any shape and strengths. Everything goes by position in the factor.
 */
export class ConjugateGradient {
  readonly #laplacian: Laplacian;
  readonly #factor: Factor;
  readonly #potentials: Float64Array;
  readonly #residual: Float64Array;
  readonly #direction: Float64Array;
  readonly #image: Float64Array;
  readonly #guess: Float64Array;

  constructor(laplacian: Laplacian, factor: Factor) {
    const n = factor.order.length;
    this.#laplacian = laplacian;
    this.#factor = factor;
    this.#potentials = new Float64Array(n);
    this.#residual = new Float64Array(n);
    this.#direction = new Float64Array(n);
    this.#image = new Float64Array(n);
    this.#guess = new Float64Array(n);
  }

  /**
   * Turns charges that sum to 0 into potentials, for the connected part at positions `from` to `to` (exclusive), in
   * place; the last of them has potential 0. The error left is `tolerance` of the whole, measured by energy.
   */
  solveInPlace(values: Float64Array, from: number, to: number, tolerance: number): void {
    const { offsets, targets, strengths } = this.#laplacian;
    const potentials = this.#potentials;
    const residual = this.#residual;
    const direction = this.#direction;
    const image = this.#image;
    const guess = this.#guess;
    potentials.fill(0, from, to);
    let enough = 0;
    for (let round = 0; round < ROUNDS; round++) {
      multiplyLaplacian(offsets, targets, strengths, potentials, residual, from, to);
      for (let p = from; p < to; p++) guess[p] = residual[p] = values[p]! - residual[p]!;
      solveInPlace(this.#factor, guess, from, to);
      for (let p = from; p < to; p++) direction[p] = guess[p]!;
      let energy = dot(residual, guess, from, to);
      if (round === 0) enough = tolerance * tolerance * energy;
      for (let step = 0; step < STEPS && energy > enough; step++) {
        multiplyLaplacian(offsets, targets, strengths, direction, image, from, to);
        const length = energy / dot(direction, image, from, to);
        for (let p = from; p < to; p++) {
          potentials[p]! += length * direction[p]!;
          guess[p] = residual[p]! -= length * image[p]!;
        }
        solveInPlace(this.#factor, guess, from, to);
        const before = energy;
        energy = dot(residual, guess, from, to);
        for (let p = from; p < to; p++) direction[p] = guess[p]! + (energy / before) * direction[p]!;
      }
    }
    for (let p = from; p < to; p++) values[p] = potentials[p]! - potentials[to - 1]!;
  }
}

// result_p = Σ strength × (vector_p − vector_q): differences lose fewer digits than the diagonal would.
function multiplyLaplacian(
  offsets: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
  vector: Float64Array,
  result: Float64Array,
  from: number,
  to: number,
): void {
  for (let p = from; p < to; p++) {
    const own = vector[p]!;
    let sum = 0;
    for (let k = offsets[p]!, end = offsets[p + 1]!; k < end; k++) sum += strengths[k]! * (own - vector[targets[k]!]!);
    result[p] = sum;
  }
}

function dot(a: Float64Array, b: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let p = from; p < to; p++) sum += a[p]! * b[p]!;
  return sum;
}
