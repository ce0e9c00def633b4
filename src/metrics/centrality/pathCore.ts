import type { Network } from '../../network/network.js';
import { placeOf } from '../../network/placeOf.js';
import { byDegree } from '../../network/renumbered.js';
import type { Ties } from '../../network/ties.js';
import { components } from '../density/components.js';

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
  /** The same for ties, those of the core left at 0; null when no tie is folded away. */
  readonly over: Float64Array | null;
}

/** The core with everyone in it, for paths that count up to some length only or have a direction. */
export function wholeCore({ ties }: Network): PathCore {
  const n = ties.offsets.length - 1;
  const core = byDegree({ ...ties, strengths: places(ties) });
  return {
    ties: core,
    members: core.members,
    held: new Float64Array(n).fill(1),
    through: new Float64Array(n),
    over: null,
  };
}

/**
 * The core of an undirected network: whoever has one tie is folded into whom it leads to, again and again. All paths
 * from and to those in a tree lead through where it hangs, and how many there are in it is all that need be known.
 */
export function foldedCore(network: Network): PathCore {
  const { offsets, targets } = network.ties;
  const n = offsets.length - 1;
  const left = new Uint32Array(n); // ties that are left of each member
  let folded = 0;
  const queue = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    left[i] = offsets[i + 1]! - offsets[i]!;
    if (left[i] === 1) queue[folded++] = i;
  }
  if (folded === 0) return wholeCore(network);
  const { labels, sizes } = components(network);
  const held = new Float64Array(n).fill(1);
  const through = new Float64Array(n);
  const over = new Float64Array(targets.length);
  for (let head = 0; head < folded; head++) {
    const i = queue[head]!;
    if (left[i] === 0) continue; // the last of a tree
    let k = offsets[i]!;
    while (left[targets[k]!] === 0) k++;
    const j = targets[k]!;
    const others = sizes[labels[i]!]! - held[i]!;
    // Between those beyond i and those on this side, and between those beyond i and those that hung on j before.
    through[i]! += 2 * (held[i]! - 1) * others;
    through[j]! += 2 * held[i]! * (held[j]! - 1);
    over[k] = over[placeOf(network.ties, j, i)] = 2 * held[i]! * others;
    held[j]! += held[i]!;
    left[i] = 0;
    if (--left[j]! === 1) queue[folded++] = j;
  }
  for (let i = 0; i < n; i++) if (left[i]! > 0) through[i]! += 2 * (held[i]! - 1) * (sizes[labels[i]!]! - held[i]!);
  return { ...remaining(network.ties, left, held), through, over };
}

function remaining(ties: Ties, left: Uint32Array, held: Float64Array): Pick<PathCore, 'ties' | 'members' | 'held'> {
  const { offsets, targets } = ties;
  const numbers = new Uint32Array(left.length);
  const members: number[] = [];
  for (let i = 0; i < left.length; i++) {
    if (left[i] === 0) continue;
    numbers[i] = members.length;
    members.push(i);
  }
  let m = 0;
  for (let i = 0; i < left.length; i++) m += left[i]!;
  const kept = {
    offsets: new Uint32Array(members.length + 1),
    targets: new Uint32Array(m),
    strengths: new Float64Array(m),
  };
  let count = 0;
  for (let number = 0; number < members.length; number++) {
    const i = members[number]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      if (left[targets[k]!] === 0) continue;
      kept.targets[count] = numbers[targets[k]!]!;
      kept.strengths[count++] = k;
    }
    kept.offsets[number + 1] = count;
  }
  const core = byDegree(kept);
  const old = new Uint32Array(members.length);
  const holding = new Float64Array(members.length);
  for (let p = 0; p < old.length; p++) {
    old[p] = members[core.members[p]!]!;
    holding[p] = held[old[p]!]!;
  }
  return { ties: core, members: old, held: holding };
}

function places({ targets }: Ties): Float64Array {
  const all = new Float64Array(targets.length);
  for (let k = 0; k < all.length; k++) all[k] = k;
  return all;
}
