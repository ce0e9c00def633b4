import type { Flow } from './flow.js';

/** Bits a step of the walk takes to tell when each module has a code of its own, and one code says which comes next. */
export function codeLength(flow: Flow, labels: Int32Array, count: number): number {
  const { offsets, targets, strengths } = flow.ties;
  const cuts = new Float64Array(count);
  const rates = summed(flow.rates, labels, count);
  const surplus = summed(flow.surplus, labels, count);
  const leaving = summed(flow.leaving, labels, count);
  const landing = summed(flow.landing, labels, count);
  let length = 0;
  let jumps = 0;
  let walked = 0;
  for (let i = 0; i < labels.length; i++) {
    const c = labels[i]!;
    if (c === -1) continue;
    length -= plogp(flow.rates[i]!);
    jumps += flow.leaving[i]!;
    walked += flow.rates[i]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (labels[targets[k]!] !== c) cuts[c]! += strengths[k]!;
  }
  let entering = 0;
  for (let c = 0; c < count; c++) {
    const enter = enterOf(cuts[c]!, surplus[c]!, leaving[c]!, landing[c]!, jumps);
    entering += enter;
    length += moduleTerm(exitOf(cuts[c]!, surplus[c]!, leaving[c]!, landing[c]!), enter, rates[c]!);
  }
  return walked > 0 ? length + plogp(entering) : Number.NaN;
}

/** Values added up by label; those of label −1 are left out. */
export function summed(values: Float64Array, labels: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < labels.length; i++) if (labels[i] !== -1) sums[labels[i]!]! += values[i]!;
  return sums;
}

/** Steps that leave a module, by its ties to others (`cut`, both ways added) and by jumps that do not end within it. */
export function exitOf(cut: number, surplus: number, leaving: number, landing: number): number {
  return Math.max(0, (cut + surplus) / 2 + leaving * (1 - landing));
}

/** Steps that enter a module, by its ties to others and by the jumps of others that end within it. */
export function enterOf(cut: number, surplus: number, leaving: number, landing: number, jumps: number): number {
  return Math.max(0, (cut - surplus) / 2 + (jumps - leaving) * landing);
}

/** What one module adds to the code length besides its share of all that enters. */
export function moduleTerm(exit: number, enter: number, rate: number): number {
  const leaving = plogp(exit);
  return plogp(exit + rate) - leaving - (enter === exit ? leaving : plogp(enter));
}

export function plogp(p: number): number {
  return p > 0 ? p * Math.log2(p) : 0;
}
