import type { Interactions, Network, TieHistory } from '../src/index.js';
import * as tiewise from '../src/index.js';
import { consensusOf } from '../src/metrics/community/consensusOf.js';
import { modularityTestOf } from '../src/metrics/community/modularityTestOf.js';
import { corePeripheryTestOf } from '../src/metrics/core/corePeripheryTestOf.js';

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
  approximateDistances: tiewise.approximateDistances,
  globalEfficiency: tiewise.globalEfficiency,
  localEfficiency: tiewise.localEfficiency,
  richClub: (network) => ({ byContacts: tiewise.richClub(network) }),
  'richClub, normalized': (network) => ({ byContacts: tiewise.richClub(network, { normalized: true }) }),
  smallWorld: tiewise.smallWorld,
  dyadCensus: tiewise.dyadCensus,
  triadCensus: tiewise.triadCensus,
  coreness: tiewise.coreness,
  'coreness, in': (network) => tiewise.coreness(network, { direction: 'in' }),
  'coreness by strength': (network) => tiewise.coreness(network, { strengths: true }),
  onionLayers: tiewise.onionLayers,
  trussness: tiewise.trussness,
  connectivity: tiewise.connectivity,
  'connectivity of ties': (network) => tiewise.connectivity(network, { of: 'ties' }),
  krackhardt: tiewise.krackhardt,
  cliques: (network) => tiewise.cliques(network, { smallest: 2 }),
  components: tiewise.components,
  'components, strong': (network) => tiewise.components(network, { mode: 'strong' }),
  // Who of those equally far apart are named depends on who comes first.
  diameter: (network) => tiewise.diameter(network).diameter,
  radius: (network) => tiewise.diameter(network).radius,
  distances: tiewise.distances,
  'distances by strength': (network) => tiewise.distances(network, { distance: 'relative' }),
  degree: tiewise.degree,
  strength: tiewise.strength,
  closeness: tiewise.closeness,
  harmonic: tiewise.harmonic,
  nearness: tiewise.nearness,
  'harmonic by strength': (network) => tiewise.harmonic(network, { distance: 'relative' }),
  betweenness: tiewise.betweenness,
  'betweenness by strength': (network) => tiewise.betweenness(network, { distance: 'inverse' }),
  'betweenness within a cutoff': (network) => tiewise.betweenness(network, { cutoff: 2 }),
  sampledBetweenness: (network) => tiewise.sampledBetweenness(network, { epsilon: 0.05 }),
  'sampledBetweenness, first places': (network) => tiewise.sampledBetweenness(network, { epsilon: 0.05, top: 3 }),
  sampledCloseness: (network) => tiewise.sampledCloseness(network, { epsilon: 0.05 }),
  sampledHarmonic: (network) => tiewise.sampledHarmonic(network, { epsilon: 0.05, top: 3 }),
  topCloseness: (network) => tiewise.topCloseness(network, 4),
  'topCloseness by harmonic': (network) => tiewise.topCloseness(network, 4, { measure: 'harmonic' }),
  opsahlDegree: tiewise.opsahlDegree,
  decay: tiewise.decay,
  'decay by strength': (network) => tiewise.decay(network, { distance: 'relative' }),
  reach: tiewise.reach,
  reachEfficiency: tiewise.reachEfficiency,
  'reachEfficiency, second contacts': (network) => tiewise.reachEfficiency(network, { method: 'secondContacts' }),
  tieBetweenness: tiewise.tieBetweenness,
  dominance: tiewise.dominance,
  eigenvector: tiewise.eigenvector,
  pagerank: tiewise.pagerank,
  katz: tiewise.katz,
  bonacichPower: tiewise.bonacichPower,
  'bonacichPower from weak partners': (network) => tiewise.bonacichPower(network, { beta: -0.01 }),
  hits: tiewise.hits,
  'hits, authorities': (network) => tiewise.hits(network).authorities,
  'pagerank from some': (network) => tiewise.pagerank(network, { restart: tiewise.degree(network).map((k) => k + 1) }),
  currentFlowBetweenness: tiewise.currentFlowBetweenness,
  currentFlowCloseness: tiewise.currentFlowCloseness,
  subgraphCentrality: tiewise.subgraphCentrality,
  algebraicConnectivity: tiewise.algebraicConnectivity,
  'algebraicConnectivity by strength': (network) => tiewise.algebraicConnectivity(network, { strengths: true }),
  centralization: tiewise.centralization,
  constraint: tiewise.constraint,
  'constraint, ego': (network) => tiewise.constraint(network, { model: 'ego' }),
  dyadicConstraint: tiewise.dyadicConstraint,
  'dyadicConstraint, ego': (network) => tiewise.dyadicConstraint(network, { model: 'ego' }),
  effectiveSize: tiewise.effectiveSize,
  'effectiveSize, ego': (network) => tiewise.effectiveSize(network, { model: 'ego' }),
  efficiency: tiewise.efficiency,
  hierarchy: tiewise.hierarchy,
  'hierarchy, ego': (network) => tiewise.hierarchy(network, { model: 'ego' }),
  bridges: tiewise.bridges,
  cutMembers: tiewise.cutMembers,
  biconnectedComponents: tiewise.biconnectedComponents,
  localBridges: tiewise.localBridges,
  'localBridges without spans': (network) => tiewise.localBridges(network, { spans: false }),
  bridgingCoefficient: tiewise.bridgingCoefficient,
  bridgingCentrality: tiewise.bridgingCentrality,
  bridgeness: tiewise.bridgeness,
  valenteFujimoto: tiewise.valenteFujimoto,
  everettValente: tiewise.everettValente,
  'everettValente, unneeded': (network) => tiewise.everettValente(network, { zero: 'unneeded' }),
  'everettValente, pendants': (network) => tiewise.everettValente(network, { zero: 'pendants' }),
  overlap: tiewise.overlap,
  embeddedness: tiewise.embeddedness,
  simmelian: tiewise.simmelian,
  reciprocityBalance: tiewise.reciprocityBalance,
  disparity: tiewise.disparity,
  'disparity at the target': (network) => tiewise.disparity(network, { ends: 'target' }),
  noiseCorrected: tiewise.noiseCorrected,
  'noiseCorrected, probabilities': (network) => tiewise.noiseCorrected(network).probabilities,
  significantTies: (network) => tiewise.significantTies(network, { alpha: 0.3 }).ties,
  tieHistory: (network) => historyOf(network),
  multiplexity: (network) => tiewise.multiplexity(historyOf(network)),
  tieStates: (network) => tiewise.tieStates(historyOf(network)),
  tieStrength: (network) => tiewise.tieStrength(logOf(network), { directed: network.directed }).strength,
  'tieStrength by the largest': (network) =>
    tiewise.tieStrength(logOf(network), { directed: network.directed, scale: 'max' }),
  degreeAssortativity: tiewise.degreeAssortativity,
  'degreeAssortativity of strengths': (network) =>
    tiewise.degreeAssortativity(network, { of: 'strength', strengths: true }),
  assortativity: (network) => tiewise.assortativity(network, groupsOf(network)),
  'assortativity by strength': (network) => tiewise.assortativity(network, groupsOf(network), { strengths: true }),
  numericAssortativity: (network) => tiewise.numericAssortativity(network, tiewise.degree(network)),
  homophily: (network) => tiewise.homophily(network, groupsOf(network)),
  'homophily by members': (network) => tiewise.homophily(network, groupsOf(network), { baseline: 'members' }),
  continuousCoreness: tiewise.continuousCoreness,
  'continuousCoreness of ties': (network) => tiewise.continuousCoreness(network, { strengths: false }),
  corePeriphery: tiewise.corePeriphery,
  'corePeriphery, best fit': (network) => tiewise.corePeriphery(network, { method: 'borgattiEverett', restarts: 2 }),
  'corePeriphery by strength': (network) =>
    tiewise.corePeriphery(network, { method: 'borgattiEverett', between: 'all', strengths: true, restarts: 2 }),
  corePeripheryTest: (network) => corePeripheryTestOf(network, { samples: 9 }),
  'corePeripheryTest by strength': (network) => corePeripheryTestOf(network, { samples: 9, strengths: true }),
  conductance: (network) => tiewise.conductance(network, groupsOf(network)),
  coverage: (network) => tiewise.coverage(network, groupsOf(network)),
  partitionPerformance: (network) => tiewise.partitionPerformance(network, groupsOf(network)),
  groupSummary: (network) => tiewise.groupSummary(network, groupsOf(network), { attribute: tiewise.degree(network) }),
  comparePartitions: (network) => tiewise.comparePartitions(groupsOf(network), tiewise.components(network).labels),
  adjustedRandTest: (network) =>
    tiewise.adjustedRandTest(groupsOf(network), tiewise.components(network).labels, { draws: 19 }),
  labelPropagation: tiewise.labelPropagation,
  'labelPropagation without strengths': (network) => tiewise.labelPropagation(network, { strengths: false }),
  leiden: tiewise.leiden,
  'leiden, directed': (network) => tiewise.leiden(network, { directed: true }),
  'leiden, constant Potts': (network) => tiewise.leiden(network, { objective: 'cpm', resolution: 3 }),
  constantPotts: (network) => tiewise.constantPotts(network, groupsOf(network), { resolution: 0.5 }),
  louvain: tiewise.louvain,
  infomap: tiewise.infomap,
  'infomap with recorded jumps': (network) => tiewise.infomap(network, { teleportation: 'recorded' }),
  mapEquation: (network) => tiewise.mapEquation(network, groupsOf(network)),
  'mapEquation with recorded jumps': (network) =>
    tiewise.mapEquation(network, groupsOf(network), { teleportation: 'recorded' }),
  walktrap: tiewise.walktrap,
  modularity: (network) => tiewise.modularity(network, tiewise.leiden(network).labels),
  consensus: (network) => consensusOf(network, { runs: 10 }),
  'consensus without strengths': (network) => consensusOf(network, { runs: 10, strengths: false }),
  modularityTest: (network) => modularityTestOf(network, { samples: 9 }),
  'modularityTest without strengths': (network) => modularityTestOf(network, { samples: 9, strengths: false }),
  brokerage: (network) => tiewise.brokerage(network, groupsOf(network)),
  'brokerage by labels': (network) => tiewise.brokerage(network, groupsOf(network), { expected: 'labels' }),
  brokeredBetween: (network) =>
    network.members.length > 0 ? tiewise.brokeredBetween(network, groupsOf(network), 0) : null,
  eiIndex: (network) => tiewise.eiIndex(network, groupsOf(network)),
  participation: (network) => tiewise.participation(network, groupsOf(network)),
  'participation by counts': (network) => tiewise.participation(network, groupsOf(network), { strengths: false }),
  withinModuleZ: (network) => tiewise.withinModuleZ(network, groupsOf(network)),
  raoStirling: (network) => tiewise.raoStirling(network, groupsOf(network)),
  'raoStirling by distances': (network) =>
    tiewise.raoStirling(network, groupsOf(network), {
      distances: (g, h) => (g === h ? 0 : g === 'x' || h === 'x' ? 1 : 0.5), // y and z may change places
    }),
  tieDiversity: tiewise.tieDiversity,
  mixing: (network) => tiewise.mixing(network, groupsOf(network)),
  'mixing, shares': (network) => tiewise.mixing(network, groupsOf(network), { shares: true }),
  rollUp: (network) => tiewise.rollUp(network, groupsOf(network)),
  'rollUp, normalized': (network) => tiewise.rollUp(network, groupsOf(network), { rule: 'normalized' }),
  memberTurnover: (network) => tiewise.memberTurnover(earlierOf(network), laterOf(network), { earlier: [network] }),
  tieTurnover: (network) => tiewise.tieTurnover(earlierOf(network), laterOf(network)),
  networkCorrelation: (network) => tiewise.networkCorrelation(earlierOf(network), laterOf(network)),
  'networkCorrelation of strengths': (network) =>
    tiewise.networkCorrelation(earlierOf(network), laterOf(network), { strengths: true }),
  qapTest: (network) => tiewise.qapTest(earlierOf(network), laterOf(network), { samples: 19 }),
  removalImpact: tiewise.removalImpact,
  'removalImpact of ties': (network) => tiewise.removalImpact(network, { of: 'ties' }).reachLoss,
  'removalImpact by strength': (network) => tiewise.removalImpact(network, { distance: 'inverse' }).compactnessLoss,
  coordinatorDependence: (network) =>
    network.members.length > 0 ? tiewise.coordinatorDependence(network, { coordinator: network.members[0]! }) : null,
  networkStage: (network) =>
    tiewise.networkStage(network, network.members.length > 0 ? { coordinator: network.members[0]! } : {}),
  robustness: tiewise.robustness,
  'robustness by chance': (network) => tiewise.robustness(network, { order: 'random', samples: 5 }),
  'robustness, equals by chance': (network) => tiewise.robustness(network, { equals: 'random', samples: 5 }),
  'robustness by a measure': (network) => tiewise.robustness(network, { order: tiewise.harmonic }),
  keyPlayers: tiewise.keyPlayers,
  'keyPlayers, two by distances': (network) => tiewise.keyPlayers(network, { k: 2, method: 'distances' }),
  'keyPlayers, two by exchange': (network) => tiewise.keyPlayers(network, { k: 2, exhaustive: false, restarts: 3 }),
  'keyPlayers to reach': (network) => tiewise.keyPlayers(network, { k: 2, goal: 'reach' }),
  rankStability: (network) => tiewise.rankStability(earlierOf(network), laterOf(network)),
  'rankStability by betweenness': (network) =>
    tiewise.rankStability(earlierOf(network), laterOf(network), { measure: tiewise.betweenness }),
  trackCommunities: (network) => tiewise.trackCommunities([earlierOf(network), network, laterOf(network)]),
  tieSurvival: (network) => tiewise.tieSurvival([earlierOf(network), network, laterOf(network)]),
  survivalCurve: (network) =>
    tiewise.survivalCurve(
      tiewise.degree(network),
      Array.from(tiewise.coreness(network), (core) => core > 1),
    ),
  blau: (network) => tiewise.blau(tiewise.groupCounts(network, groupsOf(network)).counts),
  iqv: (network) => tiewise.iqv(tiewise.groupCounts(network, groupsOf(network)).counts),
  entropy: (network) => tiewise.entropy(tiewise.strength(network)),
  hillNumber: (network) => tiewise.hillNumber(tiewise.strength(network), { order: 1.5 }),
  groupCounts: (network) => tiewise.groupCounts(network, groupsOf(network)),
  gini: (network) => tiewise.gini(tiewise.strength(network)),
  concentration: (network) => tiewise.concentration(tiewise.strength(network)),
  voice: (network) => tiewise.voice(network, groupsOf(network)),
  'voice by contacts': (network) =>
    tiewise.voice(network, groupsOf(network), { participation: tiewise.degree(network), strengths: true }),
  profile: (network) =>
    tiewise.profile(network, network.members.length > 0 ? { coordinator: network.members[0]! } : {}),
};

// Two networks of which members come and go, by how many contacts they have, and ties too.
function earlierOf(network: Network): Network {
  return withoutDegree(network, 3, network);
}
function laterOf(network: Network): Network {
  return withoutDegree(network, 1, tiewise.significantTies(network, { alpha: 0.5 }));
}
function withoutDegree(network: Network, rest: number, from: Network): Network {
  const contacts = tiewise.degree(network);
  return tiewise.without(
    from,
    network.members.filter((_, i) => contacts[i]! % 5 === rest),
  );
}

// By the number within the id, which every renaming keeps; ids without one are of one group.
function groupsOf({ members }: Network): string[] {
  return members.map((id) => ['x', 'y', 'z'][Number(/\d+/.exec(id)?.[0] ?? 0) % 3]!);
}

// A record per tie, its day and kind by its strength.
function logOf({ directed, members, ties }: Network): Interactions {
  const source = members.flatMap((_, i) => new Array<number>(ties.offsets[i + 1]! - ties.offsets[i]!).fill(i));
  const places = Array.from(ties.targets.keys()).filter((k) => directed || source[k]! < ties.targets[k]!);
  return {
    ids: members,
    kinds: ['call', 'mail', 'visit'],
    source: Uint32Array.from(places, (k) => source[k]!),
    target: Uint32Array.from(places, (k) => ties.targets[k]!),
    kind: Uint32Array.from(places, (k) => Math.floor(ties.strengths[k]! * 4) % 3),
    time: Float64Array.from(places, (k) => ties.strengths[k]! * 8.64e8),
    strength: Float64Array.from(places, (k) => ties.strengths[k]!),
    line: Uint32Array.from(places, (_, line) => line + 1),
  };
}

function historyOf(network: Network): TieHistory {
  return tiewise.tieHistory(logOf(network), { directed: network.directed, halfLife: 30 });
}
