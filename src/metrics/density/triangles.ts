import type { RisingTies } from './rising.js';

/**
 * Room for a number of triangles. Number t has the corners a = rows[t], b and c, numbered upwards, and its ties stand at
 * the places ab[t], bc[t] and ac[t] of the rising ones; their targets are b, c and c.
 */
export interface Triangles {
  readonly rows: Uint32Array;
  readonly ab: Uint32Array;
  readonly bc: Uint32Array;
  readonly ac: Uint32Array;
  /** For each member whether the lowest corner at hand has a tie to it, and at which place. */
  readonly marks: Uint8Array;
  readonly places: Uint32Array;
  /** Of the ties at hand where the rows of their targets begin and end, in turns. */
  readonly spans: Uint32Array;
  /** Where the listing goes on: the row, and the place in it. */
  readonly next: Uint32Array;
}

const MANY = 4096;
const AT_HAND = 256;

/** Room to list the triangles of these ties. */
export function triangleRoom({ offsets, targets }: RisingTies): Triangles {
  const n = offsets.length - 1;
  const longest = longestRow(offsets);
  const size = Math.max(1, Math.min(MANY, targets.length)) + longest;
  return {
    rows: new Uint32Array(size),
    ab: new Uint32Array(size),
    bc: new Uint32Array(size),
    ac: new Uint32Array(size),
    marks: new Uint8Array(n),
    places: new Uint32Array(n),
    spans: spansFor(longest),
    next: new Uint32Array(2),
  };
}

/** Room for what `fetchRows` takes of ties whose rows are no longer than this. */
export function spansFor(longest: number): Uint32Array {
  return new Uint32Array(2 * (AT_HAND + longest) + 1);
}

/**
 * Lists every triangle once whose lowest corner is from `from` to `to` (exclusive), some thousands at a time, and yields
 * how many there now are in `room`. O(m^1.5) for all.
 */
export function* trianglesOf(
  up: RisingTies,
  room: Triangles,
  from = 0,
  to: number = up.members.length,
): Generator<number, void> {
  const enough = room.rows.length - longestRow(up.offsets);
  room.next[0] = from;
  room.next[1] = up.offsets[from]!;
  while (room.next[0] < to) yield listed(up, room, to, enough);
}

// Lists until there are enough: a tie closes no more triangles than the longest row has ties.
function listed(up: RisingTies, room: Triangles, to: number, enough: number): number {
  const { next } = room;
  let count = 0;
  for (let from = next[0]!, end = from; from < to && count < enough; from = end) {
    end = fetchRows(up, room.spans, from, to);
    count = listRows(up, room, from, end, count, enough);
  }
  return count;
}

/**
 * Takes some rows that together have some ties, and gives their end. The rows of their targets lie anywhere in memory:
 * asked for one after the other, with nothing decided in between, they are waited for together. Before the row of a
 * target there is always another, and its last place is next in memory.
 */
export function fetchRows({ offsets, targets }: RisingTies, spans: Uint32Array, from: number, to: number): number {
  const first = offsets[from]!;
  let end = from + 1;
  while (end < to && offsets[end]! - first < AT_HAND) end++;
  const last = offsets[end]!;
  for (let k = first, x = 0; k < last; k++) {
    spans[x++] = offsets[targets[k]!]!;
    spans[x++] = offsets[targets[k]! + 1]!;
  }
  let touched = 0;
  const size = 2 * (last - first);
  for (let x = 0; x < size; x += 2) touched ^= targets[spans[x]! - 1]!;
  spans[size] = touched; // kept, so that they are read at all
  return end;
}

function listRows(
  { offsets, targets }: RisingTies,
  { rows, ab, bc, ac, marks, places, spans, next }: Triangles,
  from: number,
  to: number,
  found: number,
  enough: number,
): number {
  const first = offsets[from]!;
  const begin = next[1]!;
  let count = found;
  for (let a = from; a < to; a++) {
    const start = offsets[a]!;
    const end = offsets[a + 1]!;
    if (end - start < 2) continue;
    let last = 0;
    for (let k = start; k < end; k++) {
      const c = targets[k]!;
      marks[c] = 1;
      places[c] = k;
      if (c > last) last = c;
    }
    let k = Math.max(start, begin);
    for (; k < end && count < enough; k++) {
      if (targets[k] === last) continue; // nobody beyond it is marked
      const x = 2 * (k - first);
      for (let l = spans[x]!, stop = spans[x + 1]!; l < stop; l++) {
        const c = targets[l]!;
        if (marks[c] === 0) continue;
        rows[count] = a;
        ab[count] = k;
        bc[count] = l;
        ac[count] = places[c]!;
        count++;
      }
    }
    for (let l = start; l < end; l++) marks[targets[l]!] = 0;
    if (k === end) continue;
    next[0] = a;
    next[1] = k;
    return count;
  }
  next[0] = to;
  return count;
}

/** How many ties the longest row has. */
export function longestRow(offsets: Uint32Array): number {
  let longest = 0;
  for (let i = 0; i + 1 < offsets.length; i++) longest = Math.max(longest, offsets[i + 1]! - offsets[i]!);
  return longest;
}

const FEWEST_TIES = 65_536;
const MOST_PARTS = 16;

/** Where to cut the rows into parts of about as many ties: part p is the rows cuts[p] … cuts[p + 1] (exclusive). */
export function triangleCuts({ offsets, targets }: RisingTies): Uint32Array {
  const n = offsets.length - 1;
  const parts = Math.max(1, Math.min(MOST_PARTS, Math.floor(targets.length / FEWEST_TIES)));
  const cuts = new Uint32Array(parts + 1).fill(n);
  for (let row = 0, part = 0; row < n && part < parts; row++)
    for (; part < parts && offsets[row]! >= (part / parts) * targets.length; part++) cuts[part] = row;
  return cuts;
}
