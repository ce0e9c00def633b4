import type { Ties } from './ties.js';

/** Ties whose members have new numbers; member i was `members[i]`. */
export interface Renumbered extends Ties {
  readonly members: Uint32Array;
}

/**
 * The ties with members numbered by how many ties they have, most first and equals in their own order. Those that every
 * search comes by then lie together in memory, and stand first in every row. `strengths` are those of the ties, or any
 * other number of each.
 */
export function byDegree(ties: Ties): Renumbered {
  const members = mostTiesFirst(ties.offsets);
  const numbers = new Uint32Array(members.length);
  for (let i = 0; i < members.length; i++) numbers[members[i]!] = i;
  // Turned twice they point the way they did, and every row has come into order.
  const turned = turnedOver(ties, members, numbers);
  return { ...turnedOver(turned, null, null), members };
}

function mostTiesFirst(offsets: Uint32Array): Uint32Array {
  const n = offsets.length - 1;
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, offsets[i + 1]! - offsets[i]!);
  const next = new Uint32Array(most + 2);
  for (let i = 0; i < n; i++) next[most - (offsets[i + 1]! - offsets[i]!) + 1]!++;
  for (let d = 0; d <= most; d++) next[d + 1]! += next[d]!;
  const members = new Uint32Array(n);
  for (let i = 0; i < n; i++) members[next[most - (offsets[i + 1]! - offsets[i]!)]!++] = i;
  return members;
}

// Row i of the answer holds who had a tie to i, ascending; `order` and `numbers` give members new numbers on the way.
function turnedOver(
  { offsets, targets, strengths }: Ties,
  order: Uint32Array | null,
  numbers: Uint32Array | null,
): Ties {
  const n = offsets.length - 1;
  const m = targets.length;
  const turned = { offsets: new Uint32Array(n + 1), targets: new Uint32Array(m), strengths: new Float64Array(m) };
  for (let k = 0; k < m; k++) turned.offsets[(numbers === null ? targets[k]! : numbers[targets[k]!]!) + 1]!++;
  for (let i = 0; i < n; i++) turned.offsets[i + 1]! += turned.offsets[i]!;
  const next = turned.offsets.slice(0, n);
  for (let i = 0; i < n; i++) {
    const row = order === null ? i : order[i]!;
    for (let k = offsets[row]!, end = offsets[row + 1]!; k < end; k++) {
      const place = next[numbers === null ? targets[k]! : numbers[targets[k]!]!]!++;
      turned.targets[place] = i;
      turned.strengths[place] = strengths[k]!;
    }
  }
  return turned;
}

/** The values of members by their new numbers, given back by their old. */
export function oldOrder(members: Uint32Array, values: Float64Array): Float64Array {
  const old = new Float64Array(values.length);
  for (let i = 0; i < members.length; i++) old[members[i]!] = values[i]!;
  return old;
}
