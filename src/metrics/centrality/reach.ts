import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { eachSource } from '../../network/paths.js';
import { requireWhole } from '../../numeric/check.js';

export interface ReachOptions {
  /** How far news travels: the most steps that count, at least 1. Default 2. */
  readonly steps?: number;
  /** Whom this member reaches, who reaches it, or directions ignored. Default `'out'`. */
  readonly direction?: Direction;
  /** Count the member itself too. Default false. */
  readonly self?: boolean;
  /** Divide by n − 1, with `self` by n: the share of those there are. Default true. */
  readonly normalized?: boolean;
}

/**
 * Reach: how much of the network hears from a member within a few steps, two unless told otherwise: its contacts and
 * their contacts.
 *
 * Formula: the number of others at most `steps` steps away, plus 1 with `self`; divided by n − 1, with `self` by n,
 * unless `normalized` is false.
 * Range: 0 (no ties) to 1 (everyone within reach). NaN when normalized without `self` in a network of one member.
 * Cost: for each member the ties of those within reach, since the search stops there; O(n) memory.
 * Source: Borgatti 2006, doi:10.1007/s10588-006-7084-x (m-reach).
 * Peers: igraph `neighborhood_size` with `order` gives the count with the member itself; UCINET `2StepPct` the share
 * without it; Kumu's reach is the share within two steps.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * reach(network); // A: B and C of three others → [0.667, 1, 1, 0.667]
 * reach(network, { steps: 1, self: true, normalized: false }); // A: itself and B → [2, 3, 3, 2]
 */
export function reach(
  network: Network,
  { steps = 2, direction = 'out', self = false, normalized = true }: ReachOptions = {},
): Float64Array {
  requireWhole('reach', 'steps', steps, 1);
  const ties = tiesAlong('reach', network, direction);
  const n = network.members.length;
  const unseen = self ? 0 : 1;
  const counts = new Float64Array(n);
  eachSource(
    ties,
    null,
    (member, reached) => {
      counts[member] = normalized ? (reached - unseen) / (n - unseen) : reached - unseen;
    },
    steps,
  );
  return counts;
}
