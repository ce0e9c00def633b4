/** What the objective asks of a move at every level. */
export interface Terms {
  /** Expected between i and j is pull × (outward_i × inward_j + inward_i × outward_j). */
  readonly pull: number;
  /** Whether outward and inward are the same. */
  readonly symmetric: boolean;
  /** Times outward and inward of a node: the gain that may be rounding of the sums of its community. */
  readonly drift: number;
  /** How far below the largest gain a gain may be and still be drawn now and then. */
  readonly theta: number;
  /** What a run must gain to be followed by another. */
  readonly worthwhile: number;
}

/** Times the strength of a node's ties: the gain that may be rounding of these. */
export const SLACK = 1e-12;
