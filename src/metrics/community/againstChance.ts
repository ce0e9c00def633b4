/** A number of a network beside that of random ones. */
export interface AgainstChance {
  /** The mean and the standard deviation of the number in the random networks. */
  readonly mean: number;
  readonly deviation: number;
  /** How many deviations the network's lies above the mean. */
  readonly z: number;
  /** The share of the random networks with less, those with the same counted half. */
  readonly percentile: number;
  /** How probable so much is by chance: (1 + the random networks with as much or more) / (`samples` + 1). */
  readonly p: number;
  /** How many random networks there were; 0 where none but the network itself can be made. */
  readonly samples: number;
}

/** How many random networks there are where nothing is said. */
export const SAMPLES = 99;

// Numbers closer than this are the same, summed in another order.
const ROUNDING = 1e-12;

/** The number found beside those of random networks; without any of these all is NaN. */
export function againstChance(found: number, values: Float64Array): AgainstChance {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : Number.NaN;
  const below = values.reduce((sum, value) => sum + (value < found - ROUNDING ? 1 : 0), 0);
  const alike = values.reduce((sum, value) => sum + (Math.abs(value - found) <= ROUNDING ? 1 : 0), 0);
  return {
    mean,
    deviation,
    z: deviation > ROUNDING ? (found - mean) / deviation : Number.NaN,
    percentile: (below + alike / 2) / count,
    p: count === 0 ? Number.NaN : (1 + count - below) / (count + 1),
    samples: count,
  };
}
