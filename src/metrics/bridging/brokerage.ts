import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { requireOneOf } from '../../numeric/check.js';
import { brokerageOfArcs } from './brokerageOfArcs.js';
import { brokerageOfLabels } from './brokerageOfLabels.js';
import { ROLES } from './brokerRoles.js';
import { openPaths } from './openPaths.js';

export interface BrokerageOptions {
  /**
   * What the counts are compared with. `'bernoulli'`: arcs drawn one by one at the network's density, so that having
   * many ties makes a broker. `'labels'`: the groups of the others shuffled among them, so that it does not. Default
   * `'bernoulli'`.
   */
  readonly expected?: 'bernoulli' | 'labels';
}

/** One value for each role of a broker v between a and c. */
export interface BrokerRoles<Value> {
  /** All three of one group. */
  readonly coordinator: Value;
  /** a and c of one group, v of another. */
  readonly itinerant: Value;
  /** v takes it out of its group: a of v's group, c of another. */
  readonly representative: Value;
  /** v lets it into its group: c of v's group, a of another. */
  readonly gatekeeper: Value;
  /** All three of different groups. */
  readonly liaison: Value;
  readonly total: Value;
}

export interface BrokerageCounts<Value> {
  readonly observed: BrokerRoles<Value>;
  /** The mean under chance. */
  readonly expected: BrokerRoles<Value>;
  /** (observed − expected) / the standard deviation under chance. */
  readonly zScores: BrokerRoles<Value>;
}

/** Counts per member, in member order, and of the whole network. */
export interface Brokerage extends BrokerageCounts<Float64Array> {
  /** The sums over all members. */
  readonly whole: BrokerageCounts<number>;
}

/**
 * Brokerage between groups: whom a member connects who are not tied to each other, counted by the role it plays between
 * their groups. Coordinators keep a group together; representatives and gatekeepers speak for it and open it; itinerants
 * and liaisons stand between groups not their own.
 *
 * Formula: for each v the pairs (a, c) with a → v, v → c, a ≠ c and no a → c. By the groups of a, v, c: coordinator xxx,
 * itinerant xyx, representative xxy, gatekeeper xyy, liaison xyz. An undirected tie is an arc each way, so each pair
 * counts twice, and a representative is as often a gatekeeper. Members of no known group are left out with their ties.
 * `'bernoulli'`: of a role's places (a, c), each is filled with probability d² (1 − d) at density d; the variance adds
 * d³ (1 − d)³ for every ordered pair of places that share an arc; over the whole network also places that share an arc
 * which one has for its tie missing. In an undirected network too arcs are drawn singly; were ties drawn, the variances
 * of a member's coordinator, itinerant, liaison and total would be twice these, of the other two the same.
 * `'labels'`: a member's open two-paths times the share of ordered pairs of others that make the role; the variance is
 * exact. Over the whole network everybody's group is shuffled, and there is a mean but no z-score.
 * Range: observed from 0. NaN for members of no known group; a z-score is NaN where chance leaves no room: in roles
 * without places, at density 0 or 1, without open two-paths or for the total under `'labels'`.
 * Cost: O(n + m^1.5) time, however many pairs there are, O(n + m) memory.
 * Source: Gould and Fernandez 1989, doi:10.2307/270949.
 * Peers: sna `brokerage` (w_I, w_O, b_IO, b_OI, b_O, t in this order) gives the same counts, expected values and members'
 * z-scores. Its z-scores of the whole agree for w_O and b_O; for the others it leaves out pairs of places that exclude
 * each other (a → v → c with a → c → v or v → a → c; for b_IO and b_OI all that do), so that its deviations are too
 * large. UCINET compares with shuffled groups.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const roles = brokerage(buildNetwork(interactions, { directed: true }), ['x', 'x', 'y', 'y']);
 * roles.observed.representative; // B takes from A of its own group to C → [0, 1, 0, 0]
 * roles.observed.gatekeeper; // C takes from B to D of its own group → [0, 0, 1, 0]
 * roles.whole.expected.total; // 4 · 3 · 2 places at density 3/12: 24 · (1/4)² · 3/4 → 1.125
 */
export function brokerage(
  network: Network,
  groups: Groups,
  { expected = 'bernoulli' }: BrokerageOptions = {},
): Brokerage {
  requireOneOf('brokerage', 'expected', expected, ['bernoulli', 'labels']);
  const { names, of } = groupIndex('brokerage', network, groups);
  const paths = openPaths(network.ties, of, names.length);
  const sizes = new Float64Array(names.length);
  for (const g of of) if (g !== -1) sizes[g]!++;
  const { means, deviations, whole } =
    expected === 'bernoulli' ? brokerageOfArcs(of, sizes, paths.arcs) : brokerageOfLabels(of, sizes, paths);
  const sums = paths.counts.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const observed = paths.counts.map((counts) => counts.map((count, i) => (of[i] === -1 ? Number.NaN : count)));
  return {
    observed: byRole((role) => observed[role]!),
    expected: byRole((role) => means[role]!),
    zScores: byRole((role) =>
      observed[role]!.map((count, i) => zScore(count, means[role]![i]!, deviations[role]![i]!)),
    ),
    whole: {
      observed: byRole((role) => sums[role]!),
      expected: byRole((role) => whole.means[role]!),
      zScores: byRole((role) => zScore(sums[role]!, whole.means[role]!, whole.deviations[role]!)),
    },
  };
}

function byRole<Value>(value: (role: number) => Value): BrokerRoles<Value> {
  const [coordinator, itinerant, representative, gatekeeper, liaison, total] = ROLES.map((_, role) => value(role));
  return {
    coordinator: coordinator!,
    itinerant: itinerant!,
    representative: representative!,
    gatekeeper: gatekeeper!,
    liaison: liaison!,
    total: total!,
  };
}

function zScore(count: number, mean: number, deviation: number): number {
  return deviation === 0 ? Number.NaN : (count - mean) / deviation;
}
