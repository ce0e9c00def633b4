import { multiply } from './vectors.js';

/** Multiplies a packed matrix by a vector. */
export type Product = (vector: Float64Array, result: Float64Array) => void;

const NEAR = 65_536; // numbers of a vector that stay near the processor
const MANY = 500_000; // rows of which an entry in no order is so far that to go over the result for each stretch is worth it

/**
 * The product with a packed square matrix, for use many times. Of many rows the entries are laid out by stretches of
 * columns first, 16 bytes each: what is read of the vector in no order is then one stretch at a time. O(m) time and memory.
 */
export function productWith(offsets: Uint32Array, targets: Uint32Array, entries: Float64Array): Product {
  const n = offsets.length - 1;
  if (n <= MANY) return (vector, result) => multiply(offsets, targets, entries, vector, result);
  const rows = new Uint32Array(targets.length);
  const columns = new Uint32Array(targets.length);
  const values = new Float64Array(targets.length);
  layOut(offsets, targets, entries, stretchStarts(targets, n), rows, columns, values);
  return (vector, result) => {
    result.fill(0);
    addProducts(rows, columns, values, vector, result);
  };
}

// Where the entries of each stretch of columns begin.
function stretchStarts(targets: Uint32Array, n: number): Uint32Array {
  const starts = new Uint32Array(Math.ceil(n / NEAR) + 1);
  for (let k = 0; k < targets.length; k++) starts[Math.floor(targets[k]! / NEAR) + 1]!++;
  for (let s = 1; s < starts.length; s++) starts[s]! += starts[s - 1]!;
  return starts;
}

// Within a stretch by rows, as they come.
function layOut(
  offsets: Uint32Array,
  targets: Uint32Array,
  entries: Float64Array,
  next: Uint32Array,
  rows: Uint32Array,
  columns: Uint32Array,
  values: Float64Array,
): void {
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const at = next[Math.floor(targets[k]! / NEAR)]!++;
      rows[at] = i;
      columns[at] = targets[k]!;
      values[at] = entries[k]!;
    }
  }
}

function addProducts(
  rows: Uint32Array,
  columns: Uint32Array,
  values: Float64Array,
  vector: Float64Array,
  result: Float64Array,
): void {
  for (let k = 0; k < rows.length; k++) result[rows[k]!]! += values[k]! * vector[columns[k]!]!;
}
