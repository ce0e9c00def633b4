import type { Ties } from '../../network/ties.js';
import { lowpoints } from '../bridging/lowpoints.js';

/** What would be left without each of the members. */
export interface PartsWithoutEach {
  /** The size of the largest part. */
  readonly largest: Uint32Array;
  /** How many ordered pairs of members could reach each other. */
  readonly pairs: Float64Array;
}

/**
 * The parts without each member in turn, over ties that are stored both ways, in O(n + m) for all of them. Those marked 1
 * in `gone` are not there to begin with, and nothing is told of them.
 */
export function partsWithoutEach(ties: Ties, gone: Uint8Array | null = null): PartsWithoutEach {
  const { parents, turns, lows } = lowpoints(ties, gone);
  const n = parents.length;
  const order = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) if (turns[i]! < n) order[turns[i]!] = i;
  const beyond = new Int32Array(n).fill(1);
  // Of those beyond each member who have no tie to before it: how many, in the largest piece, and pairs within pieces.
  const apart = new Int32Array(n);
  const largest = new Uint32Array(n);
  const pairs = new Float64Array(n);
  for (let turn = n - 1; turn >= 0; turn--) {
    const i = order[turn]!;
    if (i === -1 || parents[i] === -1) continue;
    const parent = parents[i]!;
    const size = beyond[i]!;
    beyond[parent]! += size;
    if (lows[i]! < turns[parent]!) continue;
    apart[parent]! += size;
    pairs[parent]! += size * (size - 1);
    if (size > largest[parent]!) largest[parent] = size;
  }
  join(parents, order, beyond, apart, largest, pairs);
  return { largest, pairs };
}

// Adds the rest of each member's part, and all other parts.
function join(
  parents: Int32Array,
  order: Int32Array,
  beyond: Int32Array,
  apart: Int32Array,
  largest: Uint32Array,
  pairs: Float64Array,
): void {
  let all = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < order.length; i++) {
    if (order[i] === -1 || parents[order[i]!] !== -1) continue;
    const size = beyond[order[i]!]!;
    all += size * (size - 1);
    second = Math.max(second, Math.min(size, first));
    first = Math.max(size, first);
  }
  let size = 0;
  for (let turn = 0; turn < order.length; turn++) {
    const i = order[turn]!;
    if (i === -1) continue;
    if (parents[i] === -1) size = beyond[i]!; // the first of a part, whose others follow
    const rest = size - 1 - apart[i]!;
    pairs[i]! += all - size * (size - 1) + rest * (rest - 1);
    largest[i] = Math.max(largest[i]!, rest, size === first ? second : first);
  }
}
