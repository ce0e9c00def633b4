import { tiesAlong } from '../../network/direction.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { shown } from '../../numeric/check.js';
import { addOpenPairs, openPairsRoom } from './openPairs.js';

export interface BrokeredBetween {
  /** The groups, in sorted order. */
  readonly names: readonly string[];
  /** From each group (row) to each group, in the order of `names`. */
  readonly pairs: readonly Float64Array[];
}

/**
 * Between which groups one member is the broker: for each two groups how many a of the one and c of the other it
 * connects who are not tied to each other. The pairs that `brokerage` counts by role, told by name; the member's own group
 * need not be known, for a secretariat in no region can stand between regions.
 *
 * Formula: the number of pairs (a, c) with a → member → c, a ≠ c and no a → c, by the groups of a (row) and c. In an
 * undirected network every pair counts both ways, so that the rows are the columns. `member` is an id or a number in
 * member order.
 * Range: from 0. Others of no known group are left out with their ties.
 * Cost: O(n + m) time, memory for a number per pair of groups.
 * Errors: RangeError for a member that the network does not have.
 * Source: Gould and Fernandez 1989, doi:10.2307/270949.
 * Peers: none gives the groups' names; the sum over rows and columns is the total of sna `brokerage` for a
 * member of a known group.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['B', 'D']]);
 * const { names, pairs } = brokeredBetween(buildNetwork(interactions), ['x', 'x', 'y', 'y'], 'B');
 * names; // → ['x', 'y']
 * pairs; // A with C and D, and back; C and D with each other, both ways → [[0, 2], [2, 2]]
 */
export function brokeredBetween(network: Network, groups: Groups, member: string | number): BrokeredBetween {
  const { names, of } = groupIndex('brokeredBetween', network, groups);
  const v = numberOf(network, member);
  const pairs = names.map(() => new Float64Array(names.length));
  const into = tiesAlong('brokeredBetween', network, 'in');
  addOpenPairs(network.ties, into, of, v, openPairsRoom(of.length, names.length), pairs);
  return { names, pairs };
}

function numberOf({ members }: Network, member: string | number): number {
  const v = typeof member === 'string' ? members.indexOf(member) : member;
  if (Number.isInteger(v) && v >= 0 && v < members.length) return v;
  throw new RangeError(`brokeredBetween: \`member\` must be the id or number of a member, got ${shown(member)}`);
}
