import type { Ties } from '../../network/ties.js';
import { shown } from '../../numeric/check.js';
import { spectralRadius } from './spectralRadius.js';

/**
 * The `given` factor of a further step of a walk, or half of the bound beyond which longer and longer walks count more
 * and more: 1 / λ for the largest eigenvalue λ. Where walks come to an end there is no bound, and the default is half of
 * 1 / the largest strength.
 */
export function walkFactor(
  who: string,
  option: string,
  given: number | undefined,
  ties: Ties,
  symmetric: boolean,
  signed: boolean,
): number {
  const radius = spectralRadius(ties, symmetric);
  if (given === undefined)
    return 0.5 / (radius > 0 ? radius : ties.strengths.reduce((most, strength) => Math.max(most, strength), 0) || 1);
  const bound = 1 / radius;
  if (Number.isFinite(given) && Math.abs(given) < bound && (signed || given > 0)) return given;
  const range =
    bound === Infinity
      ? signed
        ? 'that is finite'
        : 'above 0'
      : `above ${signed ? -bound : 0} and below ${bound} (1 / the largest eigenvalue)`;
  throw new RangeError(`${who}: \`${option}\` must be a number ${range}, got ${shown(given)}`);
}
