import type { Ties } from '../../network/ties.js';
import { BEYOND, type FoundPaths } from './foundPaths.js';
import { pathsByHops } from './pathsByHops.js';
import { pathsByLength, roomForLengths } from './pathsByLength.js';

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
): { readonly paths: FoundPaths; readonly find: FindPaths } {
  const n = offsets.length - 1;
  const m = targets.length;
  const back = looksBack && lengths === null;
  const paths = {
    order: new Int32Array(n),
    starts: new Int32Array(n + 2),
    arcs: new Int32Array(m + 1),
    backs: new Int32Array(n + 2),
    backArcs: new Int32Array(back ? m + 1 : 0),
    ties: new Int32Array(keepsTies || lengths !== null ? m + 1 : 0),
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
