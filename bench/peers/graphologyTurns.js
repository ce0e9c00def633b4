// The measures of the network of the file named, by graphology. Asked for nothing it says which it has.
import { createRequire } from 'node:module';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import tieBetweenness from 'graphology-metrics/centrality/edge-betweenness.js';
import eigenvector from 'graphology-metrics/centrality/eigenvector.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import density from 'graphology-metrics/graph/density.js';
import diameter from 'graphology-metrics/graph/diameter.js';
import modularity from 'graphology-metrics/graph/modularity.js';
import { components } from 'tiewise';
import { answers } from '../answers.js';
import { seeded } from '../graphs/networks.js';
import { readTies } from '../graphs/packed.js';
import { groupsOfFifty } from '../measures/measure.js';

/**
 * What a CommonJS module whose declarations say `export default` really gives: the function itself.
 * @template Peer
 * @param {{ default: Peer }} module
 * @returns {Peer}
 */
const callable = (module) => /** @type {Peer} */ (/** @type {unknown} */ (module));

const network = readTies(process.argv[2] ?? '');
const { offsets, targets, strengths } = network.ties;
const graph = network.directed ? new DirectedGraph() : new UndirectedGraph();
const groups = groupsOfFifty(network);
for (const [i, id] of network.members.entries()) graph.addNode(id, { community: groups[i] });
for (const i of network.members.keys())
  for (let k = offsets[i] ?? 0; k < (offsets[i + 1] ?? 0); k++) {
    const [j, strength] = [targets[k] ?? 0, strengths[k] ?? 0];
    if (network.directed || i < j) graph.addEdgeWithKey(String(k), i, j, { weight: strength });
  }

const ITERATED = { getEdgeWeight: 'weight', tolerance: 1e-10, maxIterations: 10_000 };
const HOPS = { normalized: false, getEdgeWeight: null };

// By distance its betweenness compares sums by ===, and takes ways for longer that are so by rounding alone.
/** @type {Record<string, () => unknown>} */
const MEASURES = {
  betweenness: () => callable(betweenness)(graph, HOPS),
  'tie betweenness': () => callable(tieBetweenness)(graph, HOPS),
  closeness: () => callable(closeness)(graph),
  pagerank: () => callable(pagerank)(graph, ITERATED),
  eigenvector: () => callable(eigenvector)(graph, ITERATED),
  density: () => density.density(graph),
  modularity: () => callable(modularity)(graph),
  louvain: () => callable(louvain)(graph, { rng: seeded(1) }),
};
// It has no diameter of a network in pieces.
if (components(network).sizes.length === 1) MEASURES.diameter = () => callable(diameter)(graph);

const { version } = createRequire(import.meta.url)('graphology-metrics/package.json');

await answers(
  ({ measure }) =>
    measure === undefined
      ? { program: `graphology-metrics ${version}`, measures: Object.keys(MEASURES) }
      : MEASURES[measure]?.(),
  ({ measure }, answer) => {
    if (measure === undefined || typeof answer === 'number') return answer;
    // Ties stand in the order of their places, members in that of their ids.
    const values =
      measure === 'tie betweenness' ? graph.mapEdges((key) => answer[key]) : network.members.map((id) => answer[id]);
    const largest = measure === 'eigenvector' ? Math.max(...values) : 1;
    return values.map((value) => value / largest);
  },
);
