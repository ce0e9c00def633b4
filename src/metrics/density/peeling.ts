import type { Ties } from '../../network/ties.js';

/** The members in the order in which they fall off, fewest ties first, with what held them until then. */
export interface Peeling {
  readonly order: Uint32Array;
  /** The largest number of ties that the last one to go had at its turn, over all up to this member's. */
  readonly cores: Float64Array;
  /** The round, from 1, in which the member falls off when all of a round fall off at once. */
  readonly layers: Float64Array;
}

/**
 * Takes away members with the fewest ties to those left, again and again. A member is held by its ties in `held`; when it
 * goes, those in its row of `holds` lose one: the same ties read from the other end.
 *
 * Those still held are gone through again for every core there is. A member is met then as often as there are cores up to
 * its own, which has no more of them than the member has ties: O(n + m) in all.
 */
export function peeled(held: Ties, holds: Ties): Peeling {
  const { offsets, targets } = holds;
  const n = offsets.length - 1;
  const left = new Uint32Array(n); // ties to those left, no fewer than the core at which the peeling has arrived
  const standing = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    left[i] = held.offsets[i + 1]! - held.offsets[i]!;
    standing[i] = i;
  }
  const order = new Uint32Array(n);
  const cores = new Float64Array(n);
  const layers = new Float64Array(n);
  let count = n;
  let core = -1;
  let layer = 0;
  let fallen = 0;
  let falling = 0;
  while (fallen < n) {
    count = keepStanding(left, core, standing, count);
    core = fewestLeft(left, standing, count);
    for (let x = 0; x < count; x++) if (left[standing[x]!]! === core) order[falling++] = standing[x]!;
    while (fallen < falling) {
      layer++;
      for (const end = falling; fallen < end; fallen++) {
        const i = order[fallen]!;
        cores[i] = core;
        layers[i] = layer;
        for (let k = offsets[i]!, stop = offsets[i + 1]!; k < stop; k++) {
          const j = targets[k]!;
          const ties = left[j]!;
          if (ties <= core) continue;
          left[j] = ties - 1;
          if (ties - 1 === core) order[falling++] = j;
        }
      }
    }
  }
  return { order, cores, layers };
}

// Whoever has fallen had no more ties left than the core that then was. Gives the number of the others.
function keepStanding(left: Uint32Array, core: number, standing: Uint32Array, count: number): number {
  let kept = 0;
  for (let x = 0; x < count; x++) if (left[standing[x]!]! > core) standing[kept++] = standing[x]!;
  return kept;
}

function fewestLeft(left: Uint32Array, standing: Uint32Array, count: number): number {
  let fewest = Infinity;
  for (let x = 0; x < count; x++) if (left[standing[x]!]! < fewest) fewest = left[standing[x]!]!;
  return fewest;
}
