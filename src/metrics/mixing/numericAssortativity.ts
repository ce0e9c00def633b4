import { type Direction, tiesAlong } from '../../network/direction.js';
import { groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { shown } from '../../numeric/check.js';
import { tieCorrelation } from './tieCorrelation.js';

/** A number per member: the name of an attribute, or the numbers in member order. */
export type MemberNumbers = string | ArrayLike<string | number | null | undefined>;

export interface NumericAssortativityOptions {
  /** Count each tie by its strength. Default false. */
  readonly strengths?: boolean;
  /**
   * Of a directed network, `'out'` and `'in'` follow the ties from either end, which gives the same number; `'all'`
   * ignores direction. Default `'out'`.
   */
  readonly direction?: Direction;
}

/**
 * Assortativity by a number: whether members are tied to those near them in age, years of service or size (above 0), or
 * to those far from them (below 0).
 *
 * Formula: the correlation (Pearson) of the values at the two ends of a tie, over all ties, undirected each tie both
 * ways round. With `strengths` each tie counts by its strength.
 * Range: −1 to 1. NaN without ties, and where the values at one end are all alike. A member whose value is empty, null
 * or NaN is left out with its ties.
 * Cost: O(n log n + m) time, O(n) memory.
 * Errors: RangeError for an attribute that the network does not have, values that are not one per member, and a text
 * that is no finite number, decimals after a point.
 * Source: Newman 2003, doi:10.1103/PhysRevE.67.026126.
 * Peers: igraph `assortativity`, networkx `numeric_assortativity_coefficient`, both without strengths; the latter
 * loses digits where values are far from 0.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * // Ends 1-2, 2-3, 3-4 and back, mean 2.5: products 0.75, −0.25, 0.75; squares 2.25, 0.25, 0.25, 0.25, 0.25, 2.25.
 * numericAssortativity(buildNetwork(interactions), [1, 2, 3, 4]); // 2 × (0.75 − 0.25 + 0.75) / 5.5 → 0.455
 */
export function numericAssortativity(
  network: Network,
  values: MemberNumbers,
  { strengths = false, direction = 'out' }: NumericAssortativityOptions = {},
): number {
  const ties = tiesAlong('numericAssortativity', network, direction);
  const numbers = numbersOf('numericAssortativity', network, values);
  const symmetric = !network.directed || direction === 'all';
  return tieCorrelation(ties, strengths ? ties.strengths : null, numbers, numbers, symmetric);
}

function numbersOf(who: string, network: Network, values: MemberNumbers): Float64Array {
  const n = network.members.length;
  if (typeof values !== 'string' && (values === null || typeof values !== 'object' || values.length !== n))
    throw new RangeError(
      `${who}: \`values\` must be an attribute's name or ${n} numbers, one per member, got ${
        typeof values === 'object' && typeof values?.length === 'number' ? `${values.length} values` : shown(values)
      }`,
    );
  const { names, of } = groupIndex(who, network, values, 'values');
  const read = names.map(numberIn);
  return Float64Array.from(of, (name, i) => {
    const value = name === -1 ? Number.NaN : read[name]!;
    if (value === null)
      throw new RangeError(
        `${who}: \`values\` must be finite numbers, got ${shown(names[name])} for ${shown(network.members[i])}`,
      );
    return value;
  });
}

// Not all that `Number` reads: no 0x10 and no Infinity.
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

// NaN for nothing but spaces, null for what is no finite number.
function numberIn(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return Number.NaN;
  return PLAIN.test(trimmed) && Number.isFinite(Number(trimmed)) ? Number(trimmed) : null;
}
