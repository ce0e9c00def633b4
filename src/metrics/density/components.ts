import type { Network } from '../../network/network.js';
import { type Partition, partitionOf } from '../../network/partition.js';
import { strongLabels } from '../../network/strongLabels.js';
import { weakLabels } from '../../network/weakLabels.js';
import { requireOneOf } from '../../numeric/check.js';

export interface ComponentsOptions {
  /** `'weak'`: directions ignored; `'strong'`: everyone reaches everyone along them. Default `'weak'`. */
  readonly mode?: 'weak' | 'strong';
}

/**
 * Components: the parts of the network within which everyone can reach everyone, and between which nobody can (weak)
 * or not both ways (strong). One large part is a network; many are several that do not know of each other.
 *
 * Formula: the classes of members joined by paths. A member without ties is a part of its own.
 * Range: `labels` 0 … parts − 1, the largest part first, equals by first member; `sizes` their numbers of members.
 * Cost: O(n + m) time; O(n) memory, some 12 bytes a member, strong 28.
 * Source: Tarjan 1972, doi:10.1137/0201010 (strong).
 * Peers: igraph `connected_components`, networkx `connected_components`, `strongly_connected_components`; the parts are
 * the same, their numbering is not.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['C', 'D'], ['D', 'E']]);
 * const { labels, sizes } = components(buildNetwork(interactions));
 * labels; // A and B are the smaller part → [1, 1, 0, 0, 0]
 * sizes; // → [3, 2]
 */
export function components(network: Network, { mode = 'weak' }: ComponentsOptions = {}): Partition {
  requireOneOf('components', 'mode', mode, ['weak', 'strong']);
  return partitionOf(
    mode === 'strong' && network.directed ? strongLabels(network.ties) : weakLabels(network.ties, !network.directed),
  );
}
