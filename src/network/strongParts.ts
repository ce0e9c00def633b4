import { strongLabels } from './strongLabels.js';
import type { Ties } from './ties.js';
import { weakLabels } from './weakLabels.js';

/** The strong components: those of part p are members[starts[p]] … members[starts[p + 1]] (exclusive), ascending. */
export interface StrongParts {
  /** The part of each member. A tie never leads to a larger one: who is reached comes before who reaches. */
  readonly labels: Uint32Array;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Who reaches whom and is reached by them, packed by part; where ties are `symmetric` the connected components. */
export function strongParts(ties: Ties, symmetric: boolean = false): StrongParts {
  const labels = symmetric ? counted(weakLabels(ties, true)) : strongLabels(ties);
  const n = labels.length;
  let count = 0;
  for (let i = 0; i < n; i++) count = Math.max(count, labels[i]! + 1);
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < n; i++) starts[labels[i]! + 1]!++;
  for (let part = 0; part < count; part++) starts[part + 1]! += starts[part]!;
  const next = starts.slice(0, count);
  const members = new Uint32Array(n);
  for (let i = 0; i < n; i++) members[next[labels[i]!]!++] = i;
  return { labels, starts, members };
}

// Labels that count from 0, from those that are the first member of each part.
function counted(firsts: Uint32Array): Uint32Array {
  const labels = new Uint32Array(firsts.length);
  let count = 0;
  for (let i = 0; i < firsts.length; i++) labels[i] = firsts[i] === i ? count++ : labels[firsts[i]!]!;
  return labels;
}

/** The ties within a part, its members renumbered in order. `numbers` is scratch, an entry for each member of all. */
export function tiesWithin(ties: Ties, labels: Uint32Array, part: Uint32Array, numbers: Uint32Array): Ties {
  const { offsets, targets, strengths } = ties;
  let room = 0;
  for (let number = 0; number < part.length; number++) {
    const i = part[number]!;
    numbers[i] = number;
    room += offsets[i + 1]! - offsets[i]!;
  }
  const within = {
    offsets: new Uint32Array(part.length + 1),
    targets: new Uint32Array(room),
    strengths: new Float64Array(room),
  };
  let count = 0;
  for (let number = 0; number < part.length; number++) {
    const i = part[number]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (labels[targets[k]!] !== labels[i]) continue;
      within.targets[count] = numbers[targets[k]!]!;
      within.strengths[count++] = strengths[k]!;
    }
    within.offsets[number + 1] = count;
  }
  return { ...within, targets: within.targets.subarray(0, count), strengths: within.strengths.subarray(0, count) };
}
