import type { Interactions } from '../../records/interactions.js';
import type { TieHistory, TieHistoryOptions } from './history.js';
import { historyOf } from './historyOf.js';

/**
 * The history of each tie: how often, since when, until when, on how many days and by how many kinds the two interacted,
 * and how much of it is left. The columns from which the strength of a tie can be judged, none of which is the strength.
 *
 * With `before`, the history at a later date follows from the one at an earlier date and the records since: as if made
 * at once from all records, sums to their last digits. The log may be handed over whole, as it grew: records up to the
 * date of `before` are taken to be in it. One entered later than that date for a day before it is not, so choose an `at`
 * up to which the log is complete. `records` tells what became of each row. A member with ties cannot leave the roster:
 * keep former members on it.
 *
 * Formula: `recent` is the sum over the records of v · 2^(−(at − t) / halfLife), t the time, the difference in days, v = 1 or
 * with `strength: 'sum'` the recorded strength.
 * Range: counts from 1. NaN for dates and days of a tie without a dated record, and for `recent` without a `halfLife`.
 * Cost: O(members + records + ties of `before`) time and memory, and the sorting of each pair's records.
 * Errors: RangeError for an option out of range or other than that of `before`, an `at` earlier than its, a kind that no
 * record has, someone who interacts and is not among `members`, or a time asked about where records have no date.
 * Source: that days and dates tell more of a tie than a count: Navarro, Miritello, Canales and Moro 2017,
 * doi:10.1140/epjds/s13688-017-0127-3; Ureña-Carrion, Saramäki and Kivelä 2020, doi:10.1140/epjds/s13688-020-00256-5.
 * Peers: none; pandas gives the columns by `groupby` over the pairs.
 *
 * @example
 * const { interactions } = interactionsFrom([
 *   { from: 'A', to: 'B', date: '2024-01-01', kind: 'call' },
 *   { from: 'B', to: 'A', date: '2024-03-31', kind: 'meeting' },
 *   { from: 'B', to: 'C', date: '2024-01-01', kind: 'call' },
 * ]);
 * const history = tieHistory(interactions, { halfLife: 90, at: '2024-03-31' });
 * history.counts; // A-B, B-A, B-C, C-B → [2, 2, 1, 1]
 * history.recent; // 90 days are one half-life: 1/2 + 1 and 1/2 → [1.5, 1.5, 0.5, 0.5]
 * const since = interactionsFrom([{ from: 'B', to: 'C', date: '2024-06-29', kind: 'call' }]);
 * tieHistory(since.interactions, { before: history }).recent; // 1.5 / 2 and 0.5 / 2 + 1 → [0.75, 0.75, 1.25, 1.25]
 */
export function tieHistory(interactions: Interactions, options: TieHistoryOptions = {}): TieHistory {
  return historyOf('tieHistory', interactions, options);
}
