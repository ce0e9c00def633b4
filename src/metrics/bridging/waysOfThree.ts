import type { Ties } from '../../network/ties.js';

/**
 * For each rising tie in no triangle, 1 if there is a way of three steps around it, else 0. `ways` says of every place of
 * the ties both ways which of the rising ones it is, as by `risingWays`. The search goes by the contacts of the end with
 * fewer ties, among whom the contacts of the other end are soon met.
 */
export function waysOfThree(both: Ties, ways: Uint32Array, triangles: Uint32Array): Uint8Array {
  const { offsets, targets } = both;
  const found = new Uint8Array(triangles.length);
  const marks = new Uint8Array(offsets.length - 1);
  for (let j = 0; j + 1 < offsets.length; j++) {
    const start = offsets[j]!;
    const end = offsets[j + 1]!;
    for (let k = start; k < end; k++) marks[targets[k]!] = 1;
    for (let k = start; k < end; k++) {
      const way = ways[k]!;
      if ((way & 1) === 0 || triangles[way >>> 1]! > 0) continue;
      if (meets(offsets, targets, marks, targets[k]!, j)) found[way >>> 1] = 1;
    }
    for (let k = start; k < end; k++) marks[targets[k]!] = 0;
  }
  return found;
}

// Whether a contact of i other than j has a marked one, the contacts of j being marked, other than i.
function meets(offsets: Uint32Array, targets: Uint32Array, marks: Uint8Array, i: number, j: number): boolean {
  for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
    const a = targets[k]!;
    if (a === j) continue;
    for (let l = offsets[a]!, stop = offsets[a + 1]!; l < stop; l++)
      if (marks[targets[l]!] === 1 && targets[l] !== i) return true;
  }
  return false;
}
