import { addTo } from '../numeric/parts.js';
import type { SearchSums } from './searchParts.js';

/** Several sums over the same searches, each beside the others. */
export function sumsTogether<Results extends readonly unknown[]>(
  sums: { readonly [K in keyof Results]: SearchSums<Results[K]> },
): SearchSums<Results> {
  const begins = sums.map((_, k) => sums.slice(0, k).reduce((sum, { width }) => sum + width, 0));
  const own = (numbers: Float64Array, k: number): Float64Array =>
    numbers.subarray(begins[k]!, begins[k]! + sums[k]!.width);
  return {
    width: sums.reduce((sum, { width }) => sum + width, 0),
    level: (numbers, ...found) => {
      for (let k = 0; k < sums.length; k++) sums[k]!.level(own(numbers, k), ...found);
    },
    source: (numbers, ...found) => {
      for (let k = 0; k < sums.length; k++) sums[k]!.source(own(numbers, k), ...found);
    },
    fold: (all, numbers) => {
      sums.forEach(({ fold = addTo }, k) => {
        fold(own(all, k), own(numbers, k));
      });
    },
    // Each of its own numbers alone, which it may keep.
    result: (numbers) => sums.map(({ result }, k) => result(own(numbers, k).slice())) as unknown as Results,
  };
}
