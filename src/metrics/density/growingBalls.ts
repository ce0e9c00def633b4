import type { Ties } from '../../network/ties.js';
import { countOf, countTables, type DistinctCounters, joinCounters } from '../../numeric/distinctCounters.js';

/** Told, step by step, whose balls have grown: members[0 … count), of which each now counts `counts[i]`, not `before[i]`. */
export type VisitGrown = (
  step: number,
  count: number,
  members: Int32Array,
  counts: Float64Array,
  before: Float64Array,
) => void;

/**
 * Lets the balls of all members, counted by these counters, grow by a step until none does: the ball of a member is
 * joined by those of whom it has a tie to (Boldi and Vigna 2013, doi:10.1109/ICDMW.2013.10). At each step only those
 * members are visited who have a tie to somebody whose counter has changed at the last one.
 */
export function growBalls(rows: Ties, back: Ties, counters: DistinctCounters, visit: VisitGrown): void {
  const n = rows.offsets.length - 1;
  const { registers, words, bytes } = counters;
  const size = registers / 4;
  const tables = countTables(registers);
  const counts = Float64Array.from({ length: n }, (_, i) => countOf(bytes, i * registers, registers, tables));
  const before = counts.slice();
  const next = words.slice();
  const changed = new Uint8Array(n).fill(1);
  const grown = Int32Array.from({ length: n }, (_, i) => i);
  const touched = new Int32Array(n);
  const marks = new Uint8Array(n);
  for (let step = 1, count = n; count > 0; step++) {
    const visited = withTiesTo(back.offsets, back.targets, count, grown, marks, touched);
    const more = joined(rows.offsets, rows.targets, visited, touched, changed, words, next, size);
    for (let k = 0; k < count; k++) changed[grown[k]!] = 0;
    count = more;
    for (let k = 0; k < count; k++) {
      const i = touched[k]!;
      grown[k] = i;
      changed[i] = 1;
      words.set(next.subarray(i * size, (i + 1) * size), i * size);
      before[i] = counts[i]!;
      counts[i] = countOf(bytes, i * registers, registers, tables);
    }
    if (count > 0) visit(step, count, grown, counts, before);
  }
}

// Into `touched` go all who have a tie to one of members[0 … count), in member order where these are many.
function withTiesTo(
  offsets: Uint32Array,
  targets: Uint32Array,
  count: number,
  members: Int32Array,
  marks: Uint8Array,
  touched: Int32Array,
): number {
  let visited = 0;
  if (count > marks.length / 2) {
    for (let i = 0; i < marks.length; i++) touched[i] = i;
    return marks.length;
  }
  for (let f = 0; f < count; f++) {
    const j = members[f]!;
    for (let k = offsets[j]!, end = offsets[j + 1]!; k < end; k++) {
      const i = targets[k]!;
      if (marks[i] === 1) continue;
      marks[i] = 1;
      touched[visited++] = i;
    }
  }
  for (let k = 0; k < visited; k++) marks[touched[k]!] = 0;
  return visited;
}

// Of those touched the ones that have grown are left in front, their new counters in `next`; how many they are.
function joined(
  offsets: Uint32Array,
  targets: Uint32Array,
  visited: number,
  touched: Int32Array,
  changed: Uint8Array,
  words: Int32Array,
  next: Int32Array,
  size: number,
): number {
  let count = 0;
  for (let t = 0; t < visited; t++) {
    const i = touched[t]!;
    const at = i * size;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++)
      if (changed[targets[k]!] === 1) joinCounters(next, at, words, targets[k]! * size, size);
    let different = 0;
    for (let w = at; w < at + size; w++) different |= next[w]! ^ words[w]!;
    touched[count] = i;
    if (different !== 0) count++;
  }
  return count;
}
