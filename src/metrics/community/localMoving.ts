import { shuffle } from '../../numeric/random.js';
import type { Level, Terms } from './level.js';

/**
 * Moves nodes to the community where modularity rises most, or to one of their own, until no move of a node that is
 * waiting raises it. All wait at first, in random order; when a node moves, its neighbours outside its new community
 * wait again. Changes `labels` in place, which are below the number of nodes, and gives the gain in strength: above 0
 * when anything moved; modularity rose by twice its share of the strength of all ties both ways.
 */
export function moveLocally({ ties, totals }: Level, labels: Int32Array, terms: Terms, random: () => number): number {
  const { offsets, targets, strengths } = ties;
  const { pull, slack } = terms;
  const n = totals.length;
  const sums = new Float64Array(n);
  const sizes = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    sums[labels[i]!]! += totals[i]!;
    sizes[labels[i]!]!++;
  }
  const unused = new Int32Array(n);
  let free = 0;
  for (let c = 0; c < n; c++) if (sizes[c] === 0) unused[free++] = c;
  // A ring of those who wait, at most n.
  const queue = Int32Array.from({ length: n }, (_, i) => i);
  shuffle(queue, random);
  const waits = new Uint8Array(n).fill(1);
  let waiting = n;
  let head = 0;
  // Strength to each neighbouring community, and which these are.
  const links = new Float64Array(n);
  const met = new Int32Array(n);
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
      const c = labels[targets[k]!]!;
      if (links[c] === 0) met[count++] = c;
      links[c]! += strengths[k]!;
    }
    const from = labels[i]!;
    const cost = pull * totals[i]!;
    const tolerance = slack * totals[i]!;
    const rest = sizes[from] === 1 ? 0 : sums[from]! - totals[i]!;
    let best = from;
    const stay = links[from]! - cost * rest;
    let most = stay;
    for (let l = 0; l < count; l++) {
      const c = met[l]!;
      const gain = links[c]! - cost * sums[c]!;
      if (c !== from && gain > most + tolerance) {
        best = c;
        most = gain;
      }
    }
    for (let l = 0; l < count; l++) links[met[l]!] = 0;
    // Alone the gain is 0; a node alone already has no less than that.
    if (most < -tolerance) {
      best = unused[--free]!;
      most = 0;
    }
    if (best === from) continue;
    gained += most - stay;
    labels[i] = best;
    sums[from] = rest;
    sums[best] = sizes[best] === 0 ? totals[i]! : sums[best]! + totals[i]!;
    sizes[best]!++;
    if (--sizes[from]! === 0) unused[free++] = from;
    for (let k = begin; k < end; k++) {
      const j = targets[k]!;
      if (waits[j] === 1 || labels[j] === best) continue;
      waits[j] = 1;
      queue[head + waiting < n ? head + waiting : head + waiting - n] = j;
      waiting++;
    }
  }
  return gained;
}
