import { nearness, weightOf } from './cutSearch.js';
import type { Reach } from './knownReach.js';

/**
 * Values of closeness or harmonic that no member's can be above, in time O(n + m): as many others as possible are taken
 * to be one step away, then two, and so on. There are no more than there are ways of so many steps to go, of which none
 * turns back at once where ties have no direction (`back` 1).
 */
export function boundsByWays(
  offsets: Uint32Array,
  targets: Uint32Array,
  back: number,
  harmonic: boolean,
  { labels, most, exact }: Reach,
): Float64Array {
  const n = offsets.length - 1;
  const left = new Float64Array(n); // others for whom there has been no way yet
  const sums = new Float64Array(n);
  const bounds = new Float64Array(n);
  for (let i = 0; i < n; i++) left[i] = most[labels[i]!]! - 1;
  let [before, ways, next] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) ways[i] = offsets[i + 1]! - offsets[i]!;
  for (let level = 1; level <= LEVELS; level++) {
    const weight = weightOf(level, harmonic);
    for (let i = 0; i < n; i++) {
      const label = labels[i]!;
      const added = Math.min(left[i]!, ways[i]!);
      sums[i]! += added * weight;
      left[i]! -= added;
      // Who reaches fewer can be nearer: see the bounds of the searches.
      if (exact[label] === 0)
        bounds[i] = Math.max(bounds[i]!, nearness(most[label]! - 1 - left[i]!, sums[i]!, n - 1, harmonic));
    }
    if (level === LEVELS) break;
    longer(offsets, targets, back, level, before, ways, next);
    [before, ways, next] = [ways, next, before];
  }
  const farther = weightOf(LEVELS + 1, harmonic);
  for (let i = 0; i < n; i++) {
    const sum = sums[i]! + left[i]! * farther;
    bounds[i] = Math.max(bounds[i]!, nearness(most[labels[i]!]! - 1, sum, n - 1, harmonic));
  }
  return bounds;
}

// Enough for networks of short ways: there are soon more ways than members.
const LEVELS = 6;

function longer(
  offsets: Uint32Array,
  targets: Uint32Array,
  back: number,
  level: number,
  before: Float64Array,
  ways: Float64Array,
  next: Float64Array,
): void {
  for (let i = 0, n = offsets.length - 1; i < n; i++) {
    const ties = offsets[i + 1]! - offsets[i]!;
    let sum = 0;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) sum += ways[targets[k]!]!;
    // Those that go over a tie and straight back: one each for the first step, and of longer ways all that could.
    next[i] = back === 0 ? sum : sum - (level === 1 ? ties : (ties - 1) * before[i]!);
  }
}
