import { tiesAlong } from '../../network/direction.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { shown } from '../../numeric/check.js';

export interface BrokeredBetween {
  /** The groups, in sorted order. */
  readonly names: readonly string[];
  /** From each group (row) to each group, in the order of `names`. */
  readonly pairs: readonly Float64Array[];
}

/**
 * Between which groups one member is the broker: for each two groups how many a of the one and c of the other it
 * connects who are not tied to each other. The pairs that `brokerage` counts by role, told by name.
 *
 * Formula: the number of pairs (a, c) with a → member → c, a ≠ c and no a → c, by the groups of a (row) and c. In an
 * undirected network every pair counts both ways, so that the rows are the columns. `member` is an id or a number in
 * member order.
 * Range: from 0. NaN for a member of no known group, whose ties are left out; so are those of others of no known group.
 * Cost: O(n + m) time, memory for a number per pair of groups.
 * Errors: RangeError for a member that the network does not have.
 * Source: Gould and Fernandez 1989, doi:10.2307/270949.
 * Peers: none gives the groups' names; the sum over rows and columns is the total of sna `brokerage`.
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
  const pairs = names.map(() => new Float64Array(names.length).fill(of[v] === -1 ? Number.NaN : 0));
  if (of[v] !== -1) countPairs(network.ties, tiesAlong('brokeredBetween', network, 'in'), of, v, pairs);
  return { names, pairs };
}

function numberOf({ members }: Network, member: string | number): number {
  const v = typeof member === 'string' ? members.indexOf(member) : member;
  if (Number.isInteger(v) && v >= 0 && v < members.length) return v;
  throw new RangeError(`brokeredBetween: \`member\` must be the id or number of a member, got ${shown(member)}`);
}

function countPairs(out: Ties, into: Ties, of: Int32Array, v: number, pairs: readonly Float64Array[]): void {
  const reached = new Uint8Array(of.length);
  const outsOf = new Float64Array(pairs.length);
  for (let k = out.offsets[v]!; k < out.offsets[v + 1]!; k++) {
    const c = out.targets[k]!;
    if (of[c] === -1) continue;
    reached[c] = 1;
    outsOf[of[c]!]!++;
  }
  const insOf = new Float64Array(pairs.length);
  for (let k = into.offsets[v]!; k < into.offsets[v + 1]!; k++) {
    const a = into.targets[k]!;
    if (of[a] === -1) continue;
    insOf[of[a]!]!++;
    const row = pairs[of[a]!]!;
    // All of them, less those that a reaches itself and a itself.
    if (reached[a] === 1) row[of[a]!]!--;
    for (let l = out.offsets[a]!; l < out.offsets[a + 1]!; l++)
      if (reached[out.targets[l]!] === 1) row[of[out.targets[l]!]!]!--;
  }
  pairs.forEach((row, g) => {
    for (let h = 0; h < row.length; h++) row[h]! += insOf[g]! * outsOf[h]!;
  });
}
