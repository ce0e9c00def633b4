import { type Network, tieCount } from '../../network/network.js';
import type { Distance } from '../../network/paths.js';
import { undirected, without } from '../../network/views.js';
import { shown } from '../../numeric/check.js';
import { giniOf } from '../../numeric/gini.js';
import { sumOf } from '../../numeric/sum.js';
import { constraint } from '../bridging/constraint.js';
import { effectiveSize } from '../bridging/effectiveSize.js';
import { betweenness } from '../centrality/betweenness.js';
import { centralization } from '../centrality/centralization.js';
import { components } from '../density/components.js';
import { density } from '../density/density.js';
import { type LossAmong, lossAmong } from './lossAmong.js';
import { type RemovalImpact, removalImpact } from './removalImpact.js';
import { strengthWith, tiedOnlyTo } from './strengthWith.js';

export interface CoordinatorDependenceOptions {
  /** The id of the member in question: the backbone organisation, the secretariat, anyone. */
  readonly coordinator: string;
  /** How long a tie is, for the shortest ways and compactness; `'inverse'` weighs them by strength. Default `'hops'`. */
  readonly distance?: Distance;
}

/** Something over the pairs of the other members, with the coordinator and without; the loss is 1 − without / with. */
export interface PairLoss extends LossAmong {
  readonly with: number;
  readonly without: number;
}

/** What hangs on one member. */
export interface CoordinatorDependence {
  readonly coordinator: string;
  /** The share of the ties, and of their strength, that are with it. */
  readonly tieShare: number;
  readonly strengthShare: number;
  /** The share of the other members' shortest ways that lead over it: its betweenness. */
  readonly mediated: number;
  /** The share of the pairs of other members with a path. */
  readonly reach: PairLoss;
  /** The mean of 1 / distance over the pairs of other members. */
  readonly compactness: PairLoss;
  /** How many more components the others would be in, and how many who have a tie now would have none. */
  readonly componentsMade: LossAmong;
  readonly isolatesMade: LossAmong;
  /** The share of the other members who would be in their largest component. */
  readonly largestComponent: number;
  /** The density among the other members. */
  readonly density: number;
  /** The ids of the members whose only tie is with it, sorted. */
  readonly onlyTie: readonly string[];
  readonly constraint: number;
  readonly effectiveSize: number;
  /** How far the ties are concentrated in one member, whoever that is. */
  readonly centralization: number;
  /** For each member the share of its strength that is with the coordinator; NaN without ties and for the coordinator. */
  readonly dependence: Float64Array;
  /** How unequal these shares are, over the members that have one. */
  readonly dependenceGini: number;
}

/**
 * How much a network depends on its coordinator: what hangs on this one member, and whether that is more than hangs on
 * any other. Everything about pairs is over the pairs of the other members, with the coordinator on their ways and
 * without it, so that both speak of the same pairs. Every loss comes with its percentile among the losses that each other
 * member alone would be, as the loss of anyone costs something. Called for each of `windows` in turn, it tells whether a
 * network learns to stand by itself.
 *
 * That a network depends on its coordinator is what it was set up to do where a lead organisation or a network
 * administrative organisation runs it; the numbers say how much, and not whether that is well. What was met only at events
 * that the coordinator hosts is another question, for `eventDependence` with `hostedBy`.
 *
 * Formula: reach, compactness and what falls apart as `removalImpact`; percentile = the share of the other members with a
 * smaller loss + half of those with the same. mediated = normalized betweenness. dependence = the strength of the ties with
 * the coordinator / all strength of the member, directions added up; its inequality is the Gini coefficient. In a directed
 * network ties are arcs and paths run along them; onlyTie, dependence, what falls apart, and centralization are without
 * direction.
 * Range: shares, losses and percentiles 0 to 1; compactness too, by hops. NaN where there is nothing to share or to lose, or nobody to compare with.
 * Cost: that of `removalImpact`, O(n m) and more; O(n + m) memory.
 * Errors: RangeError for a coordinator that is no member.
 * Source: Provan and Kenis 2008, doi:10.1093/jopart/mum015 (forms of governance); the losses over the same pairs after
 * Latora and Marchiori 2007, doi:10.1088/1367-2630/9/6/188.
 * Peers: none. networkx `global_efficiency` of the graph with and without a node is over different pairs.
 *
 * @example
 * const rows = [['hub', 'A'], ['hub', 'B'], ['hub', 'C'], ['hub', 'D'], ['A', 'B'], ['C', 'D']];
 * const { tieShare, reach, compactness } = coordinatorDependence(
 *   buildNetwork(interactionsFrom(rows).interactions), { coordinator: 'hub' });
 * tieShare; // 4 of 6 → 0.667
 * reach.loss; // of the 6 pairs of the others, A-B and C-D can still reach each other → 0.667
 * compactness.loss; // 1 + 1 of 1 + 1 + 4 × 1/2 → 0.5
 * compactness.percentile; // without A nobody loses anything, nor without the others → 1
 */
export function coordinatorDependence(network: Network, options: CoordinatorDependenceOptions): CoordinatorDependence {
  const { coordinator, distance = 'hops' } = options ?? {};
  const h = network.members.indexOf(coordinator);
  if (h === -1)
    throw new RangeError(
      `coordinatorDependence: \`coordinator\` must be the id of a member, got ${shown(coordinator)}`,
    );
  const both = undirected(network);
  const rest = without(network, [coordinator]);
  const dependence = strengthWith(both.ties, h);
  return {
    coordinator,
    ...sharesOf(network, rest),
    mediated: betweenness(network, { distance })[h]!,
    ...lossesOf(network, h, removalImpact(network, { distance })),
    largestComponent: (components(rest).sizes[0] ?? Number.NaN) / rest.members.length,
    density: density(rest),
    onlyTie: tiedOnlyTo(both.ties, h).map((i) => network.members[i]!),
    constraint: constraint(network)[h]!,
    effectiveSize: effectiveSize(network)[h]!,
    centralization: centralization(network),
    dependence,
    dependenceGini: giniOf(dependence.filter((share) => !Number.isNaN(share))),
  };
}

function sharesOf(network: Network, rest: Network): { tieShare: number; strengthShare: number } {
  const all = sumOf(network.ties.strengths);
  // Whoever has none is told so exactly, though sums are rounded.
  const none = tieCount(rest) === tieCount(network);
  return {
    tieShare: 1 - tieCount(rest) / tieCount(network),
    strengthShare: none && all > 0 ? 0 : (all - sumOf(rest.ties.strengths)) / all,
  };
}

function lossesOf(
  { members }: Network,
  h: number,
  impact: RemovalImpact,
): Pick<CoordinatorDependence, 'reach' | 'compactness' | 'componentsMade' | 'isolatesMade'> {
  return {
    reach: {
      with: impact.reachWith[h]!,
      without: impact.reachWithout[h]!,
      ...lossAmong(impact.reachLoss, h, members),
    },
    compactness: {
      with: impact.compactnessWith[h]!,
      without: impact.compactnessWithout[h]!,
      ...lossAmong(impact.compactnessLoss, h, members),
    },
    componentsMade: lossAmong(impact.componentsMade, h, members),
    isolatesMade: lossAmong(impact.isolatesMade, h, members),
  };
}
