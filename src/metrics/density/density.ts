import type { Network } from '../../network/network.js';

/**
 * Density: the share of possible ties that exist. It falls with size as such, because nobody keeps up ties with
 * everyone: compare networks of like size, or read the mean degree beside it.
 *
 * Formula: undirected m / (n (n − 1) / 2), directed m / (n (n − 1)).
 * Range: 0 (no ties) to 1 (everyone with everyone). NaN for fewer than two members. Members without ties count.
 * Cost: O(1) time and memory.
 * Source: Wasserman and Faust 1994.
 * Peers: igraph `density`, sna `gden`; networkx and graphology give 0 for fewer than two members.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C']]);
 * density(buildNetwork(interactions)); // two of three pairs → 0.667
 * density(buildNetwork(interactions, { directed: true })); // two of six ordered pairs → 0.333
 */
export function density(network: Network): number {
  const n = network.members.length;
  // An undirected tie is stored both ways, so that ordered pairs serve both kinds.
  return n < 2 ? Number.NaN : network.ties.targets.length / (n * (n - 1));
}
