import { placeOf } from '../../network/placeOf.js';
import type { Ties } from '../../network/ties.js';
import { UnitFlow } from '../../numeric/unitFlow.js';

type Rows = Pick<Ties, 'offsets' | 'targets'>;

/**
 * The fewest members whose loss leaves two others of whom one does not reach the other, if that is between `least`, the
 * fewest it can be, and `most`. `out` has the ties of each member, `into` the same from the other end.
 *
 * Even's way: fewer than `best` members cannot be all of the first `best`. So either they part two of these, or all of
 * these that are left are on one side, and they part them from the first member after these that is on the other.
 */
export function fewestMembers(out: Rows, into: Rows, order: Int32Array, least: number, most: number): number {
  const onward = new UnitFlow(split(out));
  const flows = out === into ? [onward] : [onward, new UnitFlow(split(into))];
  const marks = new Uint8Array(order.length);
  let best = most;
  for (let place = 1; place < best; place++) {
    for (let before = 0; before < place && best > least; before++) {
      const i = order[place]!;
      const j = order[before]!;
      best = between(onward, out, into, i, j, marks, best);
      if (out !== into) best = between(onward, out, into, j, i, marks, best);
    }
  }
  const first = best;
  for (let place = 0; place < order.length && best > least; place++) {
    const leaving = 2 * order[place]! + 1;
    if (place >= first) for (const flow of flows) best = flow.ways(leaving, best);
    for (const flow of flows) flow.ends[leaving] = 1; // a way ends here once it has used the member
  }
  return best;
}

// Every member i as an arc from 2 i, where ties to it lead, to 2 i + 1, where its ties begin.
function split({ offsets, targets }: Rows): Rows {
  const n = offsets.length - 1;
  const halves = { offsets: new Uint32Array(2 * n + 1), targets: new Uint32Array(n + targets.length) };
  let count = 0;
  for (let i = 0; i < n; i++) {
    halves.targets[count++] = 2 * i + 1;
    halves.offsets[2 * i + 1] = count;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) halves.targets[count++] = 2 * targets[k]!;
    halves.offsets[2 * i + 2] = count;
  }
  return halves;
}

// The fewest members, or `most`, whose loss keeps i from reaching j.
function between(flow: UnitFlow, out: Rows, into: Rows, i: number, j: number, marks: Uint8Array, most: number): number {
  if (placeOf(out, i, j) >= 0 || shortWays(out, into, i, j, marks, most) >= most) return most;
  flow.ends[2 * j] = 1;
  const ways = flow.ways(2 * i + 1, most);
  flow.ends[2 * j] = 0;
  return ways;
}

// Ways from i over one or two others to j that share none, as many as come to hand: where there are many ties, enough.
function shortWays(out: Rows, into: Rows, i: number, j: number, marks: Uint8Array, limit: number): number {
  const [start, end] = [out.offsets[i]!, out.offsets[i + 1]!];
  const [from, to] = [into.offsets[j]!, into.offsets[j + 1]!];
  let count = 0;
  // 1 is a member with a tie to j, 2 one that a way goes over.
  for (let k = from; k < to; k++) marks[into.targets[k]!] = 1;
  for (let k = start; k < end; k++) {
    if (marks[out.targets[k]!] === 0) continue;
    marks[out.targets[k]!] = 2;
    count++;
  }
  for (let k = start; k < end && count < limit; k++) {
    const first = out.targets[k]!;
    if (marks[first] === 2) continue; // only those over one: the second of two have no tie from i
    for (let l = out.offsets[first]!, stop = out.offsets[first + 1]!; l < stop; l++) {
      if (marks[out.targets[l]!] !== 1) continue;
      marks[out.targets[l]!] = 2;
      count++;
      break;
    }
  }
  for (let k = from; k < to; k++) marks[into.targets[k]!] = 0;
  return count;
}
