import { type Labels, numbered } from '../../network/groups.js';
import { shown } from '../../numeric/check.js';
import { upperQuantile } from '../../numeric/normal.js';
import { kaplanMeier, type SurvivalCurve } from './kaplanMeier.js';
import { type LogRank, logRank } from './logRank.js';

export interface SurvivalOptions {
  /** A label for each; those without one are left out and counted. Default: all are one group. */
  readonly groups?: Labels | null;
  /** How sure the limits are to hold, at each time by itself. Default 0.95. */
  readonly confidence?: number;
}

/** The curves of all groups, and whether they differ. */
export interface Survival {
  /** One per group, in the order of their names. */
  readonly curves: readonly SurvivalCurve[];
  /** The log-rank test; null where there are fewer than two groups. */
  readonly logRank: LogRank | null;
  readonly confidence: number;
  /** How many had no known group. */
  readonly ungrouped: number;
}

/**
 * How long things last of which some have not ended yet: which share is still there after each time. What was only lost
 * from sight (censored) counts up to then as not ended, and not at all afterwards, so that it is neither taken for an
 * ending nor left out.
 *
 * Formula: Kaplan-Meier, the product over the times up to t of 1 − ended / at risk; what ends at a time comes before what
 * is last seen at it. Standard error by Greenwood; the limits are those of the logarithm of the share. The median is the
 * first time at which one half or less is there, or where exactly one half is there for a while, the middle of it.
 * Log-rank: the sum of observed less expected endings over its hypergeometric variance, as a chi-square.
 * Range: shares 0 to 1; standard error and limits are NaN once nobody is left, a median not reached is NaN, the test is
 * null for one group and NaN where endings cannot tell the groups apart.
 * Cost: O(n log n) time, O(n) memory; the test O(times · groups²) time.
 * Errors: RangeError for durations that are not finite and at least 0, for columns of different lengths, an `ended` that is
 * not yes or no, or a `confidence` not between 0 and 1.
 * Source: Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452; Mantel 1966.
 * Peers: R survival `survfit` (`conf.type` "log"), the median and its limits as it prints them, and `survdiff`; R takes
 * times that differ by rounding only for the same, here they are different.
 *
 * @example
 * const { curves } = survivalCurve([1, 2, 2, 3, 4], [true, true, false, true, false]);
 * curves[0].times; // → [1, 2, 3, 4]
 * curves[0].atRisk; // → [5, 4, 2, 1]
 * curves[0].survival; // 4/5, · 3/4, · 1/2, · 1 → [0.8, 0.6, 0.3, 0.3]
 * curves[0].median; // → 3
 */
export function survivalCurve(
  durations: ArrayLike<number>,
  ended: ArrayLike<boolean | number>,
  { groups = null, confidence = 0.95 }: SurvivalOptions = {},
): Survival {
  requireDurations(durations);
  requireEnded(ended, durations.length);
  const { names, of } = groups === null ? { names: [null], of: null } : numbered('survivalCurve', 'groups', groups);
  if (of !== null && of.length !== durations.length)
    throw new RangeError(`survivalCurve: \`groups\` must be ${durations.length} labels, got ${of.length}`);
  return survivalOf('survivalCurve', durations, ended, names, of, confidence);
}

/** The curves of groups that are numbered; −1 is none. */
export function survivalOf(
  who: string,
  durations: ArrayLike<number>,
  ended: ArrayLike<boolean | number>,
  names: readonly (string | null)[],
  groupOf: ArrayLike<number> | null,
  confidence: number,
): Survival {
  if (!(typeof confidence === 'number' && confidence > 0 && confidence < 1))
    throw new RangeError(`${who}: \`confidence\` must be a number between 0 and 1, got ${shown(confidence)}`);
  const z = upperQuantile((1 - confidence) / 2);
  const endings = names.map((): number[] => []);
  const lost = names.map((): number[] => []);
  let ungrouped = 0;
  for (let k = 0; k < durations.length; k++) {
    const group = groupOf === null ? 0 : groupOf[k]!;
    if (group < 0) ungrouped++;
    else (ended[k] ? endings : lost)[group]!.push(durations[k]!);
  }
  const curves = names.map((name, g) =>
    kaplanMeier(name, Float64Array.from(endings[g]!), Float64Array.from(lost[g]!), z),
  );
  return Object.freeze({ curves: Object.freeze(curves), logRank: logRank(curves), confidence, ungrouped });
}

function requireDurations(durations: ArrayLike<number>): void {
  if (!isList(durations)) throw new RangeError(`survivalCurve: \`durations\` must be numbers, got ${shown(durations)}`);
  for (let k = 0; k < durations.length; k++) {
    const value: unknown = durations[k];
    if (typeof value !== 'number' || !(value >= 0 && value < Infinity))
      throw new RangeError(`survivalCurve: \`durations\` must be finite numbers of at least 0, got ${shown(value)}`);
  }
}

function requireEnded(ended: ArrayLike<boolean | number>, count: number): void {
  if (!isList(ended) || ended.length !== count)
    throw new RangeError(
      `survivalCurve: \`ended\` must say of each of ${count} durations whether it ended, got ${
        isList(ended) ? `${ended.length} entries` : shown(ended)
      }`,
    );
  for (let k = 0; k < count; k++) {
    const value: unknown = ended[k];
    if (typeof value !== 'boolean' && value !== 0 && value !== 1)
      throw new RangeError(`survivalCurve: \`ended\` must be true or false, or 1 or 0, got ${shown(value)}`);
  }
}

function isList(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'length' in value && typeof value.length === 'number';
}
