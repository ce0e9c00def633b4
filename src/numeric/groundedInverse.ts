import type { Factor } from './elimination.js';

// The inverse Z of a Laplacian without the row and column of each ground; 0 there. Row p of it holds the potentials when
// one unit goes in at p and out at the ground, Z_pp is the resistance between the two. With t the targets of p in the
// factor, Z_pq = Σ share_pt Z_tq for q after p, and Z_pp = 1 / pivot + Σ share_pt Z_tp (Takahashi, Fagan and Chen 1973).
// All is positive, so no digit is lost.

/** The diagonal of that inverse, by position. Only what stands where the factor has something is worked out. */
export function inverseDiagonal({ pivots, offsets, targets, shares }: Factor): Float64Array {
  const n = pivots.length;
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(targets.length); // Z between a node and each of its targets
  const marks = new Float64Array(n); // the shares of the node at hand
  const sums = new Float64Array(n);
  for (let p = n - 1; p >= 0; p--) {
    const start = offsets[p]!;
    const end = offsets[p + 1]!;
    for (let k = start; k < end; k++) {
      marks[targets[k]!] = shares[k]!;
      sums[targets[k]!] = shares[k]! * diagonal[targets[k]!]!;
    }
    // Any two targets of p are joined in the factor, so the row of the earlier has the other.
    for (let k = start; k < end; k++) addRow(offsets, targets, beside, marks, sums, targets[k]!, shares[k]!);
    let sum = pivots[p]! > 0 ? 1 / pivots[p]! : 0;
    for (let k = start; k < end; k++) {
      const target = targets[k]!;
      beside[k] = sums[target]!;
      sum += shares[k]! * sums[target]!;
      marks[target] = 0;
    }
    diagonal[p] = sum;
  }
  return diagonal;
}

// Adds what Z beside the target `row` of the node at hand gives to its sums.
function addRow(
  offsets: Uint32Array,
  targets: Uint32Array,
  beside: Float64Array,
  marks: Float64Array,
  sums: Float64Array,
  row: number,
  share: number,
): void {
  let sum = 0;
  for (let k = offsets[row]!, end = offsets[row + 1]!; k < end; k++) {
    const mark = marks[targets[k]!]!;
    if (mark === 0) continue;
    sum += mark * beside[k]!;
    sums[targets[k]!]! += share * beside[k]!;
  }
  sums[row]! += sum;
}

/** All of that inverse for the part at positions `from` to `to` (exclusive), row by row, written to `inverse`. */
export function inverseInto(
  { pivots, offsets, targets, shares }: Factor,
  from: number,
  to: number,
  inverse: Float64Array,
): void {
  const size = to - from;
  for (let p = size - 1; p >= 0; p--) {
    const row = inverse.subarray(p * size, (p + 1) * size).fill(0);
    const start = offsets[from + p]!;
    const end = offsets[from + p + 1]!;
    for (let k = start; k < end; k++) addAfter(inverse, size, targets[k]! - from, shares[k]!, row, p);
    let own = pivots[from + p]! > 0 ? 1 / pivots[from + p]! : 0;
    for (let k = start; k < end; k++) own += shares[k]! * row[targets[k]! - from]!;
    row[p] = own;
    for (let q = p + 1; q < size; q++) inverse[q * size + p] = row[q]!;
  }
}

function addAfter(
  inverse: Float64Array,
  size: number,
  from: number,
  share: number,
  row: Float64Array,
  p: number,
): void {
  const start = from * size;
  for (let q = p + 1; q < size; q++) row[q]! += share * inverse[start + q]!;
}
