import type { Network } from '../../network/network.js';
import { numbersIn } from '../../network/numbersIn.js';
import { requireWhole, shown } from '../../numeric/check.js';
import { foremost } from '../../numeric/foremost.js';
import { midRanks } from '../../numeric/midRanks.js';
import { degree } from '../centrality/degree.js';

export interface RankStabilityOptions {
  /** A number per member, in member order; NaN for those of whom it is undefined. Default `degree`. */
  readonly measure?: (network: Network) => ArrayLike<number>;
  /** How many stand at the top, and how many of those who rose or fell are named. Default 10. */
  readonly top?: number;
}

/** The ranks of a member among those compared, 1 being the highest value, equals having the mean of theirs. */
export interface RankChange {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

/** How far members keep their places from one network to the next. */
export interface RankStability {
  /** Spearman's correlation of the ranks. */
  readonly correlation: number;
  /** How many members are compared: those of both networks of whom the measure is defined in both. */
  readonly members: number;
  /** Those in the first places of both, as a share of those in the first places of either. */
  readonly topOverlap: number;
  /** Who is in the first `top` places, highest first, with all who share the last of these. */
  readonly topBefore: readonly string[];
  readonly topAfter: readonly string[];
  /** Who rose most, most first, at most `top`. */
  readonly risen: readonly RankChange[];
  /** Who fell most, most first, at most `top`. */
  readonly fallen: readonly RankChange[];
}

/**
 * Rank stability: whether those who stand high by a measure in one network do so in the next, who rose and who fell. The
 * measure is taken over each whole network, the ranks among the members of both, so that those who come and go move
 * nobody's rank.
 *
 * Formula: Spearman's correlation, Pearson's of the ranks where equals have their mean rank; the overlap of the first
 * places is Jaccard's, all who share the last place counted.
 * Range: −1 (turned round) to 1 (the same order), the overlap 0 to 1. The correlation is NaN for fewer than two members
 * and where all are equal in one of the networks; the overlap is NaN without members, and 1 where no more are compared
 * than `top`.
 * Cost: that of the measure, and O(n log n) time, O(n) memory.
 * Errors: RangeError where the measure does not give a number per member.
 * Source: Spearman 1904; Costenbader and Valente 2003, doi:10.1016/S0378-8733(03)00012-1 (stability of centrality).
 * Peers: scipy `spearmanr`, R `cor(method = 'spearman')`, over the same members.
 *
 * @example
 * const before = buildNetwork(interactionsFrom([['A', 'B'], ['A', 'C'], ['A', 'D'], ['B', 'C']]).interactions);
 * const after = buildNetwork(interactionsFrom([['D', 'A'], ['D', 'B'], ['D', 'C'], ['B', 'C']]).interactions);
 * const { correlation, risen } = rankStability(before, after, { top: 1 });
 * correlation; // ranks 1, 2.5, 2.5, 4 and 4, 2.5, 2.5, 1 → -1
 * risen; // → [{ id: 'D', before: 4, after: 1 }]
 */
export function rankStability(
  before: Network,
  after: Network,
  { measure = degree, top = 10 }: RankStabilityOptions = {},
): RankStability {
  requireWhole('rankStability', 'top', top, 1);
  const { ids, first, second } = compared(before, after, valuesOf(before, measure), valuesOf(after, measure));
  const [was, is] = [ranksOf(first), ranksOf(second)];
  const [topBefore, topAfter] = [firstPlaces(was, top), firstPlaces(is, top)];
  const both = topBefore.filter((k) => is[k]! <= is[topAfter.at(-1)!]!).length;
  const change = (k: number): RankChange => ({ id: ids[k]!, before: was[k]!, after: is[k]! });
  const up = ids.flatMap((_, k) => (is[k]! < was[k]! ? [k] : []));
  const down = ids.flatMap((_, k) => (is[k]! > was[k]! ? [k] : []));
  const rise = (k: number): number => was[k]! - is[k]!;
  return {
    correlation: rankCorrelation(was, is),
    members: ids.length,
    topOverlap: both / (topBefore.length + topAfter.length - both),
    topBefore: topBefore.map((k) => ids[k]!),
    topAfter: topAfter.map((k) => ids[k]!),
    risen: foremost(up, top, (a, b) => rise(b) - rise(a)).map(change),
    fallen: foremost(down, top, (a, b) => rise(a) - rise(b)).map(change),
  };
}

function valuesOf(network: Network, measure: (network: Network) => ArrayLike<number>): ArrayLike<number> {
  const n = network.members.length;
  if (typeof measure !== 'function')
    throw new RangeError(`rankStability: \`measure\` must be a function of a network, got ${shown(measure)}`);
  const values: unknown = measure(network);
  const numbers = values as ArrayLike<number>; // once looked at here
  if (typeof values !== 'object' || values === null || numbers.length !== n)
    throw new RangeError(
      `rankStability: \`measure\` must give ${n} numbers, one per member, got ${
        typeof numbers?.length === 'number' ? numbers.length : shown(values)
      }`,
    );
  return numbers;
}

// The members of both networks with a number in both, and these.
function compared(
  before: Network,
  after: Network,
  valuesBefore: ArrayLike<number>,
  valuesAfter: ArrayLike<number>,
): { ids: string[]; first: Float64Array; second: Float64Array } {
  const numbers = numbersIn(before.members, after.members);
  const places = before.members.flatMap((_, i) =>
    numbers[i]! >= 0 && !Number.isNaN(valuesBefore[i]) && !Number.isNaN(valuesAfter[numbers[i]!]) ? [i] : [],
  );
  return {
    ids: places.map((i) => before.members[i]!),
    first: Float64Array.from(places, (i) => valuesBefore[i]!),
    second: Float64Array.from(places, (i) => valuesAfter[numbers[i]!]!),
  };
}

// 1 for the highest. Twice a rank is a whole number, which rounding restores from the share that `midRanks` gives.
function ranksOf(values: Float64Array): Float64Array {
  const count = values.length;
  return midRanks(values).map((share) => count + 0.5 - Math.round(2 * count * share) / 2);
}

// Highest first, and of equals in the order of their ids; whoever shares the last of the places is in.
function firstPlaces(ranks: Float64Array, top: number): number[] {
  const order = Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]!);
  const last = order[Math.min(top, order.length) - 1];
  return order.filter((k) => ranks[k]! <= ranks[last!]!);
}

// Twice a rank less the mean is a whole number, so that ranks which are all alike have a spread of exactly 0.
function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const n = a.length;
  let together = 0;
  let spreadA = 0;
  let spreadB = 0;
  for (let k = 0; k < n; k++) {
    const x = 2 * a[k]! - n - 1;
    const y = 2 * b[k]! - n - 1;
    together += x * y;
    spreadA += x * x;
    spreadB += y * y;
  }
  return together / Math.sqrt(spreadA * spreadB);
}
