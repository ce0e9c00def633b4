import type { StrengthRule } from './strengthsOf.js';
import type { Ties } from './ties.js';

/** The ties of both over the same members; the strength of a pair that both have is the sum, the larger or 1, by the rule. */
export function unitedTies(
  a: Ties,
  b: Ties,
  rule: Extract<StrengthRule, 'count' | 'sum' | 'days' | 'max' | 'binary'>,
): Ties {
  const n = a.offsets.length - 1;
  const most = a.targets.length + b.targets.length;
  const offsets = new Uint32Array(n + 1);
  const targets = new Uint32Array(most);
  const strengths = new Float64Array(most);
  const adds = rule === 'count' || rule === 'sum' || rule === 'days';
  const count = unite(a, b, adds, { offsets, targets, strengths });
  return { offsets, targets: targets.slice(0, count), strengths: strengths.slice(0, count) };
}

function unite(a: Ties, b: Ties, adds: boolean, { offsets, targets, strengths }: Ties): number {
  let count = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    let k = a.offsets[i]!;
    let l = b.offsets[i]!;
    const kEnd = a.offsets[i + 1]!;
    const lEnd = b.offsets[i + 1]!;
    while (k < kEnd && l < lEnd) {
      const x = a.targets[k]!;
      const y = b.targets[l]!;
      targets[count] = Math.min(x, y);
      if (x < y) strengths[count] = a.strengths[k++]!;
      else if (y < x) strengths[count] = b.strengths[l++]!;
      else {
        const some = a.strengths[k++]!;
        const others = b.strengths[l++]!;
        strengths[count] = adds ? some + others : Math.max(some, others);
      }
      count++;
    }
    for (; k < kEnd; k++, count++) {
      targets[count] = a.targets[k]!;
      strengths[count] = a.strengths[k]!;
    }
    for (; l < lEnd; l++, count++) {
      targets[count] = b.targets[l]!;
      strengths[count] = b.strengths[l]!;
    }
    offsets[i + 1] = count;
  }
  return count;
}
