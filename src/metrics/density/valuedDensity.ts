import type { Network } from '../../network/network.js';
import { requireOneOf } from '../../numeric/check.js';
import { sumOf } from '../../numeric/sum.js';

export interface ValuedDensityOptions {
  /** `'pairs'`: the mean over all pairs, those without a tie counting 0; `'ties'`: over existing ties. Default `'pairs'`. */
  readonly over?: 'pairs' | 'ties';
}

/**
 * Valued density: how strong the connection between two members is on average.
 *
 * Formula: the sum of strengths / n (n − 1) ordered pairs (undirected: / pairs), or / m ties.
 * Range: 0 (no ties) up to the largest strength. NaN over pairs for fewer than two members, over ties without any.
 * Cost: O(m log m) time, O(m) memory.
 * Source: Borgatti, Everett and Freeman 2002 (UCINET).
 * Peers: UCINET's density of a valued network, sna `gden` with values kept; igraph and networkx have none.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B', 3], ['B', 'C', 1]]);
 * const network = buildNetwork(interactions, { strength: 'sum' });
 * valuedDensity(network); // (3 + 1 + 0) / 3 pairs → 1.333
 * valuedDensity(network, { over: 'ties' }); // (3 + 1) / 2 ties → 2
 */
export function valuedDensity(network: Network, { over = 'pairs' }: ValuedDensityOptions = {}): number {
  requireOneOf('valuedDensity', 'over', over, ['pairs', 'ties']);
  const n = network.members.length;
  const { strengths } = network.ties;
  const count = over === 'ties' ? strengths.length : n * (n - 1);
  return count > 0 ? sumOf(strengths) / count : Number.NaN;
}
