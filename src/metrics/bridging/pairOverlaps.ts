import type { OpenPaths } from './openPaths.js';

/** In how many ways, in order, two open pairs (a, c) of one member can be taken, by what the two have in common. */
export interface PairOverlaps {
  /** Both are one. */
  readonly same: bigint;
  /** The one is the other read backwards. */
  readonly reversed: bigint;
  /** The same a and nothing else. */
  readonly first: bigint;
  /** The same c and nothing else. */
  readonly second: bigint;
  /** The c of the one is the a of the other, and nothing else. */
  readonly chained: bigint;
  /** Nothing. */
  readonly apart: bigint;
}

/** Sums from which the overlaps of each member follow. */
interface OverlapSums {
  readonly total: Float64Array;
  readonly reversed: Float64Array;
  readonly first: readonly bigint[];
  readonly second: readonly bigint[];
  readonly chained: readonly bigint[];
}

/** For each member what its open pairs have in common, from how many begin and end with each of its arcs. */
export function overlapSums({ counts, contacts, closed }: OpenPaths): OverlapSums {
  const { pairs, present, asFirst, asSecond, tiedMutuals } = closed;
  const { ins, outs, mutual } = contacts;
  const n = mutual.length;
  const first = new Array<bigint>(n).fill(0n);
  const second = new Array<bigint>(n).fill(0n);
  const chained = new Array<bigint>(n).fill(0n);
  for (let r = 0; r < n; r++) {
    for (let k = pairs.offsets[r]!; k < pairs.offsets[r + 1]!; k++) {
      const both = present[2 * k]! & present[2 * k + 1]!;
      for (let arc = 2 * k; arc < 2 * k + 2; arc++) {
        if (present[arc] === 0) continue;
        const [from, to] = arc === 2 * k ? [r, pairs.targets[k]!] : [pairs.targets[k]!, r];
        const [a, v] = [pairs.members[from]!, pairs.members[to]!];
        const begun = outs[v]! - both - asFirst[arc]!;
        const ended = ins[a]! - both - asSecond[arc]!;
        first[v]! += BigInt(begun * begun);
        second[a]! += BigInt(ended * ended);
        // Here a is on both sides of v: it begins `begun` pairs by this arc and ends others by the arc back.
        if (both === 1) chained[v]! += BigInt(begun * (ins[v]! - 1 - asSecond[arc ^ 1]!));
      }
    }
  }
  const reversed = mutual.map((count, v) => count * (count - 1) - 2 * tiedMutuals[v]!);
  return { total: counts.at(-1)!, reversed, first, second, chained };
}

/** The overlaps of member v. */
export function overlapsAt(v: number, sums: OverlapSums): PairOverlaps {
  const same = BigInt(sums.total[v]!);
  const reversed = BigInt(sums.reversed[v]!);
  const first = sums.first[v]! - same;
  const second = sums.second[v]! - same;
  const chained = 2n * (sums.chained[v]! - reversed); // either of the two may come first
  return { same, reversed, first, second, chained, apart: same * same - same - reversed - first - second - chained };
}
