import type { Network } from '../../src/index.js';
import * as tiewise from '../../src/index.js';
import { tiesOfOne } from '../../src/network/bothWays.js';
import { brokerageInSna } from '../reference/brokerageInSna.js';
import type { PeerCase } from './cases.js';

type Value = unknown;
type Ours = (of: PeerCase) => Value;

const numbers = (values: ArrayLike<number>): number[] => Array.from(values);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const zero = (values: Float64Array): Float64Array => values.map((value) => (Number.isNaN(value) ? 0 : value));
const parts = (labels: Uint32Array): number[][] => {
  const found: number[][] = [];
  labels.forEach((label, i) => {
    (found[label] ??= []).push(i);
  });
  return sorted(found);
};
const sorted = (lists: number[][]): number[][] => lists.sort((a, b) => order(a, b));
function order(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length && k < b.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return a.length - b.length;
}

/** Per tie values by the ends; an undirected tie has them in either order. */
function byTie({ members, ties }: Network, values: Float64Array): Record<string, number> {
  const named: Record<string, number> = {};
  for (let i = 0; i < members.length; i++)
    for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) named[`${i} ${ties.targets[k]!}`] = values[k]!;
  return named;
}

/** The groups that the peers are told of. */
const thirds = ({ members }: Network): number[] => members.map((_, i) => i % 3);

/** Other groups, to compare these with. */
const fourths = ({ members }: Network): number[] => members.map((_, i) => Math.floor((i * 7) / 3) % 4);
const comparison = ({ network }: PeerCase) => tiewise.comparePartitions(thirds(network), fourths(network));

/** Ties missing within Lip’s core, and ties within the periphery. */
function lipErrors(network: Network): number {
  const whole = tiewise.undirected(network);
  const { core } = tiewise.corePeriphery(whole);
  const inside = new Set(core);
  let wrong = (core.length * (core.length - 1)) / 2;
  const { offsets, targets } = whole.ties;
  for (let i = 0; i + 1 < offsets.length; i++)
    for (const j of targets.subarray(offsets[i], offsets[i + 1]))
      if (i < j && inside.has(i) === inside.has(j)) wrong += inside.has(i) ? -1 : 1;
  return wrong;
}

const bestCore = (network: Network, between: 'all' | 'none' | 'ignored'): number =>
  tiewise.corePeriphery(network, { method: 'borgattiEverett', between }).fit;

const DIRECTIONS = ['out', 'in', 'all'] as const;
const BY = [
  ['', 'hops'],
  [' inverse', 'inverse'],
] as const;

/** Our value under each name that the peers use. */
export const OURS: Readonly<Record<string, Ours>> = {
  density: ({ network }) => tiewise.density(network),
  reciprocity: ({ network }) => tiewise.reciprocity(network),
  'reciprocity dyads': ({ network }) => tiewise.reciprocity(network, { method: 'dyads' }),
  transitivity: ({ network }) => tiewise.transitivity(network),
  clustering: ({ network }) => tiewise.clustering(network),
  'clustering barrat': ({ network }) => tiewise.clustering(network, { method: 'barrat' }),
  'clustering onnela': ({ network }) => tiewise.clustering(network, { method: 'onnela' }),
  'clustering fagiolo': ({ network }) => tiewise.clustering(network, { method: 'fagiolo' }),
  'clustering mean': ({ network }) => tiewise.averageClustering(network),
  'clustering mean zero': ({ network }) => tiewise.averageClustering(network, { fewContacts: 'zero' }),
  'ego density': ({ network }) => tiewise.egoDensity(network),
  'components weak': ({ network }) => parts(tiewise.components(network).labels),
  'components strong': ({ network }) => parts(tiewise.components(network, { mode: 'strong' }).labels),
  'global efficiency': ({ network }) => tiewise.globalEfficiency(network, { direction: 'all' }),
  'local efficiency': ({ network }) => mean([...zero(tiewise.localEfficiency(network))]),
  coreness: ({ network }) => tiewise.coreness(network),
  'coreness in': ({ network }) => tiewise.coreness(network, { direction: 'in' }),
  'coreness out': ({ network }) => tiewise.coreness(network, { direction: 'out' }),
  // A mutual pair twice: as two strengths of 1 added.
  'coreness total': ({ network }) =>
    tiewise.coreness({ ...network, ties: tiesOfOne(network.ties) }, { strengths: true }),
  'onion layers': ({ network }) => tiewise.onionLayers(network),
  'dyad census': ({ network }) => tiewise.dyadCensus(network),
  'triad census': ({ network }) => tiewise.triadCensus(network),
  cliques: ({ network }) => sorted(tiewise.cliques(network, { smallest: 1 }).map(numbers)),
  'connectivity members': ({ network }) => tiewise.connectivity(network),
  'connectivity ties': ({ network }) => tiewise.connectivity(network, { of: 'ties' }),
  trussness: ({ network }) => {
    const both = tiewise.undirected(network);
    return byTie(both, tiewise.trussness(both));
  },
  'algebraic connectivity': ({ network }) => tiewise.algebraicConnectivity(network),
  'algebraic connectivity strengths': ({ network }) => tiewise.algebraicConnectivity(network, { strengths: true }),
  'rich club': ({ network }) => Object.fromEntries(numbers(tiewise.richClub(network)).map((phi, k) => [k, phi])),
  'degree assortativity': ({ network }) => tiewise.degreeAssortativity(network),
  'degree assortativity all': ({ network }) => tiewise.degreeAssortativity(network, { direction: 'all' }),
  'degree normalized': ({ network }) => tiewise.degree(network, { normalized: true }),
  'subgraph centrality': ({ network }) => tiewise.subgraphCentrality(network),
  'effective size': ({ network }) => tiewise.effectiveSize(tiewise.undirected(network), { strengths: false }),
  'effective size strengths': ({ network }) => tiewise.effectiveSize(network),
  'cut members': ({ network }) => numbers(tiewise.cutMembers(network)),
  bridges: ({ network }) => sorted(tiewise.bridges(network).map((pair) => numbers(pair))),
  'hubs sum strengths': ({ network }) => tiewise.hits(network, { scale: 'sum' }).hubs,
  'authorities sum strengths': ({ network }) => tiewise.hits(network, { scale: 'sum' }).authorities,
  ...Object.fromEntries(
    (['out', 'all'] as const).flatMap((direction): [string, Ours][] => [
      [`distances mean ${direction}`, ({ network }) => tiewise.distances(network, { direction }).mean],
      [
        `distances mean ${direction} inverse`,
        ({ network }) => tiewise.distances(network, { direction, distance: 'inverse' }).mean,
      ],
      [`distances diameter ${direction}`, ({ network }) => tiewise.distances(network, { direction }).diameter],
      [
        `distances diameter ${direction} inverse`,
        ({ network }) => tiewise.distances(network, { direction, distance: 'inverse' }).diameter,
      ],
      [
        `distances eccentricities ${direction}`,
        ({ network }) => tiewise.distances(network, { direction }).eccentricities,
      ],
      [`distances radius ${direction}`, ({ network }) => tiewise.distances(network, { direction }).radius],
      [`distance distribution ${direction}`, ({ network }) => tiewise.distanceDistribution(network, { direction })],
    ]),
  ),
  blocks: ({ network }) => sorted(tiewise.biconnectedComponents(network).map(numbers)),
  'local bridges': ({ network }) =>
    tiewise.localBridges(network).map(({ source, target, span }) => [source, target, span]),
  'bridging coefficient': ({ network }) => tiewise.bridgingCoefficient(network),
  'bridging centrality': ({ network }) => tiewise.bridgingCentrality(network, { normalized: false }),
  bridgeness: ({ network }) => tiewise.bridgeness(network, { normalized: false }),
  'valente fujimoto': ({ network }) => tiewise.valenteFujimoto(network),
  'everett valente': ({ network }) => tiewise.everettValente(network),
  brokerage: ({ network }) => tiewise.brokerage(network, thirds(network)).observed,
  'brokerage expected': ({ network }) => tiewise.brokerage(network, thirds(network)).expected,
  'brokerage z': ({ network }) => tiewise.brokerage(network, thirds(network)).zScores,
  'brokerage whole': ({ network }) => tiewise.brokerage(network, thirds(network)).whole.observed,
  'brokerage whole expected': ({ network }) => tiewise.brokerage(network, thirds(network)).whole.expected,
  'brokerage whole z': ({ network }) => brokerageInSna(network, thirds(network)),
  'participation normalized': ({ network }) => tiewise.participation(network, thirds(network), { normalized: true }),
  'participation out': ({ network }) => tiewise.participation(network, thirds(network), { direction: 'out' }),
  'participation in': ({ network }) => tiewise.participation(network, thirds(network), { direction: 'in' }),
  'rao stirling': ({ network }) =>
    tiewise.raoStirling(network, thirds(network), { distances: (g, h) => Math.abs(Number(g) - Number(h)) / 2 }),
  'tie diversity': ({ network }) => tiewise.tieDiversity(network),
  'tie diversity out': ({ network }) => tiewise.tieDiversity(network, { direction: 'out' }),
  'modularity resolution 0.5': ({ network }) => tiewise.modularity(network, thirds(network), { resolution: 0.5 }),
  'modularity resolution 2': ({ network }) => tiewise.modularity(network, thirds(network), { resolution: 2 }),
  coverage: ({ network }) => tiewise.coverage(network, thirds(network), { strengths: false }),
  performance: ({ network }) => tiewise.partitionPerformance(network, thirds(network)),
  assortativity: ({ network }) => tiewise.assortativity(network, thirds(network)),
  'numeric assortativity': ({ network }) =>
    tiewise.numericAssortativity(
      network,
      network.members.map((_, i) => (i * i) % 7),
    ),
  'mixing shares': ({ network }) => tiewise.mixing(network, thirds(network), { shares: true }).ties,
  'partitions arithmetic': (of) => comparison(of).normalizedMutualInformation.arithmetic,
  'partitions variation': (of) => comparison(of).variationOfInformation,
  'partitions split join': (of) => comparison(of).splitJoin.distance,
  'partitions rand': (of) => comparison(of).rand,
  'partitions adjusted rand': (of) => comparison(of).adjustedRand,
  'partitions information': (of) => comparison(of).mutualInformation,
  'partitions expected information': (of) => comparison(of).expectedMutualInformation,
  lip: ({ network }) => lipErrors(network),
  'core 0': ({ network }) => bestCore(network, 'none'),
  'core 1': ({ network }) => bestCore(network, 'all'),
  'core nan': ({ network }) => bestCore(network, 'ignored'),
  ...Object.fromEntries(
    (['others', 'members'] as const).map((baseline): [string, Ours] => [
      `homophily ${baseline}`,
      ({ network }) => tiewise.homophily(network, thirds(network), { baseline }).groups.map(({ index }) => index),
    ]),
  ),
  embeddedness: ({ network }) => byTie(network, tiewise.embeddedness(network)),
  overlap: ({ network }) => byTie(network, tiewise.overlap(network)),
  simmelian: ({ network }) => byTie(network, tiewise.simmelian(network)),
  'reciprocity balance': ({ network }) => byTie(network, tiewise.reciprocityBalance(network)),
  'noise corrected scores': ({ network }) => byTie(network, tiewise.noiseCorrected(network).scores),
  'noise corrected deviations': ({ network }) => byTie(network, tiewise.noiseCorrected(network).deviations),
  ...Object.fromEntries(
    (['either', 'both', 'source', 'target'] as const).map((ends): [string, Ours] => [
      `disparity ${ends}`,
      ({ network }) => byTie(network, tiewise.disparity(network, { ends })),
    ]),
  ),
  ...Object.fromEntries(
    [false, true].flatMap((strengths): [string, Ours][] => {
      const by = strengths ? ' strengths' : '';
      return [
        [`dyadic constraint${by}`, ({ network }) => byTie(network, tiewise.dyadicConstraint(network, { strengths }))],
        [`participation${by}`, ({ network }) => tiewise.participation(network, thirds(network), { strengths })],
        [`within module z${by}`, ({ network }) => tiewise.withinModuleZ(network, thirds(network), { strengths })],
        ...(['whole', 'ego'] as const).flatMap((model): [string, Ours][] => {
          const options = { strengths, model };
          return [
            [`constraint ${model}${by}`, ({ network }) => tiewise.constraint(network, options)],
            [`effective size ${model}${by}`, ({ network }) => tiewise.effectiveSize(network, options)],
            [`efficiency ${model}${by}`, ({ network }) => tiewise.efficiency(network, options)],
            [`hierarchy ${model}${by}`, ({ network }) => tiewise.hierarchy(network, options)],
            [
              `dyadic constraint ${model}${by}`,
              ({ network }) => byTie(network, tiewise.dyadicConstraint(network, options)),
            ],
          ];
        }),
      ];
    }),
  ),
  ...Object.fromEntries(
    DIRECTIONS.flatMap((direction): [string, Ours][] => [
      [`degree ${direction}`, ({ network }) => tiewise.degree(network, { direction })],
      [`strength ${direction}`, ({ network }) => tiewise.strength(network, { direction })],
      [`harmonic raw ${direction}`, ({ network }) => tiewise.harmonic(network, { direction, normalized: false })],
      ...BY.flatMap(([by, distance]): [string, Ours][] => [
        [
          `closeness component ${direction}${by}`,
          ({ network }) => tiewise.closeness(network, { direction, distance, method: 'component' }),
        ],
        [`closeness ${direction}${by}`, ({ network }) => tiewise.closeness(network, { direction, distance })],
        [`harmonic ${direction}${by}`, ({ network }) => tiewise.harmonic(network, { direction, distance })],
      ]),
      ...[1, 2, 3].map((steps): [string, Ours] => [
        `reach ${steps} ${direction}`,
        ({ network }) => tiewise.reach(network, { steps, direction, self: true, normalized: false }),
      ]),
    ]),
  ),
  ...Object.fromEntries(
    BY.flatMap(([by, distance]): [string, Ours][] => {
      const raw = { distance, normalized: false } as const;
      const cutoff = ({ steps, length }: PeerCase) => ({ ...raw, cutoff: distance === 'hops' ? steps : length });
      return [
        [`betweenness${by}`, ({ network }) => tiewise.betweenness(network, raw)],
        [`betweenness normalized${by}`, ({ network }) => tiewise.betweenness(network, { distance })],
        [
          `tie betweenness normalized${by}`,
          (of) => byTie(of.network, tiewise.tieBetweenness(of.network, { distance })),
        ],
        [`betweenness cutoff${by}`, (of) => tiewise.betweenness(of.network, cutoff(of))],
        [`tie betweenness${by}`, (of) => byTie(of.network, tiewise.tieBetweenness(of.network, raw))],
        [`tie betweenness cutoff${by}`, (of) => byTie(of.network, tiewise.tieBetweenness(of.network, cutoff(of)))],
      ];
    }),
  ),
  ...Object.fromEntries(
    [false, true].flatMap((strengths): [string, Ours][] => {
      const by = strengths ? ' strengths' : '';
      return [
        [`eigenvector l2 all${by}`, ({ network }) => tiewise.eigenvector(network, { direction: 'all', strengths })],
        [
          `eigenvector all${by}`,
          ({ network }) => tiewise.eigenvector(network, { direction: 'all', strengths, scale: 'max' }),
        ],
        [`eigenvector in${by}`, ({ network }) => tiewise.eigenvector(network, { strengths, scale: 'max' })],
        [`pagerank${by}`, ({ network }) => tiewise.pagerank(network, { strengths })],
        [`pagerank restart${by}`, ({ network, restart }) => tiewise.pagerank(network, { strengths, restart })],
        [`katz${by}`, ({ network, alpha }) => tiewise.katz(network, { strengths, alpha })],
        [`hubs${by}`, ({ network }) => tiewise.hits(network, { strengths, scale: 'max' }).hubs],
        [`authorities${by}`, ({ network }) => tiewise.hits(network, { strengths, scale: 'max' }).authorities],
        [
          `current flow closeness${by}`,
          ({ network }) => tiewise.currentFlowCloseness(network, { strengths, normalized: false }),
        ],
        [
          `current flow betweenness${by}`,
          ({ network }) => tiewise.currentFlowBetweenness(network, { strengths, normalized: false }),
        ],
        [`constraint${by}`, ({ network }) => tiewise.constraint(network, { strengths })],
        [`conductance${by}`, ({ network }) => tiewise.conductance(network, thirds(network), { strengths }).values],
        [
          `constant potts${by}`,
          ({ network }) => tiewise.constantPotts(network, thirds(network), { resolution: 0.3, strengths }),
        ],
        [
          `map equation${by}`,
          ({ network }) =>
            tiewise.mapEquation(tiewise.undirected(network), thirds(network), { teleportation: 'none', strengths }),
        ],
        [`modularity${by}`, ({ network }) => tiewise.modularity(network, thirds(network), { strengths })],
      ];
    }),
  ),
};
