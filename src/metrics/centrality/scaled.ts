/** `'l2'`: the squares sum to 1; `'max'`: the largest value is 1; `'sum'`: the values sum to 1. */
export type Scale = 'l2' | 'max' | 'sum';

export const SCALES: readonly Scale[] = ['l2', 'max', 'sum'];

/** The values, none below 0, at that scale; NaN where all are 0 or any is. */
export function scaled(values: Float64Array, scale: Scale): Float64Array {
  // By way of shares of the largest, whose squares stay in range.
  let top = 0;
  for (let i = 0; i < values.length; i++) top = Math.max(top, values[i]!);
  const shares = new Float64Array(values.length);
  for (let i = 0; i < shares.length; i++) shares[i] = values[i]! / top;
  if (scale === 'max') return shares;
  let size = 0;
  for (let i = 0; i < shares.length; i++) size += scale === 'sum' ? shares[i]! : shares[i]! ** 2;
  if (scale === 'l2') size = Math.sqrt(size);
  for (let i = 0; i < shares.length; i++) shares[i]! /= size;
  return shares;
}
