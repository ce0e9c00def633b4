import type { Ties } from '../../network/ties.js';
import { BEYOND, pathsByHops } from './pathsByHops.js';
import { pathsByLength, roomForLengths } from './pathsByLength.js';

/**
 * The shortest paths from one member, as arcs between positions: position p is the p-th member found by the search,
 * `order[p]`. The arcs that lead on from it are arcs[starts[p] … starts[p + 1]), positions again, all later than p;
 * those found looking back from it are backArcs[backs[p] … backs[p + 1]), all earlier. Every arc is in one of the two.
 * Over all sources the same arrays are used; only what the last search filled holds.
 */
export interface ShortestPaths {
  readonly order: Int32Array;
  readonly starts: Int32Array;
  readonly arcs: Int32Array;
  readonly backs: Int32Array;
  readonly backArcs: Int32Array;
  /** The tie of each arc, if ties are kept. */
  readonly ties: Int32Array;
  /** The tie of each arc back, from the later member to the earlier, if ties are kept. */
  readonly backTies: Int32Array;
  /** How many shortest paths lead from the source to the member at each position, in doubles. */
  readonly counts: Float64Array;
}

/** Finds the shortest paths from a member and gives the number of members it reaches, itself included. */
export type FindPaths = (source: number) => number;

export interface PathOptions {
  /** Paths longer than this are left out. */
  readonly limit: number;
  /** Whether arcs may be found looking back; every tie must have one back. */
  readonly looksBack: boolean;
  /** Whether to keep the tie of every arc. */
  readonly keepsTies: boolean;
}

/** A search for the shortest paths from one member at a time, by hops without `lengths`, and where it leaves them. */
export function pathSearch(
  { offsets, targets }: Ties,
  lengths: Float64Array | null,
  { limit, looksBack, keepsTies }: PathOptions,
): { readonly paths: ShortestPaths; readonly find: FindPaths } {
  const n = offsets.length - 1;
  const m = targets.length;
  const back = looksBack && lengths === null;
  const paths = {
    order: new Int32Array(n),
    starts: new Int32Array(n + 2),
    arcs: new Int32Array(m + 1),
    backs: new Int32Array(n + 2),
    backArcs: new Int32Array(back ? m + 1 : 0),
    ties: new Int32Array(keepsTies || lengths !== null ? m + 1 : mostTies(offsets) + 1),
    backTies: new Int32Array(!back ? 0 : keepsTies ? m + 1 : mostTies(offsets) + 1),
    counts: new Float64Array(n),
  };
  const positions = new Int32Array(n).fill(BEYOND);
  if (lengths === null) {
    const open = new Int32Array(back ? n : 0);
    return {
      paths,
      find: (source) => pathsByHops(offsets, targets, source, limit, back, keepsTies, open, positions, paths),
    };
  }
  const room = roomForLengths(offsets, targets, lengths, limit, positions, paths);
  return { paths, find: (source) => pathsByLength(offsets, targets, lengths, source, limit, room, positions, paths) };
}

function mostTies(offsets: Uint32Array): number {
  let most = 0;
  for (let i = 1; i < offsets.length; i++) most = Math.max(most, offsets[i]! - offsets[i - 1]!);
  return most;
}
