import type { Ties } from '../../network/ties.js';
import type { Steps } from '../../numeric/steps.js';
import { type GroupsOfRuns, groupsOf, type Nodes, nodesOf } from './movingNodes.js';
import { type Runs, worth } from './runs.js';
import { Settling } from './settling.js';
import { tiedPieces } from './tiedPieces.js';

/**
 * The partition that differs from the runs on the fewest pairs of members, as far as a search finds it, every community
 * in one piece. Members who are together in more than half of the runs gain by being together, others lose.
 *
 * Members tied to one another whom no run parts, those of one of `parts`, are moved as one. From each of several starts they go where the worth of
 * the partition rises most, among the communities of their contacts or to one of their own, until none has a better
 * place; then whole communities do; and so on until neither do. What is in pieces at the end is taken apart.
 */
export function* medianPartition(ties: Ties, parts: Uint32Array, runs: Runs, worths: Float64Array): Steps<Uint32Array> {
  const blocks = tiedPieces(ties, parts);
  const groups = groupsOf(runs);
  const moving = nodesOf(blocks, groups);
  let best = blocks;
  let most = -Infinity;
  for (const start of [blocks, ...closest(runs, worths)]) {
    const labels = start.slice();
    for (let moved = true; moved; ) {
      const members = yield* settled(ties, moving, groups, labels);
      const communities = yield* settled(ties, nodesOf(labels, groups), groups, labels);
      moved = members || communities;
    }
    const found = tiedPieces(ties, labels);
    const value = worth(found, runs);
    if (value > most) {
      best = found;
      most = value;
    }
    yield runs.total;
  }
  return best;
}

// Whether any of the nodes had a better place.
function* settled(ties: Ties, nodes: Nodes, groups: GroupsOfRuns, labels: Uint32Array): Steps<boolean> {
  const settling = new Settling(ties, nodes, groups, labels);
  while (settling.look(LOOKS)) yield groups.runs.total;
  return settling.moved;
}

const LOOKS = 256;
const STARTS = 2;

// The partitions among the runs that agree best with them all, if they do so more than if everyone were alone.
function closest({ partitions }: Runs, worths: Float64Array): Uint32Array[] {
  const order = Array.from(worths.keys()).filter((r) => worths[r]! > 0);
  order.sort((r, s) => worths[s]! - worths[r]! || r - s);
  return order.slice(0, STARTS).map((r) => partitions[r]!);
}
