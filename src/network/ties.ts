import { stableOrder } from '../numeric/stableOrder.js';

/** Ties packed by member: those of member i are at offsets[i] … offsets[i + 1] (exclusive), targets ascending. */
export interface Ties {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly strengths: Float64Array;
}

/** Packs distinct arcs over n members, rows in member order and targets ascending, in time linear in both. */
export function tiesFromArcs(
  n: number,
  arcs: {
    readonly source: ArrayLike<number>;
    readonly target: ArrayLike<number>;
    readonly strength: ArrayLike<number>;
  },
): Ties {
  const order = orderOfArcs(n, arcs.source, arcs.target);
  const m = order.length;
  const targets = new Uint32Array(m);
  const strengths = new Float64Array(m);
  const offsets = new Uint32Array(n + 1);
  for (let k = 0; k < m; k++) {
    const arc = order[k]!;
    targets[k] = arcs.target[arc]!;
    strengths[k] = arcs.strength[arc]!;
    offsets[arcs.source[arc]! + 1]!++;
  }
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  return { offsets, targets, strengths };
}

/** The arcs' numbers sorted by source, then target; arcs between the same two keep their order. */
export function orderOfArcs(n: number, source: ArrayLike<number>, target: ArrayLike<number>): Uint32Array {
  return stableOrder(n, source, stableOrder(n, target));
}

/** The same ties read from the other end: row i holds who has a tie to i. */
export function transposed({ offsets, targets, strengths }: Ties): Ties {
  const n = offsets.length - 1;
  const m = targets.length;
  const turned = { offsets: new Uint32Array(n + 1), targets: new Uint32Array(m), strengths: new Float64Array(m) };
  for (let k = 0; k < m; k++) turned.offsets[targets[k]! + 1]!++;
  for (let i = 0; i < n; i++) turned.offsets[i + 1]! += turned.offsets[i]!;
  const next = turned.offsets.slice(0, n);
  for (let i = 0; i < n; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const place = next[targets[k]!]!++;
      turned.targets[place] = i;
      turned.strengths[place] = strengths[k]!;
    }
  }
  return turned;
}

/** How the two directions of a pair become one tie; a direction without a tie counts as 0. */
export type Symmetrize = 'sum' | 'max' | 'min' | 'mean';

/** One tie per pair from ties that have a direction; under `'min'` a pair with only one direction has none. */
export function symmetrized(out: Ties, symmetrize: Symmetrize): Ties {
  const into = transposed(out);
  const n = out.offsets.length - 1;
  const offsets = new Uint32Array(n + 1);
  const targets = new Uint32Array(2 * out.targets.length);
  const strengths = new Float64Array(2 * out.targets.length);
  let count = 0;
  for (let i = 0; i < n; i++) {
    let a = out.offsets[i]!;
    let b = into.offsets[i]!;
    const aEnd = out.offsets[i + 1]!;
    const bEnd = into.offsets[i + 1]!;
    while (a < aEnd || b < bEnd) {
      const x = a < aEnd ? out.targets[a]! : Infinity;
      const y = b < bEnd ? into.targets[b]! : Infinity;
      const strength = combined(x <= y ? out.strengths[a++]! : 0, y <= x ? into.strengths[b++]! : 0, symmetrize);
      if (strength === 0) continue;
      targets[count] = Math.min(x, y);
      strengths[count++] = strength;
    }
    offsets[i + 1] = count;
  }
  return { offsets, targets: targets.slice(0, count), strengths: strengths.slice(0, count) };
}

function combined(there: number, back: number, symmetrize: Symmetrize): number {
  if (symmetrize === 'sum') return there + back;
  if (symmetrize === 'max') return Math.max(there, back);
  if (symmetrize === 'min') return Math.min(there, back);
  return (there + back) / 2;
}
