import type { Network } from '../../network/network.js';
import { numbersIn } from '../../network/numbersIn.js';
import { type InSequence, networksOf } from '../../network/sequence.js';
import { tiedMembers } from './tiedMembers.js';

export interface MemberTurnoverOptions {
  /** Networks or windows before these two, in any order, by which those who come back are told from those who are new. */
  readonly earlier?: Iterable<InSequence>;
}

/** Shares of the members of two networks. */
export interface MemberRates {
  /** Of those before, the share that is also there after. */
  readonly retention: number;
  /** Of those before, the share that is not there after: 1 − retention. */
  readonly leaveRate: number;
  /** Of those after, the share that was not there before. */
  readonly joinRate: number;
  /** Of those in either, the share that is in both. */
  readonly jaccard: number;
}

/** Who came, went, stayed, fell silent and came back; ids are sorted. */
export interface MemberTurnover extends MemberRates {
  /** Members after and not before. */
  readonly joined: readonly string[];
  /** Members before and not after. */
  readonly left: readonly string[];
  /** Members of both. */
  readonly stayed: readonly string[];
  /** Members of both who had ties before and have none after. */
  readonly silent: readonly string[];
  /** Members of both who had no ties before and have some after. */
  readonly revived: readonly string[];
  /** Of the joined those who were members in an earlier network, of the revived those who had a tie in one. */
  readonly returned: readonly string[];
  /** How many members of both have ties in both. */
  readonly activeInBoth: number;
  /** How many members of both have ties in neither. */
  readonly quietInBoth: number;
  /** Of the members of both who had ties before, the share that fell silent. */
  readonly silenceRate: number;
  /** The same shares of the members with ties; here who falls silent is not retained, as little as who leaves. */
  readonly amongTied: MemberRates;
}

/**
 * Member turnover: who joined, who left and who stayed from one network to the next, and who of those who stayed fell
 * silent or found contacts again. To leave is to be off the roster; to fall silent is to be on it without a tie. The two
 * are told apart only if the members of each network are those of its own time (`membersDuring`, or windows of a roster
 * with dates), and not all that were ever met.
 *
 * Formula, B and A being the members before and after: retention |B ∩ A| / |B|, leave rate 1 − retention, join rate
 * |A \ B| / |A|, Jaccard |B ∩ A| / |B ∪ A|. A tie in either direction counts.
 * Range: 0 (all others) to 1 (the same). NaN where there is nobody to divide by.
 * Cost: O(n + m) time and memory, and O(n) time for each earlier network.
 * Errors: RangeError where `earlier` is no sequence of networks or windows.
 * Source: Huisman and Snijders 2003, doi:10.1177/0049124103256096 (networks whose members come and go).
 * Peers: none that tells leaving from falling silent; the shares are those of set operations on the names.
 *
 * @example
 * const before = buildNetwork(interactionsFrom([['A', 'B'], ['C', 'D']]).interactions);
 * const after = buildNetwork(interactionsFrom([['A', 'B'], ['B', 'E']]).interactions);
 * memberTurnover(before, after).left; // → ['C', 'D']
 * memberTurnover(before, after).retention; // A and B of four → 0.5
 * const first = buildNetwork(interactionsFrom([['A', 'E']]).interactions);
 * memberTurnover(before, after, { earlier: [first] }).returned; // → ['E']
 */
export function memberTurnover(
  before: Network,
  after: Network,
  { earlier = [] }: MemberTurnoverOptions = {},
): MemberTurnover {
  const numbers = numbersIn(before.members, after.members);
  const backwards = numbersIn(after.members, before.members);
  const [tiedBefore, tiedAfter] = [tiedMembers(before), tiedMembers(after)];
  const chosen = (choice: (i: number, j: number) => boolean): string[] =>
    before.members.filter((_, i) => numbers[i]! >= 0 && choice(tiedBefore[i]!, tiedAfter[numbers[i]!]!));
  const joined = after.members.filter((_, j) => backwards[j]! < 0);
  const stayed = chosen(() => true);
  const silent = chosen((had, has) => had > has);
  const revived = chosen((had, has) => had < has);
  const active = chosen((had, has) => had + has === 2);
  return {
    joined,
    left: before.members.filter((_, i) => numbers[i]! < 0),
    stayed,
    silent,
    revived,
    returned: thoseKnown(joined, revived, earlier),
    activeInBoth: active.length,
    quietInBoth: stayed.length - silent.length - revived.length - active.length,
    ...ratesOf(before.members.length, after.members.length, stayed.length),
    silenceRate: silent.length / (silent.length + active.length),
    amongTied: ratesOf(countOf(tiedBefore), countOf(tiedAfter), active.length),
  };
}

function ratesOf(before: number, after: number, both: number): MemberRates {
  return {
    retention: both / before,
    leaveRate: (before - both) / before,
    joinRate: (after - both) / after,
    jaccard: both / (before + after - both),
  };
}

function countOf(marks: Uint8Array): number {
  return marks.reduce((count, mark) => count + mark, 0);
}

// Of the joined who is among the members of an earlier network, of the revived who has a tie in one.
function thoseKnown(joined: readonly string[], revived: readonly string[], earlier: Iterable<InSequence>): string[] {
  const found = new Set<string>();
  for (const network of networksOf('memberTurnover', earlier)) {
    const tied = tiedMembers(network);
    numbersIn(joined, network.members).forEach((number, k) => {
      if (number >= 0) found.add(joined[k]!);
    });
    numbersIn(revived, network.members).forEach((number, k) => {
      if (number >= 0 && tied[number] === 1) found.add(revived[k]!);
    });
  }
  return [...found].sort();
}
