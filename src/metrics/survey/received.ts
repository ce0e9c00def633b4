import { scaleOf } from '../../network/surveyReports.js';
import { requireNumber } from '../../numeric/check.js';
import type { Survey } from '../../records/survey/survey.js';

export interface ReceivedOptions {
  /** The least value of the scale. Default: what the survey was read with. */
  readonly min?: number;
  /** The greatest value of the scale. Default: what the survey was read with. */
  readonly max?: number;
}

/** What others say of each member on a scale, in the order of `survey.ids`, which is that of a network's members. */
export interface Received {
  /** How many others gave a value. */
  readonly count: Uint32Array;
  /** The mean of their values. */
  readonly mean: Float64Array;
  /** Where the mean lies between the ends of the scale: (mean − min) / (max − min). */
  readonly shareOfRange: Float64Array;
  /** The mean as a share of the greatest value: mean / max. */
  readonly shareOfMax: Float64Array;
}

/**
 * What members receive on a scale: how much the others trust each of them, or value what they bring, with the number of
 * others that it rests on. Blank answers and those that could not be read are no values; a value of 0 is one.
 *
 * The two shares differ wherever the scale does not begin at 0: on one from 1 to 4 a mean of 2.5 is half of the range,
 * and 0.625 of the greatest value. Say which one it is.
 *
 * Range: as the scale; shares from 0 (or min / max) to 1. NaN for a member of whom nobody gave a value; the shares too
 * where the ends of the scale were not said.
 * Cost: O(members + answers) time and memory.
 * Errors: RangeError for a scale that the survey does not have, `max` below `min`, or a value beyond either.
 * Source: Varda and Retrum 2012, doi:10.4081/jphr.2012.e27 (trust and value received, PARTNER).
 *
 * @example
 * const { survey } = surveyFrom([
 *   { respondent: 'A', partner: 'C', trust: 2 },
 *   { respondent: 'B', partner: 'C', trust: 3 },
 *   { respondent: 'C', partner: 'A', trust: null },
 * ], { scales: { trust: { min: 1, max: 4 } } });
 * received(survey, 'trust').mean; // → [NaN, NaN, 2.5]
 * received(survey, 'trust').count; // → [0, 0, 2]
 * received(survey, 'trust').shareOfRange[2]; // 1.5 / 3 → 0.5
 * received(survey, 'trust').shareOfMax[2]; // 2.5 / 4 → 0.625
 */
export function received(survey: Survey, scale: string, options: ReceivedOptions = {}): Received {
  const { values, min: least, max: greatest } = scaleOf('received', survey, scale);
  const { min = least, max = greatest } = options;
  if (!Number.isNaN(min)) requireNumber('received', 'min', min, -Infinity);
  if (!Number.isNaN(max)) requireNumber('received', 'max', max, Number.isNaN(min) ? -Infinity : min);
  const n = survey.ids.length;
  const count = new Uint32Array(n);
  const mean = new Float64Array(n);
  // Smallest first, so that the sum does not depend on how members are numbered.
  const given = Array.from(values.keys()).filter((k) => !Number.isNaN(values[k]!));
  given.sort((a, b) => values[a]! - values[b]!);
  if (given.length > 0) requireOnScale(values[given[0]!]!, values[given.at(-1)!]!, min, max);
  for (const k of given) {
    count[survey.partner[k]!]!++;
    mean[survey.partner[k]!]! += values[k]!;
  }
  for (let i = 0; i < n; i++) mean[i]! /= count[i]!; // 0 / 0 is NaN
  return {
    count,
    mean,
    shareOfRange: mean.map((value) => (value - min) / (max - min)),
    shareOfMax: mean.map((value) => value / max),
  };
}

function requireOnScale(least: number, greatest: number, min: number, max: number): void {
  if (least < min)
    throw new RangeError(`received: \`min\` must be at most ${least}, the least value given, got ${min}`);
  if (greatest > max)
    throw new RangeError(`received: \`max\` must be at least ${greatest}, the greatest value given, got ${max}`);
}
