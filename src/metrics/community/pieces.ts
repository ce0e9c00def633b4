import type { LeidenSpace } from './leidenSpace.js';
import type { Level } from './level.js';

/** Labels each piece of a community by itself, in place, and says whether any community was in pieces. */
export function splitPieces(
  { size: n, offsets, targets }: Level,
  labels: Int32Array,
  { queue, parts: before, numbers: known }: LeidenSpace,
): boolean {
  // A copy, and whether each label was met.
  for (let i = 0; i < n; i++) before[i] = labels[i]!;
  known.fill(0, 0, n);
  labels.fill(-1, 0, n);
  let pieces = 0;
  let communities = 0;
  for (let start = 0; start < n; start++) {
    if (labels[start] !== -1) continue;
    if (known[before[start]!] === 0) communities++;
    known[before[start]!] = 1;
    let end = 0;
    queue[end++] = start;
    labels[start] = pieces;
    for (let at = 0; at < end; at++) {
      const i = queue[at]!;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const j = targets[k]!;
        if (labels[j] !== -1 || before[j] !== before[i]) continue;
        labels[j] = pieces;
        queue[end++] = j;
      }
    }
    pieces++;
  }
  return pieces > communities;
}
