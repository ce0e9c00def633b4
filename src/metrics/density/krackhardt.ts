import { type Network, tieCount } from '../../network/network.js';
import { partitionOf } from '../../network/partition.js';
import { weakLabels } from '../../network/weakLabels.js';
import { connectedness } from './connectedness.js';
import { upperBounds } from './upperBounds.js';

/** How much of a chain of command a network is, from four sides; each is 1 in a tree of command and only there are all four. */
export interface Krackhardt {
  /** The share of pairs between which there is a path, directions ignored. */
  readonly connectedness: number;
  /** Of the pairs of whom one reaches the other, the share in which the other does not reach back. */
  readonly hierarchy: number;
  /** How few ties there are beyond those that hold the parts together. */
  readonly efficiency: number;
  /** How few pairs of a part lack a closest common superior. */
  readonly leastUpperBoundedness: number;
}

/**
 * Krackhardt's dimensions: how far the network is from a tree of command, in which everyone is connected, orders run one
 * way, no tie is superfluous, and any two have a boss to turn to. Ties lead from the superior to those below.
 *
 * Formula, over the parts c that hold together with directions ignored, n_c members each, m ties:
 * connectedness: Σ n_c (n_c − 1) / n (n − 1);
 * hierarchy: 1 − pairs who reach each other / pairs of whom one reaches the other;
 * efficiency: 1 − (m − Σ (n_c − 1)) / Σ (n_c − 1)², on an undirected network over Σ (n_c − 1) (n_c − 2) / 2;
 * leastUpperBoundedness: 1 − pairs of a part without a least upper bound / Σ (n_c − 1) (n_c − 2) / 2. An upper bound
 * of two reaches both, counting as reaching itself; it is least if every other upper bound reaches it.
 * Range: 0 to 1. On an undirected network hierarchy is 0 and leastUpperBoundedness 1. NaN: connectedness for fewer than
 * two members, hierarchy without ties, efficiency without ties (undirected: and without a part of three members), and
 * leastUpperBoundedness without a part of three.
 * Cost: O(n + m) where everyone reaches everyone, and for trees. Of parts that reach each other one way only, and
 * do not hang on by one tie alone, p are left: O(p³ / 200) time and p² / 16 bytes more (some seconds for 6,000). O(n + m) memory besides.
 * Errors: RangeError when p is above 100,000.
 * Source: Krackhardt 1994, Graph theoretical dimensions of informal organizations.
 * Peers: sna `connectedness`, `hierarchy` with `krackhardt`, `efficiency` (of an undirected network as one with every
 * tie both ways: 0.64 for two triangles joined by a tie, here 0.8), `lubness`. sna 2.7 asks there for an upper bound
 * that reaches all the others, where its manual, like UCINET's, has one that all the others reach.
 *
 * @example
 * const { interactions } = interactionsFrom([['boss', 'A'], ['boss', 'B'], ['A', 'C'], ['B', 'C']]);
 * const network = buildNetwork(interactions, { directed: true });
 * const { hierarchy, efficiency, leastUpperBoundedness } = krackhardt(network);
 * hierarchy; // nobody is reached by those below → 1
 * efficiency; // 1 − (4 − 3) / 3² → 0.889
 * leastUpperBoundedness; // each pair has: A and B the boss, C and A A → 1
 */
export function krackhardt(network: Network): Krackhardt {
  let pairs = 0; // of a part
  let needed = 0; // ties that hold the parts together
  let square = 0;
  for (const size of partitionOf(weakLabels(network.ties, !network.directed)).sizes) {
    pairs += (size * (size - 1)) / 2;
    needed += size - 1;
    square += (size - 1) ** 2;
  }
  const { mutual, reached, bounded } = upperBounds('krackhardt', network.ties);
  const spare = pairs - needed;
  return {
    connectedness: connectedness(network),
    hierarchy: 1 - mutual / reached,
    efficiency: 1 - (tieCount(network) - needed) / (network.directed ? square : spare),
    leastUpperBoundedness: 1 - (pairs - bounded) / spare,
  };
}
