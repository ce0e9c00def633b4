import { shown } from '../../numeric/check.js';
import { powerOfTwoNear } from '../../numeric/powerOfTwo.js';
import { sumOf } from '../../numeric/sum.js';

/** Values of 0 and above as numbers, or says in one sentence what is wrong with them. */
export function amounts(who: string, option: string, values: ArrayLike<number>): Float64Array {
  if (typeof values !== 'object' || values === null || typeof values.length !== 'number')
    throw new RangeError(`${who}: \`${option}\` must be a list of numbers, got ${shown(values)}`);
  const checked = new Float64Array(values.length);
  for (let k = 0; k < checked.length; k++) {
    const value: unknown = values[k];
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
      throw new RangeError(
        `${who}: \`${option}\` must be finite numbers of at least 0, got ${shown(value)} among them`,
      );
    checked[k] = value;
  }
  return checked;
}

/** Of values of 0 and above, those above 0 each over all, smallest first, so that sums do not depend on their order. */
export function sharesOf(values: Float64Array): Float64Array {
  const scale = powerOfTwoNear(values);
  const scaled = values
    .filter((value) => value > 0)
    .map((value) => value / scale)
    .sort();
  const total = sumOf(scaled);
  return scaled.map((value) => value / total);
}

/** Simpson's index of shares: the chance that two drawn one after the other, the first put back, are of one kind. */
export function simpson(shares: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < shares.length; k++) sum += shares[k]! * shares[k]!;
  return shares.length === 0 ? Number.NaN : sum;
}

/** The chance that they are of different kinds, which is never below 0. */
export function giniSimpson(shares: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < shares.length; k++) sum += shares[k]! * (1 - shares[k]!);
  return shares.length === 0 ? Number.NaN : sum;
}

/** Shannon's entropy of shares in nats. */
export function shannon(shares: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < shares.length; k++) sum -= shares[k]! * Math.log(shares[k]!);
  return shares.length === 0 ? Number.NaN : Math.abs(sum); // of one share −0
}
