import { rootOf } from '../numeric/rootOf.js';
import type { Ties } from './ties.js';

// How many ties of each member are followed before it is asked who is together already.
const FIRST = 2;

/**
 * A label per member, the same for those who reach each other with directions ignored: the number of the first of them.
 * `bothWays` says that every tie is stored at both of its ends; those whose first few ties have brought them into the
 * largest part then need not be gone through, as whoever else belongs to it has ties to it as well.
 */
export function weakLabels({ offsets, targets }: Pick<Ties, 'offsets' | 'targets'>, bothWays = false): Uint32Array {
  const n = offsets.length - 1;
  // Each member points to another of its part, the first member at last to itself.
  const parents = new Uint32Array(n);
  for (let i = 0; i < n; i++) parents[i] = i;
  for (let i = 0; i < n; i++) join(parents, i, targets, offsets[i]!, Math.min(offsets[i]! + FIRST, offsets[i + 1]!));
  pointToFirst(parents);
  const largest = bothWays ? mostFrequent(parents) : n;
  for (let i = 0; i < n; i++) {
    if (offsets[i + 1]! - offsets[i]! <= FIRST || parents[i] === largest) continue;
    join(parents, i, targets, offsets[i]! + FIRST, offsets[i + 1]!);
  }
  pointToFirst(parents);
  return parents;
}

function join(parents: Uint32Array, i: number, targets: Uint32Array, from: number, to: number): void {
  let a = rootOf(parents, i);
  for (let k = from; k < to; k++) {
    const b = rootOf(parents, targets[k]!);
    if (a < b) parents[b] = a;
    else {
      parents[a] = b;
      a = b;
    }
  }
}

// Nobody points to a later member, so that whoever one points to has come to the first of all.
function pointToFirst(parents: Uint32Array): void {
  for (let i = 0; i < parents.length; i++) parents[i] = parents[parents[i]!]!;
}

function mostFrequent(labels: Uint32Array): number {
  const counts = new Uint32Array(labels.length);
  let most = 0;
  for (let i = 0; i < labels.length; i++) if (++counts[labels[i]!]! > counts[most]!) most = labels[i]!;
  return most;
}
