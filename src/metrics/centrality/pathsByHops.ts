import { BEYOND, type FoundPaths } from './foundPaths.js';

/**
 * Finds the shortest paths by hops, breadth first; gives the number of members reached. A level is found from the one
 * before it or, where that is less to go through, from the members not found yet.
 */
export function pathsByHops(
  offsets: Uint32Array,
  targets: Uint32Array,
  source: number,
  limit: number,
  looksBack: boolean,
  keepsTies: boolean,
  open: Int32Array,
  positions: Int32Array,
  { order, starts, arcs, backs, backArcs, ties, backTies, counts }: FoundPaths,
): number {
  const n = positions.length;
  order[0] = source;
  positions[source] = 0;
  counts[0] = 1;
  starts[0] = 0;
  backs[0] = backs[1] = 0;
  let reached = 1;
  let from = 0;
  let ahead = 0; // ties of the level that is now gone through
  let left = targets.length; // ties of the members not found yet
  let waiting = -1; // how many members are in `open`, some of them found since; none have been put there yet
  for (let steps = 1; from < reached && steps <= limit; steps++) {
    const level = reached;
    if (looksBack) {
      ahead = tiesOf(offsets, order, from, level);
      left -= ahead;
    }
    if (looksBack && ahead > left + n - level) {
      if (waiting < 0) waiting = putOpen(positions, open);
      starts.fill(starts[from]!, from, level + 1);
      reached = lookBack(
        offsets,
        targets,
        from,
        level,
        keepsTies,
        open,
        waiting,
        order,
        positions,
        counts,
        backs,
        backArcs,
        backTies,
      );
      waiting = stillOpen(positions, open, waiting);
    } else {
      reached = lookOn(offsets, targets, from, level, keepsTies, order, positions, counts, starts, arcs, ties);
      if (looksBack) backs.fill(backs[level]!, level, reached + 1);
    }
    from = level;
  }
  // No path leads on from the members at the limit.
  starts.fill(starts[from]!, from, reached + 1);
  for (let p = 0; p < reached; p++) positions[order[p]!] = BEYOND;
  return reached;
}

function tiesOf(offsets: Uint32Array, order: Int32Array, from: number, level: number): number {
  let sum = 0;
  for (let p = from; p < level; p++) sum += offsets[order[p]! + 1]! - offsets[order[p]!]!;
  return sum;
}

function putOpen(positions: Int32Array, open: Int32Array): number {
  let waiting = 0;
  for (let i = 0; i < positions.length; i++) if (positions[i] === BEYOND) open[waiting++] = i;
  return waiting;
}

function stillOpen(positions: Int32Array, open: Int32Array, waiting: number): number {
  let still = 0;
  for (let t = 0; t < waiting; t++) {
    const i = open[t]!;
    open[still] = i;
    if (positions[i] === BEYOND) still++;
  }
  return still;
}

// Goes on from the members at positions from … level, who are as far as each other, to those one step farther.
function lookOn(
  offsets: Uint32Array,
  targets: Uint32Array,
  from: number,
  level: number,
  keepsTies: boolean,
  order: Int32Array,
  positions: Int32Array,
  counts: Float64Array,
  starts: Int32Array,
  arcs: Int32Array,
  ties: Int32Array,
): number {
  const last = level - 1;
  let reached = level;
  let count = starts[from]!;
  for (let p = from; p < level; p++) {
    const i = order[p]!;
    const paths = counts[p]!;
    starts[p] = count;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      let place = positions[j]!;
      if (place <= last) continue;
      if (place === BEYOND) {
        place = reached++;
        positions[j] = place;
        order[place] = j;
        counts[place] = paths;
      } else counts[place]! += paths;
      if (keepsTies) ties[count] = k;
      arcs[count++] = place;
    }
  }
  starts[level] = count;
  return reached;
}

// The same, looking from each open member for ties to those at positions from … level.
function lookBack(
  offsets: Uint32Array,
  targets: Uint32Array,
  from: number,
  level: number,
  keepsTies: boolean,
  open: Int32Array,
  waiting: number,
  order: Int32Array,
  positions: Int32Array,
  counts: Float64Array,
  backs: Int32Array,
  backArcs: Int32Array,
  backTies: Int32Array,
): number {
  let reached = level;
  let count = backs[level]!;
  for (let t = 0; t < waiting; t++) {
    const j = open[t]!;
    if (positions[j] !== BEYOND) continue;
    const first = keepsTies ? count : 0;
    let end = first;
    for (let k = offsets[j]!, rowEnd = offsets[j + 1]!; k < rowEnd; k++) {
      const place = positions[targets[k]!]!;
      backTies[end] = k;
      end += ((place - level) & ~(place - from)) >>> 31;
    }
    if (end === first) continue;
    let paths = 0;
    for (let b = first; b < end; b++) {
      const place = positions[targets[backTies[b]!]!]!;
      backArcs[count++] = place;
      paths += counts[place]!;
    }
    positions[j] = reached;
    order[reached] = j;
    counts[reached++] = paths;
    backs[reached] = count;
  }
  return reached;
}
