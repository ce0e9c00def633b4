import type { AgainstChance } from '../metrics/community/againstChance.js';
import type { Network } from '../network/network.js';
import type { Ask } from './asks.js';
import { samplesFor } from './bySize.js';
import { type ChanceTests, chanceTests } from './chanceTests.js';
import { figure } from './prose.js';
import type { Settings } from './settings.js';

/** A number beside the same number of random networks in which every member has as many ties. */
export interface Chance extends AgainstChance {
  /** The number here. */
  readonly value: number;
}

/** Asks for the comparison of a network without direction with random ones; null where there is none. */
export function askTests(
  whole: Network,
  { samples = samplesFor(whole), seed }: Settings,
  ask: Ask,
): () => ChanceTests | null {
  return samples === 0 ? () => null : ask(chanceTests, whole, { samples, seed });
}

/** The number here beside what a test says of it. */
export function chanceOf(value: number, { mean, deviation, z, percentile, p, samples }: AgainstChance): Chance {
  return { mean, deviation, z, percentile, p, samples, value };
}

/** What the page says where there was no comparison. */
export const NOT_COMPARED = 'It was not compared with random networks (option `samples`)';

/** Whether chance hardly ever does as well: in one network of twenty or fewer, this one counted. */
export function beyondChance({ p }: Chance): boolean {
  return p <= ONE_IN_TWENTY;
}

/** In how many of the random networks the number is lower, in words, and in how many that would be beyond chance. */
export function lowerIn(chance: Chance): string {
  const { samples } = chance;
  const { lower, alike } = placeOf(chance);
  if (lower === samples) return `higher than in any of these ${figure(samples)}`;
  const needed = samples + 1 - Math.floor(ONE_IN_TWENTY * (samples + 1));
  const same = alike === 0 ? '' : `the same in ${figure(alike)}; `;
  return `higher than in ${lower === 0 ? 'none' : figure(lower)} of these ${figure(samples)} (${same}beyond chance is ${figure(needed)} or more)`;
}

/** Whether none of the random networks has more, and chance does as well all the same: with few ties it often can. */
export function oftenAtMost(chance: Chance): boolean {
  const { lower, alike } = placeOf(chance);
  return !beyondChance(chance) && lower + alike === chance.samples;
}

// In how many of the random networks the number is lower, and in how many it is the same.
function placeOf({ samples, percentile, p }: Chance): { lower: number; alike: number } {
  const lower = samples + 1 - Math.round(p * (samples + 1));
  return { lower, alike: Math.round(2 * (percentile * samples - lower)) };
}

const ONE_IN_TWENTY = 0.05;
