import { stableOrder } from '../numeric/stableOrder.js';
import { sumOf } from '../numeric/sum.js';
import type { Network } from './network.js';

/** The ties of a network by what they are to groups of its members. */
export interface GroupedTies {
  /** Between two groups, an undirected one from the lower. */
  readonly between: { readonly source: Uint32Array; readonly target: Uint32Array; readonly strength: Float64Array };
  readonly within: { readonly group: readonly number[]; readonly strength: readonly number[] };
  /** Of members without a group. */
  readonly aside: readonly number[];
}

/** Each tie once; `of` is the number of each member's group, −1 for none. */
export function groupedTies({ directed, ties: { offsets, targets, strengths } }: Network, of: Int32Array): GroupedTies {
  const source = new Uint32Array(targets.length);
  const target = new Uint32Array(targets.length);
  const strength = new Float64Array(targets.length);
  const within = { group: [] as number[], strength: [] as number[] };
  const aside: number[] = [];
  let count = 0;
  for (let i = 0; i < of.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (!directed && targets[k]! < i) continue;
      const [a, b] = [of[i]!, of[targets[k]!]!];
      if (a < 0 || b < 0) aside.push(strengths[k]!);
      else if (a === b) {
        within.group.push(a);
        within.strength.push(strengths[k]!);
      } else {
        source[count] = directed || a < b ? a : b;
        target[count] = directed || a < b ? b : a;
        strength[count++] = strengths[k]!;
      }
    }
  }
  const between = {
    source: source.subarray(0, count),
    target: target.subarray(0, count),
    strength: strength.subarray(0, count),
  };
  return { between, within, aside };
}

/** The ties within each group: how many, and their strengths added up. */
export function totalsWithin(
  count: number,
  { group, strength }: GroupedTies['within'],
): { ties: Float64Array; strengths: Float64Array } {
  const ties = new Float64Array(count);
  for (const of of group) ties[of]!++;
  const inOrder = Float64Array.from(stableOrder(count, group), (place) => strength[place]!);
  let begin = 0;
  return { ties, strengths: ties.map((own) => sumOf(inOrder.subarray(begin, (begin += own)))) };
}
