import type { Interactions } from '../records/interactions.js';
import { type BuildNetworkOptions, planOf } from './buildPlan.js';
import { type Network, packNetwork } from './network.js';
import { arcsOfKinds } from './tiesOfKinds.js';

/**
 * Builds one network per kind of interaction, all over the same members, so that kinds whose units have nothing in common
 * (mails, hours, votes of trust) can be measured apart and compared. A member without a tie of a kind is in its network all
 * the same, without ties.
 *
 * The options are those of `buildNetwork`, and each network is the one that it builds with this kind as the only one of
 * `kinds`, except that all are looked at on the same day: where neither `at` nor `until` says another, that of the latest
 * record of any kind that counts. With `scaleKinds` the strengths in each are scaled as `buildNetwork` scales them before
 * it adds them. The map has the kinds in sorted order, the empty name for records without one. A kind none of whose
 * records counts has a network without ties.
 *
 * Cost: O(kinds · members + records), and the sorting of each pair's records for `'sum'`.
 * Errors: as `buildNetwork`.
 *
 * @example
 * const { interactions } = interactionsFrom([
 *   { from: 'A', to: 'B', kind: 'mail' },
 *   { from: 'B', to: 'A', kind: 'mail' },
 *   { from: 'B', to: 'C', kind: 'visit' },
 * ]);
 * const layers = buildLayers(interactions);
 * [...layers.keys()]; // → ['mail', 'visit']
 * layers.get('mail').members; // C has no mail, but is a member → ['A', 'B', 'C']
 * strength(layers.get('mail')); // → [2, 2, 0]
 */
export function buildLayers(
  interactions: Interactions,
  options: BuildNetworkOptions = {},
): ReadonlyMap<string, Network> {
  const plan = planOf('buildLayers', interactions, options);
  const kinds = arcsOfKinds('buildLayers', interactions, plan.kinds, plan);
  return new Map(
    plan.kinds.map((kind, layer) => [kind, packNetwork(plan.ids, kinds[layer]!, plan.directed, plan.attributes)]),
  );
}
