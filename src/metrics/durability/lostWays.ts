import type { Ties } from '../../network/ties.js';
import type { Dominators } from './dominators.js';

/** Room for finding ways round, for n members. */
export interface WaysRound {
  /** The steps there are to each member then, −1 if none lead there. */
  readonly steps: Int32Array;
  /** Who is entered at how many steps: the first of each, and who comes after whom. */
  readonly heads: Int32Array;
  readonly nexts: Int32Array;
  readonly queue: Int32Array;
  /** One divided by each number of steps. */
  readonly nearness: Float64Array;
}

export function waysRoundOf(n: number): WaysRound {
  return {
    steps: new Int32Array(n),
    heads: new Int32Array(n + 2).fill(-1),
    nexts: new Int32Array(n),
    queue: new Int32Array(n),
    nearness: Float64Array.from({ length: n + 2 }, (_, steps) => 1 / steps),
  };
}

/**
 * What the source of the search loses of the members byTurn[begin … end), all of whom have `avoided` on all their shortest
 * ways and none of whom it may be any more: adds to lost[at] how many it reaches no longer, to lost[at + apart] how much
 * less near they are. Everyone else is as near as before, so that ways round are sought among these members alone, from
 * where ties enter.
 */
export function addLostWays(
  { offsets, targets }: Pick<Ties, 'offsets' | 'targets'>,
  back: Pick<Ties, 'offsets' | 'targets'>,
  { turns, byTurn }: Dominators,
  distances: Int32Array,
  room: WaysRound,
  begin: number,
  end: number,
  avoided: number,
  lost: Float64Array,
  at: number,
  apart: number,
): void {
  const { steps, heads, nexts, queue, nearness } = room;
  let last = -1;
  let level = heads.length;
  for (let turn = begin; turn < end; turn++) {
    const i = byTurn[turn]!;
    const entered = entry(back, distances, turns, begin, end, avoided, i);
    steps[i] = -1;
    if (entered === -1) continue;
    nexts[i] = heads[entered]!;
    heads[entered] = i;
    if (entered > last) last = entered;
    if (entered < level) level = entered;
  }
  let from = 0;
  let reached = 0;
  for (; level <= last || from < reached; level++) {
    if (level <= last) {
      for (let i = heads[level]!; i !== -1; i = nexts[i]!) {
        if (steps[i] !== -1) continue;
        steps[i] = level;
        queue[reached++] = i;
      }
      heads[level] = -1;
    }
    for (const here = reached; from < here; from++) {
      const i = queue[from]!;
      for (let k = offsets[i]!, stop = offsets[i + 1]!; k < stop; k++) {
        const j = targets[k]!;
        // Whom a tie leads to from here has been reached before, and has a turn.
        if (turns[j]! < begin || turns[j]! >= end || steps[j] !== -1) continue;
        steps[j] = level + 1;
        queue[reached++] = j;
      }
    }
  }
  let less = 0;
  for (let turn = begin; turn < end; turn++) {
    const i = byTurn[turn]!;
    less += nearness[distances[i]!]! - (steps[i] === -1 ? 0 : nearness[steps[i]!]!);
  }
  lost[at]! += end - begin - reached;
  lost[at + apart]! += less;
}

// The fewest steps to i by way of a member outside, −1 if none has a tie to it.
function entry(
  { offsets, targets }: Pick<Ties, 'offsets' | 'targets'>,
  distances: Int32Array,
  turns: Int32Array,
  begin: number,
  end: number,
  avoided: number,
  i: number,
): number {
  let fewest = -1;
  for (let k = offsets[i]!, stop = offsets[i + 1]!; k < stop; k++) {
    const j = targets[k]!;
    const there = distances[j]!;
    if (there === -1 || j === avoided || (turns[j]! >= begin && turns[j]! < end)) continue;
    if (fewest === -1 || there + 1 < fewest) fewest = there + 1;
  }
  return fewest;
}
