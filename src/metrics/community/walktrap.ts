import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { type Partition, partitionOf } from '../../network/partition.js';
import { requireWhole } from '../../numeric/check.js';
import { mergesByWalks } from './walkMerging.js';

export interface WalktrapOptions {
  /** How many steps each walk takes. Default 4. */
  readonly steps?: number;
  /** Whether stronger ties are followed more often. Default true. */
  readonly strengths?: boolean;
}

/** Communities, and the modularity of the cut through the tree of merges that gives them. */
export interface WalktrapPartition extends Partition {
  /** The highest modularity of any cut. */
  readonly modularity: number;
}

/**
 * Communities by Walktrap: members whose short walks along the ties end at the same places are merged step by step, and
 * the tree of merges is cut where modularity is highest. For networks of up to a few thousand members where the same
 * answer for the same ties is worth more than the highest modularity: it draws nothing at random. `leiden` finds higher
 * modularity, in much less time.
 *
 * Formula: every member gets a tie to itself of the mean strength of its ties; P_i says where a walk from i is after
 * `steps` steps, P_C is the mean over the members of C. Of all communities with a tie between them those two become one
 * for which |C| |D| / (|C| + |D|) Σ_k (P_Ck − P_Dk)² / (strength of k) is least. Direction is ignored: the strengths both
 * ways are added (with `strengths` false each way counts 1). Members without ties are communities of one.
 * Range: communities numbered by size, largest first; of cuts that are equally good the one with fewest. `modularity` is
 * that without the ties to oneself; NaN without ties.
 * Cost: O(n m) time as a rule: seconds at 5,000 members and 25,000 ties, minutes at 20,000 and 100,000; O(n³) for a star,
 * seconds at 1,000 members. O(n + m) memory, and up to n numbers a community; what is above 2^26 in all (0.8 GB) is dropped and worked
 * out again when needed.
 * Source: Pons and Latapy 2005, doi:10.1007/11569596_31.
 * Peers: igraph `community_walktrap`, with the same merges but for walks that are equally alike, where rounding decides
 * there and the first pair of ties here. In networks of several components python-igraph's `as_clustering` cuts at
 * another place than the highest modularity, or fails.
 *
 * @example
 * const triangles = [['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D'], ['D', 'E'], ['D', 'F'], ['E', 'F']];
 * walktrap(buildNetwork(interactionsFrom(triangles).interactions)).labels; // → [0, 0, 0, 1, 1, 1]
 */
export function walktrap(network: Network, { steps = 4, strengths = true }: WalktrapOptions = {}): WalktrapPartition {
  requireWhole('walktrap', 'steps', steps, 1, 100);
  const ties = tiesBothWays(network, strengths);
  const n = network.members.length;
  const { first, second, modularities } = mergesByWalks(ties, steps);
  // The fewest communities of those that are best but for rounding.
  let most = -Infinity;
  for (let merge = 0; merge < modularities.length; merge++) most = Math.max(most, modularities[merge]!);
  let cut = modularities.length - 1;
  while (cut > 0 && !(modularities[cut]! >= most - ROUNDING)) cut--;
  return { ...partitionOf(afterMerges(n, first, second, cut)), modularity: modularities[cut]! };
}

const ROUNDING = 1e-12;

// The community of each member after so many merges; the k-th merge makes community n + k.
function afterMerges(n: number, first: Int32Array, second: Int32Array, count: number): Int32Array {
  const into = Int32Array.from({ length: n + count }, (_, c) => c);
  for (let k = count - 1; k >= 0; k--) {
    into[first[k]!] = into[n + k]!;
    into[second[k]!] = into[n + k]!;
  }
  return into.slice(0, n);
}
