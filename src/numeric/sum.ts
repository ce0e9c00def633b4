/** The sum, smallest value first, so that it does not depend on how members are numbered. */
export function sumOf(values: Float64Array): number {
  return values
    .slice()
    .sort()
    .reduce((sum, value) => sum + value, 0);
}
