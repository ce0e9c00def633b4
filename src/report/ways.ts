import { tiesAlong } from '../network/direction.js';
import { type Groups, groupIndex } from '../network/groups.js';
import type { Network } from '../network/network.js';
import { placeOf } from '../network/placeOf.js';
import type { Ties } from '../network/ties.js';

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
  const over = new Float64Array(of.length);
  const counts = { ins: new Float64Array(groups), outs: new Float64Array(groups), reached: new Uint8Array(of.length) };
  for (const v of members) {
    const all = allWays(network.ties, into, of, v, counts, between);
    const ways = all > 0 ? all - closedWays(network.ties, into, of, v, counts.reached, between) : 0;
    over[v] = network.directed ? ways : ways / 2;
  }
  return over;
}

// The pairs of different groups with a tie to v and from v, tied themselves or not.
function allWays(
  out: Ties,
  into: Ties,
  of: Int32Array,
  v: number,
  { ins, outs }: { readonly ins: Float64Array; readonly outs: Float64Array },
  between: readonly Float64Array[],
): number {
  const met: number[] = [];
  const counted = (ties: Ties, counts: Float64Array): number => {
    let total = 0;
    for (let k = ties.offsets[v]!; k < ties.offsets[v + 1]!; k++) {
      const g = of[ties.targets[k]!]!;
      if (g === -1) continue;
      if (ins[g] === 0 && outs[g] === 0) met.push(g);
      counts[g]!++;
      total++;
    }
    return total;
  };
  let pairs = counted(into, ins) * counted(out, outs);
  const apart = met.filter((g) => g < between.length);
  for (const g of apart) for (const h of apart) if (g !== h) between[g]![h]! += ins[g]! * outs[h]!;
  for (const g of met) {
    pairs -= ins[g]! * outs[g]!;
    ins[g] = outs[g] = 0;
  }
  return pairs;
}

// Takes from `between` the pairs that have a tie themselves, and says how many they are. Of each a → v the shorter of two
// lists is gone through, so that a hub is not gone through once for each contact.
function closedWays(
  out: Ties,
  into: Ties,
  of: Int32Array,
  v: number,
  reached: Uint8Array,
  between: readonly Float64Array[],
): number {
  const { offsets, targets } = out;
  const [start, end] = [offsets[v]!, offsets[v + 1]!];
  let closed = 0;
  for (let k = start; k < end; k++) reached[targets[k]!] = 1;
  for (let k = into.offsets[v]!; k < into.offsets[v + 1]!; k++) {
    const a = into.targets[k]!;
    const g = of[a]!;
    if (g === -1) continue;
    const ownIsShorter = end - start < offsets[a + 1]! - offsets[a]!;
    const [first, last] = ownIsShorter ? [start, end] : [offsets[a]!, offsets[a + 1]!];
    for (let l = first; l < last; l++) {
      const c = targets[l]!;
      const h = of[c]!;
      if (h === -1 || h === g || (ownIsShorter ? placeOf(out, a, c) < 0 : reached[c] === 0)) continue;
      closed++;
      if (g < between.length && h < between.length) between[g]![h]!--;
    }
  }
  for (let k = start; k < end; k++) reached[targets[k]!] = 0;
  return closed;
}
