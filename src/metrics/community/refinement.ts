import { shuffle } from '../../numeric/random.js';
import type { Level, Terms } from './level.js';

/**
 * Splits each community into parts that hang together: starting alone, each node in random order that nobody has joined
 * yet joins the part within its community where modularity rises most, and not at all where every part lowers it. Only
 * nodes and parts take part that are well connected to the rest of their community: by no less than expected by chance.
 * Every part is connected, since a node only joins a part it has a tie to. The labels are below the number of nodes.
 */
export function refined({ ties, totals }: Level, labels: Int32Array, terms: Terms, random: () => number): Int32Array {
  const { offsets, targets, strengths } = ties;
  const { pull, slack } = terms;
  const n = totals.length;
  const whole = new Float64Array(n);
  for (let i = 0; i < n; i++) whole[labels[i]!]! += totals[i]!;
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const parts = order.slice();
  shuffle(order, random);
  const sums = totals.slice();
  const sizes = new Int32Array(n).fill(1);
  // Strength from each part to the rest of its community.
  const outward = outwardStrengths({ ties, totals }, labels);
  const links = new Float64Array(n);
  const met = new Int32Array(n);
  for (let at = 0; at < n; at++) {
    const i = order[at]!;
    const all = whole[labels[i]!]!;
    const cost = pull * totals[i]!;
    const tolerance = slack * totals[i]!;
    // A node that others have joined stands for them under its own label.
    if (parts[i] !== i || sizes[i] !== 1 || outward[i]! < cost * (all - totals[i]!) - tolerance) continue;
    let count = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      if (labels[j] !== labels[i]) continue;
      const part = parts[j]!;
      if (links[part] === 0) met[count++] = part;
      links[part]! += strengths[k]!;
    }
    let best = i;
    let most = -tolerance;
    for (let l = 0; l < count; l++) {
      const part = met[l]!;
      const gain = links[part]! - cost * sums[part]!;
      const sum = sums[part]!;
      if (gain > most && outward[part]! >= pull * sum * (all - sum) - slack * sum) {
        best = part;
        most = gain;
      }
    }
    if (best !== i) {
      parts[i] = best;
      sums[best]! += totals[i]!;
      sizes[best]!++;
      outward[best]! += outward[i]! - 2 * links[best]!;
    }
    for (let l = 0; l < count; l++) links[met[l]!] = 0;
  }
  return parts;
}

function outwardStrengths({ ties, totals }: Level, labels: Int32Array): Float64Array {
  const { offsets, targets, strengths } = ties;
  const sums = new Float64Array(totals.length);
  for (let i = 0; i < sums.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (labels[targets[k]!] === labels[i]) sums[i]! += strengths[k]!;
  return sums;
}
