import type { AgainstChance } from '../metrics/community/againstChance.js';
import { type Network, tieCount } from '../network/network.js';
import { figure } from './prose.js';

/** A number beside the same number of random networks in which every member has as many ties. */
export interface Chance extends AgainstChance {
  /** The number here. */
  readonly value: number;
}

/** How many random networks are worth their time; 19 is the least that can tell one in twenty. */
export function samplesFor(network: Network): number {
  return tieCount(network) <= 5000 ? 99 : 19;
}

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
