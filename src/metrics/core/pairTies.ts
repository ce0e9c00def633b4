import type { Network } from '../../network/network.js';
import { symmetrized, type Ties } from '../../network/ties.js';
import { powerOfTwoNear } from '../../numeric/powerOfTwo.js';

/** The ties of a network with directions ignored, and what a correlation over pairs needs to know beside. */
export interface PairTies extends Ties {
  /** The squares of the strengths that were added up in each entry of `strengths`. */
  readonly squares: Float64Array;
  /** How many ties each member has; of a mutual pair in a directed network there are two. */
  readonly counts: Float64Array;
  /** How many ties a pair can have: 2 in a directed network. */
  readonly perPair: 1 | 2;
  /** What strengths were divided by, a power of two. */
  readonly scale: number;
}

/** The ties of the network by pair, each of strength 1 unless `strengths` is set, and then scaled to about 1. */
export function pairTies({ directed, ties }: Pick<Network, 'directed' | 'ties'>, strengths: boolean): PairTies {
  const scale = strengths ? powerOfTwoNear(ties.strengths) : 1;
  const single = { ...ties, strengths: ties.strengths.map((strength) => (strengths ? strength / scale : 1)) };
  // At least something, so that the tie stays one.
  const squared = { ...ties, strengths: single.strengths.map((strength) => Math.max(strength ** 2, Number.MIN_VALUE)) };
  const counts = Float64Array.from(ties.offsets.subarray(1), (end, i) => end - ties.offsets[i]!);
  if (!directed) return { ...single, squares: squared.strengths, counts, perPair: 1, scale };
  for (const j of ties.targets) counts[j]!++;
  const squares = symmetrized(squared, 'sum').strengths;
  return { ...symmetrized(single, 'sum'), squares, counts, perPair: 2, scale };
}
