import type { EventDependence } from '../metrics/attendance/eventDependence.js';
import type { TieHistory } from '../metrics/ties/history.js';
import type { Network } from '../network/network.js';
import { without } from '../network/views.js';
import { requireOneOf, requireWhole, shown } from '../numeric/check.js';
import { type Ask, type Plan, planned } from './asks.js';
import { type Dependence, type DependenceSettings, dependenceOn } from './coordinator.js';
import type { GovernanceForm } from './form.js';
import { searched } from './foundGroups.js';
import { type Involvement, involvementOf } from './involvement.js';
import { type Reading, readingOf, waysBetween } from './reading.js';
import type { Settings } from './settings.js';
import { type Standing, standingOf } from './standing.js';

export interface ProfileOptions {
  /** The id of the backbone organisation, for a reading of the network without it. */
  readonly coordinator?: string;
  /**
   * How the network is governed, for what the numbers of the coordinator mean: by the members together (`'shared'`), by one
   * of them that leads (`'lead'`), or by an organisation set up to administer it (`'administrative'`). Default: not declared.
   */
  readonly form?: GovernanceForm;
  /**
   * What rests on the events that the coordinator hosts: `eventDependence` with `hostedBy` of the attendance behind the same
   * ties, which does not show in them. Default: not told.
   */
  readonly hosted?: EventDependence;
  /** The attributes by which members form groups. Default: none, only the groups that are found. */
  readonly groups?: string | readonly string[];
  /**
   * The history of the ties, with a half-life, for which of them fade: `tieHistory` of the same records. Default: strength
   * alone tells strong from weak.
   */
  readonly history?: TieHistory;
  /**
   * How many random networks the groups and the core are compared with, 0 for none. Default 99, 19 above 5,000 ties, and
   * none above two million, which would take a minute each.
   */
  readonly samples?: number;
  /** The seed of what is random: the searches for groups, and what they and the core are compared with. Default 1. */
  readonly seed?: number;
  /** How many members a list shows. Default 5. */
  readonly leaders?: number;
  /** What a strength counts, as the page says it: `'interactions'`, `'hours'`. Default: not said. */
  readonly unit?: string;
  /** The heading of the page. Default `'Network profile'`. */
  readonly title?: string;
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

/** The measures that the profile needs, and what it makes of them. */
export function profilePlan(network: Network, options: ProfileOptions = {}): Plan<Profile> {
  const { coordinator, form, hosted, groups = [], history, seed = 1, leaders = 5, samples } = options;
  const attributes = typeof groups === 'string' ? [groups] : groups;
  const settings: Settings = { attributes, leaders, seed, samples };
  requireWhole('profile', 'leaders', leaders, 1);
  requireWhole('profile', 'seed', seed, 0);
  if (samples !== undefined) requireWhole('profile', 'samples', samples, 0);
  if (form !== undefined) requireOneOf('profile', 'form', form, ['shared', 'lead', 'administrative']);
  requireFitting(network, attributes, options);
  return planned((ask) => {
    const standing = standingOf(network, history);
    const found = searched(network, seed, ask);
    const reading = readingOf(network, found, standing, settings, ask);
    const beside =
      coordinator === undefined
        ? null
        : besideOf(network, coordinator, standing, { ...settings, form, hosted }, history, ask);
    return () => {
      const ways = waysBetween(network, attributes, found());
      return {
        title: options.title ?? 'Network profile',
        unit: options.unit ?? '',
        directed: network.directed,
        network: reading(ways),
        withoutCoordinator: beside?.reading() ?? null,
        dependence: beside?.dependence() ?? null,
        involvement: coordinator === undefined ? null : involvementOf(network, coordinator, ways, standing),
      };
    };
  });
}

function requireFitting(
  network: Network,
  attributes: readonly string[],
  { coordinator, history, hosted }: ProfileOptions,
): void {
  if (attributes.length > 0 && network.attributes.size === 0)
    throw new RangeError(
      `profile: \`groups\` must be an attribute of the network, which has none, got ${shown(attributes[0])}`,
    );
  for (const attribute of attributes) requireOneOf('profile', 'groups', attribute, [...network.attributes.keys()]);
  if (coordinator !== undefined && !network.members.includes(coordinator))
    throw new RangeError(`profile: \`coordinator\` must be the id of a member, got ${shown(coordinator)}`);
  if (hosted !== undefined && !(typeof hosted === 'object' && hosted !== null && 'inQuestion' in hosted))
    throw new RangeError(`profile: \`hosted\` must be what eventDependence gives, got ${shown(hosted)}`);
  if (history !== undefined && Number.isNaN(history.halfLife))
    throw new RangeError('profile: `history` must have a half-life, or it does not tell which ties fade');
}

// The network without the coordinator, and what hangs on it.
function besideOf(
  network: Network,
  coordinator: string,
  standing: Standing,
  settings: Settings & DependenceSettings,
  history: TieHistory | undefined,
  ask: Ask,
): { reading: () => Reading; dependence: () => Dependence } {
  const rest = without(network, [coordinator]);
  const found = searched(rest, settings.seed, ask);
  // Strong is what it was, so that with and without compare.
  const standingThere = standingOf(rest, history, standing.strong);
  const reading = readingOf(rest, found, standingThere, settings, ask);
  return {
    reading: () => reading(waysBetween(rest, settings.attributes, found())),
    dependence: dependenceOn(network, rest, coordinator, settings, ask),
  };
}
