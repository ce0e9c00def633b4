/** An eigenvalue with its vector. */
export interface Eigenpair {
  readonly value: number;
  readonly vector: Float64Array;
}
