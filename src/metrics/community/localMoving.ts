import type { LeidenSpace } from './leidenSpace.js';
import { type Level, sumEnds } from './level.js';
import { SLACK, type Terms } from './terms.js';

/**
 * Moves nodes to the community where the objective rises most, or to one of their own. The first `waiting` in
 * `space.queue` wait at first, and if `again`, when a node moves, its neighbours outside its new community. Changes
 * `space.communities` in place, which are below the number of nodes, and gives what the objective gained: above 0 when any
 * moved. Afterwards `space.atEdge` says of those who have waited whether they have ties between communities.
 */
export function moveLocally(
  level: Level,
  { pull, drift, symmetric }: Terms,
  { communities, states, sumsIn, sizes, queue, waits, atEdge, met, numbers: unused }: LeidenSpace,
  waiting: number,
  again: boolean,
): number {
  const { size: n, offsets, targets, strengths, outward, inward } = level;
  const directed = !symmetric;
  sumEnds(level, communities, symmetric, states.fill(0, 0, 2 * n), sumsIn);
  sizes.fill(0, 0, n);
  for (let i = 0; i < n; i++) sizes[communities[i]!]!++;
  // Those in no use, from place 1 on.
  let free = 0;
  for (let c = 0; c < n; c++) if (sizes[c] === 0) unused[++free] = c;
  // A ring of those who wait, at most n; nobody does between uses.
  for (let at = 0; at < waiting; at++) waits[queue[at]!] = 1;
  let head = 0;
  let gained = 0;
  while (waiting > 0) {
    const i = queue[head]!;
    head = head + 1 === n ? 0 : head + 1;
    waiting--;
    waits[i] = 0;
    const begin = offsets[i]!;
    const end = offsets[i + 1]!;
    let count = 0;
    for (let k = begin; k < end; k++) {
      const c = communities[targets[k]!]!;
      const link = states[2 * c]!;
      met[count] = c;
      count = (count + +(link === 0)) | 0; // without a branch, which way is hard to foretell
      states[2 * c] = link + strengths[k]!;
    }
    const from = communities[i]!;
    const single = sizes[from] === 1;
    const out = outward[i]!;
    const into = directed ? inward[i]! : out;
    const cost = directed ? pull * into : 2 * pull * out;
    const costIn = pull * out;
    const rest = single ? 0 : states[2 * from + 1]! - out;
    const restIn = single || !directed ? 0 : sumsIn[from]! - into;
    const stay = states[2 * from]! - cost * rest - costIn * restIn;
    let best = from;
    let most = stay;
    let touched = 0;
    for (let l = 0; l < count; l++) {
      const c = met[l]!;
      const link = states[2 * c]!;
      states[2 * c] = 0;
      touched += link;
      if (c === from) continue;
      let gain = link - cost * states[2 * c + 1]!;
      if (directed) gain -= costIn * sumsIn[c]!;
      if (gain > most) {
        best = c;
        most = gain;
      }
    }
    atEdge[i] = count > 1 || (count === 1 && met[0] !== from) ? 1 : 0;
    // Alone the gain is 0; a node alone already has no less than that.
    if (most < 0) most = 0;
    if (most <= stay + SLACK * touched + drift * (out + into)) continue;
    // Without a branch, which an engine would meet too seldom to compile it at first.
    const alone = most === 0;
    const vacant = unused[free]!;
    best = alone ? vacant : best;
    free -= +alone;
    gained += most - stay;
    atEdge[i] = 1;
    communities[i] = best;
    const first = sizes[best] === 0;
    states[2 * from + 1] = rest;
    states[2 * best + 1] = first ? out : states[2 * best + 1]! + out;
    if (directed) {
      sumsIn[from] = restIn;
      sumsIn[best] = first ? into : sumsIn[best]! + into;
    }
    sizes[best]!++;
    if (--sizes[from]! === 0) unused[++free] = from;
    if (!again) continue;
    for (let k = begin; k < end; k++) {
      const j = targets[k]!;
      if (waits[j] === 1 || communities[j] === best) continue;
      waits[j] = 1;
      queue[head + waiting < n ? head + waiting : head + waiting - n] = j;
      waiting++;
    }
  }
  return gained;
}
