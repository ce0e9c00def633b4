/** How far a network extends, as far as is known while it is measured. */
export interface Extent {
  /** The largest eccentricity. */
  longest: number;
  /** The smallest one, NaN unless everyone reaches everyone. */
  shortest: number;
  /** From whom to whom the largest leads. */
  ends: readonly number[];
}

/** How many searches are made before it is asked again whether they lead anywhere. */
export const SOME = 32;

// A batch of searches at once costs as much as this many single ones, and the preparation of all.
const BATCH_COST = 8;
const PREPARED = 100;

/** Whether the last `SOME` searches have settled so few members that it is less work to search from all `left` at once. */
export function manyPay(before: number, left: number): boolean {
  const singles = (left * SOME) / Math.max(1, before - left);
  return singles > PREPARED + BATCH_COST * Math.ceil(left / 128);
}
