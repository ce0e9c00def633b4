import {
  betweenness, bridges, centralization, closeness, clustering, components, constraint, cutMembers, degree, density,
  distances, effectiveSize, eigenvector, eiIndex, type Groups, harmonic, largestComponent, leiden, louvain, mixing,
  modularity, type Network, pagerank, reciprocity, strength, transitivity, undirected,
} from '../../src/index.js';
import { tieCount } from '../../src/network/network.js';

/** What a metric of an oracle is computed on: the network, the same without direction, and its largest part. */
export interface Case {
  readonly net: Network;
  readonly whole: Network;
  readonly largest: Network;
  /** For metrics by groups: the attribute, and labels that stand in the oracle (`best_partition`). */
  readonly groups: Groups;
  readonly partition: Groups;
}

export function caseOf(net: Network, attribute: string, partition: Groups): Case {
  const whole = undirected(net);
  return { net, whole, largest: largestComponent(whole), groups: attribute, partition };
}

type Value = number | readonly number[] | Float64Array | readonly string[] | Readonly<Record<string, unknown>>;

const members = (net: Network, chosen: Iterable<number>): string[] => Array.from(chosen, (i) => net.members[i]!).sort();
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const defined = (values: Float64Array): number[] => [...values].filter((value) => !Number.isNaN(value));
/** Peers that know no undefined values write 0. */
const zero = (values: Float64Array): Float64Array => values.map((value) => (Number.isNaN(value) ? 0 : value));
const INVERSE = { distance: 'inverse' } as const;
const RAW = { normalized: false } as const;

/** Each metric of the oracles that the library has, by its name there. Per member: a Float64Array in member order. */
export const VALUES: Readonly<Record<string, (of: Case) => Value>> = {
  n: ({ net }) => net.members.length,
  m: ({ net }) => tieCount(net),
  m_undirected: ({ whole }) => tieCount(whole),
  total_weight: ({ net }) => net.ties.strengths.reduce((sum, s) => sum + s, 0) / (net.directed ? 1 : 2),
  density: ({ net }) => density(net),
  density_undirected: ({ whole }) => density(whole),
  reciprocity_edge: ({ net }) => reciprocity(net),
  reciprocity_dyad_nonnull: ({ net }) => reciprocity(net, { method: 'dyads' }),
  transitivity: ({ whole }) => transitivity(whole),
  local_clustering: ({ whole }) => zero(clustering(whole)),
  local_clustering_barrat_zero: ({ whole }) => zero(clustering(whole, { method: 'barrat' })),
  local_clustering_onnela: ({ whole }) => zero(clustering(whole, { method: 'onnela' })),
  avg_clustering_onnela: ({ whole }) => mean([...zero(clustering(whole, { method: 'onnela' }))]),
  avg_local_clustering_zero: ({ whole }) => mean([...zero(clustering(whole))]),
  avg_local_clustering_deg2plus: ({ whole }) => mean(defined(clustering(whole))),
  components_weak_count: ({ net }) => components(net).sizes.length,
  components_weak_sizes: ({ net }) => [...components(net).sizes].slice(0, 50),
  components_strong_count: ({ net }) => components(net, { mode: 'strong' }).sizes.length,
  components_strong_sizes: ({ net }) => [...components(net, { mode: 'strong' }).sizes].slice(0, 50),
  isolates: ({ whole }) => members(whole, indices(degree(whole), 0)),
  pendants: ({ whole }) => members(whole, indices(degree(whole), 1)),
  average_path_length: ({ whole }) => distances(whole).mean,
  average_path_length_directed: ({ net }) => distances(net).mean,
  average_path_length_lcc: ({ largest }) => distances(largest).mean,
  average_path_length_weighted_lcc: ({ largest }) => distances(largest, INVERSE).mean,
  diameter: ({ whole }) => distances(whole).diameter,
  diameter_directed: ({ net }) => distances(net).diameter,
  diameter_lcc: ({ largest }) => distances(largest).diameter,
  diameter_weighted: ({ whole }) => distances(whole, INVERSE).diameter,
  radius_lcc: ({ largest }) => distances(largest).radius,
  eccentricity_undirected: ({ whole }) => zero(distances(whole).eccentricities),
  global_efficiency: ({ whole }) => distances(whole).compactness,
  krackhardt_connectedness: ({ whole }) => distances(whole).reachable,
  degree_undirected: ({ net }) => degree(net),
  degree_centrality_undirected: ({ net }) => degree(net, { normalized: true }),
  degree_in: ({ net }) => degree(net, { direction: 'in' }),
  degree_out: ({ net }) => degree(net, { direction: 'out' }),
  strength_undirected: ({ net }) => strength(net),
  strength_in: ({ net }) => strength(net, { direction: 'in' }),
  strength_out: ({ net }) => strength(net, { direction: 'out' }),
  closeness_freeman: ({ net }) => closeness(net, { method: 'freeman' }),
  closeness_wf_in: ({ net }) => closeness(net, { direction: 'in' }),
  closeness_wf_out: ({ net }) => closeness(net),
  closeness_wf_undirected: ({ whole }) => closeness(whole),
  closeness_component_in: ({ net }) => closeness(net, { method: 'component', direction: 'in' }),
  closeness_component_out: ({ net }) => closeness(net, { method: 'component' }),
  closeness_component_undirected: ({ whole }) => closeness(whole, { method: 'component' }),
  closeness_component_undirected_weighted: ({ whole }) => closeness(whole, { method: 'component', ...INVERSE }),
  harmonic_in: ({ net }) => harmonic(net, { direction: 'in', ...RAW }),
  harmonic_out: ({ net }) => harmonic(net, RAW),
  harmonic_undirected: ({ whole }) => harmonic(whole, RAW),
  harmonic_in_normalized: ({ net }) => harmonic(net, { direction: 'in' }),
  harmonic_out_normalized: ({ net }) => harmonic(net),
  harmonic_undirected_normalized: ({ whole }) => harmonic(whole),
  betweenness: ({ net }) => betweenness(net, RAW),
  betweenness_normalized: ({ net }) => betweenness(net),
  betweenness_undirected: ({ whole }) => betweenness(whole, RAW),
  betweenness_weighted: ({ net }) => betweenness(net, { ...RAW, ...INVERSE }),
  eigenvector_l2_unweighted: ({ whole }) => eigenvector(whole, { strengths: false }),
  eigenvector_l2_weighted: ({ whole }) => eigenvector(whole),
  eigenvector_l2_directed: ({ net }) => eigenvector(net, { strengths: false }),
  pagerank_weighted: ({ net }) => pagerank(net),
  pagerank_unweighted: ({ net }) => pagerank(net, { strengths: false }),
  centralization_degree_undirected: ({ whole }) => centralization(whole),
  centralization_degree_freeman: ({ net }) => centralization(net),
  centralization_degree_igraph_all: ({ net }) => centralization(net),
  centralization_degree_indegree: ({ net }) => centralization(net, { direction: 'in' }),
  centralization_degree_igraph_in: ({ net }) => centralization(net, { direction: 'in' }),
  centralization_degree_outdegree: ({ net }) => centralization(net, { direction: 'out' }),
  centralization_degree_igraph_out: ({ net }) => centralization(net, { direction: 'out' }),
  centralization_betweenness: ({ net }) => centralization(net, { of: 'betweenness' }),
  centralization_betweenness_igraph: ({ net }) => centralization(net, { of: 'betweenness' }),
  centralization_closeness: ({ net }) => centralization(net, { of: 'closeness' }),
  centralization_closeness_igraph: ({ whole }) => centralization(whole, { of: 'closeness' }),
  constraint_binary: ({ net }) => constraint(net, { strengths: false }),
  constraint_weighted: ({ net }) => constraint(net),
  constraint_undirected_binary: ({ whole }) => constraint(whole, { strengths: false }),
  effective_size_undirected_binary: ({ whole }) => effectiveSize(whole, { strengths: false }),
  effective_size_burt_binary: ({ net }) => effectiveSize(net, { strengths: false }),
  effective_size_burt_weighted: ({ net }) => effectiveSize(net),
  bridges: ({ net }) => bridges(net).map(([a, b]) => [net.members[a], net.members[b]].sort().join(' -> ')),
  articulation_points: ({ net }) => members(net, cutMembers(net)),
  modularity_partition_weighted: ({ whole, groups }) => modularity(whole, groups),
  modularity_partition_unweighted: ({ whole, groups }) => modularity(whole, groups, { strengths: false }),
  modularity_partition_directed_weighted: ({ net, groups }) => modularity(net, groups),
  modularity_best_partition_weighted: ({ whole, partition }) => modularity(whole, partition),
  modularity_best_partition_unweighted: ({ whole, partition }) => modularity(whole, partition, { strengths: false }),
  best_modularity_leiden_20: ({ whole }) => best((seed) => modularity(whole, leiden(whole, { seed }).labels)),
  best_modularity_louvain_20: ({ whole }) => best((seed) => modularity(whole, louvain(whole, { seed }).labels)),
  ei_index: ({ net, groups }) => eiIndex(net, groups).index,
  ei_index_undirected: ({ whole, groups }) => eiIndex(whole, groups).index,
  ei_index_weighted: ({ net, groups }) => eiIndex(net, groups, { strengths: true }).index,
  ei_index_node_undirected: ({ net, groups }) => eiIndex(net, groups).members,
  ei_counts: ({ net, groups }) => {
    const { internal, external } = eiIndex(net, groups);
    return { internal, external };
  },
  mixing_matrix: ({ net, groups }) => {
    const { names, ties } = mixing(net, groups);
    return Object.fromEntries(names.map((from, g) => [from, Object.fromEntries(names.map((to, h) => [to, ties[g]![h]]))]));
  },
};

function indices(values: Float64Array, wanted: number): number[] {
  return [...values.keys()].filter((i) => values[i] === wanted);
}

function best(quality: (seed: number) => number): number {
  return Math.max(...Array.from({ length: 20 }, (_, seed) => quality(seed + 1)));
}
