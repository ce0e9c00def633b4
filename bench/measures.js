// The measures that graphology-metrics and graphology-communities-louvain have too, on one network: the answers first,
// then the time of both in turn.
import { UndirectedGraph } from 'graphology';
import louvainPeer from 'graphology-communities-louvain';
import betweennessPeer from 'graphology-metrics/centrality/betweenness.js';
import closenessPeer from 'graphology-metrics/centrality/closeness.js';
import eigenvectorPeer from 'graphology-metrics/centrality/eigenvector.js';
import pagerankPeer from 'graphology-metrics/centrality/pagerank.js';
import densityPeer from 'graphology-metrics/graph/density.js';
import modularityPeer from 'graphology-metrics/graph/modularity.js';
import * as tiewise from 'tiewise';
import { seeded, ties } from './networks.js';

/**
 * What a CommonJS module whose declarations say `export default` really gives: the function itself.
 * @template Peer
 * @param {{ default: Peer }} module
 * @returns {Peer}
 */
const callable = (module) => /** @type {Peer} */ (/** @type {unknown} */ (module));

const [MEMBERS, TIES] = [2000, 10_000];

/** A row per measure: name, largest difference of the answers, milliseconds of each, ratio. */
export function measures(runs = 7) {
  const rows = ties(MEMBERS, TIES, 7);
  const network = tiewise.buildNetwork(tiewise.interactionsFrom(rows).interactions);
  const graph = new UndirectedGraph();
  for (const [a, b] of rows) graph.mergeEdge(a, b, { weight: 1 });
  const labels = tiewise.leiden(network).labels;
  const communities = Object.fromEntries(network.members.map((id, i) => [id, labels[i]]));
  graph.forEachNode((node) => graph.setNodeAttribute(node, 'community', communities[node]));
  const inOrder = (/** @type {Record<string, number>} */ values) => network.members.map((id) => values[id] ?? NaN);

  /** @type {[string, () => ArrayLike<number> | number, () => ArrayLike<number> | number][]} */
  const pairs = [
    ['density', () => tiewise.density(network), () => densityPeer.density(graph)],
    [
      'closeness',
      () => tiewise.closeness(network),
      () => inOrder(callable(closenessPeer)(graph, { wassermanFaust: true })),
    ],
    [
      'betweenness',
      () => tiewise.betweenness(network),
      () => inOrder(callable(betweennessPeer)(graph, { getEdgeWeight: null })),
    ],
    [
      'pagerank',
      () => tiewise.pagerank(network),
      () => inOrder(callable(pagerankPeer)(graph, { getEdgeWeight: 'weight', tolerance: 1e-12, maxIterations: 1000 })),
    ],
    [
      'eigenvector',
      () => tiewise.eigenvector(network),
      () => inOrder(callable(eigenvectorPeer)(graph, { tolerance: 1e-12, maxIterations: 10_000 })),
    ],
    ['modularity', () => tiewise.modularity(network, labels), () => callable(modularityPeer)(graph)],
    [
      'leiden against Louvain',
      () => quality(network, tiewise.leiden(network).labels),
      () => callable(louvainPeer).detailed(graph, { rng: seeded(1) }).modularity,
    ],
  ];
  return pairs.map(([name, ours, peers]) => {
    const [a, b] = [[ours()].flat(), [peers()].flat()].map((values) =>
      values.flatMap((value) => (typeof value === 'number' ? [value] : Array.from(value))),
    );
    const difference = Math.max(...(a ?? []).map((value, k) => Math.abs(value - (b?.[k] ?? NaN))));
    /** @type {[number[], number[]]} */
    const times = [[], []];
    for (let run = 0; run < runs; run++)
      for (const [k, work] of [ours, peers].entries()) times[k]?.push(processorTime(work));
    const [mine = NaN, theirs = NaN] = times.map((all) => all.sort((x, y) => x - y)[Math.floor(runs / 2)]);
    return [name, difference.toExponential(1), mine.toFixed(2), theirs.toFixed(2), (mine / theirs).toFixed(2)];
  });
}

function quality(/** @type {tiewise.Network} */ network, /** @type {Uint32Array} */ labels) {
  return tiewise.modularity(network, labels);
}

function processorTime(/** @type {() => unknown} */ work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
