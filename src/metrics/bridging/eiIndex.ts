import { tiesOfOne } from '../../network/bothWays.js';
import { tiesAlong } from '../../network/direction.js';
import { type Groups, groupIndex } from '../../network/groups.js';
import type { Network } from '../../network/network.js';
import type { Ties } from '../../network/ties.js';
import { type EiRange, expectedIndex, type Pairs, pairsOf, pairsOfMembers, rangeOf, total } from './eiRange.js';

export interface EiIndexOptions {
  /** Add up strengths instead of counting ties. Default false. */
  readonly strengths?: boolean;
}

/** The index of the whole network, and of its parts. */
export interface EiIndex extends EiRange<number> {
  /** Ties within groups. */
  readonly internal: number;
  /** Ties between groups. */
  readonly external: number;
  /** The index to expect if ties took no notice of groups; far from 0 as a rule. */
  readonly expected: number;
  /** Each group, in the order of their names. */
  readonly groups: readonly EiOfGroup[];
  /** Each member over its own contacts, in member order. */
  readonly members: EiRange<Float64Array>;
}

export interface EiOfGroup extends EiRange<number> {
  readonly name: string;
  /** How many members it has. */
  readonly size: number;
  readonly internal: number;
  /** Ties with one end in the group, whichever way they go. */
  readonly external: number;
}

/**
 * E-I index: whether ties go mostly between groups (towards 1) or stay mostly within them (towards −1). Compare it with
 * `expected`: where groups are many and small, most pairs are external, and so are most ties made without regard to
 * groups.
 *
 * Formula: (E − I) / (E + I) over the E external and I internal ties, or over their strengths. Ties are arcs in a
 * directed network. A member's own index ignores direction and is over its contacts, or the strengths both ways.
 * `expected` is (external pairs − internal pairs) / pairs. With m ties, at most as many are external as there are pairs
 * of members of different groups, ordered ones in a directed network, and at most as many internal as there are pairs
 * within: that gives `least` and `most`, and `rescaled` is −1 + 2 (index − least) / (most − least); for a group over
 * the pairs with a member of it, for a member over the pairs it is in. Members of no known group are left out with their
 * ties.
 * Range: −1 to 1. NaN where there are no ties; `expected` is NaN for fewer than two members with a group; `rescaled` is
 * NaN where `least` is `most`. With `strengths` all three are NaN: a pair may have any strength, so that sizes set no
 * bounds.
 * Cost: O(n + m) time, O(n) memory, 25 to 45 bytes a tie more where ties have directions.
 * Source: Krackhardt and Stern 1988, doi:10.2307/2786835.
 * Peers: UCINET's E-I Index, which counts ties whatever their strength, and rescales so. The R package egor compares
 * densities instead.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['B', 'C'], ['C', 'D']]);
 * const ei = eiIndex(buildNetwork(interactions), ['x', 'x', 'y', 'y']);
 * ei.index; // 1 external, 2 internal: (1 − 2) / 3 → -0.333
 * ei.expected; // 4 of the 6 pairs are external: (4 − 2) / 6 → 0.333
 * ei.least; // 2 pairs within groups, so at least 1 of 3 ties between: (1 − 2) / 3 → -0.333
 * ei.members.index; // → [-1, 0, 0, -1]
 */
export function eiIndex(network: Network, groups: Groups, { strengths = false }: EiIndexOptions = {}): EiIndex {
  const { names, of } = groupIndex('eiIndex', network, groups);
  const ties = tiesAlong('eiIndex', network, 'all');
  const sums = addedUp(strengths ? network.ties : tiesOfOne(network.ties), of, names.length, network.directed);
  const pairs = pairsOf(sums.sizes, network.directed, strengths);
  const [internal, external] = [total(sums.internal), total(sums.external) / 2]; // an external tie has two groups
  return {
    ...rangeOf(external, internal, total(pairs.external) / 2, total(pairs.internal)),
    internal,
    external,
    expected: expectedIndex(sums.sizes),
    groups: names.map((name, g) => groupResult(name, sums, pairs, g)),
    members: ofMembers(strengths ? ties : tiesOfOne(ties), of, pairsOfMembers(sums.sizes, strengths)),
  };
}

interface Sums {
  readonly sizes: Float64Array;
  readonly internal: Float64Array;
  readonly external: Float64Array;
}

function addedUp({ offsets, targets, strengths }: Ties, of: Int32Array, count: number, directed: boolean): Sums {
  const sizes = new Float64Array(count);
  const internal = new Float64Array(count);
  const external = new Float64Array(count);
  for (let i = 0; i < of.length; i++) {
    const g = of[i]!;
    if (g === -1) continue;
    sizes[g]!++;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const h = of[targets[k]!]!;
      if (h === -1 || (!directed && targets[k]! < i)) continue;
      if (g === h) internal[g]! += strengths[k]!;
      else {
        external[g]! += strengths[k]!;
        external[h]! += strengths[k]!;
      }
    }
  }
  return { sizes, internal, external };
}

function ofMembers({ offsets, targets, strengths }: Ties, of: Int32Array, pairs: Pairs): EiRange<Float64Array> {
  const empty = (): Float64Array => new Float64Array(of.length).fill(Number.NaN);
  const columns = { index: empty(), least: empty(), most: empty(), rescaled: empty() };
  for (let i = 0; i < of.length; i++) {
    if (of[i] === -1) continue;
    let internal = 0;
    let external = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const h = of[targets[k]!]!;
      if (h === of[i]) internal += strengths[k]!;
      else if (h !== -1) external += strengths[k]!;
    }
    const { index, least, most, rescaled } = rangeOf(
      external,
      internal,
      pairs.external[of[i]!]!,
      pairs.internal[of[i]!]!,
    );
    columns.index[i] = index;
    columns.least[i] = least;
    columns.most[i] = most;
    columns.rescaled[i] = rescaled;
  }
  return columns;
}

function groupResult(name: string, { sizes, internal, external }: Sums, pairs: Pairs, g: number): EiOfGroup {
  const [size, within, between] = [sizes[g]!, internal[g]!, external[g]!];
  const range = rangeOf(between, within, pairs.external[g]!, pairs.internal[g]!);
  return { name, size, internal: within, external: between, ...range };
}
