import type { Ties } from '../../network/ties.js';
import type { Heap } from '../../numeric/heap.js';
import type { Dominators } from './dominators.js';

/** As `addLostWays` by lengths, which stand where strengths would; `round` has room for the distances there are then. */
export function addLostWaysByLength(
  { offsets, targets, strengths: lengths }: Ties,
  back: Ties,
  { turns, byTurn }: Dominators,
  distances: Float64Array,
  nearness: Float64Array,
  round: Float64Array,
  heap: Heap,
  begin: number,
  end: number,
  avoided: number,
  only: number,
  lost: Float64Array,
  at: number,
  apart: number,
): void {
  for (let turn = begin; turn < end; turn++) {
    const i = byTurn[turn]!;
    const whole = only !== -1 && i !== only; // the ties of `avoided` to it are still there
    round[i] = entry(back, distances, turns, begin, end, whole ? -1 : avoided, i);
    if (round[i]! < Infinity) heap.put(i, round[i]!);
  }
  while (heap.size > 0) {
    const i = heap.take();
    for (let k = offsets[i]!, stop = offsets[i + 1]!; k < stop; k++) {
      const j = targets[k]!;
      // Whom a tie leads to from here has been reached before, and has a turn.
      if (turns[j]! < begin || turns[j]! >= end) continue;
      const through = round[i]! + lengths[k]!;
      if (through >= round[j]!) continue;
      round[j] = through;
      heap.put(j, through);
    }
  }
  let less = 0;
  for (let turn = begin; turn < end; turn++) {
    const i = byTurn[turn]!;
    less += nearness[i]! - 1 / round[i]!;
    if (round[i] === Infinity) lost[at]! += 1;
  }
  lost[at + apart]! += less;
}

// How far it is to i by way of a member outside, Infinity if none has a tie to it.
function entry(
  { offsets, targets, strengths: lengths }: Ties,
  distances: Float64Array,
  turns: Int32Array,
  begin: number,
  end: number,
  avoided: number,
  i: number,
): number {
  let nearest = Infinity;
  for (let k = offsets[i]!, stop = offsets[i + 1]!; k < stop; k++) {
    const j = targets[k]!;
    if (j === avoided || distances[j] === Infinity || (turns[j]! >= begin && turns[j]! < end)) continue;
    nearest = Math.min(nearest, distances[j]! + lengths[k]!);
  }
  return nearest;
}
