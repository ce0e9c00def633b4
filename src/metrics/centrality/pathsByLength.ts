import { EQUAL_LENGTH } from '../../network/paths.js';
import { BEYOND, type FoundPaths } from './foundPaths.js';

/** What a search by length works with; between searches nobody has been come to and nothing waits. */
export interface LengthRoom {
  readonly distances: Float64Array;
  /** A difference too large to be overlooked, however long the paths: a share of the shortest tie, which is not to pass for nothing. */
  readonly detail: number;
  /** Those who wait are first put on a list by their distance: list floor(distance × perList), the last for all beyond. */
  readonly perList: number;
  /** The latest arc on each list, or −1. */
  readonly lists: Int32Array;
  /** For an arc on a list the one put there before it. */
  readonly next: Int32Array;
  /** Those of the list that is now gone through, as a heap of four children a node. */
  readonly keys: Float64Array;
  readonly items: Int32Array;
}

const ROUNDING = 1e-14; // as a share of a path's length
const MEMBERS_PER_LIST = 4;
const FARTHER = 1.5; // how much farther than from one member it may be from another before lists no longer help

export function roomForLengths(
  offsets: Uint32Array,
  targets: Uint32Array,
  lengths: Float64Array,
  limit: number,
  positions: Int32Array,
  found: FoundPaths,
): LengthRoom {
  const n = positions.length;
  const m = targets.length;
  const distances = new Float64Array(n).fill(Infinity);
  let shortest = Infinity;
  for (let k = 0; k < m; k++) shortest = Math.min(shortest, lengths[k]!);
  const detail = shortest / 1000;
  const lists = new Int32Array(Math.ceil(n / MEMBERS_PER_LIST) + 1).fill(-1);
  const next = new Int32Array(m + 1);
  const keys = new Float64Array(m + 2);
  const items = new Int32Array(m + 2);
  const room = { distances, detail, perList: 0, lists, next, keys, items };
  if (n === 0) return room;
  // How far lengths lead is seen from the member with most ties; with one list the search is by the heap alone.
  const reached = search(offsets, targets, lengths, 0, limit, room, positions, found);
  const farthest = distances[found.order[reached - 1]!]!;
  forget(reached, found.order, positions, distances);
  return { ...room, perList: (lists.length - 1) / (FARTHER * farthest) };
}

/** Finds the shortest paths by length; gives the number of members reached. */
export function pathsByLength(
  offsets: Uint32Array,
  targets: Uint32Array,
  lengths: Float64Array,
  source: number,
  limit: number,
  room: LengthRoom,
  positions: Int32Array,
  found: FoundPaths,
): number {
  const { distances, detail } = room;
  const { order, starts, arcs, ties, counts } = found;
  const reached = search(offsets, targets, lengths, source, limit, room, positions, found);
  countPaths(lengths, detail, distances, reached, order, positions, counts, starts, arcs, ties);
  forget(reached, order, positions, distances);
  return reached;
}

function forget(reached: number, order: Int32Array, positions: Int32Array, distances: Float64Array): void {
  for (let p = 0; p < reached; p++) {
    positions[order[p]!] = BEYOND;
    distances[order[p]!] = Infinity;
  }
}

// Dijkstra's algorithm. Leaves as arcs, by member instead of position, all ties that may be on shortest paths: those
// that were on one, or as good as, when they were come to. Nobody is taken off a list or out of the heap when found to
// be nearer, but passed over when met again.
function search(
  offsets: Uint32Array,
  targets: Uint32Array,
  lengths: Float64Array,
  source: number,
  limit: number,
  { distances, perList, lists, next, keys, items }: LengthRoom,
  positions: Int32Array,
  { order, starts, arcs, ties }: FoundPaths,
): number {
  const slack = 1 + 2 * EQUAL_LENGTH; // rounding included
  const lastList = lists.length - 1;
  let reached = 0;
  let count = 0;
  let listed = 0;
  let list = 0;
  let size = 1;
  distances[source] = 0;
  keys[0] = 0;
  items[0] = source;
  for (;;) {
    if (size === 0) {
      if (listed === 0) break;
      while (lists[list]! < 0) list++;
      for (let arc = lists[list]!; arc >= 0; arc = next[arc]!) {
        listed--;
        const j = arcs[arc]!;
        if (positions[j] === BEYOND) rise(keys, items, size++, distances[j]!, j);
      }
      lists[list] = -1;
      continue;
    }
    const i: number = items[0]!;
    size--;
    if (size > 0) sink(keys, items, size, keys[size]!, items[size]!);
    if (positions[i] !== BEYOND) continue;
    const near: number = distances[i]!;
    positions[i] = reached;
    order[reached] = i;
    starts[reached++] = count;
    for (let k: number = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      const through: number = near + lengths[k]!;
      const far = distances[j]!;
      if (through > far * slack) continue;
      arcs[count] = j;
      ties[count] = k;
      if (through < far && through <= limit) {
        distances[j] = through;
        const its = Math.min(lastList, through * perList) | 0;
        if (its > list) {
          next[count] = lists[its]!;
          lists[its] = count;
          listed++;
        } else rise(keys, items, size++, through, j);
      }
      count++;
    }
  }
  starts[reached] = count;
  return reached;
}

function rise(keys: Float64Array, items: Int32Array, end: number, key: number, item: number): void {
  let place = end;
  while (place > 0) {
    const above = (place - 1) >> 2;
    if (keys[above]! <= key) break;
    keys[place] = keys[above]!;
    items[place] = items[above]!;
    place = above;
  }
  keys[place] = key;
  items[place] = item;
}

function sink(keys: Float64Array, items: Int32Array, size: number, key: number, item: number): void {
  let place = 0;
  for (;;) {
    let best = place * 4 + 1;
    if (best >= size) break;
    const end = Math.min(best + 4, size);
    let least = keys[best]!;
    for (let child = best + 1; child < end; child++) {
      if (keys[child]! >= least) continue;
      best = child;
      least = keys[child]!;
    }
    if (least >= key) break;
    keys[place] = least;
    items[place] = items[best]!;
    place = best;
  }
  keys[place] = key;
  items[place] = item;
}

// Keeps the arcs that are on shortest paths. Paths are only counted here, when every distance is final: counted during
// the search they would go wrong where two members at nearly equal distances are settled the other way round.
function countPaths(
  lengths: Float64Array,
  detail: number,
  distances: Float64Array,
  reached: number,
  order: Int32Array,
  positions: Int32Array,
  counts: Float64Array,
  starts: Int32Array,
  arcs: Int32Array,
  ties: Int32Array,
): void {
  let count = 0;
  let arc = 0;
  counts.fill(0, 0, reached);
  counts[0] = 1;
  for (let p = 0; p < reached; p++) {
    const near = distances[order[p]!]!;
    const paths = counts[p]!;
    const end = starts[p + 1]!;
    starts[p] = count;
    for (; arc < end; arc++) {
      const j = arcs[arc]!;
      const place = positions[j]!;
      if (place <= p || place === BEYOND) continue;
      const far = distances[j]!;
      const tie = ties[arc]!;
      const length = lengths[tie]!;
      const longer = near + length - far;
      if (longer > EQUAL_LENGTH * far || longer > Math.max(detail, ROUNDING * far)) continue;
      // A tie that does not show in the distances is taken only where nothing else has led: or else two members at the
      // same distance would each come after the other.
      if (far - near < length / 2 && (longer > 0 || counts[place]! > 0)) continue;
      counts[place]! += paths;
      arcs[count] = place;
      ties[count++] = tie;
    }
  }
  starts[reached] = count;
}
