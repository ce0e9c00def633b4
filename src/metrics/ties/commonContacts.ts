import type { Ties } from '../../network/ties.js';
import { pairsOf, valuesAtTies } from '../density/pairs.js';
import { triangleCounts } from '../density/triangleCounts.js';

/**
 * For each of the `ties` how many contacts its two members have in common among the ties `both`, which are stored both
 * ways; 0 where the two have no tie there.
 */
export function commonContacts(ties: Ties, both: Ties): Float64Array {
  const { up, pairs } = pairsOf(both);
  return valuesAtTies(ties, both, pairs, triangleCounts(up));
}
