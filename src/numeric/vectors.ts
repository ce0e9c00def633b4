/** Σ a_i b_i. */
export function dot(a: Float64Array, b: Float64Array): number {
  return dotRow(a, 0, b);
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

/** result_i = Σ entry × vector_j over row i of a packed matrix; two sums at a time, of which neither waits for the other. */
export function multiply(
  offsets: Uint32Array,
  targets: Uint32Array,
  entries: Float64Array,
  vector: Float64Array,
  result: Float64Array,
): void {
  for (let i = 0, k = 0; i < result.length; i++) {
    const end = offsets[i + 1]!;
    let p = 0;
    let q = 0;
    for (; k + 1 < end; k += 2) {
      p += entries[k]! * vector[targets[k]!]!;
      q += entries[k + 1]! * vector[targets[k + 1]!]!;
    }
    if (k < end) {
      p += entries[k]! * vector[targets[k]!]!;
      k++;
    }
    result[i] = p + q;
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
    const last = pass === 0 ? first : 0;
    let share = dotRow(basis, (count - 1) * n, next);
    for (let k = count - 1; k >= last; k--) {
      shares[k]! += share;
      if (k > last) share = takenOut(next, basis, k * n, share);
      else addRow(next, basis, k * n, -share);
    }
  }
}

// Four sums at a time, of which none waits for another.
function dotRow(basis: Float64Array, start: number, vector: Float64Array): number {
  const n = vector.length;
  const whole = n - (n % 4);
  let [p, q, r, s] = [0, 0, 0, 0];
  for (let i = 0; i < whole; i += 4) {
    p += basis[start + i]! * vector[i]!;
    q += basis[start + i + 1]! * vector[i + 1]!;
    r += basis[start + i + 2]! * vector[i + 2]!;
    s += basis[start + i + 3]! * vector[i + 3]!;
  }
  for (let i = whole; i < n; i++) p += basis[start + i]! * vector[i]!;
  return p + q + (r + s);
}

// Takes `share` times the row that begins at `start` out of the vector, which then has so much of the row before it: in
// one go, since what is waited for is the reading.
function takenOut(vector: Float64Array, basis: Float64Array, start: number, share: number): number {
  const n = vector.length;
  const whole = n - (n % 4);
  const before = start - n;
  let [p, q, r, s] = [0, 0, 0, 0];
  for (let i = 0; i < whole; i += 4) {
    const a = vector[i]! - share * basis[start + i]!;
    const b = vector[i + 1]! - share * basis[start + i + 1]!;
    const c = vector[i + 2]! - share * basis[start + i + 2]!;
    const d = vector[i + 3]! - share * basis[start + i + 3]!;
    vector[i] = a;
    vector[i + 1] = b;
    vector[i + 2] = c;
    vector[i + 3] = d;
    p += a * basis[before + i]!;
    q += b * basis[before + i + 1]!;
    r += c * basis[before + i + 2]!;
    s += d * basis[before + i + 3]!;
  }
  for (let i = whole; i < n; i++) {
    vector[i]! -= share * basis[start + i]!;
    p += vector[i]! * basis[before + i]!;
  }
  return p + q + (r + s);
}

/** Adds `factor` times the row of `basis` that begins at `start` to the vector. */
export function addRow(to: Float64Array, basis: Float64Array, start: number, factor: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += factor * basis[start + i]!;
}
