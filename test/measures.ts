import type { Network } from '../src/index.js';
import * as tiewise from '../src/index.js';

/** Every measure, with the option values that make it another computation. */
export const MEASURES: Readonly<Record<string, (network: Network) => unknown>> = {
  density: tiewise.density,
  valuedDensity: tiewise.valuedDensity,
  'valuedDensity of ties': (network) => tiewise.valuedDensity(network, { over: 'ties' }),
  reciprocity: tiewise.reciprocity,
  'reciprocity of strengths': (network) => tiewise.reciprocity(network, { method: 'strengths' }),
  transitivity: tiewise.transitivity,
  'transitivity, weak': (network) => tiewise.transitivity(network, { method: 'weak' }),
  clustering: tiewise.clustering,
  'clustering, Barrat': (network) => tiewise.clustering(network, { method: 'barrat' }),
  'clustering, Onnela': (network) => tiewise.clustering(network, { method: 'onnela' }),
  'clustering, Zhang-Horvath': (network) => tiewise.clustering(network, { method: 'zhangHorvath' }),
  'clustering, Fagiolo': (network) => tiewise.clustering(network, { method: 'fagiolo' }),
  averageClustering: tiewise.averageClustering,
  'averageClustering with zeros': (network) => tiewise.averageClustering(network, { fewContacts: 'zero' }),
  connectedness: tiewise.connectedness,
  fragmentation: tiewise.fragmentation,
  'fragmentation by distances': (network) => tiewise.fragmentation(network, { method: 'distances' }),
  groupDensity: (network) => tiewise.groupDensity(network, groupsOf(network)),
  egoDensity: tiewise.egoDensity,
  distanceDistribution: tiewise.distanceDistribution,
  globalEfficiency: tiewise.globalEfficiency,
  localEfficiency: tiewise.localEfficiency,
  components: tiewise.components,
  'components, strong': (network) => tiewise.components(network, { mode: 'strong' }),
  distances: tiewise.distances,
  'distances by strength': (network) => tiewise.distances(network, { distance: 'relative' }),
  degree: tiewise.degree,
  strength: tiewise.strength,
  closeness: tiewise.closeness,
  harmonic: tiewise.harmonic,
  'harmonic by strength': (network) => tiewise.harmonic(network, { distance: 'relative' }),
  betweenness: tiewise.betweenness,
  'betweenness by strength': (network) => tiewise.betweenness(network, { distance: 'inverse' }),
  eigenvector: tiewise.eigenvector,
  pagerank: tiewise.pagerank,
  katz: tiewise.katz,
  bonacichPower: tiewise.bonacichPower,
  'bonacichPower from weak partners': (network) => tiewise.bonacichPower(network, { beta: -0.01 }),
  hits: tiewise.hits,
  'hits, authorities': (network) => tiewise.hits(network).authorities,
  'pagerank from some': (network) => tiewise.pagerank(network, { restart: tiewise.degree(network).map((k) => k + 1) }),
  centralization: tiewise.centralization,
  constraint: tiewise.constraint,
  effectiveSize: tiewise.effectiveSize,
  bridges: tiewise.bridges,
  cutMembers: tiewise.cutMembers,
  leiden: tiewise.leiden,
  louvain: tiewise.louvain,
  modularity: (network) => tiewise.modularity(network, tiewise.leiden(network).labels),
  eiIndex: (network) => tiewise.eiIndex(network, groupsOf(network)),
  mixing: (network) => tiewise.mixing(network, groupsOf(network)),
  profile: (network) =>
    tiewise.profile(network, network.members.length > 0 ? { coordinator: network.members[0]! } : {}),
};

// By the number within the id, which every renaming keeps; ids without one are of one group.
function groupsOf({ members }: Network): string[] {
  return members.map((id) => ['x', 'y', 'z'][Number(/\d+/.exec(id)?.[0] ?? 0) % 3]!);
}
