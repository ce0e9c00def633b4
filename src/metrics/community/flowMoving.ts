import { type Random, shuffle } from '../../numeric/random.js';
import { WaitingList } from '../../numeric/waitingList.js';
import { enterOf, exitOf, moduleTerm, plogp, summed } from './codeLength.js';
import type { Flow } from './flow.js';

// A gain below this many bits is taken as rounding.
const LEAST = 1e-12;

/**
 * Moves nodes to the module, among those they have ties to and an empty one, where the code becomes shortest, until no
 * move of a node that is waiting shortens it. All wait at first, in random order; when a node moves, its neighbours
 * outside its new module wait again. Nodes of one `scope` have ties among themselves only, and each of the `scopeCount`
 * scopes a code of its own. Changes `labels` in place, which are below the number of nodes.
 */
export function moveByFlow(
  flow: Flow,
  labels: Int32Array,
  scopes: Int32Array,
  scopeCount: number,
  random: Random,
): void {
  const { offsets, targets, strengths } = flow.ties;
  const n = labels.length;
  // Per node, then per module.
  const cut = new Float64Array(n);
  const cuts = new Float64Array(n);
  const sizes = new Int32Array(n);
  let jumps = 0;
  for (let i = 0; i < n; i++) {
    const c = labels[i]!;
    sizes[c]!++;
    jumps += flow.leaving[i]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      cut[i]! += strengths[k]!;
      if (labels[targets[k]!] !== c) cuts[c]! += strengths[k]!;
    }
  }
  const rates = summed(flow.rates, labels, n);
  const surplus = summed(flow.surplus, labels, n);
  const leaving = summed(flow.leaving, labels, n);
  const landing = summed(flow.landing, labels, n);
  const enters = new Float64Array(n);
  const terms = new Float64Array(n);
  const entering = new Float64Array(scopeCount);
  for (let c = 0; c < n; c++) {
    if (sizes[c] === 0) continue;
    enters[c] = enterOf(cuts[c]!, surplus[c]!, leaving[c]!, landing[c]!, jumps);
    terms[c] = moduleTerm(exitOf(cuts[c]!, surplus[c]!, leaving[c]!, landing[c]!), enters[c]!, rates[c]!);
  }
  const counted = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const c = labels[i]!;
    if (counted[c] === 1) continue;
    counted[c] = 1;
    entering[scopes[i]!]! += enters[c]!;
  }
  const unused = new Int32Array(n);
  let free = 0;
  for (let c = 0; c < n; c++) if (sizes[c] === 0) unused[free++] = c;
  const order = Int32Array.from(labels.keys());
  shuffle(order, random);
  const waiting = new WaitingList(order);
  // Flow to and from each neighbouring module, and which these are.
  const links = new Float64Array(n);
  const met = new Int32Array(n + 1);
  const seen = new Uint8Array(n);
  while (waiting.size > 0) {
    const i = waiting.next();
    const begin = offsets[i]!;
    const end = offsets[i + 1]!;
    if (begin === end) continue;
    let count = 0;
    for (let k = begin; k < end; k++) {
      const c = labels[targets[k]!]!;
      if (seen[c] === 0) {
        seen[c] = 1;
        met[count++] = c;
      }
      links[c]! += strengths[k]!;
    }
    const from = labels[i]!;
    const neighbours = count;
    if (sizes[from]! > 1) met[count++] = unused[free - 1]!;
    // The module left behind.
    const alone = sizes[from] === 1;
    const restCut = alone ? 0 : cuts[from]! - cut[i]! + 2 * links[from]!;
    const restRate = alone ? 0 : rates[from]! - flow.rates[i]!;
    const restSurplus = alone ? 0 : surplus[from]! - flow.surplus[i]!;
    const restLeaving = alone ? 0 : leaving[from]! - flow.leaving[i]!;
    const restLanding = alone ? 0 : landing[from]! - flow.landing[i]!;
    const restEnter = enterOf(restCut, restSurplus, restLeaving, restLanding, jumps);
    const restTerm = moduleTerm(exitOf(restCut, restSurplus, restLeaving, restLanding), restEnter, restRate);
    const all = entering[scopes[i]!]!;
    const without = all - enters[from]! + restEnter;
    const before = plogp(all) + terms[from]! - restTerm;
    let best = from;
    let shortest = -LEAST;
    let bestEnter = 0;
    let bestTerm = 0;
    for (let l = 0; l < count; l++) {
      const c = met[l]!;
      if (c === from) continue;
      const newCut = cuts[c]! + cut[i]! - 2 * links[c]!;
      const newSurplus = surplus[c]! + flow.surplus[i]!;
      const newLeaving = leaving[c]! + flow.leaving[i]!;
      const newLanding = landing[c]! + flow.landing[i]!;
      const enter = enterOf(newCut, newSurplus, newLeaving, newLanding, jumps);
      const exit = exitOf(newCut, newSurplus, newLeaving, newLanding);
      const term = moduleTerm(exit, enter, rates[c]! + flow.rates[i]!);
      const change = plogp(without - enters[c]! + enter) + term - terms[c]! - before;
      if (change < shortest) {
        best = c;
        shortest = change - LEAST;
        bestEnter = enter;
        bestTerm = term;
      }
    }
    const linkFrom = links[best]!;
    for (let l = 0; l < neighbours; l++) {
      links[met[l]!] = 0;
      seen[met[l]!] = 0;
    }
    if (best === from) continue;
    entering[scopes[i]!] = without - enters[best]! + bestEnter;
    cuts[from] = restCut;
    rates[from] = restRate;
    surplus[from] = restSurplus;
    leaving[from] = restLeaving;
    landing[from] = restLanding;
    enters[from] = alone ? 0 : restEnter;
    terms[from] = alone ? 0 : restTerm;
    cuts[best]! += cut[i]! - 2 * linkFrom;
    rates[best]! += flow.rates[i]!;
    surplus[best]! += flow.surplus[i]!;
    leaving[best]! += flow.leaving[i]!;
    landing[best]! += flow.landing[i]!;
    enters[best] = bestEnter;
    terms[best] = bestTerm;
    labels[i] = best;
    if (sizes[best]! === 0) free--;
    sizes[best]!++;
    if (--sizes[from]! === 0) unused[free++] = from;
    for (let k = begin; k < end; k++) {
      const j = targets[k]!;
      if (labels[j] !== best) waiting.add(j);
    }
  }
}
