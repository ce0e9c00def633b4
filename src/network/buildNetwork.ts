import type { Interactions } from '../records/interactions.js';
import { type BuildNetworkOptions, planOf } from './buildPlan.js';
import { frozen, type Network } from './network.js';
import { plannedTies } from './tiesOfKinds.js';

/**
 * Builds the network of an interaction log: one tie per pair that interacted (per ordered pair when `directed`), its
 * strength by the rule asked for.
 *
 * `from` and `until` are half-open: a record at `from` counts, one at `until` does not. With `halfLife` h, a record of
 * age a days counts 2^(−a/h), and a tie whose records have all decayed to 0 is none. Strengths of a pair are added
 * smallest first, so that records in any order give the same bits. Members without ties stay.
 *
 * With `scaleKinds`, the ties of each kind are made first as if it were the only one, with their direction, ageing and
 * `symmetrize`, and looked at on the same day. Then the strengths within each kind are scaled: by `'rank'` a tie is worth
 * the share of the kind's ties that are weaker and half the share of those as strong, itself among them (mean rank less
 * 1/2, over their number); by `'max'` and `'mean'` its strength over the largest and the mean of them. Last, a pair's
 * strengths are added over the kinds. So by `'rank'` and `'mean'` a kind counts for as much as it has ties, whatever its
 * unit; by `'max'` one very strong tie makes the others of its kind count for little.
 *
 * With `membership: 'window'`, n is who of the roster was a member in the window, as `membersDuring` says; a record
 * within it of someone who joined later in the same window counts.
 *
 * Cost: O(members + records), and the sorting of each pair's records for `'sum'`; O(kinds · members + records) and the
 * sorting of each kind's ties with `scaleKinds`.
 * Errors: RangeError for an option out of range, a kind that no record has, an interaction of someone not among
 * `members` or, by `outsiders`, no member in the window, or a rule that needs a time which a record lacks.
 *
 * @example
 * const { interactions } = interactionsFrom([['Ada', 'Bo'], ['Bo', 'Ada'], ['Bo', 'Cy']]);
 * const network = buildNetwork(interactions);
 * network.members; // → ['Ada', 'Bo', 'Cy']
 * tieTable(network).columns[2]; // Ada and Bo met twice → [2, 1]
 * const mails = interactionsFrom([
 *   { from: 'A', to: 'B', kind: 'mail', count: 400 },
 *   { from: 'B', to: 'C', kind: 'mail', count: 100 },
 *   { from: 'B', to: 'C', kind: 'visit', count: 3 },
 * ]).interactions;
 * const sums = buildNetwork(mails, { strength: 'sum', scaleKinds: 'max' });
 * tieTable(sums).columns[2]; // A-B 400/400, B-C 100/400 + 3/3 → [1, 1.25]
 */
export function buildNetwork(interactions: Interactions, options: BuildNetworkOptions = {}): Network {
  const plan = planOf('buildNetwork', interactions, options);
  const { ids, attributes, directed } = plan;
  return frozen({ directed, members: ids, ties: plannedTies('buildNetwork', interactions, plan), attributes });
}
