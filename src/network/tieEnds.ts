import type { Ties } from './ties.js';

/** The members at both ends of each undirected tie stored both ways; end k is of the same tie as end k ^ 1. */
export function endsOf({ offsets, targets }: Ties): Int32Array {
  const ends = new Int32Array(targets.length);
  let count = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (targets[k]! < i) continue;
      ends[count++] = i;
      ends[count++] = targets[k]!;
    }
  }
  return ends;
}

/** The ends of every member, in order: each member as often as there are ties of it. */
export function looseEnds(offsets: Uint32Array): Int32Array {
  const ends = new Int32Array(offsets.at(-1) ?? 0);
  for (let i = 0; i + 1 < offsets.length; i++) ends.fill(i, offsets[i], offsets[i + 1]);
  return ends;
}

/** The ties with these ends, each of strength 1, packed into rows that are known to begin at `offsets`. */
export function tiesOfEnds(offsets: Uint32Array, ends: Int32Array): Ties {
  const rows = new Uint32Array(ends.length);
  const targets = new Uint32Array(ends.length);
  fillRows(offsets, ends, rows);
  turnRows(offsets, rows, targets);
  return { offsets, targets, strengths: new Float64Array(ends.length).fill(1) };
}

function fillRows(offsets: Uint32Array, ends: Int32Array, rows: Uint32Array): void {
  const next = offsets.slice();
  for (let k = 0; k < ends.length; k++) rows[next[ends[k]!]!++] = ends[k ^ 1]!;
}

// Rows met in their order put the members into every other row in order.
function turnRows(offsets: Uint32Array, rows: Uint32Array, targets: Uint32Array): void {
  const next = offsets.slice();
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) targets[next[rows[k]!]!++] = i;
}
