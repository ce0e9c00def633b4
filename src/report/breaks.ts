import { lowpoints } from '../metrics/bridging/lowpoints.js';
import type { Ties } from '../network/ties.js';

/** How many members are cut off from the largest part of what they were connected to. */
export interface Breaks {
  /** By the loss of each member, itself not counted; 0 where it is no cut member. */
  readonly byMember: Int32Array;
  /** By the loss of the tie between members i and j, which is a bridge. */
  readonly byBridge: (i: number, j: number) => number;
}

/** What breaks off, over ties that are stored both ways, in time linear in members and ties. */
export function breaksOf(ties: Ties): Breaks {
  const { parents, turns, lows } = lowpoints(ties);
  const { beyond, totals } = sizesOf(parents, turns);
  const apart = new Int32Array(parents.length);
  const largest = new Int32Array(parents.length);
  // Whoever was reached over a member, and has no tie back to before it, is in a piece of its own without it.
  parents.forEach((parent, i) => {
    if (parent === -1 || lows[i]! < turns[parent]!) return;
    apart[parent]! += beyond[i]!;
    largest[parent] = Math.max(largest[parent]!, beyond[i]!);
  });
  return {
    byMember: totals.map((total, i) => total - 1 - Math.max(largest[i]!, total - 1 - apart[i]!)),
    byBridge: (i, j) => {
      const side = beyond[parents[i] === j ? i : j]!;
      return Math.min(side, totals[i]! - side);
    },
  };
}

// How many members were reached over each, itself counted, and how many are connected to it.
function sizesOf(parents: Int32Array, turns: Int32Array): { beyond: Int32Array; totals: Int32Array } {
  const order = new Int32Array(parents.length);
  turns.forEach((turn, i) => {
    order[turn] = i;
  });
  const beyond = new Int32Array(parents.length).fill(1);
  for (let turn = order.length - 1; turn >= 0; turn--) {
    const i = order[turn]!;
    if (parents[i] !== -1) beyond[parents[i]!]! += beyond[i]!;
  }
  const totals = new Int32Array(parents.length);
  for (const i of order) totals[i] = parents[i] === -1 ? beyond[i]! : totals[parents[i]!]!;
  return { beyond, totals };
}
