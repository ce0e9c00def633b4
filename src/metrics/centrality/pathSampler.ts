import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';
import { weakLabels } from '../../network/weakLabels.js';

/**
 * Adds 1 for everyone between the ends of a shortest path that is drawn: first two different members by chance, then by
 * chance one of the shortest paths from one to the other, if there is any.
 */
export type PathSampler = (hits: Uint32Array) => void;

/** Draws paths of a network of at least two members, by searches from both ends at once. */
export function pathSampler({ directed, members, ties }: Network, random: () => number): PathSampler {
  const n = members.length;
  const labels = weakLabels(ties);
  const against = directed ? transposed(ties) : ties;
  const space: Space = { levels: new Int32Array(n), counts: new Float64Array(n), across: new Float64Array(n) };
  const ahead = sideOf(ties, against, 1);
  const back = sideOf(against, ties, -1);
  return (hits) => {
    const source = Math.floor(random() * n);
    const other = Math.floor(random() * (n - 1));
    const target = other < source ? other : other + 1;
    if (labels[source] !== labels[target]) return;
    begin(ahead, source, space);
    begin(back, target, space);
    while (ahead.arcs > 0 && back.arcs > 0) {
      const [side, facing] = ahead.arcs <= back.arcs ? [ahead, back] : [back, ahead];
      const paths = advance(side, facing.level, space);
      if (paths === 0) continue;
      tracePath(side, facing, random() * paths, space, random, hits);
      break;
    }
    forget(ahead, space.levels);
    forget(back, space.levels);
  };
}

// levels: how far members are from the end of their side, counted from 1 at the source and from −1 down at the target;
// 0 where no side has been. counts: how many shortest paths lead to them from that end; only their proportions within a
// level matter, and are kept. across: for each place of a queue just left, how many paths lead over to the other side.
interface Space {
  readonly levels: Int32Array;
  readonly counts: Float64Array;
  readonly across: Float64Array;
}

interface Side {
  /** The ties away from the end of the side, and those towards it. */
  readonly away: Ties;
  readonly towards: Ties;
  readonly step: 1 | -1;
  /** Whom the side has met, nearest first, in the first `met` places. */
  readonly queue: Int32Array;
  met: number;
  /** The last level from which it has not gone on yet, or where it met the other side; it stands at from … to. */
  level: number;
  from: number;
  to: number;
  /** How many ties lead away from those of the last level. */
  arcs: number;
}

function sideOf(away: Ties, towards: Ties, step: 1 | -1): Side {
  const queue = new Int32Array(away.offsets.length - 1);
  return { away, towards, step, queue, met: 0, level: step, from: 0, to: 0, arcs: 0 };
}

function begin(side: Side, end: number, { levels, counts }: Space): void {
  side.queue[0] = end;
  levels[end] = side.step;
  counts[end] = 1;
  side.met = 1;
  side.level = side.step;
  side.from = 0;
  side.to = 1;
  side.arcs = side.away.offsets[end + 1]! - side.away.offsets[end]!;
}

function forget({ queue, met }: Side, levels: Int32Array): void {
  for (let place = 0; place < met; place++) levels[queue[place]!] = 0;
}

// Goes one step further on one side and says how many paths then lead over to the last level of the other side; while
// there are none, the two sides have nobody in common, and no tie leads from one to the other.
function advance(side: Side, facing: number, { levels, counts, across }: Space): number {
  const { away, queue, from, to } = side;
  const next = side.level + side.step;
  side.met = expand(away.offsets, away.targets, queue, from, to, next, facing, levels, counts, across);
  let paths = 0;
  for (let place = from; place < to; place++) paths += across[place]!;
  if (paths > 0) return paths;
  side.level = next;
  side.from = to;
  side.to = side.met;
  side.arcs = arcsAmong(away.offsets, queue, side.from, side.to, counts);
  return 0;
}

function expand(
  offsets: Uint32Array,
  targets: Uint32Array,
  queue: Int32Array,
  from: number,
  to: number,
  next: number,
  facing: number,
  levels: Int32Array,
  counts: Float64Array,
  across: Float64Array,
): number {
  let end = to;
  for (let place = from; place < to; place++) {
    const i = queue[place]!;
    const count = counts[i]!;
    let over = 0;
    for (let k = offsets[i]!, last = offsets[i + 1]!; k < last; k++) {
      const j = targets[k]!;
      const level = levels[j]!;
      if (level === 0) {
        levels[j] = next;
        counts[j] = count;
        queue[end++] = j;
      } else if (level === next) counts[j]! += count;
      else if (level === facing) over += counts[j]!;
    }
    across[place] = count * over;
  }
  return end;
}

const MANY_PATHS = 1e100;

// Divides the counts where they have become so large that they, or the product of two, could pass 1e308 further on. No
// count becomes 0: whoever is on the level stays within reach.
function arcsAmong(offsets: Uint32Array, queue: Int32Array, from: number, to: number, counts: Float64Array): number {
  let arcs = 0;
  let most = 0;
  for (let place = from; place < to; place++) {
    const i = queue[place]!;
    arcs += offsets[i + 1]! - offsets[i]!;
    if (counts[i]! > most) most = counts[i]!;
  }
  if (most > MANY_PATHS)
    for (let place = from; place < to; place++)
      counts[queue[place]!] = Math.max(counts[queue[place]!]! / most, 1 / MANY_PATHS);
  return arcs;
}

// The path of number `rest` of those that lead over: where it leaves the side, and from there back to both ends.
function tracePath(
  side: Side,
  facing: Side,
  rest: number,
  { levels, counts, across }: Space,
  random: () => number,
  hits: Uint32Array,
): void {
  const { offsets, targets } = side.away;
  let left = rest;
  let i = -1;
  for (let place = side.from; place < side.to && left >= 0; place++) {
    if (across[place] === 0) continue;
    i = side.queue[place]!;
    left -= across[place]!;
  }
  toEnd(side, i, levels, counts, random, hits);
  toEnd(facing, chosen(offsets, targets, i, facing.level, levels, counts, random), levels, counts, random, hits);
}

function toEnd(
  { towards, step }: Side,
  start: number,
  levels: Int32Array,
  counts: Float64Array,
  random: () => number,
  hits: Uint32Array,
): void {
  let i = start;
  for (let level = levels[i]!; level !== step; level -= step) {
    hits[i]!++;
    i = chosen(towards.offsets, towards.targets, i, level - step, levels, counts, random);
  }
}

// One of the contacts on the level, each as probable as it has paths.
function chosen(
  offsets: Uint32Array,
  targets: Uint32Array,
  i: number,
  level: number,
  levels: Int32Array,
  counts: Float64Array,
  random: () => number,
): number {
  let paths = 0;
  for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++)
    if (levels[targets[k]!] === level) paths += counts[targets[k]!]!;
  let left = random() * paths;
  let last = i;
  for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
    const j = targets[k]!;
    if (levels[j] !== level) continue;
    last = j;
    left -= counts[j]!;
    if (left < 0) break;
  }
  return last;
}
