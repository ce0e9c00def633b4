import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { type Distance, eachSource, tieLengths } from '../../network/paths.js';
import { requireOneOf } from '../../numeric/check.js';

export interface ClosenessOptions {
  /**
   * What becomes of members beyond reach. `'wassermanFaust'`: the fewer are within reach, the lower; `'component'`: they
   * do not matter; `'freeman'`: closeness is undefined unless everyone is within reach. Default `'wassermanFaust'`.
   */
  readonly method?: 'wassermanFaust' | 'component' | 'freeman';
  /** `'out'`: how near the others are to this member; `'in'`: how near it is to them. Default `'out'`. */
  readonly direction?: Direction;
  /** How long a tie is. Default `'hops'`. */
  readonly distance?: Distance;
}

/**
 * Closeness: how short a member's paths to the others are on average. In a network in pieces prefer `harmonic`.
 *
 * Formula, with r members within reach (itself included) and D the sum of the distances to them:
 * wassermanFaust ((r − 1) / (n − 1)) (r − 1) / D; component (r − 1) / D; freeman (n − 1) / D.
 * Range: by hops 0 to 1 (a tie to everyone within reach). A member who reaches nobody has 0 by wassermanFaust and NaN
 * by component; one who does not reach everyone has NaN by freeman. NaN in a network of one member.
 * Cost: O(n (n + m)) time by hops, O(n (n + m) log n) by other distances; O(n) memory.
 * Source: Freeman 1979, doi:10.1016/0378-8733(78)90021-7; Wasserman and Faust 1994.
 * Peers: wassermanFaust: networkx `closeness_centrality`, inward; component: igraph `closeness` since 0.10 (by
 * default both ways in Python) and graphology (inward); freeman: sna `closeness`, which gives everyone 0 if any pair
 * has no path.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['D', 'E']]);
 * const network = buildNetwork(interactions);
 * closeness(network, { method: 'component' }); // A: 2 / (1 + 2) → [0.667, 1, 0.667, 1, 1]
 * closeness(network); // and that times 2 / 4, or 1 / 4 for D and E → [0.333, 0.5, 0.333, 0.25, 0.25]
 */
export function closeness(
  network: Network,
  { method = 'wassermanFaust', direction = 'out', distance = 'hops' }: ClosenessOptions = {},
): Float64Array {
  requireOneOf('closeness', 'method', method, ['wassermanFaust', 'component', 'freeman']);
  const ties = tiesAlong('closeness', network, direction);
  const n = network.members.length;
  const values = new Float64Array(n);
  eachSource(ties, tieLengths('closeness', ties, distance), (member, reached, order, distances) => {
    let sum = 0;
    for (let k = 1; k < reached; k++) sum += distances[order[k]!]!;
    const near = (reached - 1) / sum; // NaN for a member who reaches nobody
    if (method === 'component' || reached === n) values[member] = near;
    else if (method === 'freeman') values[member] = Number.NaN;
    else values[member] = reached === 1 ? 0 : ((reached - 1) / (n - 1)) * near;
  });
  return values;
}
