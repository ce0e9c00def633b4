import { strongParts, tiesWithin } from '../../network/strongParts.js';
import type { Ties } from '../../network/ties.js';
import { solveContraction } from '../../numeric/contraction.js';
import { symmetricStart } from '../../numeric/symmetricStart.js';

/**
 * x with x_i = start_i + factor × Σ s_ij x_j over the ties of i: what the members at the end of all walks from i start
 * with, a further step counting `factor` times its strength. |factor| × the largest eigenvalue must be below 1.
 *
 * Strong components are solved one after another, whoever they depend on first. `symmetric` says that every tie is there
 * both ways.
 */
export function walkSums(ties: Ties, factor: number, start: Float64Array, symmetric: boolean): Float64Array {
  const { offsets, targets } = ties;
  const entries = ties.strengths.map((strength) => factor * strength);
  const { labels, starts, members } = strongParts(ties, symmetric);
  const numbers = new Uint32Array(labels.length);
  const values = start.slice();
  for (let label = 0; label + 1 < starts.length; label++) {
    const part = members.subarray(starts[label]!, starts[label + 1]!);
    for (let place = 0; place < part.length; place++) {
      const i = part[place]!;
      let sum = values[i]!;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
        if (labels[targets[k]!] !== label) sum += entries[k]! * values[targets[k]!]!;
      values[i] = sum;
    }
    if (part.length === 1) continue;
    const within = tiesWithin({ offsets, targets, strengths: entries }, labels, part, numbers);
    const right = Float64Array.from(part, (i) => values[i]!);
    const near = symmetric ? symmetricStart(within.offsets, within.targets, within.strengths, right) : right;
    const found = solveContraction(within.offsets, within.targets, within.strengths, right, 1e-15, near);
    for (let place = 0; place < part.length; place++) values[part[place]!] = found[place]!;
  }
  return values;
}
