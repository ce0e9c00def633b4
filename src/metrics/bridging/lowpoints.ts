import type { Ties } from '../../network/ties.js';

/** A depth-first search of the whole network, and from where each member one gets back how far. */
export interface Lowpoints {
  /** The member from which each was reached, −1 for the first of a component. */
  readonly parents: Int32Array;
  /** The turn at which each member was reached. */
  readonly turns: Int32Array;
  /** The earliest turn that a member, or one reached beyond it, has a tie back to (save the tie it was reached by). */
  readonly lows: Int32Array;
}

/**
 * The lowpoints over ties that are stored both ways, in O(n + m) and without recursion.
 *
 * A tie from p to the member v reached by it is a bridge when lows[v] > turns[p]; and p is a cut member when it is not
 * the first of its component and some such v has lows[v] ≥ turns[p], or when it is the first and has two such v.
 */
export function lowpoints({ offsets, targets }: Pick<Ties, 'offsets' | 'targets'>): Lowpoints {
  const n = offsets.length - 1;
  const parents = new Int32Array(n).fill(-1);
  const turns = new Int32Array(n).fill(-1);
  const lows = new Int32Array(n);
  const next = offsets.slice(0, n);
  let turn = 0;
  for (let start = 0; start < n; start++) {
    if (turns[start] !== -1) continue;
    let i = start;
    turns[i] = lows[i] = turn++;
    while (i !== -1) {
      const parent = parents[i]!;
      if (next[i] === offsets[i + 1]) {
        if (parent !== -1 && lows[i]! < lows[parent]!) lows[parent] = lows[i]!;
        i = parent;
        continue;
      }
      const j = targets[next[i]!++]!;
      if (turns[j] === -1) {
        parents[j] = i;
        turns[j] = lows[j] = turn++;
        i = j;
      } else if (j !== parent && turns[j]! < lows[i]!) lows[i] = turns[j]!;
    }
  }
  return { parents, turns, lows };
}

/** Whether the tie between i and j is a bridge. */
export function isBridge({ parents, turns, lows }: Lowpoints, i: number, j: number): boolean {
  const child = parents[j] === i ? j : i;
  const parent = child === j ? i : j;
  return parents[child] === parent && lows[child]! > turns[parent]!;
}
