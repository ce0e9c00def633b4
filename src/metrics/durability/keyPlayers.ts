import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { without } from '../../network/views.js';
import { requireOneOf, requireWhole, shown } from '../../numeric/check.js';
import { randomFrom } from '../../numeric/random.js';
import { fragmentation } from '../density/fragmentation.js';
import { FragmentsLeft } from './fragmentsLeft.js';
import { BestSets, everySet, exchanged } from './keySets.js';
import { NearnessLeft } from './nearnessLeft.js';
import { ReachTogether } from './reachTogether.js';

export interface KeyPlayersOptions {
  /** How many members make a set. Default 1. */
  readonly k?: number;
  /**
   * `'disconnect'`: without whom the others hang together least (KPP-NEG); `'reach'`: who together reach the others best
   * (KPP-POS). Default `'disconnect'`.
   */
  readonly goal?: 'disconnect' | 'reach';
  /**
   * `'components'`: only whether there is a path counts; `'distances'`: how long it is too. Default `'components'` to
   * disconnect, `'distances'` to reach.
   */
  readonly method?: 'components' | 'distances';
  /** To reach: how many steps count, farther members do not; a whole number or Infinity. Default Infinity. */
  readonly hops?: number;
  /** To reach: along which ties. Default `'out'`. */
  readonly direction?: Direction;
  /** To disconnect: the pairs of those who are left, or of all members, those removed being isolates. Default `'left'`. */
  readonly pairs?: 'left' | 'all';
  /** Whether all sets are gone through. Default: where that takes no more than some 1e8 steps, about a second. */
  readonly exhaustive?: boolean;
  /** Else from how many sets exchanges begin: one chosen member by member, the others by draw. Default 20. */
  readonly restarts?: number;
  /** How many best sets are listed at most. Default 100. */
  readonly limit?: number;
  /** The seed of the draws. Default 1. */
  readonly seed?: number;
}

export interface KeyPlayers {
  /** What the best sets attain: F or D_F of those left, or the share, by distances D_R, of members reached. */
  readonly value: number;
  /** The same with no set: of the network as it is, or 0, as nobody reaches nobody. */
  readonly before: number;
  /** The best sets, all equally good: ids in order, sets in order of their members, `limit` of them at most. */
  readonly sets: readonly (readonly string[])[];
  /** How many best sets were found: all there are if `exact`, else at most `limit`. */
  readonly count: number;
  /** Whether all sets were gone through, so that none is better. */
  readonly exact: boolean;
}

/**
 * Key players: which members, taken together, the network can do without least, or through which to reach everybody.
 * The best set is seldom that of the most central members, since those often do the same work.
 *
 * Formula: `'disconnect'` (KPP-NEG): the sets of k members without which fragmentation is highest: F, or by distances D_F,
 * over the pairs of the n − k members left (by `pairs: 'all'` over those of all n); directions are ignored. `'reach'`
 * (KPP-POS): the sets with the highest D_R = (1 / n) Σ 1 / d over all members, d being the steps from the nearest of the
 * set, 1 for its own; by components the share of members within `hops` steps of it. Values that differ by less than 1e-10
 * are equal.
 * All sets are gone through where that is quick (`exact`); else, from several first sets, the exchange of a member for one
 * outside that gains most is made as long as one gains. What that finds is mostly the best, and need not be.
 * Range: 0 to 1. NaN, and no set, in a network of fewer than k members, to disconnect of fewer than k + 2.
 * Cost: s = n + m for F, n (n + m) and mostly a few times that for D_F, n² for D_R after searches from everyone (from 8,000
 * members on n (n + m)). All sets O(C(n, k − 1) s): the last member of a set is not tried, but told for all at once.
 * Exchanges O(`restarts` × k s) for each exchange that is made. O(n + m) memory, D_R 2 n² bytes up to 8,000 members.
 * Errors: RangeError for options that are not as above.
 * Source: Borgatti 2006, doi:10.1007/s10588-006-7084-x.
 * Peers: KeyPlayer and UCINET; R `keyplayer` `kpset` (one set, by exchange); R `influenceR` `keyplayer` adds up over those
 * outside the set, not divided. Of the fewest to take out `connectivity`, of single members `cutMembers`.
 *
 * @example
 * const rows = [['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D'], ['D', 'E'], ['D', 'F'], ['E', 'F']];
 * const network = buildNetwork(interactionsFrom(rows).interactions);
 * keyPlayers(network).sets; // two triangles hold by a tie → [['C'], ['D']]
 * keyPlayers(network).value; // 2 and 3 are left: 4 of 10 pairs have a path → 0.6
 * keyPlayers(network, { k: 2, goal: 'reach' }).value; // one in each triangle, tied to all there → 1
 */
export function keyPlayers(
  network: Network,
  {
    k = 1,
    goal = 'disconnect',
    method = goal === 'reach' ? 'distances' : 'components',
    hops = Infinity,
    direction = 'out',
    pairs = 'left',
    exhaustive,
    restarts = 20,
    limit = 100,
    seed = 1,
  }: KeyPlayersOptions = {},
): KeyPlayers {
  requireWhole('keyPlayers', 'k', k, 1);
  requireOneOf('keyPlayers', 'goal', goal, ['disconnect', 'reach']);
  requireOneOf('keyPlayers', 'method', method, ['components', 'distances']);
  if (hops !== Infinity) requireWhole('keyPlayers', 'hops', hops, 1);
  requireOneOf('keyPlayers', 'pairs', pairs, ['left', 'all']);
  requireSearch(exhaustive, restarts, limit, seed);
  const n = network.members.length;
  const ties = tiesAlong('keyPlayers', network, goal === 'reach' ? direction : 'all');
  const before = goal === 'reach' ? (n > 0 ? 0 : Number.NaN) : fragmentation(network, { method });
  if (n < (goal === 'reach' ? k : k + 2)) return { value: Number.NaN, before, sets: [], count: 0, exact: true };
  const reach = goal === 'reach' ? new ReachTogether(ties, hops, method === 'distances') : null;
  const values = reach ?? (method === 'distances' ? new NearnessLeft(ties) : new FragmentsLeft(ties));
  const exact = exhaustive ?? choose(n, k - 1) * values.steps <= MOST_STEPS;
  const best = new BestSets(limit);
  if (exact) everySet(values, n, k, best);
  else exchanged(values, n, k, restarts, randomFrom(seed), best);
  const found = best.sets();
  const sets = found.map((set) => set.map((i) => network.members[i]!));
  const value = reach === null ? left(network, sets[0]!, method, pairs) : reach.together(found[0]!) / n;
  return { value, before, sets, count: best.count, exact };
}

function requireSearch(exhaustive: unknown, restarts: number, limit: number, seed: number): void {
  if (exhaustive !== undefined && typeof exhaustive !== 'boolean')
    throw new RangeError(`keyPlayers: \`exhaustive\` must be true or false, got ${shown(exhaustive)}`);
  requireWhole('keyPlayers', 'restarts', restarts, 1);
  requireWhole('keyPlayers', 'limit', limit, 1);
  requireWhole('keyPlayers', 'seed', seed, 0);
}

const MOST_STEPS = 1e8;

// How many sets of k there are; Infinity where they cannot be counted.
function choose(n: number, k: number): number {
  let sets = 1;
  for (let i = 1; i <= k; i++) sets *= (n - k + i) / i;
  return sets;
}

function left(
  network: Network,
  set: readonly string[],
  method: 'components' | 'distances',
  pairs: 'left' | 'all',
): number {
  const others = fragmentation(without(network, set), { method });
  const n = network.members.length;
  const m = n - set.length;
  return pairs === 'left' ? others : 1 - ((1 - others) * m * (m - 1)) / (n * (n - 1));
}
