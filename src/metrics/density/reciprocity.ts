import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';
import { sumOf } from '../../numeric/sum.js';
import { density } from './density.js';

export interface ReciprocityOptions {
  /**
   * `'arcs'`: the share of ties that are returned; `'dyads'`: the share of connected pairs with a tie both ways;
   * `'correlation'`: how far above chance the share of returned ties is; `'strengths'`: the share of strength that is
   * returned. Default `'arcs'`.
   */
  readonly method?: 'arcs' | 'dyads' | 'correlation' | 'strengths';
}

/**
 * Reciprocity: how much of what members direct at others comes back.
 *
 * Formula, with R returned ties among m: arcs r = R / m; dyads (R / 2) / (m − R / 2); correlation (r − a) / (1 − a),
 * a being the density; strengths: the sum over ordered pairs of min(s_ij, s_ji), divided by the sum of strengths.
 * Range: 0 (nothing is returned) to 1 (everything is); the correlation is 0 at chance and negative below it. NaN
 * without ties, for the correlation when every possible tie exists, and for an undirected network: who directed what
 * at whom was not recorded, so nothing is known of its return.
 * Cost: O(n + m) time and memory, O(m log m) for strengths.
 * Source: Wasserman and Faust 1994; Garlaschelli and Loffredo 2004, doi:10.1103/PhysRevLett.93.268701 (correlation);
 * Squartini, Picciolo, Ruzzenenti and Garlaschelli 2013, doi:10.1038/srep02729 (strengths).
 * Peers: arcs: networkx `overall_reciprocity`, igraph `reciprocity`, which says 1 for undirected networks (networkx
 * 0); dyads: igraph's mode `ratio`, sna `grecip` with `dyadic.nonnull` (its default counts pairs without ties as
 * reciprocal); correlation: sna `grecip` with `correlation`.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B', 4], ['B', 'A', 2], ['B', 'C', 2]]);
 * const network = buildNetwork(interactions, { directed: true, strength: 'sum' });
 * reciprocity(network); // two of three ties → 0.667
 * reciprocity(network, { method: 'dyads' }); // one of two pairs → 0.5
 * reciprocity(network, { method: 'strengths' }); // (2 + 2) / 8 → 0.5
 */
export function reciprocity(network: Network, { method = 'arcs' }: ReciprocityOptions = {}): number {
  requireOneOf('reciprocity', 'method', method, ['arcs', 'dyads', 'correlation', 'strengths']);
  const m = network.ties.targets.length;
  if (!network.directed || m === 0) return Number.NaN;
  const returned = returnedStrengths(network.ties, transposed(network.ties));
  if (method === 'strengths') return sumOf(returned) / sumOf(network.ties.strengths);
  const pairs = returned.length / 2;
  if (method === 'dyads') return pairs / (m - pairs);
  const share = returned.length / m;
  if (method === 'arcs') return share;
  const chance = density(network);
  return (share - chance) / (1 - chance);
}

// For each tie that is returned the smaller strength of the two, so that every such pair stands here twice.
function returnedStrengths(out: Ties, into: Ties): Float64Array {
  const returned = new Float64Array(out.targets.length);
  let count = 0;
  for (let i = 0; i + 1 < out.offsets.length; i++) {
    let b = into.offsets[i]!;
    const end = into.offsets[i + 1]!;
    for (let a = out.offsets[i]!; a < out.offsets[i + 1]!; a++) {
      while (b < end && into.targets[b]! < out.targets[a]!) b++;
      if (b < end && into.targets[b] === out.targets[a])
        returned[count++] = Math.min(out.strengths[a]!, into.strengths[b]!);
    }
  }
  return returned.subarray(0, count);
}
