import { manySearches } from '../../network/manySearches.js';
import { strongParts } from '../../network/strongParts.js';
import { type Ties, transposed } from '../../network/ties.js';
import { type Extent, manyPay, SOME } from './extent.js';
import { farthestFinders } from './farthestFinders.js';
import { boundReach, boundReached, findWays, type PartWays, partWaysOf } from './partWays.js';

/** What is known of members along ties, or along the same ties turned over. */
interface Side {
  readonly ties: Ties;
  /** Nobody reaches farther this way. */
  readonly upper: Int32Array;
  /** Steps to those searched from, added up: members at the edge have the most. */
  readonly sums: Float64Array;
}

/** What is known on both sides, and room to search. */
interface Known {
  readonly away: Side;
  readonly towards: Side;
  /** Everyone reaches at least so far along the ties. */
  readonly lower: Int32Array;
  readonly ways: PartWays;
  /** Whether everyone reaches everyone. */
  readonly whole: boolean;
  /** Steps from who is searched from: −1 throughout between two searches. */
  readonly distances: Int32Array;
  readonly order: Int32Array;
}

/**
 * The largest and, where everyone reaches everyone, the smallest eccentricity along ties with a direction. Ways through
 * one member of each strong part tell how far anyone reaches at most, and from how far anyone is reached. Who may reach
 * farthest is searched from, who may be reached from farthest, and again ways are found through other members, by
 * turns, until nobody of the one kind or of the other can be beyond the longest way known.
 */
export function extentOneWay(ties: Ties): Extent {
  const n = ties.offsets.length - 1;
  const extent: Extent = { longest: 0, shortest: Number.NaN, ends: [] };
  if (ties.targets.length === 0) return extent;
  const known = knownAtFirst(ties);
  if (known.whole) extent.shortest = n;
  let before = Infinity;
  let together = true;
  for (let round = 0; ; round++) {
    if (round % 3 === 0) goThrough(known, extent);
    else if (round % 3 === 1) searchAway(edge(known.away.upper, known.away.sums), known, extent);
    else searchTowards(edgeOrEnd(known, extent), known, extent);
    const left = openOnOneSide(known, extent) + openInside(known, extent);
    if (left === 0) return extent;
    if (round % SOME !== SOME - 1) continue;
    if (together && manyPay(before, left)) {
      together = allAtOnce(known, extent);
      if (together) return extent;
    }
    before = left;
  }
}

function knownAtFirst(ties: Ties): Known {
  const n = ties.offsets.length - 1;
  const parts = strongParts(ties);
  const back = transposed(ties);
  const sideOf = (along: Ties): Side => ({
    ties: along,
    upper: new Int32Array(n).fill(n - 1),
    sums: new Float64Array(n),
  });
  return {
    away: sideOf(ties),
    towards: sideOf(back),
    lower: new Int32Array(n),
    ways: partWaysOf(parts, mostTies(parts.labels, parts.starts.length - 1, ties.offsets, back.offsets)),
    whole: parts.starts.length === 2,
    distances: new Int32Array(n).fill(-1),
    order: new Int32Array(n),
  };
}

// Of each part the member with the most ties.
function mostTies(labels: Uint32Array, parts: number, out: Uint32Array, into: Uint32Array): Uint32Array {
  const best = new Uint32Array(parts);
  const most = new Int32Array(parts).fill(-1);
  for (let i = 0; i < labels.length; i++) {
    const count = out[i + 1]! - out[i]! + into[i + 1]! - into[i]!;
    if (count <= most[labels[i]!]!) continue;
    best[labels[i]!] = i;
    most[labels[i]!] = count;
  }
  return best;
}

// The bounds by ways through the pivots, which then pass on to others.
function goThrough({ away, towards, lower, ways, whole }: Known, extent: Extent): void {
  const { labels, pivots, there, home } = ways;
  findWays(ways, away.ties, towards.ties);
  for (let i = 0; i < there.length; i++) {
    if (there[i]! > extent.longest) lengthen(extent, there[i]!, pivots[labels[i]!]!, i);
    if (home[i]! > extent.longest) lengthen(extent, home[i]!, i, pivots[labels[i]!]!);
  }
  boundReach(away.ties, ways, away.upper);
  boundReached(towards.ties, ways, towards.upper);
  if (whole) {
    const reach = ways.there.reduce((most, steps) => Math.max(most, steps), 0);
    for (let i = 0; i < lower.length; i++) {
      lower[i] = Math.max(lower[i]!, reach - there[i]!, home[i]!);
      extent.shortest = Math.min(extent.shortest, away.upper[i]!);
    }
  }
  moveInside(pivots, labels, extent, away.upper, towards.upper, lower, away.sums, towards.sums);
}

function lengthen(extent: Extent, steps: number, from: number, to: number): void {
  extent.longest = steps;
  extent.ends = [from, to];
}

// In each part to the member most inside of those about whom something is open; where nothing is, none is moved to.
function moveInside(
  pivots: Uint32Array,
  labels: Uint32Array,
  { longest, shortest }: Extent,
  reach: Int32Array,
  reached: Int32Array,
  lower: Int32Array,
  sums: Float64Array,
  otherSums: Float64Array,
): void {
  const taken = new Int32Array(pivots.length).fill(-1);
  for (let i = 0; i < labels.length; i++) {
    if (lower[i] === reach[i] || !(reach[i]! > longest || reached[i]! > longest || lower[i]! < shortest)) continue;
    const best = taken[labels[i]!]!;
    if (
      best < 0 ||
      lower[i]! < lower[best]! ||
      (lower[i] === lower[best] && sums[i]! + otherSums[i]! < sums[best]! + otherSums[best]!)
    )
      taken[labels[i]!] = i;
  }
  for (let part = 0; part < pivots.length; part++) if (taken[part]! >= 0) pivots[part] = taken[part]!;
}

// Who has the highest bound, and among equals the most steps to those searched from.
function edge(upper: Int32Array, sums: Float64Array): number {
  let best = 0;
  for (let i = 1; i < upper.length; i++)
    if (upper[i]! > upper[best]! || (upper[i] === upper[best] && sums[i]! > sums[best]!)) best = i;
  return best;
}

// When no way can be longer, who is farthest from the last pivot: far from others inside it shows how far they reach.
function edgeOrEnd(known: Known, extent: Extent): number {
  const { away, towards, ways } = known;
  if (openOnOneSide(known, extent) > 0) return edge(towards.upper, towards.sums);
  return edge(ways.there, away.sums);
}

function searchAway(source: number, { away, towards, lower, whole, distances, order }: Known, extent: Extent): void {
  const reached = search(away.ties.offsets, away.ties.targets, source, distances, order);
  const far = order[reached - 1]!;
  const steps = distances[far]!;
  if (steps > extent.longest) lengthen(extent, steps, source, far);
  if (whole) extent.shortest = Math.min(extent.shortest, steps);
  away.upper[source] = steps;
  lower[source] = steps;
  for (let k = 0; k < reached; k++) {
    towards.sums[order[k]!]! += distances[order[k]!]!;
    distances[order[k]!] = -1;
  }
}

function searchTowards(source: number, { away, towards, lower, distances, order }: Known, extent: Extent): void {
  const reached = search(towards.ties.offsets, towards.ties.targets, source, distances, order);
  const far = order[reached - 1]!;
  if (distances[far]! > extent.longest) lengthen(extent, distances[far]!, far, source);
  towards.upper[source] = distances[far]!;
  for (let k = 0; k < reached; k++) {
    const i = order[k]!;
    away.sums[i]! += distances[i]!;
    if (distances[i]! > lower[i]!) lower[i] = distances[i]!;
    distances[i] = -1;
  }
}

// Gives how many are found.
function search(
  offsets: Uint32Array,
  targets: Uint32Array,
  source: number,
  distances: Int32Array,
  order: Int32Array,
): number {
  let reached = 1;
  order[0] = source;
  distances[source] = 0;
  for (let head = 0; head < reached; head++) {
    const i = order[head]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      if (distances[j] !== -1) continue;
      distances[j] = distances[i]! + 1;
      order[reached++] = j;
    }
  }
  return reached;
}

// How many may reach farther than the longest way known, or may be reached from farther, whichever are fewer.
function openOnOneSide({ away, towards }: Known, { longest }: Extent): number {
  return Math.min(above(away.upper, longest), above(towards.upper, longest));
}

function above(upper: Int32Array, longest: number): number {
  let count = 0;
  for (let i = 0; i < upper.length; i++) if (upper[i]! > longest) count++;
  return count;
}

// How many may reach less far than the shortest known.
function openInside({ lower, whole }: Known, { shortest }: Extent): number {
  let count = 0;
  if (whole) for (let i = 0; i < lower.length; i++) if (lower[i]! < shortest) count++;
  return count;
}

// Searches for all that are open, unless ways are so long that it is no less work than one by one.
function allAtOnce(known: Known, extent: Extent): boolean {
  const { away, towards, lower, whole } = known;
  const reach = whole || above(away.upper, extent.longest) <= above(towards.upper, extent.longest);
  const searches = manySearches(reach ? towards.ties : away.ties, false);
  if (!searches.together) return false;
  const open = openMembers(reach ? away.upper : towards.upper, lower, extent.longest, extent.shortest);
  const farthest = farthestFinders(searches, open);
  let best = 0;
  for (let k = 0; k < open.length; k++) {
    extent.shortest = Math.min(extent.shortest, farthest[k]!);
    if (farthest[k]! > farthest[best]!) best = k;
  }
  // One by one it is told who is so far.
  if (farthest[best]! <= extent.longest) return true;
  if (reach) searchAway(open[best]!, known, extent);
  else searchTowards(open[best]!, known, extent);
  return true;
}

function openMembers(upper: Int32Array, lower: Int32Array, longest: number, shortest: number): Int32Array {
  const open = new Int32Array(upper.length);
  let count = 0;
  for (let i = 0; i < upper.length; i++) if (upper[i]! > longest || lower[i]! < shortest) open[count++] = i;
  return open.slice(0, count);
}
