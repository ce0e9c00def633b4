import type { Ties } from '../../network/ties.js';
import { weakLabels } from '../../network/weakLabels.js';
import { countOf, countTables, type DistinctCounters, joinCounters } from '../../numeric/distinctCounters.js';
import { growBalls } from './growingBalls.js';

/** Pairs as balls count them. */
export interface CountedPairs {
  /** Under d the ordered pairs. */
  readonly pairs: readonly number[];
  /** How many ordered pairs have a path, null where that is not known. */
  readonly known: number | null;
  /** For each member the sum of 1 / distance. */
  readonly harmonic: Float64Array;
}

/**
 * Counts the pairs by their distance, as the balls of all members grow by them. `back` is null where every tie is there
 * both ways: then it is known how many others there are in a member's part, and what its ball grows by is scaled to
 * that.
 */
export function countedPairs(ties: Ties, back: Ties | null, counters: DistinctCounters): CountedPairs {
  const n = ties.offsets.length - 1;
  const harmonic = Float64Array.from({ length: n }, (_, i) => ties.offsets[i + 1]! - ties.offsets[i]!);
  const pairs = ties.targets.length === 0 ? [0] : [0, ties.targets.length];
  const parts = back === null ? partsOf(ties, counters) : null;
  const scales = new Float64Array(n).fill(1);
  const late = new Uint8Array(n);
  growBalls(ties, back ?? ties, counters, (step, count, members, counts, before) => {
    if (step === 1) {
      if (parts !== null) scaleInto(scales, ties.offsets, parts, counts);
      return;
    }
    pairs[step] = addGrowth(step, count, members, counts, before, scales, harmonic, late);
  });
  if (parts === null) return { pairs, known: null, harmonic };
  addUnnoticed(pairs, harmonic, late, ties.offsets, parts);
  return { pairs, known: parts.sizes.reduce((sum, size) => sum + size * (size - 1), 0), harmonic };
}

/** Of each member of its part, where everyone reaches everyone: how many there are, and how many are counted at last. */
interface Parts {
  readonly labels: Uint32Array;
  readonly sizes: Float64Array;
  readonly counts: Float64Array;
}

function partsOf(ties: Ties, { registers, words }: DistinctCounters): Parts {
  const labels = weakLabels(ties, true);
  const n = labels.length;
  const size = registers / 4;
  const [sizes, counts] = [new Float64Array(n), new Float64Array(n)];
  const all = new Int32Array(words.length);
  for (let i = 0; i < n; i++) {
    sizes[labels[i]!]!++;
    joinCounters(all, labels[i]! * size, words, i * size, size);
  }
  const bytes = new Uint8Array(all.buffer);
  const tables = countTables(registers);
  for (let i = 0; i < n; i++) if (labels[i] === i) counts[i] = countOf(bytes, i * registers, registers, tables);
  return { labels, sizes, counts };
}

// What each ball grows by from the first step on is, scaled, how many others are farther away.
function scaleInto(
  scales: Float64Array,
  offsets: Uint32Array,
  { labels, sizes, counts: last }: Parts,
  counts: Float64Array,
): void {
  for (let i = 0; i < scales.length; i++) {
    const growth = last[labels[i]!]! - counts[i]!;
    scales[i] = growth > 0 ? farOthers(i, offsets, sizes[labels[i]!]!) / growth : 0;
  }
}

function farOthers(i: number, offsets: Uint32Array, size: number): number {
  return size - 1 - (offsets[i + 1]! - offsets[i]!);
}

function addGrowth(
  step: number,
  count: number,
  members: Int32Array,
  counts: Float64Array,
  before: Float64Array,
  scales: Float64Array,
  harmonic: Float64Array,
  late: Uint8Array,
): number {
  let pairs = 0;
  for (let k = 0; k < count; k++) {
    const i = members[k]!;
    const more = (counts[i]! - before[i]!) * scales[i]!;
    pairs += more;
    harmonic[i]! += more / step;
    late[i] = 1;
  }
  return pairs;
}

// Others that a counter never noticed are two steps away at least, in a small part hardly more.
function addUnnoticed(
  pairs: number[],
  harmonic: Float64Array,
  late: Uint8Array,
  offsets: Uint32Array,
  { labels, sizes }: Parts,
): void {
  let unnoticed = 0;
  for (let i = 0; i < late.length; i++) {
    if (late[i] === 1) continue;
    const others = farOthers(i, offsets, sizes[labels[i]!]!);
    unnoticed += others;
    harmonic[i]! += others / 2;
  }
  if (unnoticed > 0) pairs[2] = (pairs[2] ?? 0) + unnoticed;
}
