import { strongLabels } from '../../network/strongLabels.js';
import type { Ties } from '../../network/ties.js';
import { type Core, foldTrees } from './foldTrees.js';

const MOST_PARTS = 100_000;

/** Numbers of pairs of members. */
export interface UpperBounds {
  /** Both reach each other. */
  readonly mutual: number;
  /** At least one reaches the other. */
  readonly reached: number;
  /** Somebody reaches both, counting as reaching itself, whom all others who reach both reach too. */
  readonly bounded: number;
}

/** Counts the pairs by what reaches them, parts whose members reach each other taken as one. */
export function upperBounds(who: string, ties: Ties): UpperBounds {
  const labels = strongLabels(ties);
  let parts = 0;
  for (let i = 0; i < labels.length; i++) parts = Math.max(parts, labels[i]! + 1);
  const sizes = new Float64Array(parts);
  for (let i = 0; i < labels.length; i++) sizes[labels[i]!]!++;
  const core = foldTrees(ties, labels, sizes);
  if (core.above.offsets.length - 1 > MOST_PARTS)
    throw new RangeError(
      `${who}: the paths between more than ${MOST_PARTS} parts that reach each other one way only cannot be compared pair by pair; take a part of the network`,
    );
  const counted = countPairs(core, ancestorsOf(core.above));
  let within = 0; // pairs of the same part, ordered, everyone with itself too
  let mutual = 0;
  for (let part = 0; part < parts; part++) {
    within += sizes[part]! ** 2;
    mutual += (sizes[part]! * (sizes[part]! - 1)) / 2;
  }
  return { mutual, reached: mutual + counted.reached - within, bounded: counted.bounded };
}

/** For part i, from word starts[i] on, a bit for every part up to i, set for i itself and those that reach it. */
interface Ancestors {
  readonly starts: Float64Array;
  readonly bits: Uint32Array;
}

function ancestorsOf({ offsets, targets }: Ties): Ancestors {
  const parts = offsets.length - 1;
  const starts = new Float64Array(parts + 1);
  for (let i = 0; i < parts; i++) starts[i + 1] = starts[i]! + (i >>> 5) + 1;
  const bits = new Uint32Array(starts[parts]!);
  for (let i = 0; i < parts; i++) {
    const row = starts[i]!;
    bits[row + (i >>> 5)]! |= 1 << (i & 31);
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const from = starts[targets[k]!]!;
      for (let w = 0; w <= targets[k]! >>> 5; w++) bits[row + w]! |= bits[from + w]!;
    }
  }
  return { starts, bits };
}

function countPairs(core: Core, { starts, bits }: Ancestors): { reached: number; bounded: number } {
  const { held, sending, hanging } = core;
  let { reached, bounded } = core;
  for (let j = 0; j < held.length; j++) {
    const b = starts[j]!;
    reached += sending[j]! * held[j]!;
    bounded += (held[j]! * (held[j]! - 1)) / 2 + hanging[j]! * held[j]!;
    for (let i = 0; i < j; i++) {
      if ((bits[b + (i >>> 5)]! >>> (i & 31)) & 1) {
        reached += sending[i]! * held[j]!;
        bounded += (held[i]! + hanging[i]!) * held[j]!;
      } else if (haveLeast(starts, bits, i, b)) bounded += held[i]! * held[j]!;
    }
  }
  return { reached, bounded };
}

// Whether there are parts that reach both i and the later part whose row begins at b, and all of them reach the last.
function haveLeast(starts: Float64Array, bits: Uint32Array, i: number, b: number): boolean {
  const a = starts[i]!;
  let w = i >>> 5;
  while (w >= 0 && (bits[a + w]! & bits[b + w]!) === 0) w--;
  if (w < 0) return false;
  const last = starts[w * 32 + 31 - Math.clz32(bits[a + w]! & bits[b + w]!)]!;
  while (w >= 0 && (bits[a + w]! & bits[b + w]! & ~bits[last + w]!) === 0) w--;
  return w < 0;
}
