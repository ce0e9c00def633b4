import type { Ties } from '../../network/ties.js';

/**
 * How far apart the two members of a tie would be without it. Breadth first from both ends, a level at a time from the
 * side whose next level has fewer ties to follow.
 */
export class WaysAround {
  readonly #offsets: Uint32Array;
  readonly #targets: Uint32Array;
  readonly #sides: Uint8Array; // 1 or 2 where that side has come, else 0
  readonly #queues: readonly [Uint32Array, Uint32Array];

  constructor({ offsets, targets }: Ties) {
    const n = offsets.length - 1;
    this.#offsets = offsets;
    this.#targets = targets;
    this.#sides = new Uint8Array(n);
    this.#queues = [new Uint32Array(n), new Uint32Array(n)];
  }

  /** The steps between two members without the tie between them, which must not be the only way. */
  length(source: number, target: number): number {
    const offsets = this.#offsets;
    const targets = this.#targets;
    const sides = this.#sides;
    const queues = this.#queues;
    const heads = [0, 0];
    const tails = [1, 1];
    const sizes = [offsets[source + 1]! - offsets[source]!, offsets[target + 1]! - offsets[target]!];
    queues[0][0] = source;
    queues[1][0] = target;
    sides[source] = 1;
    sides[target] = 2;
    let steps = 0;
    for (let met = false; !met; steps++) {
      const side = sizes[0]! <= sizes[1]! ? 0 : 1;
      const queue = queues[side]!;
      const level = tails[side]!;
      let head = heads[side]!;
      let tail = level;
      let size = 0;
      for (; head < level && !met; head++) {
        const i = queue[head]!;
        for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
          const j = targets[k]!;
          if (sides[j] === 0) {
            sides[j] = side + 1;
            queue[tail++] = j;
            size += offsets[j + 1]! - offsets[j]!;
          } else if (sides[j] === 2 - side && !(i === source && j === target) && !(i === target && j === source)) {
            met = true;
            break;
          }
        }
      }
      heads[side] = level;
      tails[side] = tail;
      sizes[side] = size;
    }
    for (let side = 0; side < 2; side++) for (let x = 0; x < tails[side]!; x++) sides[queues[side]![x]!] = 0;
    return steps;
  }
}
