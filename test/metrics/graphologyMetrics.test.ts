import betweennessPeer from 'graphology-metrics/centrality/betweenness.js';
import closenessPeer from 'graphology-metrics/centrality/closeness.js';
import { degreeCentrality } from 'graphology-metrics/centrality/degree.js';
import eigenvectorPeer from 'graphology-metrics/centrality/eigenvector.js';
import pagerankPeer from 'graphology-metrics/centrality/pagerank.js';
import disparityPeer from 'graphology-metrics/edge/disparity.js';
import trianglesPeer from 'graphology-metrics/edge/simmelian-strength.js';
import { density as densityPeer } from 'graphology-metrics/graph/density.js';
import diameterPeer from 'graphology-metrics/graph/diameter.js';
import modularityPeer from 'graphology-metrics/graph/modularity.js';
import { expect, test } from 'vitest';
import * as tiewise from '../../src/index.js';
import { randomFrom } from '../../src/numeric/random.js';
import { close, randomNetwork } from '../networks.js';

// graphology-metrics as a second opinion, on connected networks of fewer than 128 ties: at exactly 128 its index has a
// fault (graphology-indices sizes it in bytes), and on disconnected ones it has conventions of its own.

/** What a CommonJS module whose declarations say `export default` really gives. */
function callable<Peer>(module: { default: Peer }): Peer {
  return module as unknown as Peer; // Node gives the function itself for what the compiler takes for a namespace
}

type Values = Readonly<Record<string, number>>;
const inOrder = ({ members }: tiewise.Network, values: Values) => members.map((id) => values[id]!);

const random = randomFrom(128);
const networks = Array.from({ length: 30 }, (_, k) =>
  tiewise.largestComponent(
    randomNetwork(random, 4 + Math.floor(random() * 22), 0.3, { strengths: k % 2 === 0, directed: k % 3 === 2 }),
  ),
).filter(({ ties, members }) => ties.targets.length < 240 && members.length > 3);

test('density, degree, diameter', () => {
  for (const network of networks) {
    const graph = tiewise.toGraphology(network);
    close(tiewise.density(network), densityPeer(graph));
    if (network.directed) continue;
    close(tiewise.degree(network, { normalized: true }), inOrder(network, degreeCentrality(graph)));
    expect(tiewise.distances(network).diameter).toBe(callable(diameterPeer)(graph));
  }
});

test('closeness is inward there, betweenness counts paths by hops without a weight and takes a weight for a distance', () => {
  for (const network of networks) {
    const graph = tiewise.toGraphology(network);
    const closeness = callable(closenessPeer)(graph, { wassermanFaust: true });
    close(tiewise.closeness(network, { direction: 'in' }), inOrder(network, closeness));
    const hops = callable(betweennessPeer)(graph, { getEdgeWeight: null });
    close(tiewise.betweenness(network), inOrder(network, hops));
    const weight = (_: string, { weight }: { weight?: number }) => 1 / weight!;
    const lengths = callable(betweennessPeer)(graph, { getEdgeWeight: weight });
    // It compares path lengths by ==, so only where no two paths are nearly equal can the two agree.
    if (!hasNearTies(network)) close(tiewise.betweenness(network, { distance: 'inverse' }), inOrder(network, lengths));
  }
});

function hasNearTies(network: tiewise.Network): boolean {
  return network.ties.strengths.some((strength) => ![1, 2, 4, 8].includes(strength));
}

test('eigenvector and PageRank, by strength', () => {
  for (const network of networks) {
    const graph = tiewise.toGraphology(network);
    const rank = callable(pagerankPeer)(graph, {
      getEdgeWeight: 'weight',
      tolerance: 1e-14,
      maxIterations: 10_000,
    });
    close(tiewise.pagerank(network), inOrder(network, rank));
    if (network.directed) continue;
    const vector = callable(eigenvectorPeer)(graph, { tolerance: 1e-14, maxIterations: 100_000 });
    close(tiewise.eigenvector(network), inOrder(network, vector), 1e-8);
  }
});

test('modularity of the groups found, undirected and directed', () => {
  for (const network of networks) {
    const { labels } = tiewise.leiden(network);
    const graph = tiewise.toGraphology(network, { community: labels });
    close(tiewise.modularity(network, labels), callable(modularityPeer)(graph));
  }
});

/** A value per tie of the graph, in the order of the network's ties. */
function atTies({ members, directed, ties }: tiewise.Network, graph: ReturnType<typeof tiewise.toGraphology>) {
  return (values: Values) =>
    members.flatMap((id, i) =>
      Array.from(ties.targets.subarray(ties.offsets[i]!, ties.offsets[i + 1]!), (j) =>
        directed ? values[graph.directedEdge(id, members[j]!)!]! : values[graph.undirectedEdge(id, members[j]!)!]!,
      ),
    );
}

test('its Simmelian strength is the number of common contacts, whether ties are returned or not', () => {
  let more = 0;
  for (const network of networks) {
    const graph = tiewise.toGraphology(network);
    const values = atTies(network, graph)(callable(trianglesPeer)(graph));
    close(tiewise.embeddedness(network), values);
    const simmelian = tiewise.simmelian(network);
    if (!network.directed) close(simmelian, values);
    else more += values.filter((value, k) => value > simmelian[k]!).length;
  }
  expect(more).toBeGreaterThan(100);
});

test('its disparity is that of either end; in a directed network it is that of the ties of both directions', () => {
  for (const network of networks) {
    const graph = tiewise.toGraphology(network);
    const values = atTies(network, graph)(callable(disparityPeer)(graph));
    if (!network.directed) close(tiewise.disparity(network), values);
    else expect(values.some((value, k) => Math.abs(value - tiewise.disparity(network)[k]!) > 0.01)).toBe(true);
  }
});
