import { addOpenPairs, openPairsRoom } from '../metrics/bridging/openPairs.js';
import { tiesAlong } from '../network/direction.js';
import { type Groups, groupIndex } from '../network/groups.js';
import type { Network } from '../network/network.js';

/**
 * The ways between groups: a member of one group has a tie to a third member, who has one to a member of another group,
 * and the first has none to the last. Their groups must be known, that of the third need not be: a secretariat in no
 * region can stand between regions. Over members of known groups they are what `brokerage` counts as representative,
 * gatekeeper and liaison.
 */
export interface Ways {
  /** The groups, in sorted order, and the number of each member's, −1 where it is not known. */
  readonly names: readonly string[];
  readonly of: Int32Array;
  /** How many ways lead over each member; where ties have no direction, one for a pair. */
  readonly over: Float64Array;
  /** From each of the groups told apart (row) to each, over all members. */
  readonly between: readonly Float64Array[];
}

/** Counts the ways of a network; tells at most the first 100 groups apart. O(n + m^1.5 log n), and groups² for a member. */
export function waysOf(network: Network, groups: Groups): Ways {
  const { names, of } = groupIndex('profile', network, groups);
  const between = told(names);
  return { names, of, over: countWays(network, of, names.length, between), between };
}

/** The ways over one member, as `between`. */
export function waysOver(network: Network, { names, of }: Ways, member: number): Float64Array[] {
  const between = told(names);
  countWays(network, of, names.length, between, [member]);
  return between;
}

const MOST_TOLD = 100;

function told(names: readonly string[]): Float64Array[] {
  const count = Math.min(names.length, MOST_TOLD);
  return Array.from({ length: count }, () => new Float64Array(count));
}

function countWays(
  network: Network,
  of: Int32Array,
  groups: number,
  between: readonly Float64Array[],
  members: Iterable<number> = of.keys(),
): Float64Array {
  const into = tiesAlong('profile', network, 'in');
  const room = openPairsRoom(of.length, groups);
  const over = new Float64Array(of.length);
  const once = network.directed ? 1 : 2;
  for (const v of members) over[v] = addOpenPairs(network.ties, into, of, v, room, between) / once;
  // Between two of one group there is no way.
  for (let g = 0; g < between.length; g++) between[g]![g] = 0;
  return over;
}
