import type { Ties } from '../../network/ties.js';
import { powerOfTwoBy, powerOfTwoNear } from '../../numeric/powerOfTwo.js';

/**
 * The correlation (Pearson) of the value at the source with the value at the target, over all ties by their strength,
 * or all alike without `strengths`; ties with an unknown value (NaN) at either end are left out. NaN where the values at
 * one end are all alike. `symmetric` says that every tie is there both ways, and that `from` and `to` are the same.
 */
export function tieCorrelation(
  { offsets, targets }: Pick<Ties, 'offsets' | 'targets'>,
  strengths: Float64Array | null,
  from: Float64Array,
  to: Float64Array,
  symmetric: boolean,
): number {
  const scale = strengths === null ? 1 : powerOfTwoNear(strengths);
  // What the ties of each member count that it is the source of, and those that it is the target of.
  const outward = new Float64Array(from.length);
  const inward = symmetric ? outward : new Float64Array(from.length);
  countSources(offsets, targets, strengths, scale, from, to, outward);
  if (!symmetric) countTargets(offsets, targets, strengths, scale, from, to, inward);
  const a = centred(from, outward);
  const b = symmetric ? a : centred(to, inward);
  const both = sumOfProducts(offsets, targets, strengths, scale, a, b);
  return both / Math.sqrt(sumOfSquares(a, outward) * sumOfSquares(b, inward));
}

function countSources(
  offsets: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array | null,
  scale: number,
  from: Float64Array,
  to: Float64Array,
  outward: Float64Array,
): void {
  for (let i = 0; i < from.length; i++) {
    if (Number.isNaN(from[i]!)) continue;
    let total = 0;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      if (Number.isNaN(to[targets[k]!]!)) continue;
      total += strengths === null ? 1 : strengths[k]! / scale;
    }
    outward[i] = total;
  }
}

function countTargets(
  offsets: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array | null,
  scale: number,
  from: Float64Array,
  to: Float64Array,
  inward: Float64Array,
): void {
  for (let i = 0; i < from.length; i++) {
    if (Number.isNaN(from[i]!)) continue;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      if (!Number.isNaN(to[j]!)) inward[j]! += strengths === null ? 1 : strengths[k]! / scale;
    }
  }
}

// The values less their mean, 0 for those that do not count. They are taken from the first one, in units of a power of
// two: so values that are all alike are exactly 0, whole numbers are added without rounding, and squares stay within
// range.
function centred(values: Float64Array, counts: Float64Array): Float64Array {
  let first = Number.NaN;
  let largest = 0;
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    if (counts[i] === 0) continue;
    if (total === 0) first = values[i]!;
    const above = values[i]! - first;
    if (Math.abs(above) > largest) largest = Math.abs(above);
    sum += counts[i]! * above;
    total += counts[i]!;
  }
  const scale = powerOfTwoBy(largest);
  const mean = sum / total / scale;
  const around = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) if (counts[i] !== 0) around[i] = (values[i]! - first) / scale - mean;
  return around;
}

function sumOfProducts(
  offsets: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array | null,
  scale: number,
  a: Float64Array,
  b: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    let beside = 0;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++)
      beside += strengths === null ? b[targets[k]!]! : (strengths[k]! / scale) * b[targets[k]!]!;
    sum += a[i]! * beside;
  }
  return sum;
}

function sumOfSquares(values: Float64Array, counts: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += counts[i]! * values[i]! * values[i]!;
  return sum;
}
