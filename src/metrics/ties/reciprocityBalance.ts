import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';

/**
 * Reciprocity balance: how evenly two members direct ties at each other. 1 is as much there as back; 0 is a tie that is
 * not returned. In the order of `network.ties.targets`; a pair has the same value at both places.
 *
 * Formula: min(s_ij, s_ji) / max(s_ij, s_ji), where a tie that does not exist has strength 0.
 * Range: 0 to 1. NaN in an undirected network: who directed what at whom was not recorded.
 * Cost: O(n + m) time and memory.
 * Source: Squartini, Picciolo, Ruzzenenti and Garlaschelli 2013, doi:10.1038/srep02729, for the whole network, which is
 * `reciprocity` with the method `'strengths'`.
 * Peers: none; with a matrix s it is `np.minimum(s, s.T) / np.maximum(s, s.T)` in numpy.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B', 4], ['B', 'A', 2], ['B', 'C', 2]]);
 * const network = buildNetwork(interactions, { directed: true, strength: 'sum' });
 * reciprocityBalance(network); // A>B 2 / 4, B>A 2 / 4, B>C 0 / 2 → [0.5, 0.5, 0]
 */
export function reciprocityBalance(network: Network): Float64Array {
  const values = new Float64Array(network.ties.targets.length);
  if (!network.directed) return values.fill(Number.NaN);
  balanceInto(network.ties, transposed(network.ties), values);
  return values;
}

function balanceInto(out: Ties, into: Ties, values: Float64Array): void {
  for (let i = 0; i + 1 < out.offsets.length; i++) {
    let b = into.offsets[i]!;
    const end = into.offsets[i + 1]!;
    for (let a = out.offsets[i]!; a < out.offsets[i + 1]!; a++) {
      while (b < end && into.targets[b]! < out.targets[a]!) b++;
      if (b === end || into.targets[b] !== out.targets[a]) continue;
      const there = out.strengths[a]!;
      const back = into.strengths[b]!;
      values[a] = Math.min(there, back) / Math.max(there, back);
    }
  }
}
