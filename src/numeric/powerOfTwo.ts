/** A power of two near the largest of these values, 1 where all are 0: dividing by it rounds nothing. */
export function powerOfTwoNear(values: Float64Array): number {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  return largest === 0 ? 1 : 2 ** Math.min(1023, Math.floor(Math.log2(largest)));
}
