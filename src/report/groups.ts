import { eiIndex } from '../metrics/bridging/eiIndex.js';
import { degree } from '../metrics/centrality/degree.js';
import { mixing } from '../metrics/community/mixing.js';
import { modularity } from '../metrics/community/modularity.js';
import type { Network } from '../network/network.js';
import type { Partition } from '../network/partition.js';
import { labelsOf } from './labels.js';
import { counted, figure, item, listed, markdownTable, meaning, plainText } from './prose.js';

/** Groups that were found, by Leiden's method on modularity with strengths. */
export interface Found {
  readonly modularity: number;
  /** Largest first, those of one member left out; members by contacts. */
  readonly groups: readonly { readonly size: number; readonly members: readonly string[] }[];
  /** How many members are in a group of their own. */
  readonly alone: number;
}

/** Groups that were given by an attribute, and how they mix. */
export interface Given {
  readonly attribute: string;
  readonly modularity: number;
  /** Ties between groups minus ties within, over all; and what it would be if ties were blind to the groups. */
  readonly eiIndex: number;
  readonly expected: number;
  readonly within: number;
  readonly between: number;
  readonly groups: readonly { readonly name: string; readonly size: number; readonly eiIndex: number }[];
  /** How many members have no value. */
  readonly unknown: number;
  /** Ties from each group (row) to each (column), in the order of `groups`; none told of more than 1,000 groups. */
  readonly mixing: readonly (readonly number[])[];
}

/** Which groups there are, and how they mix. */
export interface GroupReading {
  readonly found: Found;
  readonly given: readonly Given[];
}

/** Measures the section, given the groups that were found. */
export function groupsOf(network: Network, communities: Partition, attributes: readonly string[]): GroupReading {
  return { found: found(network, communities), given: attributes.map((attribute) => given(network, attribute)) };
}

function found(network: Network, { labels, sizes }: Partition): Found {
  const names = labelsOf(network);
  const degrees = degree(network);
  const members = Array.from(sizes, () => [] as number[]);
  labels.forEach((label, i) => {
    members[label]!.push(i);
  });
  return {
    modularity: modularity(network, labels),
    groups: members
      .filter((group) => group.length > 1)
      .map((group) => ({
        size: group.length,
        members: group.sort((a, b) => degrees[b]! - degrees[a]! || a - b).map((i) => names[i]!),
      })),
    alone: sizes.filter((size) => size === 1).length,
  };
}

function given(network: Network, attribute: string): Given {
  const ei = eiIndex(network, attribute);
  return {
    attribute,
    modularity: modularity(network, attribute),
    eiIndex: ei.index,
    expected: ei.expected,
    within: ei.internal,
    between: ei.external,
    groups: ei.groups.map(({ name, size, index }) => ({ name, size, eiIndex: index })),
    unknown: network.members.length - ei.groups.reduce((sum, { size }) => sum + size, 0),
    mixing: ei.groups.length > MOST_MIXED ? [] : mixing(network, attribute).ties.map((row) => Array.from(row)),
  };
}

/** The groups that were found, in words. */
export function foundProse({ groups, alone, modularity }: Found): string[] {
  const most = groups.slice(0, MOST_GROUPS);
  const rest = alone > 0 ? ` ${counted(alone, 'member')} ${alone === 1 ? 'is' : 'are'} in none.` : '';
  const how = 'Members of a group have more and stronger ties with each other than with the rest (Leiden’s method).';
  const excess = (): string =>
    `These groups hold ${figure(Math.round(modularity * 100))} percentage points more of all tie strength than they would if ties were spread by the members’ activity alone. Groups are found in any network, also in one of chance, so the number alone proves none.`;
  return [
    item('Groups found', figure(groups.length), groups.length === 0 ? 'There are no ties to form groups.' : how + rest),
    item('Modularity', figure(modularity), meaning(modularity, NO_TIES, excess)),
    ...most.map(
      ({ size, members }, k) => `- Group ${k + 1}, ${counted(size, 'member')}: ${listed(members.map(plainText))}.`,
    ),
    ...(groups.length > most.length ? [`- and ${figure(groups.length - most.length)} smaller ones.`] : []),
  ];
}

/** The groups that were given, in words, a part for each attribute. */
export function givenProse(given: readonly Given[], directed: boolean): string[] {
  return given.flatMap((groups) => [
    '',
    `### By ${plainText(groups.attribute)}`,
    '',
    ...attributeProse(groups, directed),
  ]);
}

function attributeProse(g: Given, directed: boolean): string[] {
  const name = plainText(g.attribute);
  const ties = counted(g.within + g.between, 'tie');
  const lean =
    Number.isNaN(g.expected) || g.eiIndex === g.expected
      ? ''
      : g.eiIndex < g.expected
        ? ', so ties keep to their own group more than that'
        : ', so ties reach across more than that';
  const ei = (): string =>
    `Of ${ties}, ${figure(g.between)} ${g.between === 1 ? 'joins' : 'join'} members of different groups and ${figure(g.within)} members of the same: −1 would be only within, 1 only between. If ties were blind to ${name}, it would be ${figure(g.expected)} here${lean}.`;
  const lines = [
    item(
      'E-I index',
      figure(g.eiIndex),
      meaning(g.eiIndex, 'There are no ties between members whose group is known.', ei),
    ),
    item(
      'Modularity',
      figure(g.modularity),
      meaning(
        g.modularity,
        NO_TIES,
        () => `How much more strength stays within ${name} than the members’ activity alone would give.`,
      ),
    ),
  ];
  if (g.unknown > 0) {
    const [are, their] = g.unknown === 1 ? ['is', 'its'] : ['are', 'their'];
    lines.push(`- ${counted(g.unknown, 'member')} without a value ${are} left out with ${their} ties.`);
  }
  return g.groups.length === 0 || g.groups.length > MOST_COLUMNS ? lines : [...lines, '', mixingTable(g, directed)];
}

function mixingTable({ groups, mixing }: Given, directed: boolean): string {
  const names = groups.map(({ name }) => plainText(name));
  return markdownTable(
    [directed ? 'Ties from (row) to (column)' : 'Ties between', ...names, 'Members', 'E-I index'],
    groups.map(({ size, eiIndex }, row) => [names[row]!, ...mixing[row]!.map(figure), figure(size), figure(eiIndex)]),
  );
}

const MOST_GROUPS = 10;
const MOST_COLUMNS = 12;
const MOST_MIXED = 1000;
const NO_TIES = 'Without ties there is nothing to compare.';
