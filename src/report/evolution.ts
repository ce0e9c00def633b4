import { leiden } from '../metrics/community/leiden.js';
import { type CoordinatorDependence, coordinatorDependence } from '../metrics/durability/coordinatorDependence.js';
import { type NetworkStage, networkStage } from '../metrics/durability/networkStage.js';
import { type MemberTurnover, memberTurnover } from '../metrics/evolution/memberTurnover.js';
import type { Newcomers } from '../metrics/evolution/newcomers.js';
import { type RankStability, rankStability } from '../metrics/evolution/rankStability.js';
import { type TieSurvival, tieSurvival } from '../metrics/evolution/tieSurvival.js';
import { type TieTurnover, tieTurnover } from '../metrics/evolution/tieTurnover.js';
import { type CommunityTracks, trackCommunities } from '../metrics/evolution/trackCommunities.js';
import type { NetworkWindow } from '../network/windowNetworks.js';
import type { WindowSpan } from '../network/windowSpans.js';
import { requireWhole, shown } from '../numeric/check.js';
import { areRemovalsQuick } from './bySize.js';
import { type GroupVoices, voicesIn } from './groupVoices.js';
import { labelsOf } from './labels.js';
import { type WindowFigures, windowFigures } from './windowFigures.js';

export interface EvolutionOptions {
  /** The id of the backbone organisation, for what hangs on it in each window. Default: none. */
  readonly coordinator?: string;
  /** The attributes by which members form groups, for whose voice there is in each window. Default: none. */
  readonly groups?: string | readonly string[];
  /** How newcomers found their first ties: `newcomers` of the same records. Default: not told. */
  readonly newcomers?: Newcomers;
  /** The seed of the search for communities. Default 1. */
  readonly seed?: number;
  /** What a strength counts, as the page says it. Default: not said. */
  readonly unit?: string;
  /** The heading of the page. Default `'How the network changed'`. */
  readonly title?: string;
}

/** A window as the page has it. */
export interface WindowReading extends WindowSpan {
  /** Records in the window, and how many of them were left out as of someone who was no member then. */
  readonly records: number;
  readonly outsiders: number;
  readonly figures: WindowFigures;
  /** What hangs on the coordinator; null where none is named or it is no member, or where the network is too large. */
  readonly dependence: CoordinatorDependence | null;
  /** The stage by printed rules, and without the coordinator if it is a member; null where the network is too large. */
  readonly stage: NetworkStage | null;
  /** The voice of the groups of each attribute asked for. */
  readonly voices: readonly GroupVoices[];
}

/** What changed from one window to the next. */
export interface EvolutionStep {
  /** The label of the later window. */
  readonly label: string;
  readonly members: MemberTurnover;
  readonly ties: TieTurnover;
  /** Of the numbers of contacts. */
  readonly ranks: RankStability;
}

/** A network followed over windows of time, as plain data. */
export interface Evolution {
  readonly title: string;
  readonly unit: string;
  readonly directed: boolean;
  readonly windows: readonly WindowReading[];
  /** One fewer than windows. */
  readonly steps: readonly EvolutionStep[];
  readonly communities: CommunityTracks;
  readonly survival: TieSurvival;
  readonly newcomers: Newcomers | null;
  readonly coordinator: string | null;
  /** What ids are called, where the roster has names. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Reads a network over windows of time: how it looks in each, who came and went, which ties lasted and how long, which
 * groups continued, and, if a coordinator is named, what would hang on it, compared with every other member, window by
 * window: does the network learn to stand by itself? `evolutionToMarkdown` makes a page of it.
 *
 * Figures depend on how long a window is: choose windows long enough that who works together meets in each. A last window
 * that is known in part only is marked. What needs a search from every member for every loss is left out where that would
 * take more than some seconds, and null.
 *
 * Cost: that of the measures in each window; all networks are kept in memory until it is done.
 * Errors: RangeError for options that are not as above, a coordinator that is a member of no window, and as `windows`.
 *
 * @example
 * const rows = [['hub', 'A'], ['hub', 'B'], ['hub', 'C']].map(([from, to]) => ({ from, to, date: '2023-05-01' }));
 * const later = [['hub', 'A'], ['A', 'B'], ['B', 'C']].map(([from, to]) => ({ from, to, date: '2024-12-31' }));
 * const { interactions } = interactionsFrom([...rows, ...later]);
 * const { windows: years, steps } = evolution(windows(interactions, { every: 'year' }), { coordinator: 'hub' });
 * years.map(({ dependence }) => dependence.reach.loss); // without it nobody, then everybody reaches everybody → [1, 0]
 * steps[0].ties.persisted; // → 1
 */
export function evolution(windows: Iterable<NetworkWindow>, options: EvolutionOptions = {}): Evolution {
  const { coordinator, groups = [], newcomers, seed = 1, unit = '', title = 'How the network changed' } = options;
  const attributes = typeof groups === 'string' ? [groups] : groups;
  requireWhole('evolution', 'seed', seed, 0);
  const all = [...windows];
  if (coordinator !== undefined && !all.some(({ network }) => network.members.includes(coordinator)))
    throw new RangeError(
      `evolution: \`coordinator\` must be the id of a member of some window, got ${shown(coordinator)}`,
    );
  const networks = all.map(({ network }) => network);
  return {
    title,
    unit,
    directed: networks[0]?.directed ?? false,
    windows: all.map((window) => readingOf(window, coordinator, attributes)),
    steps: all.slice(1).map((window, k) => stepOf(all.slice(0, k + 1), window)),
    communities: trackCommunities(networks, { find: (network) => leiden(network, { seed }) }),
    // Of the windows, so that those known in part are left out.
    survival: tieSurvival(all),
    newcomers: newcomers ?? null,
    coordinator: coordinator ?? null,
    names: namesIn(all),
  };
}

function readingOf(
  window: NetworkWindow,
  coordinator: string | undefined,
  attributes: readonly string[],
): WindowReading {
  const { network, ...span } = window;
  const isThere = coordinator !== undefined && network.members.includes(coordinator);
  const isExact = areRemovalsQuick(network);
  return {
    ...span,
    figures: windowFigures(network),
    dependence: isThere && isExact ? coordinatorDependence(network, { coordinator }) : null,
    stage: isExact ? networkStage(network, isThere ? { coordinator } : {}) : null,
    voices: attributes.map((attribute) => voicesIn(network, attribute)),
  };
}

function stepOf(earlier: readonly NetworkWindow[], { label, network }: NetworkWindow): EvolutionStep {
  const before = earlier.at(-1)!.network;
  return {
    label,
    members: memberTurnover(before, network, { earlier: earlier.slice(0, -1) }),
    ties: tieTurnover(before, network),
    ranks: rankStability(before, network),
  };
}

// The names of the last window that has a member.
function namesIn(windows: readonly NetworkWindow[]): Record<string, string> {
  const entries = windows.flatMap(({ network }) => {
    const labels = labelsOf(network);
    return labels === network.members ? [] : network.members.map((id, i): [string, string] => [id, labels[i]!]);
  });
  return Object.fromEntries(entries);
}
