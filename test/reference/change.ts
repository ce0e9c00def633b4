import { type Network, networkCorrelation, qapTest, tieTurnover } from '../../src/index.js';

/** A value of two networks of a set, as the oracles have it. */
export interface PairValue {
  readonly metric: string;
  readonly pair: readonly [string, string];
  readonly peer: string;
  readonly value: number;
}

const CHANGES: Readonly<Record<string, (before: Network, after: Network) => number>> = {
  formed: (before, after) => tieTurnover(before, after).formed,
  persisted: (before, after) => tieTurnover(before, after).persisted,
  dissolved: (before, after) => tieTurnover(before, after).dissolved,
  jaccard: (before, after) => tieTurnover(before, after).jaccard,
  hamming_distance: (before, after) => tieTurnover(before, after).hamming,
  graph_correlation_binary: networkCorrelation,
  graph_correlation_weighted: (before, after) => networkCorrelation(before, after, { strengths: true }),
  // Of 500 permutations there, of 1,999 here: compared to 0.05.
  qap_p_ge: (before, after) => qapTest(before, after, { samples: 1999 }).p,
  qap_p_le: (before, after) => qapTest(before, after, { samples: 1999 }).pLess,
};

/** What the library has for the metric, undefined where it has no name for it. */
export function changeOf(metric: string, before: Network, after: Network): number | undefined {
  const directed = before.directed || after.directed;
  return CHANGES[metric]?.(asArcs(before, directed), asArcs(after, directed));
}

// Against arcs an undirected tie, which is stored both ways, counts as two.
function asArcs(network: Network, directed: boolean): Network {
  return directed && !network.directed ? { ...network, directed } : network;
}
