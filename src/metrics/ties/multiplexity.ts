import { requireWhole } from '../../numeric/check.js';
import type { TieHistory } from './history.js';

export interface MultiplexityOptions {
  /** How many kinds there could be. Default: the number that occur in the history. */
  readonly possible?: number;
}

/**
 * Multiplexity: of how many kinds a tie is, of those possible. Two members who meet, write and share staff can lose one
 * of the three and still have the others. In the order of `history.network.ties.targets`.
 *
 * Formula: the number of different kinds among the records of the tie / the number of kinds possible. A record without a
 * kind adds none: the empty name is no kind.
 * Range: above 0 to 1. NaN for a tie none of whose records has a kind: of which kinds it is was not recorded.
 * Cost: O(m) time and memory.
 * Errors: RangeError for a `possible` that is not a whole number, or is less than the number of kinds that occur.
 * Source: Verbrugge 1979, doi:10.1093/sf/57.4.1286.
 * Peers: none; with a table of the records it is the number of different kinds by pair, `nunique` in pandas.
 *
 * @example
 * const { interactions } = interactionsFrom([
 *   { from: 'A', to: 'B', kind: 'call' },
 *   { from: 'B', to: 'A', kind: 'meeting' },
 *   { from: 'B', to: 'C', kind: 'call' },
 * ]);
 * multiplexity(tieHistory(interactions)); // A-B, B-A 2 of 2, B-C, C-B 1 of 2 → [1, 1, 0.5, 0.5]
 * multiplexity(tieHistory(interactions), { possible: 4 }); // → [0.5, 0.5, 0.25, 0.25]
 */
export function multiplexity(history: TieHistory, { possible }: MultiplexityOptions = {}): Float64Array {
  const occurring = history.kindNames.length;
  if (possible !== undefined) requireWhole('multiplexity', 'possible', possible, Math.max(1, occurring));
  return history.kinds.map((kinds) => (kinds === 0 ? Number.NaN : kinds / (possible ?? occurring)));
}
