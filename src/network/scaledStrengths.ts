import { midRanks } from '../numeric/midRanks.js';
import { sumOf } from '../numeric/sum.js';

/** How the strengths of the ties of one kind are brought to a scale of their own. */
export type KindScale = 'none' | 'rank' | 'max' | 'mean';

export const KIND_SCALES: readonly KindScale[] = ['none', 'rank', 'max', 'mean'];

/**
 * Strengths, each of a tie of its own, on a scale of their own: by `'rank'` the share of ties that are weaker and half the
 * share of those as strong, the tie itself among them; or divided by their maximum or their mean.
 */
export function scaledStrengths(who: string, strengths: Float64Array, scale: KindScale): Float64Array {
  if (scale === 'none' || strengths.length === 0) return strengths;
  if (scale === 'rank') return midRanks(strengths);
  const unit = scale === 'mean' ? sumOf(strengths) / strengths.length : strengths.reduce((a, b) => Math.max(a, b));
  if (unit === Infinity) throw new RangeError(`${who}: the strengths of a kind must add up to a finite number`);
  // However weak beside the others, a tie remains one.
  return strengths.map((strength) => Math.max(strength / unit, Number.MIN_VALUE));
}
