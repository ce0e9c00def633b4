import { strongLabels } from '../../network/strongLabels.js';
import { weakLabels } from '../../network/weakLabels.js';

/** How many members, itself included, a member reaches at most. Those with the same label reach the same. */
export interface Reach {
  readonly labels: Uint32Array;
  /** By label: no more than this many. */
  readonly most: Uint32Array;
  /** By label: 1 where it is just as many. */
  readonly exact: Uint8Array;
}

/** What is known of the reach before any search: in directed networks often no more than who is tied at all. */
export function knownReach(offsets: Uint32Array, targets: Uint32Array, bothWays: boolean): Reach {
  const n = offsets.length - 1;
  const weak = weakLabels({ offsets, targets }, bothWays);
  const sizes = new Uint32Array(n);
  for (let i = 0; i < n; i++) sizes[weak[i]!]!++;
  if (bothWays) return { labels: weak, most: sizes, exact: new Uint8Array(n).fill(1) };
  const labels = strongLabels({ offsets, targets, strengths: NONE });
  const most = new Uint32Array(n);
  const exact = new Uint8Array(n);
  for (let i = 0; i < n; i++) most[labels[i]!] = sizes[weak[i]!]!;
  const widest = inLargest(labels);
  most[labels[widest]!] = countReached(offsets, targets, widest);
  exact[labels[widest]!] = 1;
  return { labels, most, exact };
}

const NONE = new Float64Array(0);

// The first member of the label that most have.
function inLargest(labels: Uint32Array): number {
  const sizes = new Uint32Array(labels.length);
  for (const label of labels) sizes[label]!++;
  let first = 0;
  for (let i = 0; i < labels.length; i++) if (sizes[labels[i]!]! > sizes[labels[first]!]!) first = i;
  return first;
}

function countReached(offsets: Uint32Array, targets: Uint32Array, source: number): number {
  const met = new Uint8Array(offsets.length - 1);
  const queue = new Uint32Array(offsets.length - 1);
  let reached = 1;
  queue[0] = source;
  met[source] = 1;
  for (let head = 0; head < reached; head++) {
    const i = queue[head]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      if (met[j] === 1) continue;
      met[j] = 1;
      queue[reached++] = j;
    }
  }
  return reached;
}
