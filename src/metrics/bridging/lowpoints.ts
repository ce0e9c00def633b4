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
 *
 * Those marked 1 in `gone` are left out: their turn is n.
 */
export function lowpoints(
  { offsets, targets }: Pick<Ties, 'offsets' | 'targets'>,
  gone: Uint8Array | null = null,
): Lowpoints {
  const n = offsets.length - 1;
  const parents = new Int32Array(n).fill(-1);
  const turns = new Int32Array(n).fill(-1);
  // Who has a turn already is not reached, and nobody gets back to a turn after the last.
  if (gone !== null) for (let i = 0; i < n; i++) if (gone[i] === 1) turns[i] = n;
  const lows = new Int32Array(n);
  const next = offsets.slice(0, n);
  let turn = 0;
  for (let start = 0; start < n; start++) {
    if (turns[start] !== -1) continue;
    let i = start;
    turns[i] = lows[i] = turn++;
    while (i !== -1) {
      const parent = parents[i]!;
      const end = offsets[i + 1]!;
      let low = lows[i]!;
      let k = next[i]!;
      let reached = -1;
      for (; k < end && reached === -1; k++) {
        const j = targets[k]!;
        const there = turns[j]!;
        if (there === -1) reached = j;
        else if (there < low && j !== parent) low = there;
      }
      next[i] = k;
      lows[i] = low;
      if (reached !== -1) {
        parents[reached] = i;
        turns[reached] = lows[reached] = turn++;
        i = reached;
      } else {
        if (parent !== -1 && low < lows[parent]!) lows[parent] = low;
        i = parent;
      }
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
