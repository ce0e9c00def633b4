import { EQUAL_LENGTH } from '../../network/paths.js';
import { placeOf } from '../../network/placeOf.js';
import type { Ties } from '../../network/ties.js';
import type { Heap } from '../../numeric/heap.js';
import { type Dominators, nearestCommon, takeTurns } from './dominators.js';

/**
 * As `dominatorsFrom` by lengths, which stand where strengths would; lengths of ways that are all but equal count as equal.
 * All distances must be Infinity before.
 */
export function dominatorsByLength(
  ties: Ties,
  back: Ties,
  source: number,
  search: Dominators,
  distances: Float64Array,
  heap: Heap,
): number {
  const { order, above, ranks } = search;
  const { offsets, targets, strengths: lengths } = ties;
  let reached = 0;
  distances[source] = 0;
  heap.put(source, 0);
  while (heap.size > 0) {
    const i = heap.take();
    ranks[i] = reached;
    order[reached++] = i;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const through = distances[i]! + lengths[k]!;
      if (through >= distances[targets[k]!]!) continue;
      distances[targets[k]!] = through;
      heap.put(targets[k]!, through);
    }
  }
  above[source] = source;
  for (let head = 1; head < reached; head++) putAbove(ties, back, order[head]!, search, distances);
  takeTurns(reached, search);
  return reached;
}

function putAbove(ties: Ties, back: Ties, i: number, search: Dominators, distances: Float64Array): void {
  const { above, places, several, ranks } = search;
  const limit = distances[i]! * (1 + EQUAL_LENGTH);
  let first = -1;
  several[i] = 0;
  for (let k = back.offsets[i]!, end = back.offsets[i + 1]!; k < end; k++) {
    const j = back.targets[k]!;
    if (distances[j]! + back.strengths[k]! > limit || ranks[j]! >= ranks[i]!) continue;
    if (first === -1) above[i] = first = j;
    else {
      several[i] = 1;
      above[i] = nearestCommon(above, ranks, above[i]!, j);
    }
  }
  if (several[i] === 0) places[i] = placeOf(ties, first, i);
}
