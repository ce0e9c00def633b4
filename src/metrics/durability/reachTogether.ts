import { eachSource } from '../../network/paths.js';
import type { Ties } from '../../network/ties.js';
import type { SetValues } from './keySets.js';

/** So many members that the steps between all of them fit in 128 megabytes. */
const MOST_KEPT = 8000;

/** How near the members of a set are to everyone, each by the nearest of them. */
export class ReachTogether implements SetValues {
  readonly steps: number;
  readonly #ties: Ties;
  readonly #hops: number;
  /** What somebody so many steps away counts; of its own last place who is not reached. */
  readonly #worth: Float64Array;
  /** The steps between all members, null where they are too many: then they are searched again. */
  readonly #kept: Uint16Array | null;
  readonly #nearest: Float64Array;

  constructor(ties: Ties, hops: number, byDistance: boolean, mostKept: number = MOST_KEPT) {
    const n = ties.offsets.length - 1;
    this.#ties = ties;
    this.#hops = hops;
    this.#worth = new Float64Array(n + 1);
    for (let d = 0; d < n && d <= hops; d++) this.#worth[d] = byDistance ? 1 / Math.max(1, d) : 1;
    this.#nearest = new Float64Array(n);
    this.#kept = n <= mostKept ? stepsBetween(ties, hops) : null;
    this.steps = n * (this.#kept === null ? n + ties.targets.length : n);
  }

  /** How near everyone is to these, in all. */
  together(members: ArrayLike<number>): number {
    const nearest = this.#nearest.fill(0);
    for (let place = 0; place < members.length; place++) this.#bring(members[place]!, nearest);
    return nearest.reduce((sum, near) => sum + near, 0);
  }

  beside(base: Int32Array, inside: Uint8Array, values: Float64Array, first: number): void {
    const all = this.together(base);
    const nearest = this.#nearest;
    if (this.#kept !== null) {
      addKept(this.#kept, this.#worth, nearest, all, inside, values, first);
      return;
    }
    const worth = this.#worth;
    eachSource(
      this.#ties,
      null,
      (i, reached, order, distances) => {
        let more = all;
        for (let at = 0; at < reached; at++) {
          const j = order[at]!;
          const near = worth[distances[j]!]!;
          if (near > nearest[j]!) more += near - nearest[j]!;
        }
        values[i] = more;
      },
      this.#hops,
      first,
    );
  }

  // Everybody is at least as near as to this member.
  #bring(member: number, nearest: Float64Array): void {
    const worth = this.#worth;
    const n = nearest.length;
    if (this.#kept !== null) {
      for (let j = 0; j < n; j++) nearest[j] = Math.max(nearest[j]!, worth[this.#kept[member * n + j]!]!);
      return;
    }
    const visit = (_: number, reached: number, order: Int32Array, distances: Float64Array): void => {
      for (let at = 0; at < reached; at++)
        nearest[order[at]!] = Math.max(nearest[order[at]!]!, worth[distances[order[at]!]!]!);
    };
    eachSource(this.#ties, null, visit, this.#hops, member, member + 1);
  }
}

// n where there is no way.
function stepsBetween(ties: Ties, hops: number): Uint16Array {
  const n = ties.offsets.length - 1;
  const steps = new Uint16Array(n * n).fill(n);
  eachSource(
    ties,
    null,
    (i, reached, order, distances) => {
      for (let at = 0; at < reached; at++) steps[i * n + order[at]!] = distances[order[at]!]!;
    },
    hops,
  );
  return steps;
}

// The larger of two numbers is half of their sum and their difference: so the loop has no branches to guess.
function addKept(
  steps: Uint16Array,
  worth: Float64Array,
  nearest: Float64Array,
  all: number,
  inside: Uint8Array,
  values: Float64Array,
  from: number,
): void {
  const n = values.length;
  for (let i = from; i < n; i++) {
    if (inside[i] === 1) continue;
    const first = i * n;
    let sum = all;
    for (let j = 0; j < n; j++) {
      const near = worth[steps[first + j]!]!;
      sum += near + Math.abs(near - nearest[j]!);
    }
    values[i] = sum / 2;
  }
}
