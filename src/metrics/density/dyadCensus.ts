import { type Network, tieCount } from '../../network/network.js';
import { transposed } from '../../network/ties.js';

/** How many pairs of members have ties both ways, one way only, and none. */
export interface DyadCensus {
  readonly mutual: number;
  readonly asymmetric: number;
  readonly null: number;
}

/**
 * Dyad census: how many pairs of members turn to each other, how many only one to the other, and how many neither to
 * the other. Many asymmetric pairs speak of rank or of a help desk, many mutual ones of exchange.
 *
 * Formula: the three counts add up to n (n − 1) / 2. On an undirected network every tie is mutual.
 * Range: whole numbers from 0; the network of one member or none has three zeros.
 * Cost: O(n + m) time and memory.
 * Source: Holland and Leinhardt 1970, doi:10.1086/224954.
 * Peers: igraph `dyad_census`, sna `dyad.census`. The default of sna `grecip` is (mutual + null) / pairs.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'A'], ['B', 'C']]);
 * dyadCensus(buildNetwork(interactions, { directed: true })); // A and B; B and C; A and C → { mutual: 1, asymmetric: 1, null: 1 }
 */
export function dyadCensus(network: Network): DyadCensus {
  const n = network.members.length;
  const ties = tieCount(network);
  const mutual = network.directed ? mutualPairs(network) : ties;
  const asymmetric = network.directed ? ties - 2 * mutual : 0;
  return { mutual, asymmetric, null: (n * Math.max(n - 1, 0)) / 2 - mutual - asymmetric };
}

function mutualPairs({ ties }: Network): number {
  const { offsets, targets } = ties;
  const into = transposed(ties);
  let both = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    let b = into.offsets[i]!;
    const end = into.offsets[i + 1]!;
    for (let a = offsets[i]!; a < offsets[i + 1]!; a++) {
      while (b < end && into.targets[b]! < targets[a]!) b++;
      if (b < end && into.targets[b] === targets[a]) both++;
    }
  }
  return both / 2;
}
