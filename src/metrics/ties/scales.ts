/** The values divided by the largest; all 0 if that is 0. */
export function sharesOfLargest(values: Float64Array): Float64Array {
  let largest = 0;
  for (const value of values) if (value > largest) largest = value;
  return values.map((value) => (largest === 0 ? value : value / largest));
}
