import { UndirectedGraph } from 'graphology';
import graphologyLouvain from 'graphology-communities-louvain';
import { tiesBothWays } from '../../network/bothWays.js';
import type { Network } from '../../network/network.js';
import { type Partition, partitionOf } from '../../network/partition.js';
import type { Ties } from '../../network/ties.js';
import { requireNumber, requireWhole } from '../../numeric/check.js';
import { powerOfTwoNear } from '../../numeric/powerOfTwo.js';
import { randomFrom } from '../../numeric/random.js';

export interface LouvainOptions {
  /** How much the ties expected by chance count; higher values give smaller communities. Default 1. */
  readonly resolution?: number;
  /** Another seed may find another partition of much the same modularity. Default 1. */
  readonly seed?: number;
  /** Whether stronger ties hold members together more. Default true. */
  readonly strengths?: boolean;
}

// The package is CommonJS whose declarations say `export default`: Node and bundlers give the function itself, the
// type checker an object with the function as `default`.
const communitiesOf: typeof graphologyLouvain.default =
  graphologyLouvain as unknown as typeof graphologyLouvain.default;

/**
 * Communities by the Louvain method: groups of members with more ties among them than chance would give. Kept for
 * comparison with other programs; `leiden` finds better partitions and none with a community in pieces.
 *
 * Formula: members move to the neighbouring community where modularity rises most, then communities are taken as
 * members, until nothing moves. Direction is ignored: the strengths both ways are added (with `strengths` false each
 * way counts 1). Members without ties are communities of one.
 * Range: communities numbered by size, largest first. The same seed gives the same communities.
 * Cost: O(m) time a pass, about ten passes as a rule; the graph handed over and its copy take some 570 bytes a tie of memory.
 * Source: Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008.
 * Peers: graphology-communities-louvain, which does the work; igraph `community_multilevel`, networkx
 * `louvain_communities` and Gephi reach like modularity by other random choices.
 *
 * @example
 * const triangles = [['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D'], ['D', 'E'], ['D', 'F'], ['E', 'F']];
 * louvain(buildNetwork(interactionsFrom(triangles).interactions)).labels; // → [0, 0, 0, 1, 1, 1]
 */
export function louvain(
  network: Network,
  { resolution = 1, seed = 1, strengths = true }: LouvainOptions = {},
): Partition {
  requireNumber('louvain', 'resolution', resolution, 0);
  requireWhole('louvain', 'seed', seed, 0);
  const n = network.members.length;
  const graph = graphOf(tiesBothWays(network, strengths));
  const found = communitiesOf(graph, { resolution, rng: randomFrom(seed) });
  return partitionOf(Uint32Array.from({ length: n }, (_, i) => found[i]!));
}

// Nodes are keyed by member number, so that no id can get in the way of the objects used as maps within.
function graphOf({ offsets, targets, strengths }: Ties): UndirectedGraph {
  const graph = new UndirectedGraph();
  // Gains closer than 1e-10 are taken as equal within, so that strengths must be near 1.
  const scale = powerOfTwoNear(strengths);
  for (let i = 0; i + 1 < offsets.length; i++) graph.addNode(i);
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (i < targets[k]!) graph.addEdge(i, targets[k]!, { weight: strengths[k]! / scale });
  // graphology-indices 0.17 sizes the offsets of its neighbour lists for values below their length, and the last offset
  // is that length: 256 in a byte, or 65,536 in two, becomes 0 and the last node loses its ties. Two more nodes with an
  // edge of nothing between them change no sum and step over it.
  if (graph.size === 128 || graph.size === 32_768) graph.mergeEdge('from', 'to', { weight: 0 });
  return graph;
}
