import type { RisingTies } from './rising.js';
import { fetchRows, longestRow, spansFor } from './triangles.js';

/**
 * The number of triangles whose lowest corner is from `from` to `to` (exclusive). Each also adds 2 at its corners in
 * `sums`, if that is given: the two others are there as an ordered pair of contacts twice. O(m^1.5) for all.
 */
export function countTriangles(up: RisingTies, from: number, to: number, sums: Float64Array | null): number {
  const longest = longestRow(up.offsets);
  const spans = longest <= SHORT ? SPANS : spansFor(longest);
  const marks = new Uint8Array(up.offsets.length - 1);
  let count = 0;
  for (let begin = from, end = from; begin < to; begin = end) {
    end = fetchRows(up, spans, begin, to);
    count += countRows(up.offsets, up.targets, spans, marks, begin, end, sums);
  }
  return count;
}

// Kept, as making it would take longer than the work on a small network.
const SHORT = 64;
const SPANS = spansFor(SHORT);

function countRows(
  offsets: Uint32Array,
  targets: Uint32Array,
  spans: Uint32Array,
  marks: Uint8Array,
  from: number,
  to: number,
  sums: Float64Array | null,
): number {
  let count = 0;
  for (let a = from, x = 0; a < to; a++) {
    const start = offsets[a]!;
    const end = offsets[a + 1]!;
    if (end - start < 2) {
      x += 2 * (end - start);
      continue;
    }
    let last = 0;
    for (let k = start; k < end; k++) {
      const c = targets[k]!;
      marks[c] = 1;
      if (c > last) last = c;
    }
    for (let k = start; k < end; k++, x += 2) {
      const b = targets[k]!;
      if (b === last) continue; // nobody beyond it is marked
      for (let l = spans[x]!, stop = spans[x + 1]!; l < stop; l++) {
        const c = targets[l]!;
        if (marks[c] === 0) continue;
        count++;
        if (sums === null) continue;
        sums[a]! += 2;
        sums[b]! += 2;
        sums[c]! += 2;
      }
    }
    for (let k = start; k < end; k++) marks[targets[k]!] = 0;
  }
  return count;
}
