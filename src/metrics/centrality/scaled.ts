/** `'l2'`: the squares sum to 1; `'max'`: the largest value is 1; `'sum'`: the values sum to 1. */
export type Scale = 'l2' | 'max' | 'sum';

export const SCALES: readonly Scale[] = ['l2', 'max', 'sum'];

/** The values, none below 0, at that scale; NaN where all are 0 or any is. */
export function scaled(values: Float64Array, scale: Scale): Float64Array {
  // By way of shares of the largest, whose squares stay in range.
  const top = values.reduce((most, value) => Math.max(most, value), 0);
  if (scale === 'max') return values.map((value) => value / top);
  const size = values.reduce((sum, value) => sum + (scale === 'sum' ? value / top : (value / top) ** 2), 0);
  return values.map((value) => value / top / (scale === 'sum' ? size : Math.sqrt(size)));
}
