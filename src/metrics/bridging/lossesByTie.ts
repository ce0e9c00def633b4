import type { Ties } from '../../network/ties.js';
import { breadthFirst, type Search, searchOf } from './breadthFirst.js';
import { Detours } from './detours.js';
import { isBridge, lowpoints } from './lowpoints.js';

/**
 * By how much the sum of 1 / distance over all pairs falls without each tie, at its place in the row of the lower member;
 * 0 at its other place. Ties are stored both ways, distances are in steps.
 *
 * From a source, only those move farther away all of whose shortest paths go over the tie: the member that it leads to,
 * if no other tie leads there from one step nearer, and whoever has all its ways through members that move. Without a
 * bridge, all beyond it are lost. Each pair that needs the tie is met twice, from its end on the lower member's side and
 * from the other; the former is enough.
 */
export function lossesByTie(ties: Ties): Float64Array {
  const { offsets, targets } = ties;
  const n = offsets.length - 1;
  const bridges = bridgeMarks(ties);
  const losses = new Float64Array(targets.length);
  const search = searchOf(n);
  const beyond = new Float64Array(n);
  const detours = new Detours(ties, search);
  for (let source = 0; source < n; source++) {
    const reached = breadthFirst(offsets, targets, source, search);
    addBridges(reached, search, bridges, beyond, losses);
    detours.addLosses(reached, bridges, losses);
    for (let p = 0; p < reached; p++) search.distances[search.order[p]!] = -1;
  }
  return losses;
}

function bridgeMarks(ties: Ties): Uint8Array {
  const { offsets, targets } = ties;
  const found = lowpoints(ties);
  const marks = new Uint8Array(targets.length);
  for (let i = 0; i < offsets.length - 1; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) marks[k] = isBridge(found, i, targets[k]!) ? 1 : 0;
  return marks;
}

// Whoever was found through a bridge has all its ways over it, so that the tree of who was found from whom will do.
function addBridges(
  reached: number,
  { order, distances, parents, places }: Search,
  bridges: Uint8Array,
  beyond: Float64Array,
  losses: Float64Array,
): void {
  for (let p = 0; p < reached; p++) beyond[order[p]!] = 0;
  for (let p = reached - 1; p > 0; p--) {
    const i = order[p]!;
    const sum = beyond[i]! + 1 / distances[i]!;
    beyond[parents[i]!]! += sum;
    if (parents[i]! < i && bridges[places[i]!] === 1) losses[places[i]!]! += sum;
  }
}
