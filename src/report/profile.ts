import type { Network } from '../network/network.js';
import { without } from '../network/views.js';
import { requireOneOf, requireWhole, shown } from '../numeric/check.js';
import { type Bridging, bridgingOf } from './bridging.js';
import { type Centrality, centralityOf } from './centrality.js';
import { type Connection, connectionOf } from './connection.js';
import { type Dependence, dependenceOn } from './coordinator.js';
import { type GroupReading, groupsOf } from './groups.js';

export interface ProfileOptions {
  /** The id of the backbone organisation, for a reading of the network without it. */
  readonly coordinator?: string;
  /** The attributes by which members form groups. Default: none, only the groups that are found. */
  readonly groups?: string | readonly string[];
  /** The seed of what is random, the search for groups. Default 1. */
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
}

/**
 * Reads a whole network: how much connection there is, who is central and how centralised it is, who bridges and where
 * it would break, which groups form and how they mix; and, when a coordinator is named, all of it with and without.
 *
 * Numbers are those of the measures with their defaults: paths by hops; constraint, PageRank, eigenvector and groups by
 * strength. Answers on any network, also an empty one.
 *
 * Cost: that of betweenness, O(n m), three times with a coordinator.
 * Errors: RangeError for a coordinator or an attribute that the network does not have.
 *
 * @example
 * const rows = [['hub', 'A'], ['hub', 'B'], ['hub', 'C'], ['hub', 'D'], ['A', 'B'], ['C', 'D']];
 * const reading = profile(buildNetwork(interactionsFrom(rows).interactions), { coordinator: 'hub' });
 * reading.network.connection.density; // 6 of 10 pairs → 0.6
 * reading.dependence.reachableWithout; // 2 of the 6 pairs of the others → 0.333
 */
export function profile(network: Network, options: ProfileOptions = {}): Profile {
  const { coordinator, groups = [], seed = 1, leaders = 5 } = options;
  requireWhole('profile', 'leaders', leaders, 1);
  requireWhole('profile', 'seed', seed, 0);
  const attributes = typeof groups === 'string' ? [groups] : groups;
  for (const attribute of attributes) requireOneOf('profile', 'groups', attribute, [...network.attributes.keys()]);
  if (coordinator !== undefined && !network.members.includes(coordinator))
    throw new RangeError(`profile: \`coordinator\` must be the id of a member, got ${shown(coordinator)}`);
  const reading = (of: Network): Reading => ({
    connection: connectionOf(of),
    centrality: centralityOf(of, leaders),
    bridging: bridgingOf(of, leaders),
    groups: groupsOf(of, attributes, seed),
  });
  return {
    title: options.title ?? 'Network profile',
    unit: options.unit ?? '',
    directed: network.directed,
    network: reading(network),
    withoutCoordinator: coordinator === undefined ? null : reading(without(network, [coordinator])),
    dependence: coordinator === undefined ? null : dependenceOn(network, coordinator),
  };
}
