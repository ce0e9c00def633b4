import {
  assortativity, averageClustering, betweenness, biconnectedComponents, bridges, brokerage, type BrokerRoles, centralization, cliques, closeness, clustering, components, connectedness,
  constraint, coreness, cutMembers, degree, degreeAssortativity, density, distances, dyadCensus, effectiveSize, efficiency, eigenvector, eiIndex,
  globalEfficiency, type Groups, harmonic, hierarchy, hits, katz, krackhardt, largestComponent, leiden, localEfficiency, louvain,
  type Mixing, mixing, modularity, type Network, pagerank, participation, reach, reciprocity, strength, tieBetweenness, tieDiversity, transitivity, triadCensus, type Triad,
  type TriadCensus, undirected, withinModuleZ,
} from '../../src/index.js';
import { spectralRadius } from '../../src/metrics/centrality/spectralRadius.js';
import { tiesOfOne } from '../../src/network/bothWays.js';
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
  reciprocity_dyad: ({ net }) => 1 - shareOf(net, 'asymmetric'),
  hierarchy_reciprocity: ({ net }) => shareOf(net, 'asymmetric'),
  mutuality_count: ({ net }) => dyadCensus(net).mutual,
  dyad_census: ({ net }) => ({ ...dyadCensus(net) }),
  triad_census: ({ net }) => triadCensus(net),
  triad_census_undirected: ({ net }) => {
    const census = triadCensus(net);
    return { 0: census['003'], 1: census['102'], 2: census['201'], 3: census['300'] };
  },
  transitivity: ({ whole }) => transitivity(whole),
  transitivity_directed_weak: ({ net }) => transitivity(net, { method: 'weak' }),
  transitivity_directed_strong: ({ net }) => strongTransitivity(net),
  clique_number: ({ whole }) => cliques(whole, { smallest: 1 })[0]!.length,
  maximal_cliques_count: ({ whole }) => cliques(whole, { smallest: 1 }).length,
  maximal_cliques_min3_count: ({ whole }) => cliques(whole).length,
  coreness: ({ net }) => coreness(net),
  coreness_in: ({ net }) => coreness(net, { direction: 'in' }),
  coreness_out: ({ net }) => coreness(net, { direction: 'out' }),
  // A mutual pair twice: as the strength of two ties of 1.
  coreness_total: ({ net }) => coreness({ ...net, ties: tiesOfOne(net.ties) }, { strengths: true }),
  k_core_max: ({ net }) => Math.max(...coreness(net)),
  k_core_min: ({ net }) => Math.min(...coreness(net)),
  local_clustering: ({ whole }) => zero(clustering(whole)),
  local_clustering_barrat_zero: ({ whole }) => zero(clustering(whole, { method: 'barrat' })),
  local_clustering_onnela: ({ whole }) => zero(clustering(whole, { method: 'onnela' })),
  local_clustering_directed_fagiolo: ({ net }) => zero(clustering(net, { method: 'fagiolo' })),
  avg_clustering_onnela: ({ whole }) => averageClustering(whole, { method: 'onnela', fewContacts: 'zero' }),
  avg_clustering_directed_fagiolo: ({ net }) => averageClustering(net, { method: 'fagiolo', fewContacts: 'zero' }),
  avg_local_clustering_zero: ({ whole }) => averageClustering(whole, { fewContacts: 'zero' }),
  avg_local_clustering_deg2plus: ({ whole }) => averageClustering(whole),
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
  global_efficiency: ({ whole }) => globalEfficiency(whole),
  local_efficiency: ({ whole }) => mean([...zero(localEfficiency(whole))]),
  krackhardt_connectedness: ({ net }) => connectedness(net),
  krackhardt_hierarchy: ({ net }) => krackhardt(bothArcs(net)).hierarchy,
  krackhardt_efficiency: ({ net }) => krackhardt(bothArcs(net)).efficiency,
  krackhardt_lubness: ({ net }) => krackhardt(bothArcs(net)).leastUpperBoundedness,
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
  edge_betweenness: ({ net }) => byTie(net, tieBetweenness(net, RAW)),
  reach2_undirected: ({ whole }) => reach(whole, RAW),
  reach2_out: ({ net }) => reach(net, RAW),
  reach2_in: ({ net }) => reach(net, { ...RAW, direction: 'in' }),
  reach3_undirected: ({ whole }) => reach(whole, { ...RAW, steps: 3 }),
  eigenvector_l2_unweighted: ({ whole }) => eigenvector(whole, { strengths: false }),
  eigenvector_l2_weighted: ({ whole }) => eigenvector(whole),
  eigenvector_l2_directed: ({ net }) => eigenvector(net, { strengths: false }),
  katz_alpha: ({ net }) => katzAlpha(net),
  katz: ({ net }) => katz(net, { alpha: katzAlpha(net), strengths: false }),
  hits_hub_max1: ({ net }) => hits(net, { scale: 'max' }).hubs,
  hits_authority_max1: ({ net }) => hits(net, { scale: 'max' }).authorities,
  hits_hub_sum1: ({ net }) => hits(net, { scale: 'sum' }).hubs,
  hits_authority_sum1: ({ net }) => hits(net, { scale: 'sum' }).authorities,
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
  efficiency_undirected_binary: ({ whole }) => efficiency(whole, { strengths: false }),
  burt_hierarchy_binary: ({ net }) => hierarchy(net, { strengths: false }),
  burt_hierarchy_weighted: ({ net }) => hierarchy(net),
  biconnected_components_count: ({ net }) => biconnectedComponents(net).length,
  diversity: ({ whole }) => tieDiversity(whole),
  participation_weighted: ({ whole, groups }) => participation(whole, groups),
  participation_unweighted: ({ whole, groups }) => participation(whole, groups, { strengths: false }),
  participation_best_partition_weighted: ({ whole, partition }) => participation(whole, partition),
  participation_best_partition_unweighted: ({ whole, partition }) => participation(whole, partition, { strengths: false }),
  within_module_z_best_partition_weighted: ({ whole, partition }) => withinModuleZ(whole, partition),
  brokerage_raw_nli: ({ net, groups }) => inSna(brokerage(net, groups).observed),
  brokerage_z_nli: ({ net, groups }) => inSna(brokerage(net, groups).zScores),
  brokerage_raw_gli: ({ net, groups }) => inSna(brokerage(net, groups).whole.observed),
  brokerage_z_gli: ({ net, groups }) => inSna(brokerage(net, groups).whole.zScores),
  bridges: ({ net }) => bridges(net).map(([a, b]) => [net.members[a], net.members[b]].sort().join(' -> ')),
  articulation_points: ({ net }) => members(net, cutMembers(net)),
  attribute_assortativity: ({ net, groups }) => assortativity(net, groups),
  degree_assortativity_undirected: ({ whole }) => degreeAssortativity(whole),
  degree_assortativity_out_in: ({ net }) => degreeAssortativity(net),
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
  ei_index_node_undirected: ({ net, groups }) => eiIndex(net, groups).members.index,
  ei_counts: ({ net, groups }) => {
    const { internal, external } = eiIndex(net, groups);
    return { internal, external };
  },
  mixing_matrix: ({ net, groups }) => byGroups(mixing(net, groups)),
  // networkx takes an undirected tie as two of one direction each.
  mixing_matrix_nx: ({ net, groups }) => byGroups(mixing({ ...net, directed: true }, groups)),
};

function byGroups({ names, ties }: Pick<Mixing, 'names' | 'ties'>): Record<string, Record<string, number>> {
  return Object.fromEntries(names.map((from, g) => [from, Object.fromEntries(names.map((to, h) => [to, ties[g]![h]!]))]));
}

/** Roles under the names that sna's columns have. */
export function inSna<Value>({ coordinator, itinerant, representative, gatekeeper, liaison, total }: BrokerRoles<Value>): Record<string, Value> {
  return { w_I: coordinator, w_O: itinerant, b_IO: representative, b_OI: gatekeeper, b_O: liaison, t: total };
}

/** sna is given an undirected network as one with both arcs of every tie, where efficiency is another number. */
function bothArcs(net: Network): Network {
  return { ...net, directed: true };
}

function shareOf(net: Network, kind: 'mutual' | 'asymmetric' | 'null'): number {
  const n = net.members.length;
  return dyadCensus(bothArcs(net))[kind] / ((n * (n - 1)) / 2);
}

// Of the six ordered triples of a triad of each class those in which i → j → k and i → k hold both or neither.
const STRONG: TriadCensus = {
  '003': 6, '012': 5, '102': 4, '021D': 4, '021U': 4, '021C': 3, '111D': 2, '111U': 2, '030T': 4, '030C': 0, '201': 0, '120D': 4, '120U': 4, '120C': 1, '210': 3, '300': 6,
};

/** sna's strong transitivity: the share of ordered triples in which i → j → k and i → k hold both or neither. */
function strongTransitivity(net: Network): number {
  const census = triadCensus(net);
  const kinds = Object.keys(STRONG) as Triad[]; // its own keys
  const sum = (of: (kind: Triad) => number) => kinds.reduce((total, kind) => total + census[kind] * of(kind), 0);
  return sum((kind) => STRONG[kind]) / sum(() => 6);
}

/** Half of what Katz's sum converges for, as the oracles have it: to six digits. */
function katzAlpha(net: Network): number {
  const radius = spectralRadius(tiesOfOne(net.ties), !net.directed);
  return radius === 0 ? 0.1 : Number((0.5 / radius).toPrecision(6));
}

function byTie({ members, ties }: Network, values: Float64Array): Record<string, number> {
  const named: Record<string, number> = {};
  members.forEach((id, i) => {
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) named[`${id} -> ${members[ties.targets[k]!]}`] = values[k]!;
  });
  return named;
}

function indices(values: Float64Array, wanted: number): number[] {
  return [...values.keys()].filter((i) => values[i] === wanted);
}

function best(quality: (seed: number) => number): number {
  return Math.max(...Array.from({ length: 20 }, (_, seed) => quality(seed + 1)));
}
