import type { Network } from '../../network/network.js';
import { requireOneOf } from '../../numeric/check.js';
import { type Parts, wholeOf } from '../../numeric/parts.js';
import { sumOf } from '../../numeric/sum.js';
import { CLUSTERING_METHODS, type ClusteringMethod, clusteringParts } from './clustering.js';

export interface AverageClusteringOptions {
  /** As in `clustering`. Default `'wattsStrogatz'`. */
  readonly method?: ClusteringMethod;
  /** Members with fewer than two contacts: `'exclude'` leaves them out, `'zero'` counts them as 0. Default `'exclude'`. */
  readonly fewContacts?: 'exclude' | 'zero';
}

/**
 * Average clustering: the mean of the members' `clustering`, each counting the same however many contacts it has. The
 * two ways to treat members with fewer than two contacts give quite different numbers; say which one you quote.
 *
 * Formula: the sum of `clustering` over the members that have one, divided by their number; with `'zero'` divided by n.
 * Range: 0 (no triangle) to 1. NaN where nobody is left to average over.
 * Cost: as `clustering`.
 * Errors: RangeError for a `method` that `clustering` does not have.
 * Source: Watts and Strogatz 1998, doi:10.1038/30918; the other methods as in `clustering`.
 * Peers: igraph `transitivity_avglocal_undirected`, its mode `nan` being `'exclude'`; networkx `average_clustering`
 * is `'zero'`, with weights Onnela's, of a DiGraph Fagiolo's.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * const network = buildNetwork(interactions);
 * averageClustering(network); // (1 + 1 + 1/3) / 3 → 0.778
 * averageClustering(network, { fewContacts: 'zero' }); // (1 + 1 + 1/3 + 0) / 4 → 0.583
 */
export function averageClustering(network: Network, options: AverageClusteringOptions = {}): number {
  return wholeOf(averageClusteringParts(network, options));
}

/** The same as a sum over parts of the network. */
export function averageClusteringParts(
  network: Network,
  { method = 'wattsStrogatz', fewContacts = 'exclude' }: AverageClusteringOptions = {},
): Parts<number> {
  requireOneOf('averageClustering', 'fewContacts', fewContacts, ['exclude', 'zero']);
  requireOneOf('averageClustering', 'method', method, CLUSTERING_METHODS);
  const ofMembers = clusteringParts(network, { method });
  return { ...ofMembers, result: (sums) => meanOf(ofMembers.result(sums), fewContacts === 'zero') };
}

function meanOf(values: Float64Array, unknownIsZero: boolean): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return sumOf(known) / (unknownIsZero ? values : known).length; // 0 / 0 where nobody is left
}
