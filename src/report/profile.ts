import type { Consensus } from '../metrics/community/consensusOf.js';
import type { TieHistory } from '../metrics/ties/history.js';
import type { Network } from '../network/network.js';
import type { Partition } from '../network/partition.js';
import { without } from '../network/views.js';
import { requireOneOf, requireWhole, shown } from '../numeric/check.js';
import { type Bridging, bridgingOf } from './bridging.js';
import { type Brokers, brokersOf } from './brokers.js';
import { type Centrality, centralityOf } from './centrality.js';
import { type Connection, connectionOf } from './connection.js';
import { type Dependence, dependenceOn } from './coordinator.js';
import { searched } from './foundGroups.js';
import { type GroupReading, groupsOf } from './groups.js';
import { type Involvement, involvementOf } from './involvement.js';
import { type Standing, standingOf } from './standing.js';
import { type TieReading, tiesOf } from './ties.js';
import { type Ways, waysOf } from './ways.js';

export interface ProfileOptions {
  /** The id of the backbone organisation, for a reading of the network without it. */
  readonly coordinator?: string;
  /** The attributes by which members form groups. Default: none, only the groups that are found. */
  readonly groups?: string | readonly string[];
  /**
   * The history of the ties, with a half-life, for which of them fade: `tieHistory` of the same records. Default: strength
   * alone tells strong from weak.
   */
  readonly history?: TieHistory;
  /** The seed of what is random: the searches for groups, and what they and the core are compared with. Default 1. */
  readonly seed?: number;
  /** How many members a list shows. Default 5. */
  readonly leaders?: number;
  /** What a strength counts, as the page says it: `'interactions'`, `'hours'`. Default: not said. */
  readonly unit?: string;
  /** The heading of the page. Default `'Network profile'`. */
  readonly title?: string;
}

/** One reading of a network under the headings of the page. */
export interface Reading {
  readonly connection: Connection;
  readonly centrality: Centrality;
  readonly bridging: Bridging;
  /** Who links the groups of each attribute; without attributes, the groups that are found. */
  readonly brokerage: readonly Brokers[];
  readonly ties: TieReading;
  readonly groups: GroupReading;
}

/** The whole reading of a network, as plain data: numbers where they are defined, NaN where not. */
export interface Profile {
  readonly title: string;
  readonly unit: string;
  readonly directed: boolean;
  readonly network: Reading;
  /** The same without the coordinator, and what hangs on it; null where none was named. */
  readonly withoutCoordinator: Reading | null;
  readonly dependence: Dependence | null;
  /** How far bridging and strong ties are the coordinator's own. */
  readonly involvement: Involvement | null;
}

/**
 * Reads a whole network: how much connection there is, who is central and how centralised it is, who bridges and where
 * it would break, which groups form and how they mix; and, when a coordinator is named, all of it with and without.
 *
 * Numbers are those of the measures with their defaults: paths by hops; constraint, PageRank, eigenvector and groups by
 * strength. Groups found, their modularity and the core are read without direction. Answers on any network, also an
 * empty one.
 *
 * Cost: some ten searches of the whole network from every member, O(n m) each; the groups are searched for fifty times,
 * and once, as the core, in each of 99 random networks, or 19 above 5,000 ties. About twice as much with a coordinator.
 * Errors: RangeError for a coordinator or an attribute that the network does not have.
 *
 * @example
 * const rows = [['hub', 'A'], ['hub', 'B'], ['hub', 'C'], ['hub', 'D'], ['A', 'B'], ['C', 'D']];
 * const reading = profile(buildNetwork(interactionsFrom(rows).interactions), { coordinator: 'hub' });
 * reading.network.connection.density; // 6 of 10 pairs → 0.6
 * reading.dependence.reachableWithout; // 2 of the 6 pairs of the others → 0.333
 */
export function profile(network: Network, options: ProfileOptions = {}): Profile {
  const { coordinator, groups = [], history, seed = 1, leaders = 5 } = options;
  requireWhole('profile', 'leaders', leaders, 1);
  requireWhole('profile', 'seed', seed, 0);
  const attributes = typeof groups === 'string' ? [groups] : groups;
  if (attributes.length > 0 && network.attributes.size === 0)
    throw new RangeError(
      `profile: \`groups\` must be an attribute of the network, which has none, got ${shown(attributes[0])}`,
    );
  for (const attribute of attributes) requireOneOf('profile', 'groups', attribute, [...network.attributes.keys()]);
  if (coordinator !== undefined && !network.members.includes(coordinator))
    throw new RangeError(`profile: \`coordinator\` must be the id of a member, got ${shown(coordinator)}`);
  if (history !== undefined && Number.isNaN(history.halfLife))
    throw new RangeError('profile: `history` must have a half-life, or it does not tell which ties fade');
  const waysBetween = (of: Network, communities: Partition): (readonly [string, Ways])[] =>
    attributes.length > 0
      ? attributes.map((attribute) => [attribute, waysOf(of, attribute)])
      : [
          [
            '',
            waysOf(
              of,
              // Who is alone is in no group.
              Array.from(communities.labels, (label) => (communities.sizes[label] === 1 ? '' : `Group ${label + 1}`)),
            ),
          ],
        ];
  const standing = standingOf(network, history);
  const reading = (
    of: Network,
    communities: Consensus,
    ways: readonly (readonly [string, Ways])[],
    ties: Standing,
  ): Reading => ({
    connection: connectionOf(of),
    centrality: centralityOf(of, leaders),
    bridging: bridgingOf(of, leaders),
    brokerage: ways.map(([by, between]) => brokersOf(of, by, between, leaders)),
    ties: tiesOf(of, ties, leaders),
    groups: groupsOf(of, communities, attributes, leaders, seed),
  });
  const found = searched(network, seed);
  const ways = waysBetween(network, found);
  const rest = coordinator === undefined ? undefined : without(network, [coordinator]);
  const foundInRest = rest && searched(rest, seed);
  return {
    title: options.title ?? 'Network profile',
    unit: options.unit ?? '',
    directed: network.directed,
    network: reading(network, found, ways, standing),
    // Strong is what it was, so that with and without compare.
    withoutCoordinator:
      rest && foundInRest
        ? reading(rest, foundInRest, waysBetween(rest, foundInRest), standingOf(rest, history, standing.strong))
        : null,
    dependence: coordinator === undefined ? null : dependenceOn(network, coordinator),
    involvement: coordinator === undefined ? null : involvementOf(network, coordinator, ways, standing),
  };
}
