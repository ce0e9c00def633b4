import { stableOrder } from '../../numeric/stableOrder.js';
import type { Runs } from './runs.js';

/** The groups of all runs under one numbering. */
export interface GroupsOfRuns {
  readonly runs: Runs;
  /** What to add to the number of a group, per partition. */
  readonly bases: Uint32Array;
  /** How many runs found it, per group. */
  readonly times: Uint32Array;
}

/** The groups of all runs, numbered. */
export function groupsOf(runs: Runs): GroupsOfRuns {
  const bases = new Uint32Array(runs.partitions.length);
  const times: number[] = [];
  runs.partitions.forEach((labels, r) => {
    bases[r] = times.length;
    const count = labels.reduce((most, label) => Math.max(most, label + 1), 0);
    for (let g = 0; g < count; g++) times.push(runs.times[r]!);
  });
  return { runs, bases, times: Uint32Array.from(times) };
}

/** Members who move as one, and how many of them each group has that has any, packed by node. */
export interface Nodes {
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
  readonly starts: Uint32Array;
  readonly groups: Uint32Array;
  readonly counts: Uint32Array;
}

/** A node of the members of each label that has any. */
export function nodesOf(labels: Uint32Array, { runs, bases, times }: GroupsOfRuns): Nodes {
  const n = labels.length;
  const { offsets, members } = byLabel(labels);
  const count = offsets.length - 1;
  const starts = new Uint32Array(count + 1);
  const groups = new Uint32Array(n * bases.length);
  const counts = new Uint32Array(n * bases.length);
  // Where in the row being filled each group stands; anything before the row's start is from an earlier row.
  const places = new Int32Array(times.length).fill(-1);
  let end = 0;
  for (let v = 0; v < count; v++) {
    const start = end;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      for (let r = 0; r < bases.length; r++) {
        const g = bases[r]! + runs.partitions[r]![members[at]!]!;
        if (places[g]! < start) {
          places[g] = end;
          groups[end++] = g;
        }
        counts[places[g]!]!++;
      }
    }
    starts[v + 1] = end;
  }
  return { offsets, members, starts, groups: groups.slice(0, end), counts: counts.slice(0, end) };
}

// The members of each label that has any.
function byLabel(labels: Uint32Array): { offsets: Uint32Array; members: Uint32Array } {
  const members = stableOrder(labels.length, labels);
  const offsets = [0];
  for (let at = 1; at <= members.length; at++)
    if (at === members.length || labels[members[at]!] !== labels[members[at - 1]!]) offsets.push(at);
  return { offsets: Uint32Array.from(offsets), members };
}
