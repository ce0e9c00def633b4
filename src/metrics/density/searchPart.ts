import type { Ties } from '../../network/ties.js';

/** Room for searches breadth first, one member at a time, over ties that are there both ways. */
export interface PartSearch {
  /** Steps from the source: −1 throughout between two searches. */
  readonly distances: Int32Array;
  /** Those found, nearest first. */
  readonly order: Int32Array;
  /** Scratch: those not found yet. */
  readonly left: Int32Array;
}

export function partSearchOf(n: number): PartSearch {
  return { distances: new Int32Array(n).fill(-1), order: new Int32Array(n), left: new Int32Array(n) };
}

/** Searches from `source` for all of the `part` it is in, which has so many ties in its rows. */
export function searchPart(
  { offsets, targets }: Ties,
  part: Uint32Array,
  arcs: number,
  source: number,
  { distances, order, left }: PartSearch,
): void {
  distances[source] = 0;
  order[0] = source;
  let openArcs = arcs;
  let leftCount = -1;
  let leftSince = 0;
  for (let from = 0, reached = 1, here = 0; reached < part.length; here++) {
    const last = reached;
    const lastArcs = arcsOf(offsets, order, from, last);
    openArcs -= lastArcs;
    // Going on goes over all ties of those found last; fetching over those of who is left, but only to the first that
    // leads to one of them.
    if (8 * lastArcs < openArcs) reached = goneOn(offsets, targets, from, last, here, order, distances);
    else {
      if (leftCount < 0) leftCount = notFound(part, part.length, distances, left);
      else if (leftSince < last) leftCount = notFound(left, leftCount, distances, left);
      const kept = fetched(offsets, targets, here, left, leftCount, distances, order, last);
      reached += leftCount - kept;
      leftCount = kept;
      leftSince = reached;
    }
    from = last;
  }
}

/** Makes the distances −1 again, after a search that has found so many. */
export function forgetPart({ distances, order }: PartSearch, reached: number): void {
  if (8 * reached > distances.length) distances.fill(-1);
  else for (let k = 0; k < reached; k++) distances[order[k]!] = -1;
}

function arcsOf(offsets: Uint32Array, order: Int32Array, from: number, to: number): number {
  let arcs = 0;
  for (let k = from; k < to; k++) arcs += offsets[order[k]! + 1]! - offsets[order[k]!]!;
  return arcs;
}

function notFound(some: Uint32Array | Int32Array, size: number, distances: Int32Array, left: Int32Array): number {
  let count = 0;
  for (let k = 0; k < size; k++) if (distances[some[k]!] === -1) left[count++] = some[k]!;
  return count;
}

// From order[from … last), all `here` steps away, one step on; gives where those found end.
function goneOn(
  offsets: Uint32Array,
  targets: Uint32Array,
  from: number,
  last: number,
  here: number,
  order: Int32Array,
  distances: Int32Array,
): number {
  let end = last;
  for (let head = from; head < last; head++) {
    const i = order[head]!;
    for (let k = offsets[i]!, stop = offsets[i + 1]!; k < stop; k++) {
      const j = targets[k]!;
      if (distances[j] !== -1) continue;
      distances[j] = here + 1;
      order[end++] = j;
    }
  }
  return end;
}

// Puts those of left[0 … count) with a tie to someone `here` steps away after order[0 … last); gives how many stay left.
function fetched(
  offsets: Uint32Array,
  targets: Uint32Array,
  here: number,
  left: Int32Array,
  count: number,
  distances: Int32Array,
  order: Int32Array,
  last: number,
): number {
  let kept = 0;
  let end = last;
  for (let l = 0; l < count; l++) {
    const i = left[l]!;
    const stop = offsets[i + 1]!;
    let k = offsets[i]!;
    while (k < stop && distances[targets[k]!] !== here) k++;
    if (k === stop) left[kept++] = i;
    else {
      distances[i] = here + 1;
      order[end++] = i;
    }
  }
  return kept;
}
