import type { Ties } from '../../network/ties.js';
import { powerOfTwoNear } from '../../numeric/powerOfTwo.js';

/** Over all ordered pairs of the same members in two networks: what their values, less the mean, come to. */
export interface PairMoments {
  /** The sum of the products. */
  readonly together: number;
  /** The sums of the squares; exactly 0 where all pairs are alike. */
  readonly spreadA: number;
  readonly spreadB: number;
  /** The values of the ties, 1 or their strengths on a scale that rounds nothing. */
  readonly valuesA: Float64Array;
  readonly valuesB: Float64Array;
  readonly meanA: number;
  readonly meanB: number;
}

/** The moments of the pairs of two networks whose members have the same numbers, without their matrices. */
export function momentsOf(a: Ties, b: Ties, strengths: boolean): PairMoments {
  const n = a.offsets.length - 1;
  const pairs = n * (n - 1);
  const [valuesA, valuesB] = [valuesOf(a, strengths), valuesOf(b, strengths)];
  const [meanA, meanB] = [sumOf(valuesA) / pairs, sumOf(valuesB) / pairs];
  const [together, squaresA, squaresB, met] = sumsOfTied(a, b, valuesA, valuesB, meanA, meanB);
  const others = pairs - met; // have a tie in neither network
  return {
    together: together + others * (meanA * meanB),
    spreadA: allAlike(valuesA, pairs) ? 0 : squaresA + others * (meanA * meanA),
    spreadB: allAlike(valuesB, pairs) ? 0 : squaresB + others * (meanB * meanB),
    valuesA,
    valuesB,
    meanA,
    meanB,
  };
}

/** Pearson's correlation from the moments, NaN where all pairs of a network are alike. */
export function correlationOf({ together, spreadA, spreadB }: PairMoments): number {
  const scale = Math.sqrt(spreadA * spreadB);
  return scale > 0 ? Math.max(-1, Math.min(1, together / scale)) : Number.NaN;
}

function valuesOf(ties: Ties, strengths: boolean): Float64Array {
  if (!strengths) return new Float64Array(ties.targets.length).fill(1);
  const scale = powerOfTwoNear(ties.strengths);
  return ties.strengths.map((strength) => strength / scale);
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum;
}

function allAlike(values: Float64Array, pairs: number): boolean {
  return values.length === 0 || (values.length === pairs && values.every((value) => value === values[0]));
}

// The pairs with a tie in either: products, squares of each, and how many there are.
function sumsOfTied(
  a: Ties,
  b: Ties,
  valuesA: Float64Array,
  valuesB: Float64Array,
  meanA: number,
  meanB: number,
): readonly [number, number, number, number] {
  let together = 0;
  let squaresA = 0;
  let squaresB = 0;
  let met = 0;
  for (let i = 0; i + 1 < a.offsets.length; i++) {
    let k = a.offsets[i]!;
    let l = b.offsets[i]!;
    const lastA = a.offsets[i + 1]!;
    const lastB = b.offsets[i + 1]!;
    while (k < lastA || l < lastB) {
      const x = k < lastA ? a.targets[k]! : Infinity;
      const y = l < lastB ? b.targets[l]! : Infinity;
      const ofA = (x <= y ? valuesA[k++]! : 0) - meanA;
      const ofB = (y <= x ? valuesB[l++]! : 0) - meanB;
      together += ofA * ofB;
      squaresA += ofA * ofA;
      squaresB += ofB * ofB;
      met++;
    }
  }
  return [together, squaresA, squaresB, met];
}
