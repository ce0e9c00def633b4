import { foremost } from '../../numeric/foremost.js';

/** Values of members as they were sampled, and how far they can be trusted. */
export interface SampledValues {
  /** The sampled values, in member order. */
  readonly values: Float64Array;
  /** The exact values of all members are from `lower` to `upper`, with a probability of at least 1 − `delta`. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Then no value is farther than this from the exact one: the largest distance to a bound. */
  readonly error: number;
  /** As asked for. */
  readonly epsilon: number;
  readonly delta: number;
  /** The first `top` places, and which of them the bounds make sure. */
  readonly places: Places;
}

/** Who stands highest. */
export interface Places {
  /** The numbers of the members with the largest values, largest first, equals in their own order. */
  readonly members: Uint32Array;
  /** For each place whether the bounds set its member apart from those of all other places, and from all without one. */
  readonly sure: readonly boolean[];
}

/** The first `top` places by `values` that lie between bounds. */
export function placesOf(values: Float64Array, lower: Float64Array, upper: Float64Array, top: number): Places {
  const members = Uint32Array.from(foremost(values.keys(), top, (a, b) => values[b]! - values[a]!));
  const placed = new Set(members);
  // The most that anyone behind the place can have, and the least that anyone before it has.
  let behind = -Infinity;
  for (let i = 0; i < values.length && placed.size < values.length; i++)
    if (upper[i]! > behind && !placed.has(i)) behind = upper[i]!;
  const sure = new Array<boolean>(members.length);
  for (let place = members.length - 1; place >= 0; place--) {
    sure[place] = lower[members[place]!]! > behind;
    behind = Math.max(behind, upper[members[place]!]!);
  }
  let before = Infinity;
  for (let place = 0; place < members.length; place++) {
    sure[place] &&= upper[members[place]!]! < before;
    before = Math.min(before, lower[members[place]!]!);
  }
  return { members, sure };
}
