import { components } from '../metrics/density/components.js';
import { type Network, tieCount } from '../network/network.js';
import { undirected, without } from '../network/views.js';
import { sumOf } from '../numeric/sum.js';
import type { Ask } from './asks.js';
import { askBetweenness, askNearness, type MemberBetweenness, type MemberNearness } from './bySize.js';
import { labelsOf } from './labels.js';
import { counted, figure, item, listed, meaning, percent, plainText } from './prose.js';

/**
 * What hangs on the coordinator. Everything about pairs is over the pairs of the other members only, so that with and
 * without compare the same pairs. Directions are ignored.
 */
export interface Dependence {
  readonly coordinator: string;
  readonly name: string;
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
  /** Names of the members whose only tie is with it. */
  readonly onlyTie: readonly string[];
  /** Whether what is told of ways and nearness is sampled, as the network is too large for exact numbers. */
  readonly sampled: boolean;
}

/** Measures what hangs on the member with this id; `rest` is the network without it. */
export function dependenceOn(
  network: Network,
  rest: Network,
  coordinator: string,
  seed: number,
  ask: Ask,
): () => Dependence {
  const both = undirected(network);
  const between = askBetweenness(both, seed, ask);
  const near = askNearness(both, seed, ask);
  const withoutIt = askNearness(network.directed ? without(both, [coordinator]) : rest, seed, ask);
  return () => read(network, both, coordinator, between(), near(), withoutIt());
}

function read(
  network: Network,
  both: Network,
  coordinator: string,
  between: MemberBetweenness,
  near: MemberNearness,
  withoutIt: MemberNearness,
): Dependence {
  const h = network.members.indexOf(coordinator);
  const labels = labelsOf(network);
  const { offsets, targets, strengths } = both.ties;
  const own = { ties: offsets[h + 1]! - offsets[h]!, strength: sumOf(strengths.slice(offsets[h]!, offsets[h + 1]!)) };
  const withIt = pairsBut(both, h, near.harmonic);
  return {
    coordinator,
    name: labels[h]!,
    ties: own.ties,
    allTies: tieCount(both),
    tieShare: own.ties / tieCount(both),
    strengthShare: own.strength / (sumOf(strengths) / 2),
    mediated: between.values[h]!,
    reachableWith: withIt.reachable,
    reachableWithout: withoutIt.reachable,
    compactnessWith: withIt.compactness,
    compactnessWithout: withoutIt.compactness,
    onlyTie: labels.filter((_, i) => offsets[i + 1]! - offsets[i]! === 1 && targets[offsets[i]!] === h),
    sampled: between.sampled !== null || near.sampled !== null,
  };
}

// Reach and nearness over the pairs without member h, whose ties may be used all the same.
function pairsBut(network: Network, h: number, harmonic: Float64Array): { reachable: number; compactness: number } {
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

/** What hangs on the coordinator, in words. */
export function dependenceProse(d: Dependence): string[] {
  const name = plainText(d.name);
  const pair = 'There are no two other members.';
  const share = (): string =>
    `${figure(d.ties)} of the ${counted(d.allTies, 'pair')} with a tie ${d.ties === 1 ? 'includes' : 'include'} ${name}; they carry ${percent(d.strengthShare)} of all strength.`;
  const mediated = (): string => `The share of the shortest ways between two other members that run through ${name}.`;
  const alone =
    d.onlyTie.length === 0
      ? `Nobody is connected through ${name} alone.`
      : `${listed(d.onlyTie.map(plainText))} would have nobody left.`;
  const reach = (): string =>
    `The share of the pairs of other members that could still reach each other; with ${name} it is ${percent(d.reachableWith)}.`;
  const change = d.compactnessWithout - d.compactnessWith;
  const lost =
    change === 0
      ? 'the same'
      : `${figure(d.compactnessWith)}: ${percent(-change / d.compactnessWith)} of it would be lost`;
  const nearness = (): string => `The mean nearness of the same pairs; with ${name} it is ${lost}.`;
  return [
    item('Share of ties', percent(d.tieShare), meaning(d.tieShare, 'There are no ties.', share)),
    item('Share of ways mediated', percent(d.mediated), meaning(d.mediated, pair, mediated)),
    item('Members with no other tie', figure(d.onlyTie.length), alone),
    item('Reach without it', percent(d.reachableWithout), meaning(d.reachableWithout, pair, reach)),
    item('Compactness without it', figure(d.compactnessWithout), meaning(d.compactnessWithout, pair, nearness)),
    ...(d.sampled
      ? ['', 'The share of ways mediated is sampled, and in very large networks compactness too, as above.']
      : []),
  ];
}
