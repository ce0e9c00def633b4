/** How many are still there after each time, of one group. The columns have an entry per time at which anything changed. */
export interface SurvivalCurve {
  /** The group; null where there are no groups. */
  readonly group: string | null;
  /** How many were followed. */
  readonly count: number;
  /** How many of them ended. */
  readonly endings: number;
  /** The times at which some ended or were last seen, ascending. */
  readonly times: Float64Array;
  /** How many were followed up to each time: neither ended nor lost from sight before it. */
  readonly atRisk: Float64Array;
  /** How many ended at it. */
  readonly ended: Float64Array;
  /** How many were last seen at it, not ended. */
  readonly censored: Float64Array;
  /** The share still there after it, 0 to 1. */
  readonly survival: Float64Array;
  /** The standard error of that share (Greenwood); NaN once nobody is left. */
  readonly standardError: Float64Array;
  /** The lower limit of that share; NaN once nobody is left. */
  readonly lower: Float64Array;
  /** Its upper limit; NaN once nobody is left. */
  readonly upper: Float64Array;
  /** When half had ended; NaN where more than half were still there at the last. */
  readonly median: number;
  /** The lower limit of the median; NaN where there is none. */
  readonly medianLower: number;
  /** Its upper limit; NaN where the upper limit of the share does not fall to one half. */
  readonly medianUpper: number;
}

/** The curve of those that ended and of those last seen at these times; `z` is how many standard errors the limits are off. */
export function kaplanMeier(
  group: string | null,
  endedAt: Float64Array,
  censoredAt: Float64Array,
  z: number,
): SurvivalCurve {
  endedAt.sort();
  censoredAt.sort();
  const times = distinctOf(endedAt, censoredAt);
  const steps = times.length;
  const ended = countsAt(times, endedAt);
  const censored = countsAt(times, censoredAt);
  const atRisk = new Float64Array(steps);
  let left = endedAt.length + censoredAt.length;
  for (let t = 0; t < steps; t++) {
    atRisk[t] = left;
    left -= ended[t]! + censored[t]!;
  }
  const survival = new Float64Array(steps);
  const standardError = new Float64Array(steps);
  const lower = new Float64Array(steps);
  const upper = new Float64Array(steps);
  shares(atRisk, ended, z, survival, standardError, lower, upper);
  return Object.freeze({
    group,
    count: endedAt.length + censoredAt.length,
    endings: endedAt.length,
    times,
    atRisk,
    ended,
    censored,
    survival,
    standardError,
    lower,
    upper,
    median: timeOfHalf(times, survival),
    medianLower: timeOfHalf(times, lower),
    medianUpper: timeOfHalf(times, upper),
  });
}

// The limits are those of the logarithm of the share, whose variance is the sum of Greenwood.
function shares(
  atRisk: Float64Array,
  ended: Float64Array,
  z: number,
  survival: Float64Array,
  standardError: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
): void {
  let share = 1;
  let variance = 0;
  for (let t = 0; t < atRisk.length; t++) {
    const n = atRisk[t]!;
    const d = ended[t]!;
    share *= (n - d) / n;
    variance += d / (n * (n - d));
    const error = n === d ? Number.NaN : Math.sqrt(variance);
    survival[t] = share;
    standardError[t] = share * error;
    lower[t] = share * Math.exp(-z * error);
    upper[t] = Math.min(1, share * Math.exp(z * error));
  }
}

const ALMOST = 1.5e-8; // R's: shares that differ by less are the same

// When a curve first is at one half or below; where it stays at exactly one half for a while and then falls, the middle of
// that while.
function timeOfHalf(times: Float64Array, shares: Float64Array): number {
  let first = 0;
  while (first < shares.length && !(shares[first]! < 0.5 + ALMOST)) first++;
  if (first === shares.length) return Number.NaN;
  if (Math.abs(shares[first]! - 0.5) >= ALMOST) return times[first]!;
  for (let t = first + 1; t < shares.length; t++)
    if (shares[t]! < shares[first]!) return (times[first]! + times[t]!) / 2;
  return times[first]!;
}

// The values that occur in either of two sorted arrays, each once.
function distinctOf(a: Float64Array, b: Float64Array): Float64Array {
  const values = new Float64Array(a.length + b.length);
  let count = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const value = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    while (i < a.length && a[i] === value) i++;
    while (j < b.length && b[j] === value) j++;
    values[count++] = value;
  }
  return values.slice(0, count);
}

function countsAt(times: Float64Array, values: Float64Array): Float64Array {
  const counts = new Float64Array(times.length);
  for (let t = 0, k = 0; t < times.length; t++) for (; k < values.length && values[k] === times[t]; k++) counts[t]!++;
  return counts;
}
