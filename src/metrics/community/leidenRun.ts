import type { Random } from '../../numeric/random.js';
import type { LeidenSpace } from './leidenSpace.js';
import { aggregate, type Level, renumber } from './level.js';
import { moveLocally } from './localMoving.js';
import { splitPieces } from './pieces.js';
import { countUp, gather, scatter } from './places.js';
import { randomOrder } from './randomOrder.js';
import { refine } from './refinement.js';
import type { Terms } from './terms.js';

/**
 * One run of Leiden's method, from the nodes of `base` up through the levels: moving, refining, taking the parts as nodes.
 * Changes `labels` in place, which are below the number of nodes, and gives what the objective gained. Every community is
 * in one piece afterwards; numbers are from 0 on without gaps. A run from the nodes themselves (`keeps`) leaves the parts of
 * its parts as `space.coarse`, of size 0 where it took none. Of labels that are `settled` no single node of `base` gains by a
 * move, as after a run that gained nothing.
 */
export function leidenRun(
  base: Level,
  labels: Int32Array,
  keeps: boolean,
  settled: boolean,
  terms: Terms,
  space: LeidenSpace,
  random: Random,
): number {
  const { communities, parts, nodes, numbers, queue, met, levels, coarse, within } = space;
  const n0 = base.size;
  let level = base;
  communities.set(labels);
  countUp(n0, nodes);
  if (keeps) coarse.size = 0;
  let gained = 0;
  for (let height = 0; ; height++) {
    const n = level.size;
    randomOrder(n, true, space, random);
    if (height > 0 || !settled) gained += moveLocally(level, terms, space, n, true);
    if (renumber(communities, n, numbers) === n) break;
    randomOrder(n, true, space, random);
    refine(level, terms, space, random);
    const count = renumber(parts, n, numbers);
    if (count === n) {
      // A community may be of several parts without a tie between them.
      splitPieces(level, communities, space);
      break;
    }
    const kept = keeps && height === 1;
    const above = kept ? coarse : levels[height % 2]!;
    aggregate(level, parts, count, above, queue, numbers, met);
    // The communities stay as they are; only what they are made of is taken together. A part's number is no more than
    // that of its first node.
    scatter(communities, parts, n, communities);
    gather(parts, nodes, n0, nodes);
    if (kept) within.set(nodes);
    level = above;
  }
  gather(communities, nodes, n0, labels);
  return gained;
}
