import type { Network } from '../../network/network.js';
import { placeOf } from '../../network/placeOf.js';
import { byDegree } from '../../network/renumbered.js';
import type { Ties } from '../../network/ties.js';
import { weakLabels } from '../../network/weakLabels.js';

/** The members and ties that take a search for shortest paths, those with most ties first. */
export interface PathCore {
  /** Their strengths are the places in the network's ties. */
  readonly ties: Ties;
  /** The number of each in the network. */
  readonly members: Uint32Array;
  /** How many members each stands for: itself, and those of the trees that hang on it. */
  readonly held: Float64Array;
  /** Over ordered pairs of members, the paths through each member of the network that are known without a search. */
  readonly through: Float64Array;
  /** The same for ties, those of the core left at 0; null when no tie is folded away or ties are not asked for. */
  readonly over: Float64Array | null;
}

/** The core with everyone in it who has ties, for paths that count up to some length only or have a direction. */
export function wholeCore({ directed, ties }: Network): PathCore {
  const n = ties.offsets.length - 1;
  const through = new Float64Array(n);
  if (!directed) return { ...remaining(ties, tiesOfEach(ties), new Float64Array(n).fill(1)), through, over: null };
  const core = byDegree({ ...ties, strengths: places(ties) });
  return { ties: core, members: core.members, held: new Float64Array(n).fill(1), through, over: null };
}

/**
 * The core of an undirected network: whoever has one tie is folded into whom it leads to, again and again. All paths
 * from and to those in a tree lead through where it hangs, and how many there are in it is all that need be known.
 */
export function foldedCore({ ties }: Network, keepsTies: boolean): PathCore {
  const { offsets, targets } = ties;
  const left = tiesOfEach(ties);
  const n = left.length;
  const held = new Float64Array(n).fill(1);
  const through = new Float64Array(n);
  let folded = 0;
  for (let i = 0; i < n; i++) if (left[i] === 1) folded++;
  if (folded === 0) return { ...remaining(ties, left, held), through, over: null };
  const queue = new Uint32Array(n);
  folded = 0;
  for (let i = 0; i < n; i++) if (left[i] === 1) queue[folded++] = i;
  const sizes = sizesOfParts(ties);
  const over = keepsTies ? new Float64Array(targets.length) : null;
  for (let head = 0; head < folded; head++) {
    const i = queue[head]!;
    if (left[i] === 0) continue; // the last of a tree
    let k = offsets[i]!;
    while (left[targets[k]!] === 0) k++;
    const j = targets[k]!;
    const others = sizes[i]! - held[i]!;
    // Between those beyond i and those on this side, and between those beyond i and those that hung on j before.
    through[i]! += 2 * (held[i]! - 1) * others;
    through[j]! += 2 * held[i]! * (held[j]! - 1);
    if (over !== null) over[k] = over[placeOf(ties, j, i)] = 2 * held[i]! * others;
    held[j]! += held[i]!;
    left[i] = 0;
    if (--left[j]! === 1) queue[folded++] = j;
  }
  for (let i = 0; i < n; i++) if (left[i]! > 0) through[i]! += 2 * (held[i]! - 1) * (sizes[i]! - held[i]!);
  return { ...remaining(ties, left, held), through, over };
}

function tiesOfEach({ offsets }: Ties): Uint32Array {
  const counts = new Uint32Array(offsets.length - 1);
  for (let i = 0; i < counts.length; i++) counts[i] = offsets[i + 1]! - offsets[i]!;
  return counts;
}

// For each member how many there are in its component.
function sizesOfParts(ties: Ties): Uint32Array {
  const labels = weakLabels(ties, true);
  const sizes = new Uint32Array(labels.length);
  for (let i = 0; i < labels.length; i++) sizes[labels[i]!]!++;
  for (let i = labels.length - 1; i >= 0; i--) sizes[i] = sizes[labels[i]!]!; // nobody's label is a later member
  return sizes;
}

// The members with ties left, most first, and the ties between them. These are turned over, so that rows are ascending:
// the place of each is that of the tie back, whose length and share of the paths are the same.
function remaining(
  { offsets, targets }: Ties,
  left: Uint32Array,
  held: Float64Array,
): Pick<PathCore, 'ties' | 'members' | 'held'> {
  const members = mostFirst(left);
  const count = members.length;
  const numbers = new Uint32Array(left.length);
  const holding = new Float64Array(count);
  const starts = new Uint32Array(count + 1);
  for (let p = 0; p < count; p++) {
    const i = members[p]!;
    numbers[i] = p;
    holding[p] = held[i]!;
    starts[p + 1] = starts[p]! + left[i]!;
  }
  const next = starts.slice(0, count);
  const ends = new Uint32Array(starts[count]!);
  const places = new Float64Array(starts[count]!);
  for (let p = 0; p < count; p++) {
    const i = members[p]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      if (left[j] === 0) continue;
      const place = next[numbers[j]!]!++;
      ends[place] = p;
      places[place] = k;
    }
  }
  return { ties: { offsets: starts, targets: ends, strengths: places }, members, held: holding };
}

// Those with ties left by how many, most first and equals in their own order.
function mostFirst(left: Uint32Array): Uint32Array {
  let most = 0;
  for (let i = 0; i < left.length; i++) most = Math.max(most, left[i]!);
  const next = new Uint32Array(most + 1);
  for (let i = 0; i < left.length; i++) next[most - left[i]!]!++;
  let count = 0;
  for (let d = 0; d < most; d++) {
    const those = next[d]!;
    next[d] = count;
    count += those;
  }
  const members = new Uint32Array(count);
  for (let i = 0; i < left.length; i++) if (left[i]! > 0) members[next[most - left[i]!]!++] = i;
  return members;
}

function places({ targets }: Ties): Float64Array {
  const all = new Float64Array(targets.length);
  for (let k = 0; k < all.length; k++) all[k] = k;
  return all;
}
