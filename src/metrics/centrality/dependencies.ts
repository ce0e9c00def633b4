import type { FoundPaths } from './foundPaths.js';

/**
 * Adds to each member the share of the source's shortest paths to all others that pass through it, `times` over, those
 * to a member as many times as it holds. Leaves in shares[p] (what ends at p and that sum) / number of paths to p, so
 * that going back along an arc takes one addition. `gathered` is all 0, before and after.
 */
export function addDependencies(
  reached: number,
  { order, counts, starts, arcs, backs, backArcs }: FoundPaths,
  held: Float64Array,
  times: number,
  gathered: Float64Array,
  shares: Float64Array,
  sums: Float64Array,
): void {
  for (let p = reached - 1; p > 0; p--) {
    const i = order[p]!;
    const paths = counts[p]!;
    let share = gathered[p]!;
    gathered[p] = 0;
    for (let k = starts[p]!, end = starts[p + 1]!; k < end; k++) share += shares[arcs[k]!]!;
    const dependency = paths * share;
    sums[i]! += dependency;
    share = (times * held[i]! + dependency) / paths;
    shares[p] = share;
    for (let k = backs[p]!, end = backs[p + 1]!; k < end; k++) gathered[backArcs[k]!]! += share;
  }
  gathered[0] = 0;
}

/** The same for ties: adds to each the share of the paths that go over it, that way round. */
export function addTieDependencies(
  reached: number,
  { order, counts, starts, arcs, backs, backArcs, ties, backTies }: FoundPaths,
  held: Float64Array,
  times: number,
  gathered: Float64Array,
  shares: Float64Array,
  sums: Float64Array,
): void {
  for (let p = reached - 1; p >= 0; p--) {
    const paths = counts[p]!;
    let share = gathered[p]!;
    gathered[p] = 0;
    for (let k = starts[p]!, end = starts[p + 1]!; k < end; k++) {
      const beyond = shares[arcs[k]!]!;
      share += beyond;
      sums[ties[k]!]! += paths * beyond;
    }
    share = (times * held[order[p]!]! + paths * share) / paths;
    shares[p] = share;
    for (let k = backs[p]!, end = backs[p + 1]!; k < end; k++) {
      const place = backArcs[k]!;
      gathered[place]! += share;
      sums[backTies[k]!]! += counts[place]! * share;
    }
  }
}
