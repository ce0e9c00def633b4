import { type Network, tieCount } from '../../network/network.js';
import { numbersIn } from '../../network/numbersIn.js';
import type { Ties } from '../../network/ties.js';
import { requireAlike } from './requireAlike.js';

/** How the ties of one network differ from those of the next. */
export interface TieChange {
  /** How many members there are in either of the networks. */
  readonly members: number;
  /** How many ties there are before. */
  readonly before: number;
  /** How many there are after. */
  readonly after: number;
  /** Ties after and not before. */
  readonly formed: number;
  /** Ties in both. */
  readonly persisted: number;
  /** Ties before and not after. */
  readonly dissolved: number;
  /** Of the ties in either, the share that is in both. */
  readonly jaccard: number;
  /** In how many pairs the networks differ: formed + dissolved. */
  readonly hamming: number;
  /** The same as a share of all pairs of members. */
  readonly hammingShare: number;
  /** Of the ties before, the share that is there after. */
  readonly persistence: number;
  /** Of the ties before, the share that is not: 1 − persistence. */
  readonly dissolution: number;
  /** Of the pairs that were not tied before, the share that is after. */
  readonly formation: number;
}

/** The change of ties over all members, and over those who could have kept them. */
export interface TieTurnover extends TieChange {
  /** The same over the members of both networks and the ties among them. */
  readonly amongStayers: TieChange;
  /** How many of the dissolved ties ended because a member left. */
  readonly lostWithLeavers: number;
  /** How many of the formed ties came with someone who joined. */
  readonly broughtByJoiners: number;
}

/**
 * Tie turnover: which ties formed, persisted and dissolved from one network to the next. Over all members it mixes ties
 * that were given up with ties that ended because someone left; `amongStayers` is about the members of both networks
 * only, whose ties could have lasted, and is the one to read as the stability of relations. Models of change are advised
 * to have a Jaccard of 0.3 or more among stayers, as there is otherwise little that one network says of the next.
 *
 * Formula, B and A being the ties before and after: formed |A \ B|, persisted |A ∩ B|, dissolved |B \ A|; Jaccard
 * |A ∩ B| / |A ∪ B|; Hamming |A \ B| + |B \ A|, as a share of the pairs of members; persistence |A ∩ B| / |B|;
 * dissolution |B \ A| / |B|; formation |A \ B| / (pairs − |B|). Pairs are those of the members of either network, among
 * stayers those of the members of both. In directed networks arcs and ordered pairs count. Strengths do not.
 * Range: shares from 0 to 1. NaN where there is nothing to divide by.
 * Cost: O(n + m) time, O(n) memory.
 * Errors: RangeError where one network has a direction and the other none.
 * Source: Snijders, van de Bunt and Steglich 2010, doi:10.1016/j.socnet.2009.02.004 (Jaccard); Krivitsky and Handcock
 * 2014, doi:10.1111/rssb.12014 (formation and dissolution); Banks and Carley 1994 (Hamming).
 * Peers: sna `hdist` is `hamming` of networks with the same members; RSiena prints the Jaccard and the counts of changes
 * over the members of both.
 *
 * @example
 * const before = buildNetwork(interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]).interactions);
 * const after = buildNetwork(interactionsFrom([['A', 'B'], ['A', 'C'], ['C', 'E']]).interactions);
 * tieTurnover(before, after).jaccard; // A-B of five ties → 0.2
 * tieTurnover(before, after).amongStayers.jaccard; // A-B of A-B, B-C and A-C → 0.333
 * tieTurnover(before, after).lostWithLeavers; // C-D → 1
 */
export function tieTurnover(before: Network, after: Network): TieTurnover {
  requireAlike('tieTurnover', before, after);
  const numbers = numbersIn(before.members, after.members);
  const backwards = numbersIn(after.members, before.members);
  const each = before.directed ? 1 : 2; // an undirected tie has two ends, and is met at both
  const stayers = countOf(numbers);
  const persisted = endsInBoth(before.ties, after.ties, numbers) / each;
  const amongStayers = changeOf(
    stayers,
    before.directed,
    endsAmong(before.ties, numbers) / each,
    endsAmong(after.ties, backwards) / each,
    persisted,
  );
  const everyone = before.members.length + after.members.length - stayers;
  const all = changeOf(everyone, before.directed, tieCount(before), tieCount(after), persisted);
  return {
    ...all,
    amongStayers,
    lostWithLeavers: all.dissolved - amongStayers.dissolved,
    broughtByJoiners: all.formed - amongStayers.formed,
  };
}

function changeOf(members: number, directed: boolean, before: number, after: number, persisted: number): TieChange {
  const pairs = (members * (members - 1)) / (directed ? 1 : 2);
  const formed = after - persisted;
  const dissolved = before - persisted;
  return {
    members,
    before,
    after,
    formed,
    persisted,
    dissolved,
    jaccard: persisted / (formed + persisted + dissolved),
    hamming: formed + dissolved,
    hammingShare: (formed + dissolved) / pairs,
    persistence: persisted / before,
    dissolution: dissolved / before,
    formation: formed / (pairs - before),
  };
}

function countOf(numbers: Int32Array): number {
  let count = 0;
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! >= 0) count++;
  return count;
}

// Both ends of such ties have a number in the other network.
function endsAmong({ offsets, targets }: Ties, numbers: Int32Array): number {
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i]! < 0) continue;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) if (numbers[targets[k]!]! >= 0) count++;
  }
  return count;
}

// Numbers in the other network rise with the numbers here, so that two rows are merged as they stand.
function endsInBoth(before: Ties, after: Ties, numbers: Int32Array): number {
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    const j = numbers[i]!;
    if (j < 0) continue;
    let l = after.offsets[j]!;
    const last = after.offsets[j + 1]!;
    for (let k = before.offsets[i]!, end = before.offsets[i + 1]!; k < end && l < last; k++) {
      const target = numbers[before.targets[k]!]!;
      while (l < last && after.targets[l]! < target) l++;
      if (l < last && after.targets[l] === target) count++;
    }
  }
  return count;
}
