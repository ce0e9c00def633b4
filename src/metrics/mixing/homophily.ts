import { tiesOfOne } from '../../network/bothWays.js';
import { type Direction, tiesAlong } from '../../network/direction.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import { requireOneOf } from '../../numeric/check.js';
import { added, type TieEnds, tieEnds } from '../community/tieEnds.js';

export interface HomophilyOptions {
  /**
   * The share to expect within a group of n_g: `'others'`, its share of everybody else, (n_g − 1)/(n − 1); `'members'`,
   * its share of all members, n_g/n. Default `'others'`.
   */
  readonly baseline?: 'others' | 'members';
  /** Add up strengths instead of counting ties. Default false. */
  readonly strengths?: boolean;
  /** Ties that a group's members have to others, those they receive, or both with direction ignored. Default `'out'`. */
  readonly direction?: Direction;
}

/** The whole network, each group counted as often as it has ties. */
export interface Homophily {
  /** The share of ties that stay within groups. */
  readonly share: number;
  /** The share to expect if ties took no notice of groups. */
  readonly expected: number;
  readonly index: number;
  /** Each group, in the order of their names. */
  readonly groups: readonly HomophilyOfGroup[];
}

export interface HomophilyOfGroup {
  readonly name: string;
  /** How many members it has. */
  readonly size: number;
  /** The share of its members' ties that stay within. */
  readonly share: number;
  readonly expected: number;
  readonly index: number;
}

/**
 * Homophily (Coleman's index): how far the members of each group choose their own kind beyond what the sizes of the
 * groups make likely. It can be compared between groups of different sizes.
 *
 * Formula, s being the share of a group's ties that stay within and w the share to expect by `baseline`: (s − w)/(1 − w)
 * where s ≥ w, else (s − w)/w. Overall the same with the share of all ties, and w the mean over groups, each counted as
 * often as it has ties. An undirected tie counts at both ends.
 * Range: −1 (no tie within) through 0 (as expected) to 1 (every tie within). NaN without ties, and for a group of all
 * members. Members of no known group are left out with their ties.
 * Cost: O(n + m) time, O(n) memory.
 * Errors: RangeError for an attribute that the network does not have, or labels that are not one per member.
 * Source: Coleman 1958, doi:10.17730/humo.17.4.q5604m676260q8n7; Currarini, Jackson and Pin 2009,
 * doi:10.3982/ECTA7528 (inbreeding homophily, `baseline: 'members'`).
 * Peers: R netseg `coleman`, the index of each group of a directed network by `'others'`. networkx, igraph and sna have
 * none.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const { groups } = homophily(buildNetwork(interactions), ['x', 'x', 'y', 'y']);
 * groups[0].share; // of the ends at A, B and B one leads to C → 0.667
 * groups[0].index; // (2/3 − 1/3) / (1 − 1/3) → 0.5
 */
export function homophily(
  network: Network,
  groups: Groups,
  { baseline = 'others', strengths = false, direction = 'out' }: HomophilyOptions = {},
): Homophily {
  requireOneOf('homophily', 'baseline', baseline, ['others', 'members']);
  const along = tiesAlong('homophily', network, direction);
  const { names, of } = groupIndex('homophily', network, groups);
  const ends = tieEnds(strengths ? along : tiesOfOne(along), of, names.length);
  const expected = expectedShares(ends.sizes, baseline);
  return {
    ...overall(ends, expected),
    groups: names.map((name, g) => {
      const share = ends.within[g]! / (ends.within[g]! + ends.between[g]!);
      return { name, size: ends.sizes[g]!, share, expected: expected[g]!, index: coleman(share, expected[g]!) };
    }),
  };
}

function expectedShares(sizes: Float64Array, baseline: 'others' | 'members'): Float64Array {
  const n = added(sizes);
  return sizes.map((size) => (baseline === 'others' ? (size - 1) / (n - 1) : size / n));
}

function overall({ within, between }: TieEnds, expected: Float64Array): Omit<Homophily, 'groups'> {
  const ties = added(within) + added(between);
  const share = added(within) / ties;
  // Shares of ties first: one group with all ties is then exactly as expected of it.
  const mean = ties === 0 ? Number.NaN : added(expected.map((w, g) => w * ((within[g]! + between[g]!) / ties)));
  return { share, expected: mean, index: coleman(share, mean) };
}

function coleman(share: number, expected: number): number {
  return share >= expected ? (share - expected) / (1 - expected) : (share - expected) / expected;
}
