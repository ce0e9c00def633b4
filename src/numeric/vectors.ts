/** Σ a_i b_i. */
export function dot(a: Float64Array, b: Float64Array): number {
  // Four sums at a time, of which none waits for another.
  const n = a.length;
  const whole = n - (n % 4);
  let [p, q, r, s] = [0, 0, 0, 0];
  for (let i = 0; i < whole; i += 4) {
    p += a[i]! * b[i]!;
    q += a[i + 1]! * b[i + 1]!;
    r += a[i + 2]! * b[i + 2]!;
    s += a[i + 3]! * b[i + 3]!;
  }
  for (let i = whole; i < n; i++) p += a[i]! * b[i]!;
  return p + q + (r + s);
}

/** Adds `factor` times the vector to `to`. */
export function add(to: Float64Array, vector: Float64Array, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += factor * vector[i]!;
}

/** Multiplies every entry by `factor`. */
export function stretch(vector: Float64Array, factor: number): void {
  for (let i = 0; i < vector.length; i++) vector[i]! *= factor;
}

/** The length: the root of the sum of squares. */
export function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

/** result_i = Σ entry × vector_j over row i of a packed matrix. */
export function multiply(
  offsets: Uint32Array,
  targets: Uint32Array,
  entries: Float64Array,
  vector: Float64Array,
  result: Float64Array,
): void {
  for (let i = 0; i < result.length; i++) {
    let sum = 0;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) sum += entries[k]! * vector[targets[k]!]!;
    result[i] = sum;
  }
}

/**
 * Takes out of `next` its share of each of the first `count` rows of `basis`, which are of length 1 and at right angles;
 * twice, because once leaves rounding behind. It has none but rounding of the rows before `first`, which once is enough
 * for. The shares are put in `shares`.
 */
export function orthogonalize(
  basis: Float64Array,
  count: number,
  next: Float64Array,
  shares: Float64Array,
  first: number = 0,
): void {
  const n = next.length;
  shares.fill(0, 0, count);
  for (let pass = 0; pass < 2; pass++) {
    for (let k = count - 1; k >= (pass === 0 ? first : 0); k--) {
      const row = basis.subarray(k * n, (k + 1) * n);
      const share = dot(row, next);
      add(next, row, -share);
      shares[k]! += share;
    }
  }
}
