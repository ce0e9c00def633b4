import { eiIndex } from '../metrics/bridging/eiIndex.js';
import { type AdjustedRandTest, adjustedRandTest } from '../metrics/community/adjustedRandTest.js';
import { modularity } from '../metrics/community/modularity.js';
import { assortativity } from '../metrics/mixing/assortativity.js';
import { homophily } from '../metrics/mixing/homophily.js';
import { mixing } from '../metrics/mixing/mixing.js';
import type { Network } from '../network/network.js';
import type { Partition } from '../network/partition.js';
import { undirected } from '../network/views.js';
import { counted, figure, item, markdownTable, meaning, percent, plainText } from './prose.js';

/** Groups that were given by an attribute, how they mix, and how the groups that were found line up with them. */
export interface Given {
  readonly attribute: string;
  /** With strengths and without direction, as that of the groups found. */
  readonly modularity: number;
  /** Ties between groups minus ties within, over all; and what it would be if ties were blind to the groups. */
  readonly eiIndex: number;
  readonly expected: number;
  /** Ties within groups and between them; those of members without a value are left out. */
  readonly within: number;
  readonly between: number;
  /** How far ties join members of one group, given how many ties each group has: 1 only these, 0 as by chance. */
  readonly assortativity: number;
  readonly groups: readonly GivenGroup[];
  /** How many members have no value. */
  readonly unknown: number;
  /** Ties from each group (row) to each (column), in the order of `groups`; none told of more than 1,000 groups. */
  readonly mixing: readonly (readonly number[])[];
  /**
   * How alike the groups found and these are, and how often these, dealt to the members at random, are as alike: `p`
   * counts them with this one. Members without a value left out, members alone counted as groups of one; NaN where no
   * groups were found, or there is but one on either side.
   */
  readonly found: AdjustedRandTest;
}

/** A group that was given. */
export interface GivenGroup {
  readonly name: string;
  readonly size: number;
  readonly eiIndex: number;
  /** Of the ties of its members (in a directed network, from them) the share that stays within; its share of everybody else. */
  readonly share: number;
  readonly expectedShare: number;
  /** Coleman's index of the two: 1 if all stay within, 0 as many as by its size, −1 none. */
  readonly homophily: number;
}

/** Measures the groups of an attribute. */
export function givenOf(network: Network, attribute: string, found: Partition, seed: number): Given {
  const ei = eiIndex(network, attribute);
  const alike = homophily(network, attribute);
  return {
    attribute,
    modularity: modularity(undirected(network), attribute),
    eiIndex: ei.index,
    expected: ei.expected,
    within: ei.internal,
    between: ei.external,
    assortativity: assortativity(network, attribute),
    groups: ei.groups.map(({ name, size, index }, g) => {
      const { share, expected, index: homophily } = alike.groups[g]!;
      return { name, size, eiIndex: index, share, expectedShare: expected, homophily };
    }),
    unknown: network.members.length - ei.groups.reduce((sum, { size }) => sum + size, 0),
    mixing: ei.groups.length > MOST_MIXED ? [] : mixing(network, attribute).ties.map((row) => Array.from(row)),
    found: likenessOf(found, network.attributes.get(attribute)!, ei.groups.length, seed),
  };
}

// Where all are in one group, or nobody is in any, there is nothing to be like.
function likenessOf(
  { labels, sizes }: Partition,
  values: readonly string[],
  groups: number,
  seed: number,
): AdjustedRandTest {
  const draws = labels.length <= MOST_DRAWN ? 999 : 99;
  if (groups < 2 || sizes.length < 2 || sizes[0]! < 2) return { adjustedRand: Number.NaN, p: Number.NaN, draws };
  return adjustedRandTest(labels, values, { seed, draws });
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
      'Assortativity',
      figure(g.assortativity),
      meaning(
        g.assortativity,
        'It takes ties of members of more than one group.',
        () =>
          `How far ties join like with like, given how many ties each group has: 1 would be only within ${name}, 0 as if it did not matter, below 0 as if others were preferred.`,
      ),
    ),
    item(
      'Modularity',
      figure(g.modularity),
      meaning(
        g.modularity,
        'Without ties of members whose group is known there is nothing to compare.',
        () =>
          `How much more of all tie strength stays within ${name} than the members’ activity alone would bring${directed ? ', directions ignored' : ''}.`,
      ),
    ),
    item('Likeness to the groups found', figure(g.found.adjustedRand), likeness(g, name)),
  ];
  if (g.unknown > 0) {
    const [are, their] = g.unknown === 1 ? ['is', 'its'] : ['are', 'their'];
    lines.push(`- ${counted(g.unknown, 'member')} without a value ${are} left out with ${their} ties.`);
  }
  if (g.groups.length === 0) return lines;
  return g.groups.length > MOST_COLUMNS
    ? [...lines, `- The tables of ties between groups are left out, as there are ${figure(g.groups.length)} groups.`]
    : [...lines, '', mixingTable(g, directed), '', homophilyTable(g, name), '', homophilyNote(directed)];
}

// The adjusted Rand index of found and given groups, in words.
function likeness({ found: { adjustedRand, p, draws } }: Given, name: string): string {
  if (Number.isNaN(adjustedRand)) return 'There are no two groups found, or no two given, to compare.';
  const close = Math.round(p * (draws + 1)) - 1;
  const many = close === 0 ? 'none comes' : `${figure(close)} ${close === 1 ? 'comes' : 'come'}`;
  return `The adjusted Rand index: 1 if the groups found were those of ${name}, 0 if they had nothing to do with it. Of ${figure(draws)} random assignments to ${name}, ${many} as close${p <= 0.05 ? '' : ', so it may be chance'}.`;
}

function mixingTable({ groups, mixing }: Given, directed: boolean): string {
  const names = groups.map(({ name }) => plainText(name));
  return markdownTable(
    [directed ? 'Ties from (row) to (column)' : 'Ties between', ...names, 'Members', 'E-I index'],
    groups.map(({ size, eiIndex }, row) => [names[row]!, ...mixing[row]!.map(figure), figure(size), figure(eiIndex)]),
  );
}

function homophilyTable({ groups }: Given, name: string): string {
  return markdownTable(
    [name, 'Contacts within', 'Expected by its size', 'Homophily'],
    groups.map(({ name, share, expectedShare, homophily }) => [
      plainText(name),
      percent(share),
      percent(expectedShare),
      figure(homophily),
    ]),
  );
}

function homophilyNote(directed: boolean): string {
  const share = directed
    ? 'the share of the ties from its members that lead to others of the group'
    : 'the share of its members’ contacts who are in the group too; a tie within counts for both';
  return `Contacts within: ${share}. Expected by its size: the group’s share of everybody else. Homophily (Coleman): 1 where all contacts are within, 0 where as many as expected, −1 where none.`;
}

const MOST_COLUMNS = 12;
const MOST_MIXED = 1000;
const MOST_DRAWN = 20_000;
