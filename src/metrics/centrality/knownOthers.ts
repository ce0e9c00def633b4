import type { Ties } from '../../network/ties.js';
import { farthestOthers } from './farthestOthers.js';
import { knownReach } from './knownReach.js';

/** What is known of the others of each member before any search for them. */
export interface KnownOthers {
  /** How many are one step away. */
  readonly near: Float64Array;
  /** How many are farther away: exactly where `sure` is 1, else those within reach and beyond it together. */
  readonly rest: Float64Array;
  readonly sure: Uint8Array;
  /** No more than this many of the rest are within reach. */
  readonly within: Float64Array;
  /** Nobody within reach is more steps away than this; at least 2. */
  readonly farthest: Float64Array;
}

export function knownOthers(rows: Ties, back: Ties, bothWays: boolean): KnownOthers {
  const n = rows.offsets.length - 1;
  const { labels, most, exact } = knownReach(rows.offsets, rows.targets, bothWays);
  const near = Float64Array.from({ length: n }, (_, i) => rows.offsets[i + 1]! - rows.offsets[i]!);
  const within = near.map((count, i) => most[labels[i]!]! - 1 - count);
  const sure = Uint8Array.from(labels, (label) => exact[label]!);
  return {
    near,
    rest: near.map((count, i) => (sure[i] === 1 ? within[i]! : n - 1 - count)),
    sure,
    within,
    // The farthest of r others is r steps away at most, and that only if one is at each step.
    farthest: farthestOthers(rows, back, labels).map((steps, i) => Math.max(2, Math.min(steps, within[i]! + 1))),
  };
}
