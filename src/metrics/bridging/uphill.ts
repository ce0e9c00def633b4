import type { Ties } from '../../network/ties.js';

/**
 * Each tie once, at the end with fewer ties; of two ends with equally many at the earlier one. No row is then longer
 * than about the square root of twice the number of ties.
 */
export function uphill({ offsets, targets, strengths }: Ties): Ties {
  const n = offsets.length - 1;
  const half = targets.length / 2;
  const up = { offsets: new Uint32Array(n + 1), targets: new Uint32Array(half), strengths: new Float64Array(half) };
  const counts = new Uint32Array(n);
  for (let i = 0; i < n; i++) counts[i] = offsets[i + 1]! - offsets[i]!;
  let count = 0;
  for (let i = 0; i < n; i++) {
    const own = counts[i]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      if (counts[j]! < own || (counts[j] === own && j < i)) continue;
      up.targets[count] = j;
      up.strengths[count++] = strengths[k]!;
    }
    up.offsets[i + 1] = count;
  }
  return up;
}
