/** Metrics of the oracles that are not compared, by a pattern of their names, and why. */
const SKIPPED: readonly (readonly [RegExp, string])[] = [
  [/^best_partition$/, 'a partition to compute other values on, not a value'],
  [
    /^centralization_eigenvector$/,
    'there is no agreed maximum to divide by: sna takes that of a star, igraph that of one tie among isolates',
  ],
  [/^(robins_alexander_|latapy_)clustering|^bipartite_betweenness_centrality$/, 'of members and events as one network, for which the library has no name'],
];

/** Why a metric is not compared, or null where it has to be. */
export function reasonToSkip(metric: string): string | null {
  return SKIPPED.find(([pattern]) => pattern.test(metric))?.[1] ?? null;
}
