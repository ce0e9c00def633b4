import { totalsOf } from '../../network/bothWays.js';
import type { Ties } from '../../network/ties.js';

/**
 * A network whose nodes are members, or communities of members taken together. Ties are stored both ways, those within
 * a node not at all; `totals` is what each node's members have in strength, ties within the node included.
 */
export interface Level {
  readonly ties: Ties;
  readonly totals: Float64Array;
}

/** What modularity asks of a move at every level. */
export interface Terms {
  /** Resolution over the strength of all ties both ways: times two totals, the strength expected between them. */
  readonly pull: number;
  /** The share of a node's total below which a gain is rounding. */
  readonly slack: number;
}

/** The level of single members. */
export function levelOf(ties: Ties): Level {
  return { ties, totals: totalsOf(ties) };
}

/** Gives labels the numbers from 0 on in the order in which they are met, in place, and says how many there are. */
export function renumber(labels: Int32Array): number {
  const numbers = new Int32Array(labels.length).fill(-1);
  let count = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (numbers[label] === -1) numbers[label] = count++;
    labels[i] = numbers[label]!;
  }
  return count;
}

/** The level whose nodes are the `count` communities of this one. */
export function aggregated({ ties, totals }: Level, labels: Int32Array, count: number): Level {
  const sums = new Float64Array(count);
  for (let i = 0; i < labels.length; i++) sums[labels[i]!]! += totals[i]!;
  return { ties: tiesBetween(ties, labels, byLabel(labels, count), count), totals: sums };
}

// The nodes sorted by label.
function byLabel(labels: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (let i = 0; i < labels.length; i++) next[labels[i]! + 1]!++;
  for (let c = 0; c < count; c++) next[c + 1]! += next[c]!;
  const nodes = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i++) nodes[next[labels[i]!]!++] = i;
  return nodes;
}

function tiesBetween(
  { offsets, targets, strengths }: Ties,
  labels: Int32Array,
  nodes: Int32Array,
  count: number,
): Ties {
  const into = {
    offsets: new Uint32Array(count + 1),
    targets: new Uint32Array(targets.length),
    strengths: new Float64Array(targets.length),
  };
  // Where in the row being filled each community has its tie; anything before the row's start is from an earlier row.
  const places = new Int32Array(count).fill(-1);
  let end = 0;
  for (let at = 0; at < nodes.length; at++) {
    const i = nodes[at]!;
    const c = labels[i]!;
    if (at === 0 || labels[nodes[at - 1]!] !== c) into.offsets[c] = end;
    const start = into.offsets[c]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const d = labels[targets[k]!]!;
      if (d === c) continue;
      if (places[d]! < start) {
        places[d] = end;
        into.targets[end] = d;
        into.strengths[end++] = strengths[k]!;
      } else into.strengths[places[d]!]! += strengths[k]!;
    }
  }
  into.offsets[count] = end;
  return { offsets: into.offsets, targets: into.targets.slice(0, end), strengths: into.strengths.slice(0, end) };
}
