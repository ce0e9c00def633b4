import { sideBySide } from '../numeric/parts.js';
import type { SearchSums } from './searchParts.js';

/** Several sums over the same searches, each beside the others. */
export function sumsTogether<Results extends readonly unknown[]>(
  sums: { readonly [K in keyof Results]: SearchSums<Results[K]> },
): SearchSums<Results> {
  const { own, ...folded } = sideBySide<Results>(sums);
  return {
    ...folded,
    level: (numbers, ...found) => {
      for (let k = 0; k < sums.length; k++) sums[k]!.level(own(numbers, k), ...found);
    },
    source: (numbers, ...found) => {
      for (let k = 0; k < sums.length; k++) sums[k]!.source(own(numbers, k), ...found);
    },
  };
}
