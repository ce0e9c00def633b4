import type { Ties } from '../../network/ties.js';
import { powerOfTwoNear } from '../../numeric/powerOfTwo.js';

/**
 * The correlation (Pearson) of the value at the source with the value at the target, over all ties by their strength;
 * ties with an unknown value (NaN) at either end are left out. NaN where the values at one end are all alike.
 */
export function tieCorrelation(ties: Ties, from: Float64Array, to: Float64Array): number {
  const { offsets, targets, strengths } = ties;
  const strongest = powerOfTwoNear(strengths);
  const x = centring(ties, strongest, from, to, true);
  const y = centring(ties, strongest, from, to, false);
  let both = 0;
  let fromSquares = 0;
  let toSquares = 0;
  for (let i = 0; i < from.length; i++) {
    const a = (from[i]! - x.first) / x.scale - x.mean;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const b = (to[targets[k]!]! - y.first) / y.scale - y.mean;
      if (Number.isNaN(a) || Number.isNaN(b)) continue;
      const strength = strengths[k]! / strongest;
      both += strength * a * b;
      fromSquares += strength * a * a;
      toSquares += strength * b * b;
    }
  }
  return both / Math.sqrt(fromSquares * toSquares);
}

interface Centring {
  readonly first: number;
  readonly scale: number;
  readonly mean: number;
}

// Values are taken from the first one, in units of a power of two: so values that are all alike are exactly 0, whole
// numbers are added without rounding, and squares stay within range.
function centring(
  { offsets, targets, strengths }: Ties,
  strongest: number,
  from: Float64Array,
  to: Float64Array,
  source: boolean,
): Centring {
  let first = Number.NaN;
  let largest = 0;
  let sum = 0;
  let total = 0;
  for (let i = 0; i < from.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      if (Number.isNaN(from[i]!) || Number.isNaN(to[j]!)) continue;
      const value = source ? from[i]! : to[j]!;
      if (total === 0) first = value;
      const strength = strengths[k]! / strongest;
      if (Math.abs(value - first) > largest) largest = Math.abs(value - first);
      sum += strength * (value - first);
      total += strength;
    }
  }
  const scale = powerOfTwoNear(Float64Array.of(largest));
  return { first, scale, mean: sum / total / scale };
}
