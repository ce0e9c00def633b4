import { describe, expect, test } from 'vitest';
import type { Network } from '../src/index.js';
import * as tiewise from '../src/index.js';
import { path } from './networks.js';

// The longest way through the network is as long as it can be: whatever calls itself along a way would overflow.
const LONG = path(1_000_000);
const ONE_WAY: Network = { ...LONG, directed: true };
const groups = Uint32Array.from(LONG.members, (_, i) => i % 3);

const MEASURES: Readonly<Record<string, (network: Network) => unknown>> = {
  density: tiewise.density,
  valuedDensity: tiewise.valuedDensity,
  groupDensity: (network) => tiewise.groupDensity(network, groups),
  egoDensity: tiewise.egoDensity,
  reciprocity: tiewise.reciprocity,
  dyadCensus: tiewise.dyadCensus,
  triadCensus: tiewise.triadCensus,
  transitivity: (network) => tiewise.transitivity(network, { method: 'weak' }),
  clustering: tiewise.clustering,
  components: (network) => tiewise.components(network, { mode: 'strong' }),
  diameter: tiewise.diameter,
  connectedness: tiewise.connectedness,
  connectivity: tiewise.connectivity,
  localEfficiency: tiewise.localEfficiency,
  coreness: tiewise.coreness,
  'coreness by strength': (network) => tiewise.coreness(network, { strengths: true }),
  onionLayers: tiewise.onionLayers,
  trussness: tiewise.trussness,
  cliques: tiewise.cliques,
  krackhardt: tiewise.krackhardt,
  richClub: tiewise.richClub,
  degree: tiewise.degree,
  strength: tiewise.strength,
  opsahlDegree: tiewise.opsahlDegree,
  reach: tiewise.reach,
  reachEfficiency: tiewise.reachEfficiency,
  betweenness: (network) => tiewise.betweenness(network, { cutoff: 3 }),
  tieBetweenness: (network) => tiewise.tieBetweenness(network, { cutoff: 3 }),
  pagerank: tiewise.pagerank,
  dominance: tiewise.dominance,
  constraint: tiewise.constraint,
  'constraint in ego networks': (network) => tiewise.constraint(network, { model: 'ego' }),
  dyadicConstraint: tiewise.dyadicConstraint,
  effectiveSize: tiewise.effectiveSize,
  'effectiveSize in ego networks': (network) => tiewise.effectiveSize(network, { model: 'ego' }),
  efficiency: tiewise.efficiency,
  hierarchy: tiewise.hierarchy,
  bridges: tiewise.bridges,
  cutMembers: tiewise.cutMembers,
  biconnectedComponents: tiewise.biconnectedComponents,
  localBridges: tiewise.localBridges,
  bridgingCoefficient: tiewise.bridgingCoefficient,
  brokerage: (network) => tiewise.brokerage(network, groups),
  brokeredBetween: (network) => tiewise.brokeredBetween(network, groups, 1),
  eiIndex: (network) => tiewise.eiIndex(network, groups),
  participation: (network) => tiewise.participation(network, groups),
  withinModuleZ: (network) => tiewise.withinModuleZ(network, groups),
  raoStirling: (network) => tiewise.raoStirling(network, groups),
  tieDiversity: tiewise.tieDiversity,
  overlap: tiewise.overlap,
  embeddedness: tiewise.embeddedness,
  simmelian: tiewise.simmelian,
  reciprocityBalance: tiewise.reciprocityBalance,
  disparity: tiewise.disparity,
  noiseCorrected: tiewise.noiseCorrected,
  significantTies: tiewise.significantTies,
  leiden: tiewise.leiden,
  labelPropagation: tiewise.labelPropagation,
  modularity: (network) => tiewise.modularity(network, groups),
  constantPotts: (network) => tiewise.constantPotts(network, groups),
  mapEquation: (network) => tiewise.mapEquation(network, groups, { teleportation: 'recorded' }),
  conductance: (network) => tiewise.conductance(network, groups),
  coverage: (network) => tiewise.coverage(network, groups),
  partitionPerformance: (network) => tiewise.partitionPerformance(network, groups),
  groupSummary: (network) => tiewise.groupSummary(network, groups),
  corePeriphery: tiewise.corePeriphery,
  assortativity: (network) => tiewise.assortativity(network, groups),
  numericAssortativity: (network) => tiewise.numericAssortativity(network, groups),
  homophily: (network) => tiewise.homophily(network, groups),
  mixing: (network) => tiewise.mixing(network, groups),
  degreeAssortativity: tiewise.degreeAssortativity,
};

describe.each([
  ['a path of a million members', LONG],
  ['the same along its ties', ONE_WAY],
])('%s', (_, network) => {
  test.each(Object.entries(MEASURES))('%s', (_, measure) => {
    expect(() => measure(network)).not.toThrow();
  });
});
