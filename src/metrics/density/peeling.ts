import type { Ties } from '../../network/ties.js';
import { roomIn, scratchOfFew } from '../../numeric/scratch.js';

// Members with the fewest ties to those left are taken away again and again. A member is held by its ties in `held`; when
// it goes, those in its row of `holds` lose one: the same ties read from the other end.

/** The largest number of ties that the last one to go had at its turn, over all up to this member's. */
export function peeledCores(held: Ties, holds: Ties): Float64Array {
  const cores = new Float64Array(held.offsets.length - 1);
  peel(held, holds, roomIn(ORDER, cores.length + 1), cores, false);
  return cores;
}

/** The round, from 1, in which the member falls off when all of a round fall off at once. */
export function peeledLayers(held: Ties, holds: Ties): Float64Array {
  const layers = new Float64Array(held.offsets.length - 1);
  peel(held, holds, roomIn(ORDER, layers.length + 1), layers, true);
  return layers;
}

/** The members in the order in which they fall off, fewest ties first. */
export function peeledOrder(held: Ties, holds: Ties): Int32Array {
  const n = held.offsets.length - 1;
  const order = new Int32Array(n + 1);
  peel(held, holds, order, new Float64Array(n), false);
  return order.subarray(0, n);
}

const ORDER = scratchOfFew();
const LEFT = scratchOfFew();
const STANDING = scratchOfFew();

// Those still held are gone through again for every core there is. A member is met then as often as there are cores up
// to its own, which has no more of them than the member has ties: O(n + m) in all. Comparisons that go either way are
// made by the sign of a difference, without a branch: what is not to stay in a list is written over by the next, for
// which `order` has one place more.
function peel(held: Ties, { offsets, targets }: Ties, order: Int32Array, values: Float64Array, layered: boolean): void {
  const n = offsets.length - 1;
  const left = roomIn(LEFT, n); // ties to those left, no fewer than the core at which the peeling has arrived
  const standing = roomIn(STANDING, n);
  let count = allStanding(held.offsets, left, standing);
  let core = -1;
  let layer = 0;
  let fallen = 0;
  let falling = 0;
  let end = 0; // of the layer
  while (fallen < n) {
    count = keepStanding(left, core, standing, count);
    core = fewestLeft(left, standing, count);
    falling = takeFewest(left, core, standing, count, order, falling);
    while (fallen < falling) {
      if (fallen === end) {
        layer++;
        end = falling;
      }
      const i = order[fallen++]!;
      values[i] = layered ? layer : core;
      falling = release(offsets, targets, i, left, core, order, falling);
    }
  }
}

function allStanding(offsets: Uint32Array, left: Int32Array, standing: Int32Array): number {
  const n = offsets.length - 1;
  for (let i = 0; i < n; i++) {
    left[i] = offsets[i + 1]! - offsets[i]!;
    standing[i] = i;
  }
  return n;
}

// Whoever has fallen had no more ties left than the core that then was. Gives the number of the others.
function keepStanding(left: Int32Array, core: number, standing: Int32Array, count: number): number {
  let kept = 0;
  for (let x = 0; x < count; x++) {
    const i = standing[x]!;
    standing[kept] = i;
    kept += (core - left[i]!) >>> 31;
  }
  return kept;
}

function fewestLeft(left: Int32Array, standing: Int32Array, count: number): number {
  let fewest = 0x7fffffff;
  for (let x = 0; x < count; x++) {
    const less = left[standing[x]!]! - fewest;
    fewest += less & (less >> 31);
  }
  return fewest;
}

function takeFewest(
  left: Int32Array,
  core: number,
  standing: Int32Array,
  count: number,
  order: Int32Array,
  before: number,
): number {
  let falling = before;
  for (let x = 0; x < count; x++) {
    const i = standing[x]!;
    order[falling] = i;
    falling += 1 - ((core - left[i]!) >>> 31);
  }
  return falling;
}

// Those with more ties left than the core lose one, and fall if that leaves no more.
function release(
  offsets: Uint32Array,
  targets: Uint32Array,
  i: number,
  left: Int32Array,
  core: number,
  order: Int32Array,
  before: number,
): number {
  let falling = before;
  for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
    const j = targets[k]!;
    const ties = left[j]!;
    const more = (core - ties) >>> 31;
    left[j] = ties - more;
    order[falling] = j;
    falling += more & ~((core + 1 - ties) >>> 31);
  }
  return falling;
}
