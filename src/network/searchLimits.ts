import { strongLabels } from './strongLabels.js';
import type { Ties } from './ties.js';

/** What members can find at the most: those of their own part, and what those find to whom a tie leads from there. */
export interface Limits {
  /** The part of each member; no tie leads to a later one. */
  readonly labels: Uint32Array;
  /** The ties between parts, those from earlier parts first. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Four words of each part: what its members can find of a batch. */
  readonly words: Int32Array;
}

/** The parts of the network and the ties between them, for `limitsInto`. */
export function limitsOf(ties: Ties): Limits {
  const { offsets, targets } = ties;
  const labels = strongLabels(ties);
  const n = labels.length;
  const next = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++)
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++)
      if (labels[targets[k]!] !== labels[i]) next[labels[i]! + 1]!++;
  for (let part = 0; part < n; part++) next[part + 1]! += next[part]!;
  const from = new Uint32Array(next[n]!);
  const to = new Uint32Array(next[n]!);
  for (let i = 0; i < n; i++) {
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      if (labels[targets[k]!] === labels[i]) continue;
      const place = next[labels[i]!]!++;
      from[place] = labels[i]!;
      to[place] = labels[targets[k]!]!;
    }
  }
  let parts = 0;
  for (let i = 0; i < n; i++) parts = Math.max(parts, labels[i]! + 1);
  return { labels, from, to, words: new Int32Array(4 * parts) };
}

/** Finds out what each part can find of the first `size` members of a batch, one bit each. */
export function limitsInto({ labels, from, to, words }: Limits, batch: Int32Array, size: number): void {
  words.fill(0);
  for (let place = 0; place < size; place++) words[4 * labels[batch[place]!]! + (place >> 5)]! |= 1 << (place & 31);
  for (let k = 0; k < from.length; k++) {
    const at = 4 * from[k]!;
    const other = 4 * to[k]!;
    words[at]! |= words[other]!;
    words[at + 1]! |= words[other + 1]!;
    words[at + 2]! |= words[other + 2]!;
    words[at + 3]! |= words[other + 3]!;
  }
}
