import type { EventDependence } from '../metrics/attendance/eventDependence.js';
import { corePeriphery } from '../metrics/core/corePeriphery.js';
import { components } from '../metrics/density/components.js';
import { type StageReading, stageOf, thresholdsOf } from '../metrics/durability/networkStage.js';
import { piecesByMember } from '../metrics/durability/piecesMade.js';
import type { RemovalImpact } from '../metrics/durability/removalImpact.js';
import { strengthWith, tiedOnlyTo } from '../metrics/durability/strengthWith.js';
import { type Network, tieCount } from '../network/network.js';
import { undirected, without } from '../network/views.js';
import { foremost } from '../numeric/foremost.js';
import { giniOf } from '../numeric/gini.js';
import { sumOf } from '../numeric/sum.js';
import type { Ask } from './asks.js';
import { askBetweenness, askNearness, askRemovals, type MemberBetweenness, type MemberNearness } from './bySize.js';
import type { GovernanceForm } from './form.js';
import { labelsOf } from './labels.js';
import { type Loss, lossOf } from './losses.js';

/**
 * What hangs on the coordinator. Everything about pairs is over the pairs of the other members only, so that with and
 * without compare the same pairs. Directions are ignored.
 */
export interface Dependence {
  readonly coordinator: string;
  readonly name: string;
  /** How the network is governed, as declared; null where it was not. */
  readonly form: GovernanceForm | null;
  /** How many members there are, the coordinator counted. */
  readonly members: number;
  /** Pairs with a tie that include the coordinator, all pairs with a tie, and the share. */
  readonly ties: number;
  readonly allTies: number;
  readonly tieShare: number;
  /** Strength of its ties over all strength. */
  readonly strengthShare: number;
  /** The share of the other pairs' shortest ways that run through it. */
  readonly mediated: number;
  /** The share of the other members' pairs that can reach each other, with it and without. */
  readonly reachableWith: number;
  readonly reachableWithout: number;
  /** The mean nearness of the other members' pairs, with it and without. */
  readonly compactnessWith: number;
  readonly compactnessWithout: number;
  /** The losses of reach and compactness among those of the other members; null where the network is too large to know. */
  readonly reach: Loss | null;
  readonly compactness: Loss | null;
  /** How many more parts the others would be in, and how many of them would have no tie left. */
  readonly componentsMade: Loss;
  readonly isolatesMade: Loss;
  /** Names of the members whose only tie is with it. */
  readonly onlyTie: readonly string[];
  /** Of the share of each member's strength that is with it: the mean, the Gini coefficient, and the largest. */
  readonly dependence: { readonly mean: number; readonly gini: number; readonly most: readonly Dependent[] };
  /** The stage of the network with it and without. */
  readonly stage: StageReading;
  readonly stageWithout: StageReading;
  /** What rests on the events that it hosts; null where it was not given. */
  readonly hosted: EventDependence | null;
  /** Whether what is told of ways and nearness is sampled, as the network is too large for exact numbers. */
  readonly sampled: boolean;
}

/** A member and the share of its strength that is with the coordinator. */
export interface Dependent {
  readonly member: string;
  readonly name: string;
  readonly share: number;
}

export interface DependenceSettings {
  readonly form?: GovernanceForm | undefined;
  readonly hosted?: EventDependence | undefined;
  readonly leaders: number;
  readonly seed: number;
}

/** Measures what hangs on the member with this id; `rest` is the network without it. */
export function dependenceOn(
  network: Network,
  rest: Network,
  coordinator: string,
  settings: DependenceSettings,
  ask: Ask,
): () => Dependence {
  const { seed } = settings;
  const both = undirected(network);
  const others = network.directed ? without(both, [coordinator]) : rest;
  const between = askBetweenness(both, seed, ask);
  const betweenOthers = askBetweenness(others, seed, ask);
  const removals = askRemovals(both, ask);
  const [core, coreWithout] = [ask(corePeriphery, both), ask(corePeriphery, others)];
  const h = network.members.indexOf(coordinator);
  const pairs = removals === null ? searchedPairs(both, others, h, seed, ask) : () => pairsOf(removals(), h);
  return () => ({
    ...sharesOf(network, both, h, settings),
    ...lossesOf(network, both, h, removals?.() ?? null),
    ...pairs(between()),
    mediated: between().values[h]!,
    stage: stageOf(both, between().values, core(), thresholdsOf({})),
    stageWithout: stageOf(others, betweenOthers().values, coreWithout(), thresholdsOf({})),
  });
}

type Pairs = Pick<
  Dependence,
  'reachableWith' | 'reachableWithout' | 'compactnessWith' | 'compactnessWithout' | 'sampled'
>;

function pairsOf(impact: RemovalImpact, h: number): Pairs {
  return {
    reachableWith: impact.reachWith[h]!,
    reachableWithout: impact.reachWithout[h]!,
    compactnessWith: impact.compactnessWith[h]!,
    compactnessWithout: impact.compactnessWithout[h]!,
    sampled: false,
  };
}

// The same from how near all are with member h and without, exactly or not.
function searchedPairs(
  both: Network,
  others: Network,
  h: number,
  seed: number,
  ask: Ask,
): (between: MemberBetweenness) => Pairs {
  const near = askNearness(both, seed, ask);
  const withoutIt = askNearness(others, seed, ask);
  return (between) => {
    const withIt = pairsBut(both, h, near());
    return {
      reachableWith: withIt.reachable,
      reachableWithout: withoutIt().reachable,
      compactnessWith: withIt.compactness,
      compactnessWithout: withoutIt().compactness,
      sampled: between.sampled !== null || near().sampled !== null,
    };
  };
}

// Reach and nearness over the pairs without member h, whose ties may be used all the same.
function pairsBut(
  network: Network,
  h: number,
  { harmonic }: MemberNearness,
): { reachable: number; compactness: number } {
  const others = network.members.length - 1;
  const pairs = others * (others - 1);
  const { labels, sizes } = components(network);
  let reached = 0;
  let near = 0;
  for (let i = 0; i < harmonic.length; i++) {
    if (i === h) continue;
    reached += sizes[labels[i]!]! - (labels[i] === labels[h] ? 2 : 1);
    near += harmonic[i]! * others;
  }
  near -= harmonic[h]! * others; // how near each is to h
  return {
    reachable: pairs > 0 ? reached / pairs : Number.NaN,
    compactness: pairs > 0 ? near / pairs : Number.NaN,
  };
}

function sharesOf(
  network: Network,
  both: Network,
  h: number,
  { form, hosted, leaders }: DependenceSettings,
): Omit<Dependence, keyof Pairs | keyof Losses | 'mediated' | 'stage' | 'stageWithout'> {
  const labels = labelsOf(network);
  const { offsets, strengths } = both.ties;
  const ties = offsets[h + 1]! - offsets[h]!;
  const shares = strengthWith(both.ties, h);
  const known = shares.filter((share) => !Number.isNaN(share));
  const most = foremost(
    Array.from(shares.keys()).filter((i) => shares[i]! > 0),
    leaders,
    (a, b) => shares[b]! - shares[a]!,
  );
  return {
    coordinator: network.members[h]!,
    name: labels[h]!,
    form: form ?? null,
    hosted: hosted ?? null,
    members: network.members.length,
    ties,
    allTies: tieCount(both),
    tieShare: ties / tieCount(both),
    strengthShare: sumOf(strengths.slice(offsets[h]!, offsets[h + 1]!)) / (sumOf(strengths) / 2),
    onlyTie: tiedOnlyTo(both.ties, h).map((i) => labels[i]!),
    dependence: {
      mean: sumOf(known) / known.length,
      gini: giniOf(known),
      most: most.map((i) => ({ member: network.members[i]!, name: labels[i]!, share: shares[i]! })),
    },
  };
}

type Losses = Pick<Dependence, 'reach' | 'compactness' | 'componentsMade' | 'isolatesMade'>;

function lossesOf(network: Network, both: Network, h: number, impact: RemovalImpact | null): Losses {
  const labels = labelsOf(network);
  const loss = (losses: Float64Array): Loss => lossOf(losses, h, network.members, labels);
  const { componentsMade, isolatesMade } = impact ?? piecesByMember(both);
  return {
    reach: impact === null ? null : loss(impact.reachLoss),
    compactness: impact === null ? null : loss(impact.compactnessLoss),
    componentsMade: loss(componentsMade),
    isolatesMade: loss(isolatesMade),
  };
}
