import type { Steps } from '../../numeric/steps.js';
import { adjustedRandFrom, pairsWithin, sizesOf, togetherInBoth } from './contingency.js';

/** What several runs found, each partition once. */
export interface Runs {
  /** The partitions, in the order in which they were first found; groups are numbered from 0. */
  readonly partitions: readonly Uint32Array[];
  /** How many runs found each. */
  readonly times: readonly number[];
  /** The number of runs. */
  readonly total: number;
}

/** The partitions that runs found, taken together where they are the same. */
export function runsOf(found: readonly Uint32Array[]): Runs {
  const partitions: Uint32Array[] = [];
  const times: number[] = [];
  for (const labels of found) {
    const place = partitions.findIndex((other) => same(other, labels));
    if (place < 0) {
      partitions.push(labels);
      times.push(1);
    } else times[place]!++;
  }
  return { partitions, times, total: found.length };
}

function same(a: Uint32Array, b: Uint32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** How runs agree. */
export interface Agreement {
  /** The mean adjusted Rand index over all pairs of runs. */
  readonly mean: number;
  /** How well each partition agrees with all runs, as `worth` says. */
  readonly worths: Float64Array;
}

/** Compares the runs pair by pair. */
export function* agreementOf({ partitions, times, total }: Runs, n: number): Steps<Agreement> {
  const sizes = partitions.map(sizesOf);
  const within = sizes.map(pairsWithin);
  const worths = Float64Array.from(within, (pairs, r) => (2 * times[r]! - total) * pairs);
  let sum = 0;
  for (let r = 0; r < partitions.length; r++) {
    sum += ((times[r]! * (times[r]! - 1)) / 2) * adjustedRandFrom(within[r]!, within[r]!, within[r]!, n);
    for (let s = 0; s < r; s++) {
      const both = togetherInBoth(partitions[r]!, partitions[s]!, sizes[r]!.length, sizes[s]!.length);
      sum += times[r]! * times[s]! * adjustedRandFrom(both, within[r]!, within[s]!, n);
      worths[r]! += 2 * times[s]! * both;
      worths[s]! += 2 * times[r]! * both;
    }
    yield total;
  }
  return { mean: sum / ((total * (total - 1)) / 2), worths };
}

/**
 * How well a partition agrees with the runs: over its pairs of members who are together, the runs in which they are
 * together less those in which they are not. The more, the fewer pairs on which it differs from the runs.
 */
export function worth(labels: Uint32Array, { partitions, times, total }: Runs): number {
  const sizes = sizesOf(labels);
  let sum = -total * pairsWithin(sizes);
  for (let r = 0; r < partitions.length; r++) {
    const others = partitions[r]!;
    sum += 2 * times[r]! * togetherInBoth(labels, others, sizes.length, sizesOf(others).length);
  }
  return sum;
}
