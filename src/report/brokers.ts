import type { Network } from '../network/network.js';
import { foremost } from '../numeric/foremost.js';
import { sumOf } from '../numeric/sum.js';
import { labelsOf } from './labels.js';
import { counted, figure, item, markdownTable, percent, plainText } from './prose.js';
import { type Ways, waysOver } from './ways.js';

/**
 * Who connects members of different groups who have no tie with each other. A way leads from one of them to the other
 * over a third member; where ties have no direction, it is one way for the pair.
 */
export interface Brokers {
  /** The attribute that makes the groups; the empty string for the groups that were found. */
  readonly by: string;
  /** How many groups there are, and how many members of no known group, who are on a way only as the third. */
  readonly groups: number;
  readonly unknown: number;
  /** How many ways there are, over all members. */
  readonly ways: number;
  /** How many members have such a way over them. */
  readonly members: number;
  /** Those with most ways over them. */
  readonly brokers: readonly Broker[];
}

/** A member over whom ways between groups lead. */
export interface Broker {
  readonly member: string;
  readonly name: string;
  /** The empty string where it is not known. */
  readonly group: string;
  readonly ways: number;
  /** Its ways of all ways between groups. */
  readonly share: number;
  /** Between which groups, most ways first; of more than 100 groups, the first 100 are told apart. */
  readonly between: readonly Route[];
}

/** The ways over one member from one group to another; where ties have no direction, the first name stands first. */
export interface Route {
  readonly from: string;
  readonly to: string;
  readonly ways: number;
  /** Its ways of all ways between these two groups. */
  readonly share: number;
}

/** Measures the part from the ways between the groups; lists `count` brokers. */
export function brokersOf(network: Network, by: string, ways: Ways, count: number): Brokers {
  const labels = labelsOf(network);
  const all = sumOf(ways.over);
  const between = Array.from(ways.over.keys()).filter((i) => ways.over[i]! > 0);
  return {
    by,
    groups: ways.names.length,
    unknown: ways.of.filter((g) => g === -1).length,
    ways: all,
    members: between.length,
    brokers: foremost(between, count, (a, b) => ways.over[b]! - ways.over[a]!).map((i) => ({
      member: network.members[i]!,
      name: labels[i]!,
      group: ways.names[ways.of[i]!] ?? '',
      ways: ways.over[i]!,
      share: ways.over[i]! / all,
      between: routesOver(network, ways, i),
    })),
  };
}

/** Between which groups ways lead over a member, most first. */
export function routesOver(network: Network, ways: Ways, member: number): Route[] {
  const routes: Route[] = [];
  waysOver(network, ways, member).forEach((row, g) => {
    for (let h = network.directed ? 0 : g + 1; h < row.length; h++) {
      const share = row[h]! / ways.between[g]![h]!;
      if (row[h]! > 0) routes.push({ from: ways.names[g]!, to: ways.names[h]!, ways: row[h]!, share });
    }
  });
  return routes.sort((a, b) => b.ways - a.ways);
}

/** `Ways between groups by Region`. */
export function waysHeading(by: string): string {
  return by === '' ? 'Ways between the groups found' : `Ways between groups by ${plainText(by)}`;
}

/** The two groups of a route. */
export function routeText({ from, to }: Route, directed: boolean): string {
  return `${plainText(from)} ${directed ? '→' : '↔'} ${plainText(to)}`;
}

/** The part in words, and its table. */
export function brokersProse(of: Brokers, directed: boolean): string[] {
  const { by, ways, brokers } = of;
  const line = item(waysHeading(by), figure(ways), ways === 0 ? noWays(of) : meaningOfWays(of, directed));
  if (brokers.length === 0) return [line];
  const table = markdownTable(
    [`Brokers by ${by === '' ? 'the groups found' : plainText(by)}`, 'Group', 'Between (ways, share)', 'Ways', 'Share'],
    brokers.map(({ name, group, ways, share, between }) => [
      plainText(name),
      plainText(group) || '–',
      routeList(between, directed),
      figure(ways),
      percent(share),
    ]),
    3,
  );
  const note =
    'In brackets: the ways between these two groups that lead over the member, and their share of all ways between the two.';
  return [line, '', table, '', note];
}

function noWays({ by, groups, unknown }: Brokers): string {
  const missing =
    by === '' || unknown === 0
      ? ''
      : ` ${counted(unknown, 'member')} ${unknown === 1 ? 'has' : 'have'} no known group.`;
  if (groups === 0) return by === '' ? 'There are no groups.' : 'Nobody’s group is known.';
  if (groups === 1) return `There is only one group.${missing}`;
  return `Nobody stands between two members of different groups who have no tie with each other.${missing}`;
}

function meaningOfWays({ by, members, unknown }: Brokers, directed: boolean): string {
  const way = directed
    ? 'A way is a tie from a member of one group to a third member, and on from there to a member of another group to whom the first has no tie.'
    : 'A way is two members of different groups who have no tie with each other, and a third who has one with both and can bring them together.';
  const who = `${counted(members, 'member')} ${members === 1 ? 'is' : 'are'} the third on one or more.`;
  const none =
    by === ''
      ? unknown === 1
        ? 'is in no group'
        : 'are in no group'
      : unknown === 1
        ? 'has no known group'
        : 'have no known group';
  const missing =
    unknown === 0
      ? ''
      : ` ${counted(unknown, 'member')} ${none} and ${unknown === 1 ? 'counts' : 'count'} as the third only.`;
  return `${way} ${who}${missing} For whoever coordinates: those with most are the first to ask for an introduction; two groups with nearly all their ways over one member would lose them with that one.`;
}

function routeList(between: readonly Route[], directed: boolean): string {
  const most = between
    .slice(0, MOST_ROUTES)
    .map((route) => `${routeText(route, directed)} (${figure(route.ways)}, ${percent(route.share)})`);
  const rest = between.length - most.length;
  // Nothing where the groups that it joins are not told apart.
  return (most.join('; ') || '–') + (rest > 0 ? `; and ${figure(rest)} more` : '');
}

const MOST_ROUTES = 3;
