import { tiesOfOne } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';
import { requireOneOf } from '../../numeric/check.js';
import { dominantVector } from './dominantVector.js';
import { SCALES, type Scale, scaled } from './scaled.js';

export interface HitsOptions {
  /** Count ties by their strength; otherwise all alike. Default true. */
  readonly strengths?: boolean;
  /** `'l2'`: the squares sum to 1; `'max'`: the largest value is 1; `'sum'`: the values sum to 1. Default `'l2'`. */
  readonly scale?: Scale;
}

export interface Hits {
  /** How much a member has ties to good authorities. */
  readonly hubs: Float64Array;
  /** How much good hubs have ties to a member. */
  readonly authorities: Float64Array;
}

/**
 * Hubs and authorities: good hubs have ties to good authorities, and good authorities are who good hubs have ties to. It
 * tells who refers others from whom they are referred to. On an undirected network both are the eigenvector.
 *
 * Formula: σ hub_i = Σ_j s_ij authority_j over the j that i has a tie to, and σ authority_j = Σ_i s_ij hub_i over the i
 * with a tie to j, for the largest σ there is; both at least 0, each scaled.
 * Range: 0 to 1; 0 without ties of that direction. The members as hubs and, once more, as authorities fall into pieces
 * that no tie joins: only the piece with the largest σ has values. Where several tie (to 1e-9 of σ), each has the
 * projection of equal values on its own vector, as in `eigenvector`. All NaN without ties.
 * Cost: that of the eigenvector of an undirected network of 2 n members.
 * Source: Kleinberg 1999, doi:10.1145/324133.324140.
 * Peers: igraph `hub_score` and `authority_score` with scale `'max'`, networkx `hits` with `'sum'`, both given the
 * strengths as weights. Where pieces tie, as in any undirected network without odd cycles, theirs are arbitrary values of
 * the same equations: for the star of four leaves igraph has 0 at the hub.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'C'], ['B', 'C'], ['B', 'D']]);
 * const { hubs } = hits(buildNetwork(interactions, { directed: true }), { scale: 'max' });
 * hubs[0] / hubs[1]; // σ² is 2.618, and σ² A = A + B → 0.618
 */
export function hits(network: Network, { strengths = true, scale = 'l2' }: HitsOptions = {}): Hits {
  requireOneOf('hits', 'scale', scale, SCALES);
  const ties = strengths ? network.ties : tiesOfOne(network.ties);
  const n = network.members.length;
  const values = dominantVector(network.directed ? hubsToAuthorities(ties) : ties, true);
  const hubs = scaled(values.subarray(0, n), scale);
  return { hubs, authorities: network.directed ? scaled(values.subarray(n), scale) : hubs.slice() };
}

// Undirected ties between each member as a hub and each as an authority, numbered from n on.
function hubsToAuthorities(out: Ties): Ties {
  const into = transposed(out);
  const n = out.offsets.length - 1;
  const m = out.targets.length;
  const ties = {
    offsets: new Uint32Array(2 * n + 1),
    targets: new Uint32Array(2 * m),
    strengths: new Float64Array(2 * m),
  };
  ties.offsets.set(out.offsets);
  ties.targets.set(out.targets.map((j) => n + j));
  ties.targets.set(into.targets, m);
  ties.strengths.set(out.strengths);
  ties.strengths.set(into.strengths, m);
  for (let j = 0; j < n; j++) ties.offsets[n + j + 1] = m + into.offsets[j + 1]!;
  return ties;
}
