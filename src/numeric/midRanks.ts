/**
 * The share of the values at `places` (default: of all) that are less, and half the share of those equal; NaN for NaN,
 * which are no part.
 */
export function midRanks(values: Float64Array, places: Uint32Array = Uint32Array.from(values.keys())): Float64Array {
  const known = Float64Array.from(places, (k) => values[k]!).sort();
  // NaN are sorted last.
  const count = firstNot(known, known.length, (value) => !Number.isNaN(value));
  return values.map((value) => {
    if (Number.isNaN(value)) return value;
    const less = firstNot(known, count, (other) => other < value);
    const notMore = firstNot(known, count, (other) => other <= value);
    return (less + notMore) / 2 / count;
  });
}

// Where the condition, true of the first values, first is not.
function firstNot(values: Float64Array, length: number, condition: (value: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (condition(values[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
