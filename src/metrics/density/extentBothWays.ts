import { manySearches } from '../../network/manySearches.js';
import type { Ties } from '../../network/ties.js';
import { weakLabels } from '../../network/weakLabels.js';
import { type Extent, manyPay, SOME } from './extent.js';
import { farthestFinders } from './farthestFinders.js';
import { forgetPart, type PartSearch, partSearchOf, searchPart } from './searchPart.js';

/** What is known of each member. */
interface Bounds extends PartSearch {
  /** Its eccentricity is neither less nor more than these. */
  readonly lower: Int32Array;
  readonly upper: Int32Array;
  /** Its steps to those searched from, added up: members in the middle have the least. */
  readonly sums: Float64Array;
  /** Those whose eccentricity may still be the largest or the smallest. */
  readonly open: Int32Array;
}

/**
 * The largest and the smallest eccentricity over ties that are there both ways. A search from one member, whose own
 * eccentricity e it tells, puts that of every other between max(d, e − d) and e + d, d being the distance of the two. Who
 * may be farthest out and who may be most in the middle are searched from by turns, until nobody can be beyond those
 * known.
 */
export function extentBothWays(ties: Ties): Extent {
  const n = ties.offsets.length - 1;
  const { starts, members, largest } = packedParts(weakLabels(ties, true));
  const extent: Extent = { longest: 0, shortest: Number.NaN, ends: [] };
  const bounds = {
    ...partSearchOf(n),
    lower: new Int32Array(n),
    upper: new Int32Array(n),
    sums: new Float64Array(n),
    open: new Int32Array(n),
  };
  // In the largest part there are most likely the longest ways, which no part of fewer members can have.
  for (let turn = -1; turn < n; turn++) {
    const label = turn < 0 ? largest : turn;
    if (n === 0 || turn === largest || starts[label + 1]! - starts[label]! - 1 <= extent.longest) continue;
    const part = members.subarray(starts[label]!, starts[label + 1]!);
    if (part.length === n) extent.shortest = n;
    extendBy(ties, part, bounds, extent);
  }
  return extent;
}

// Those with label p are members[starts[p] … starts[p + 1]), ascending.
function packedParts(labels: Uint32Array): { starts: Uint32Array; members: Uint32Array; largest: number } {
  const n = labels.length;
  const starts = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) starts[labels[i]! + 1]!++;
  let largest = 0;
  for (let p = 0; p < n; p++) if (starts[p + 1]! > starts[largest + 1]!) largest = p;
  for (let p = 0; p < n; p++) starts[p + 1]! += starts[p]!;
  const next = starts.slice(0, n);
  const members = new Uint32Array(n);
  for (let i = 0; i < n; i++) members[next[labels[i]!]!++] = i;
  return { starts, members, largest };
}

function extendBy(ties: Ties, part: Uint32Array, bounds: Bounds, extent: Extent): void {
  const { distances, order, lower, upper, sums, open } = bounds;
  const arcs = begun(ties.offsets, part, lower, upper, sums, open);
  const next = { count: part.length, fringe: -1, middle: mostTies(ties.offsets, part) };
  let far = -1;
  let before = Infinity;
  let together = true;
  for (let round = 0; next.count > 0; round++) {
    if (round % SOME === 0 && round > 0) {
      if (together && manyPay(before, next.count)) {
        together = allAtOnce(ties, open.slice(0, next.count), extent);
        if (together) break;
      }
      before = next.count;
    }
    let source = next.middle;
    if (round % 2 === 1) source = next.fringe >= 0 ? next.fringe : far;
    searchPart(ties, part, arcs, source, bounds);
    far = order[part.length - 1]!;
    if (distances[far]! > extent.longest) {
      extent.longest = distances[far]!;
      extent.ends = [source, far];
    }
    extent.shortest = Math.min(
      extent.shortest,
      drawnIn(distances[far]!, distances, next.count, open, lower, upper, sums),
    );
    forgetPart(bounds, part.length);
    chooseNext(extent.longest, extent.shortest, open, lower, upper, sums, next);
  }
  if (extent.ends.length === 2 && extent.ends[1] === -1) {
    searchPart(ties, part, arcs, extent.ends[0]!, bounds);
    extent.ends = [extent.ends[0]!, order[part.length - 1]!];
  }
}

// Gives the number of ties in the rows of the part.
function begun(
  offsets: Uint32Array,
  part: Uint32Array,
  lower: Int32Array,
  upper: Int32Array,
  sums: Float64Array,
  open: Int32Array,
): number {
  let arcs = 0;
  for (let k = 0; k < part.length; k++) {
    const i = part[k]!;
    lower[i] = 0;
    upper[i] = part.length - 1;
    sums[i] = 0;
    open[k] = i;
    arcs += offsets[i + 1]! - offsets[i]!;
  }
  return arcs;
}

function mostTies(offsets: Uint32Array, part: Uint32Array): number {
  let best = part[0]!;
  for (let k = 1; k < part.length; k++) {
    const i = part[k]!;
    if (offsets[i + 1]! - offsets[i]! > offsets[best + 1]! - offsets[best]!) best = i;
  }
  return best;
}

// The bounds after a search from a member of this eccentricity; gives the least upper one.
function drawnIn(
  eccentricity: number,
  distances: Int32Array,
  count: number,
  open: Int32Array,
  lower: Int32Array,
  upper: Int32Array,
  sums: Float64Array,
): number {
  let least = eccentricity;
  for (let k = 0; k < count; k++) {
    const i = open[k]!;
    const d = distances[i]!;
    const low = Math.max(d, eccentricity - d);
    if (low > lower[i]!) lower[i] = low;
    if (eccentricity + d < upper[i]!) upper[i] = eccentricity + d;
    if (d === 0) upper[i] = lower[i]!;
    if (upper[i]! < least) least = upper[i]!;
    sums[i]! += d;
  }
  return least;
}

// Keeps open who may be beyond `longest` or below `shortest`, and finds who of them is likely to be farthest out, −1 if
// nobody can be beyond, and who most in the middle.
function chooseNext(
  longest: number,
  shortest: number,
  open: Int32Array,
  lower: Int32Array,
  upper: Int32Array,
  sums: Float64Array,
  next: { count: number; fringe: number; middle: number },
): void {
  let kept = 0;
  let fringe = -1;
  let middle = -1;
  let inside = false; // whether the one in the middle may be below
  for (let k = 0; k < next.count; k++) {
    const i = open[k]!;
    const out = upper[i]! > longest;
    const below = lower[i]! < shortest;
    if (upper[i] === lower[i] || !(out || below)) continue;
    open[kept++] = i;
    if (out && (fringe < 0 || upper[i]! > upper[fringe]! || (upper[i] === upper[fringe] && sums[i]! > sums[fringe]!)))
      fringe = i;
    if (inside && !below) continue;
    if (
      middle < 0 ||
      below !== inside ||
      lower[i]! < lower[middle]! ||
      (lower[i] === lower[middle] && sums[i]! < sums[middle]!)
    ) {
      middle = i;
      inside = below;
    }
  }
  next.count = kept;
  next.fringe = fringe;
  next.middle = middle;
}

// Searches for all of these, unless ways are so long that it is no less work than one by one. Of the longest it tells
// only the one end.
function allAtOnce(ties: Ties, left: Int32Array, extent: Extent): boolean {
  const searches = manySearches(ties, true);
  if (!searches.together) return false;
  const farthest = farthestFinders(searches, left);
  for (let k = 0; k < left.length; k++) {
    extent.shortest = Math.min(extent.shortest, farthest[k]!);
    if (farthest[k]! <= extent.longest) continue;
    extent.longest = farthest[k]!;
    extent.ends = [left[k]!, -1];
  }
  return true;
}
