import type { Network } from '../../network/network.js';
import { undirected, without } from '../../network/views.js';
import { requireNumber, requireWhole, shown } from '../../numeric/check.js';
import { betweenness } from '../centrality/betweenness.js';
import { type CorePeriphery, corePeriphery } from '../core/corePeriphery.js';
import { type StageNumbers, stageNumbers } from './stageNumbers.js';
import { type Stage, type StageRule, stageRules, type Thresholds } from './stageRules.js';

export interface NetworkStageOptions {
  /** The id of the coordinator, for the stage that the network would be in without it as well. Default: none. */
  readonly coordinator?: string;
  /** Scattered: the largest part has at most this share of the members; in all other stages more. Default 0.5. */
  readonly largestPart?: number;
  /** Hub and spoke: from this degree centralization on. Default 0.5. */
  readonly degreeCentralization?: number;
  /** Hub and spoke: from this betweenness centralization on. Default 0.3. */
  readonly betweennessCentralization?: number;
  /** Core and periphery: the core has at least so many members. Default 4. */
  readonly coreMembers?: number;
  /** Core and periphery: the core has at most this share of the members. Default 0.5. */
  readonly coreShare?: number;
  /** Core and periphery: from this fit of `corePeriphery` on. Default 0.5. */
  readonly coreFit?: number;
  /** Multi-hub: from so many hubs on. Default 2. */
  readonly hubs?: number;
}

/** The stage of one network, and why. */
export interface StageReading {
  /** Null where the rules of no stage hold. */
  readonly stage: Stage | null;
  /** What the rules look at. */
  readonly numbers: StageNumbers;
  /** The rules of each stage in the order in which they are asked. */
  readonly rules: readonly StageRule[];
}

export interface NetworkStage extends StageReading {
  /** The same of the network without the coordinator; null where none was named. */
  readonly withoutCoordinator: StageReading | null;
}

/**
 * The stage of a network, as those who weave networks tell them apart: scattered pieces; a hub with spokes, most often the
 * weaver; several hubs; a core whose members know each other, with a periphery around it. The path is not a law, and a
 * later stage is no better by itself: it is for the reader to say what this network is for.
 *
 * The source describes the stages by pictures and has no thresholds. Those here are our own, can be set, and are given
 * back with every number they were compared with. The first stage all of whose rules hold is it:
 * scattered: the largest part has at most half of the members;
 * hubAndSpoke: degree centralization is 0.5 or more, and betweenness centralization 0.3 or more;
 * corePeriphery: the core has four members or more, at most half of all, and a fit of 0.5 or more;
 * multiHub: there are two hubs or more. A hub has at least half as many contacts as the most connected, and at least one
 * and a half times as many as members have on average.
 *
 * Formula: of each number see `components`, `centralization`, `corePeriphery`; directions are ignored.
 * Range: one of the four, or null where the rules of none hold, as in a ring or where everyone is tied to everyone, and
 * in a network of fewer than two members.
 * Cost: that of betweenness, O(n (n + m)) time; twice with a coordinator.
 * Errors: RangeError for a coordinator that is no member and thresholds out of range.
 * Source: Krebs and Holley 2006, Building smart communities through network weaving (first 2002).
 * Peers: none.
 *
 * @example
 * const rows = [['hub', 'A'], ['hub', 'B'], ['hub', 'C'], ['hub', 'D'], ['A', 'B'], ['C', 'D']];
 * const network = buildNetwork(interactionsFrom(rows).interactions);
 * const { stage, numbers, withoutCoordinator } = networkStage(network, { coordinator: 'hub' });
 * stage; // → 'hubAndSpoke'
 * numbers.degreeCentralization; // 4 × 2 of 4 × 3 → 0.667
 * withoutCoordinator.stage; // half of the members in the largest part → 'scattered'
 */
export function networkStage(network: Network, options: NetworkStageOptions = {}): NetworkStage {
  const { coordinator, ...given } = options;
  const thresholds = thresholdsOf(given);
  const both = undirected(network);
  if (coordinator === undefined) return { ...measured(both, thresholds), withoutCoordinator: null };
  if (!network.members.includes(coordinator))
    throw new RangeError(`networkStage: \`coordinator\` must be the id of a member, got ${shown(coordinator)}`);
  const rest = without(both, [coordinator]);
  return {
    ...measured(both, thresholds),
    withoutCoordinator: measured(rest, thresholds),
  };
}

function measured(network: Network, thresholds: Thresholds): StageReading {
  return stageOf(network, betweenness(network), corePeriphery(network), thresholds);
}

/** The checked thresholds. */
export function thresholdsOf({
  largestPart = 0.5,
  degreeCentralization = 0.5,
  betweennessCentralization = 0.3,
  coreMembers = 4,
  coreShare = 0.5,
  coreFit = 0.5,
  hubs = 2,
}: Omit<NetworkStageOptions, 'coordinator'>): Thresholds {
  const shares = { largestPart, degreeCentralization, betweennessCentralization, coreShare, coreFit };
  for (const [option, value] of Object.entries(shares)) requireNumber('networkStage', option, value, 0, 1);
  requireWhole('networkStage', 'coreMembers', coreMembers, 1);
  requireWhole('networkStage', 'hubs', hubs, 1);
  return { ...shares, coreMembers, hubs };
}

/** The stage of an undirected network whose betweenness and core are known. */
export function stageOf(
  network: Network,
  between: Float64Array,
  core: CorePeriphery,
  thresholds: Thresholds,
): StageReading {
  const numbers = stageNumbers(network, between, core);
  const rules = stageRules(numbers, thresholds);
  return { stage: rules.find(({ holds }) => holds)?.stage ?? null, numbers, rules };
}
