import { orderOfArcs, type Ties, transposed } from '../../network/ties.js';

/**
 * What is left of parts that reach each other one way only, once those that hang on by one tie are folded away: parts
 * in an order in which everyone comes after those that reach it.
 */
export interface Core {
  /** For each part those with a tie to it. */
  readonly above: Ties;
  /** Members of the part and of those folded into it from below: whoever reaches the one reaches the others. */
  readonly held: Float64Array;
  /** Members of the part and of those folded into it from above: they reach whomever it reaches. */
  readonly sending: Float64Array;
  /** As `sending`, but only those from above, with what they hold. */
  readonly hanging: Float64Array;
  /** Ordered pairs of members accounted for of whom the first reaches the second, everyone itself too. */
  readonly reached: number;
  /** Pairs accounted for that have a least upper bound. */
  readonly bounded: number;
}

/**
 * Folds away, again and again, a part that nobody is below and one is above, because it has its upper bounds with anyone
 * from the one above; and a part that nobody is above and one is below, because it is the least upper bound only of
 * itself and whom it reaches.
 */
export function foldTrees(ties: Ties, labels: Uint32Array, sizes: Float64Array): Core {
  const parts = sizes.length;
  const below = tiesBetween(ties, labels, parts);
  const above = transposed(below);
  const held = sizes.slice();
  const sending = sizes.slice();
  const hanging = new Float64Array(parts);
  const ins = degrees(above);
  const outs = degrees(below);
  const gone = new Uint8Array(parts);
  const queue = new Uint32Array(3 * parts);
  let reached = 0;
  let bounded = 0;
  let end = parts;
  for (let i = 0; i < parts; i++) queue[i] = i;
  for (let head = 0; head < end; head++) {
    const i = queue[head]!;
    if (gone[i] === 1 || ins[i]! + outs[i]! > 1) continue;
    gone[i] = 1;
    reached += sending[i]! * held[i]!;
    bounded += hanging[i]! * held[i]!;
    if (ins[i] === 1) {
      const over = firstLeft(above, i, gone);
      held[over]! += held[i]!;
      outs[over]!--;
      queue[end++] = over;
      continue;
    }
    bounded += (held[i]! * (held[i]! - 1)) / 2;
    if (outs[i] === 0) continue;
    const under = firstLeft(below, i, gone);
    sending[under]! += sending[i]!;
    hanging[under]! += hanging[i]! + held[i]!;
    ins[under]!--;
    queue[end++] = under;
  }
  return left(above, gone, { held, sending, hanging, reached, bounded });
}

// Ties between parts, each once; a part's label is never below those of the parts that it reaches.
function tiesBetween({ offsets, targets }: Ties, labels: Uint32Array, parts: number): Ties {
  let count = 0;
  for (let i = 0; i < labels.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (labels[i] !== labels[targets[k]!]) count++;
  const source = new Uint32Array(count);
  const target = new Uint32Array(count);
  count = 0;
  for (let i = 0; i < labels.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (labels[i] === labels[targets[k]!]) continue;
      source[count] = labels[i]!;
      target[count++] = labels[targets[k]!]!;
    }
  }
  const below = { offsets: new Uint32Array(parts + 1), targets: target.slice(), strengths: new Float64Array(0) };
  let kept = 0;
  let before = -1;
  for (const arc of orderOfArcs(parts, source, target)) {
    if (before >= 0 && source[before] === source[arc] && target[before] === target[arc]) continue;
    below.targets[kept++] = target[arc]!;
    below.offsets[source[arc]! + 1] = kept;
    before = arc;
  }
  for (let i = 0; i < parts; i++) below.offsets[i + 1] = Math.max(below.offsets[i]!, below.offsets[i + 1]!);
  return { ...below, targets: below.targets.subarray(0, kept), strengths: new Float64Array(kept) };
}

function degrees({ offsets }: Ties): Uint32Array {
  return offsets.slice(1).map((end, i) => end - offsets[i]!);
}

function firstLeft({ offsets, targets }: Ties, i: number, gone: Uint8Array): number {
  let k = offsets[i]!;
  while (gone[targets[k]!] === 1) k++;
  return targets[k]!;
}

// The parts that are left, numbered from those that nobody reaches on, which have the largest labels.
function left(above: Ties, gone: Uint8Array, all: Omit<Core, 'above'>): Core {
  const numbers = new Uint32Array(gone.length);
  const labels: number[] = [];
  for (let label = gone.length - 1; label >= 0; label--) {
    if (gone[label] === 1) continue;
    numbers[label] = labels.length;
    labels.push(label);
  }
  const offsets = new Uint32Array(labels.length + 1);
  const targets: number[] = [];
  labels.forEach((label, number) => {
    for (let k = above.offsets[label]!; k < above.offsets[label + 1]!; k++)
      if (gone[above.targets[k]!] === 0) targets.push(numbers[above.targets[k]!]!);
    offsets[number + 1] = targets.length;
  });
  const kept = (values: Float64Array): Float64Array => Float64Array.from(labels, (label) => values[label]!);
  return {
    ...all,
    above: { offsets, targets: Uint32Array.from(targets), strengths: new Float64Array(targets.length) },
    held: kept(all.held),
    sending: kept(all.sending),
    hanging: kept(all.hanging),
  };
}
