import type { Network } from './network.js';
import { symmetrized, type Ties } from './ties.js';

/** The ties with direction ignored, a tie each way added; every tie counts 1 unless `strengths` is set. */
export function tiesBothWays(network: Network, strengths: boolean): Ties {
  const ties = strengths ? network.ties : tiesOfOne(network.ties);
  return network.directed ? symmetrized(ties, 'sum') : ties;
}

/** The same ties, each of strength 1. */
export function tiesOfOne({ offsets, targets }: Ties): Ties {
  return { offsets, targets, strengths: new Float64Array(targets.length).fill(1) };
}

/** The strengths of each member's ties added up. */
export function totalsOf({ offsets, strengths }: Ties): Float64Array {
  const totals = new Float64Array(offsets.length - 1);
  for (let i = 0; i < totals.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) totals[i]! += strengths[k]!;
  return totals;
}
