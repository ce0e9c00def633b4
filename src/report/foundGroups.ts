import { type Consensus, consensusOf } from '../metrics/community/consensusOf.js';
import { groupSummary } from '../metrics/community/groupSummary.js';
import type { ModularityTest } from '../metrics/community/modularityTestOf.js';
import { tiesBothWays } from '../network/bothWays.js';
import type { Network } from '../network/network.js';
import type { Ask } from './asks.js';
import { searchesFor } from './bySize.js';
import { type Chance, chanceOf } from './chance.js';
import { labelsOf } from './labels.js';
import type { Settings } from './settings.js';

/** Groups that were found: what many searches by Leiden’s method, with strengths and without direction, agree on. */
export interface Found {
  readonly modularity: number;
  /**
   * The modularity of what one search finds, here (`value`) and in random networks in which every member has as many ties
   * and the strengths are dealt anew; null where it was not compared.
   */
  readonly chance: Chance | null;
  /** How many searches there were, and how alike what they found is: the mean adjusted Rand index of two. */
  readonly searches: number;
  readonly agreement: number;
  /** Largest first, those of one member left out. */
  readonly groups: readonly FoundGroup[];
  /** How many members are in a group of their own. */
  readonly alone: number;
  /** How many members are more than half as often with another group as with their own, and those most so. */
  readonly betweenCount: number;
  readonly between: readonly Between[];
}

/** A group that was found. */
export interface FoundGroup {
  readonly size: number;
  /** Their names, by contacts in the group. */
  readonly members: readonly string[];
  /** The mean share of the searches in which two of its members are together. */
  readonly together: number;
  /** Ties among its members, and with others. */
  readonly within: number;
  readonly outward: number;
  /** The share of possible ties among its members that exist. */
  readonly density: number;
  /** The name of the member with most contacts in the group; null where there are none. */
  readonly mostCentral: string | null;
  /** For each attribute how many of its members have which value, most first; those without one left out. */
  readonly mixes: readonly (readonly { readonly name: string; readonly members: number }[])[];
}

/** A member between two groups. */
export interface Between {
  readonly member: string;
  readonly name: string;
  /** The place of its own group in `Found.groups`, from 1; null where it is alone. */
  readonly group: number | null;
  /** In which share of the searches it is with another member of its group, on average; or alone, where it is. */
  readonly together: number;
  /** The same of the other group, which has more than one member. */
  readonly other: number;
  readonly drawn: number;
}

/** Searches a network for groups. */
export function searched(network: Network, seed: number, ask: Ask): () => Consensus {
  return ask(consensusOf, network, { seed, runs: searchesFor(network) });
}

/** Measures what was found, given how it is beside random networks. */
export function foundOf(
  network: Network,
  found: Consensus,
  test: ModularityTest | null,
  { attributes, leaders }: Settings,
): Found {
  const between = betweenOf(network, found);
  return {
    modularity: found.modularity,
    chance: test && chanceOf(test.modularity, test),
    searches: found.runs.length,
    agreement: found.agreement,
    groups: groupsOf(network, found, attributes),
    alone: found.sizes.filter((size) => size === 1).length,
    betweenCount: between.length,
    between: between.slice(0, leaders),
  };
}

function groupsOf(
  network: Network,
  { labels, sizes, communities }: Consensus,
  attributes: readonly string[],
): FoundGroup[] {
  const names = labelsOf(network);
  const central = byContactsWithin(network, labels);
  const members = Array.from(sizes, () => [] as number[]);
  for (const i of central) members[labels[i]!]!.push(i);
  const mixes = attributes.map((attribute) => groupSummary(network, labels, { attribute }));
  const summary = groupSummary(network, labels);
  const nameOf = namesOf(network, names, new Set(summary.map(({ mostCentral }) => mostCentral)));
  return summary
    .map(({ size, within, between, density, mostCentral }, g) => ({
      size,
      members: members[g]!.map((i) => names[i]!),
      together: communities[g]!.stability,
      within,
      outward: between,
      density,
      mostCentral: mostCentral === null ? null : nameOf.get(mostCentral)!,
      mixes: mixes.map((groups) => groups[g]!.mix.map(({ name, members }) => ({ name, members }))),
    }))
    .filter(({ size }) => size > 1);
}

// The names of some members by their ids, as a map of all would be large.
function namesOf({ members }: Network, names: readonly string[], some: Set<string | null>): Map<string, string> {
  const found = new Map<string, string>();
  members.forEach((id, i) => {
    if (some.has(id)) found.set(id, names[i]!);
  });
  return found;
}

// The members by how many contacts each has in its group; of as many, by the strength of the ties to them.
function byContactsWithin(network: Network, labels: Uint32Array): number[] {
  const { offsets, targets, strengths } = tiesBothWays(network, true);
  const contacts = new Uint32Array(labels.length);
  const strength = new Float64Array(labels.length);
  labels.forEach((label, i) => {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (labels[targets[k]!] !== label) continue;
      contacts[i]!++;
      strength[i]! += strengths[k]!;
    }
  });
  return Array.from(labels.keys()).sort((a, b) => contacts[b]! - contacts[a]! || strength[b]! - strength[a]! || a - b);
}

function betweenOf(network: Network, { labels, sizes, stability, second, between }: Consensus): Between[] {
  const names = labelsOf(network);
  return Array.from(labels.keys())
    .filter((i) => between[i]! > stability[i]! / 2 && sizes[second[i]!]! > 1)
    .map((i) => ({
      member: network.members[i]!,
      name: names[i]!,
      group: sizes[labels[i]!] === 1 ? null : labels[i]! + 1,
      together: stability[i]!,
      other: second[i]! + 1,
      drawn: between[i]!,
    }))
    .sort((a, b) => b.drawn * a.together - a.drawn * b.together);
}
