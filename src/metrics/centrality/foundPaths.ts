/** The position of a member where the search has not come. */
export const BEYOND = 0x7fffffff;

/**
 * The shortest paths from one member, as arcs between positions: position p is the p-th member found by the search,
 * `order[p]`. The arcs that lead on from it are arcs[starts[p] … starts[p + 1]), positions again, all later than p;
 * those found looking back from it are backArcs[backs[p] … backs[p + 1]), all earlier. Every arc is in one of the two.
 * Over all sources the same arrays are used; only what the last search filled holds.
 */
export interface FoundPaths {
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
