/** A power of two near the largest of these values, 1 where all are 0: dividing by it rounds nothing. */
export function powerOfTwoNear(values: Float64Array): number {
  let largest = 0;
  for (let k = 0; k < values.length; k++) largest = Math.max(largest, values[k]!);
  return powerOfTwoBy(largest);
}

/** The same for one value that is not below 0. */
export function powerOfTwoBy(value: number): number {
  return value === 0 ? 1 : 2 ** Math.min(1023, Math.floor(Math.log2(value)));
}
