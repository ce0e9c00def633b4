const BARS = '▁▂▃▄▅▆▇█';

/**
 * Values in a line of small bars, from the lowest to the highest among them; `·` stands where one is undefined, and bars of
 * middle height where all are the same.
 */
export function sparkline(values: ArrayLike<number>): string {
  let [least, most] = [Infinity, -Infinity];
  for (let k = 0; k < values.length; k++) {
    if (values[k]! < least) least = values[k]!;
    if (values[k]! > most) most = values[k]!;
  }
  return Array.from(values, (value) => {
    if (Number.isNaN(value)) return '·';
    const height = least === most ? 0.5 : (value - least) / (most - least);
    return BARS[Math.min(BARS.length - 1, Math.floor(height * BARS.length))]!;
  }).join('');
}
