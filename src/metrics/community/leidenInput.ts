import { totalsOf } from '../../network/bothWays.js';
import { type Ties, transposed } from '../../network/ties.js';
import { powerOfTwoNear } from '../../numeric/powerOfTwo.js';

/**
 * What Leiden's method maximizes, for nodes that are members or stand for several: the strength within communities less
 * what is expected there, each pair of nodes in one community counted once. Between i and j expected is
 * `pull` × (outward_i × inward_j + inward_i × outward_j).
 */
export interface LeidenInput {
  /** The ties with directions ignored, stored both ways, without self-ties. */
  readonly ties: Ties;
  readonly outward: Float64Array;
  readonly inward: Float64Array;
  readonly pull: number;
}

/** Modularity of ties stored both ways: expected between two nodes is resolution × their totals / the strength of all. */
export function modularityInput(bothWays: Ties, resolution: number): LeidenInput {
  const ties = inReach(bothWays, scaleOf(bothWays));
  const totals = totalsOf(ties);
  return { ties, outward: totals, inward: totals, pull: resolution / 2 / whole(totals) };
}

/** Modularity of ties with a direction; `bothWays` are the same ties with the strengths both ways added. */
export function directedInput(oneWay: Ties, bothWays: Ties, resolution: number): LeidenInput {
  const scale = scaleOf(bothWays);
  const ties = inReach(oneWay, scale);
  const outward = totalsOf(ties);
  return {
    ties: inReach(bothWays, scale),
    outward,
    inward: totalsOf(transposed(ties)),
    pull: resolution / whole(outward),
  };
}

/** The constant Potts model: expected between two nodes is resolution × the numbers of members they stand for. */
export function constantPottsInput(ties: Ties, sizes: Float64Array, resolution: number): LeidenInput {
  const scale = scaleOf(ties);
  return { ties: inReach(ties, scale), outward: sizes, inward: sizes, pull: resolution / scale / 2 };
}

// 1, or a number to divide strengths by of which sums and products would be no numbers any more.
function scaleOf({ strengths }: Ties): number {
  const near = powerOfTwoNear(strengths);
  return near > 1e-100 && near < 1e100 ? 1 : near;
}

function inReach(ties: Ties, scale: number): Ties {
  return scale === 1 ? ties : { ...ties, strengths: ties.strengths.map((strength) => strength / scale) };
}

function whole(totals: Float64Array): number {
  return totals.reduce((sum, total) => sum + total, 0);
}
