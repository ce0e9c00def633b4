import { bridges } from '../metrics/bridging/bridges.js';
import type { Network } from '../network/network.js';
import { sumOf } from '../numeric/sum.js';
import { type Route, routesOver, routeText, waysHeading } from './brokers.js';
import { labelsOf } from './labels.js';
import { counted, figure, item, listed, percent, plainText } from './prose.js';
import type { Standing, StateCounts } from './standing.js';
import type { Ways } from './ways.js';

/** How far bridging and strong ties are the coordinator's own. */
export interface Involvement {
  readonly coordinator: string;
  readonly name: string;
  /** For each attribute, or for the groups found, as in `Reading.brokerage`. */
  readonly ways: readonly CoordinatorWays[];
  /** How many ties are the only way between two parts, and how many of them are the coordinator's. */
  readonly bridges: number;
  readonly ownBridges: number;
  /** How the coordinator's ties stand, and those among the others. */
  readonly own: StateCounts;
  readonly others: StateCounts;
}

/** The ways between groups that lead over the coordinator, and who comes first beside it. */
export interface CoordinatorWays {
  /** As in `Brokers`. */
  readonly by: string;
  /** All ways between groups, those over the coordinator, and the share. */
  readonly all: number;
  readonly ways: number;
  readonly share: number;
  /** 1 where nobody has more. */
  readonly rank: number;
  /** Of the others, the one with most; null where no way leads over another. */
  readonly next: { readonly member: string; readonly name: string; readonly share: number } | null;
  /** The groups between which no way leads over anyone else. */
  readonly only: readonly Route[];
}

/** Measures how the member with this id is involved. */
export function involvementOf(
  network: Network,
  coordinator: string,
  groupings: readonly (readonly [by: string, ways: Ways])[],
  { places, owners, states, halfLife }: Standing,
): Involvement {
  const h = network.members.indexOf(coordinator);
  const labels = labelsOf(network);
  const cuts = bridges(network);
  const own = { strong: 0, weak: 0, fading: Number.isNaN(halfLife) ? Number.NaN : 0 };
  const others = { ...own };
  states.forEach((state, tie) => {
    (owners[tie] === h || network.ties.targets[places[tie]!] === h ? own : others)[state]++;
  });
  return {
    coordinator,
    name: labels[h]!,
    ways: groupings.map(([by, ways]) => waysOfCoordinator(network, labels, h, by, ways)),
    bridges: cuts.length,
    ownBridges: cuts.filter(([a, b]) => a === h || b === h).length,
    own,
    others,
  };
}

function waysOfCoordinator(
  network: Network,
  labels: readonly string[],
  h: number,
  by: string,
  ways: Ways,
): CoordinatorWays {
  const { over } = ways;
  const all = sumOf(over);
  let next = -1;
  over.forEach((value, i) => {
    if (i !== h && value > 0 && (next === -1 || value > over[next]!)) next = i;
  });
  return {
    by,
    all,
    ways: over[h]!,
    share: over[h]! / all,
    rank: 1 + over.filter((value) => value > over[h]!).length,
    next: next === -1 ? null : { member: network.members[next]!, name: labels[next]!, share: over[next]! / all },
    only: routesOver(network, ways, h).filter(({ share }) => share === 1),
  };
}

/** What bridging and the strength of ties mean for the coordinator, in words. */
export function involvementProse(v: Involvement, directed: boolean): string[] {
  const name = plainText(v.name);
  const beside =
    v.ownBridges === 0 ? '' : ' Once others have made a second tie between its two sides, a bridge is one no longer.';
  const cut =
    v.bridges === 0
      ? 'No part of the network hangs on a single tie.'
      : v.bridges === 1
        ? `The one bridge of the network is ${v.ownBridges === 1 ? 'a tie' : 'not a tie'} with ${name}.${beside}`
        : `Of the ${figure(v.bridges)} bridges of the network, ${figure(v.ownBridges)} ${v.ownBridges === 1 ? 'is a tie' : 'are ties'} with ${name}.${beside}`;
  return [
    ...v.ways.map((ways) => waysProse(ways, name, directed)),
    item('Bridges with it', figure(v.ownBridges), cut),
    item('Strong ties without it', figure(v.others.strong), standingProse(v, name)),
  ];
}

function waysProse(
  { by, all, ways, share, rank, next, only }: CoordinatorWays,
  name: string,
  directed: boolean,
): string {
  const heading = `${waysHeading(by)}, over it`;
  if (all === 0) return item(heading, '–', 'There are no ways between groups.');
  const lead = `Of ${counted(all, 'way')}, ${figure(ways)} ${ways === 1 ? 'leads' : 'lead'} over ${name}.`;
  const first = next === null ? '' : `${plainText(next.name)} with ${percent(next.share)}`;
  const beside =
    next === null
      ? 'Nobody else has one.'
      : rank === 1
        ? `Nobody has more; next comes ${first}.`
        : `${counted(rank - 1, 'member')} ${rank === 2 ? 'has more:' : 'have more, first'} ${first}.`;
  const alone =
    next === null || only.length === 0
      ? ''
      : ` All ways between ${only.length === 1 ? 'these two groups' : 'the groups of these pairs'} lead over it: ${listed(only.map((route) => routeText(route, directed)))}.`;
  return item(heading, percent(share), `${lead} ${beside}${alone}`);
}

function standingProse({ own, others }: Involvement, name: string): string {
  const total = (of: StateCounts): number => of.strong + of.weak + (of.fading || 0);
  const parts = (of: StateCounts): string =>
    [
      `${figure(of.strong)} strong`,
      `${figure(of.weak)} weak`,
      ...(Number.isNaN(of.fading) ? [] : [`${figure(of.fading)} fading`]),
    ].join(', ');
  const mine = total(own) === 0 ? `${name} has no ties.` : `${name} has ${counted(total(own), 'tie')}: ${parts(own)}.`;
  const theirs =
    total(others) === 0
      ? 'The others have no ties among themselves.'
      : `The others have ${figure(total(others))} among themselves: ${parts(others)}.`;
  return `${mine} ${theirs}`;
}
