import { shown } from '../../numeric/check.js';

/**
 * How many categories there could be: `'listed'`, all of the counts, those of nobody included; `'observed'`, only those of
 * somebody; or a number, at least as many as are observed.
 */
export type Categories = 'listed' | 'observed' | number;

/** How many these are. */
export function categoriesOf(who: string, categories: Categories, counts: Float64Array): number {
  const observed = counts.filter((count) => count > 0).length;
  if (categories === 'listed') return counts.length;
  if (categories === 'observed') return observed;
  if (Number.isSafeInteger(categories) && categories >= observed) return categories;
  throw new RangeError(
    `${who}: \`categories\` must be 'listed', 'observed' or a whole number of at least ${observed}, got ${shown(categories)}`,
  );
}
