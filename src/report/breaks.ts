import type { Network } from '../network/network.js';
import type { Partition } from '../network/partition.js';
import type { Ties } from '../network/ties.js';

/** How many members are on the smaller side of each bridge, in time linear in members and ties. */
export function smallerSides({ members, ties }: Network, joins: readonly (readonly [number, number])[]): number[] {
  const n = members.length;
  const key = (a: number, b: number): number => Math.min(a, b) * n + Math.max(a, b);
  const isBridge = new Set(joins.map(([a, b]) => key(a, b)));
  const whole = labelled(ties, () => true);
  const piece = labelled(ties, (a, b) => !isBridge.has(key(a, b)));
  const total = sizesOf(whole);
  const size = sizesOf(piece);
  const open = new Map<number, Set<number>>();
  joins.forEach(([a, b], join) => {
    for (const end of [piece[a]!, piece[b]!]) open.set(end, (open.get(end) ?? new Set()).add(join));
  });
  const smaller = new Array<number>(joins.length).fill(0);
  // Bridges join the pieces that are left without them into trees, which are eaten from the leaves: each leaf hands its
  // members on over its last bridge.
  const leaves = [...open.keys()].filter((end) => open.get(end)!.size === 1);
  while (leaves.length > 0) {
    const leaf = leaves.pop()!;
    const [join] = open.get(leaf)!;
    if (join === undefined) continue;
    const [a, b] = joins[join]!;
    const other = piece[a] === leaf ? piece[b]! : piece[a]!;
    smaller[join] = Math.min(size[leaf]!, total[whole[a]!]! - size[leaf]!);
    size[other]! += size[leaf]!;
    open.get(leaf)!.delete(join);
    open.get(other)!.delete(join);
    if (open.get(other)!.size === 1) leaves.push(other);
  }
  return smaller;
}

/** How many members are outside the largest part once member i has gone, of those that were connected to it. */
export function cutOffBy({ ties }: Network, i: number, { labels, sizes }: Partition): number {
  const left = labelled(ties, (a, b) => a !== i && b !== i);
  const counts = new Map<number, number>();
  let largest = 0;
  for (let j = 0; j < left.length; j++) {
    if (j === i || labels[j] !== labels[i]) continue;
    const count = (counts.get(left[j]!) ?? 0) + 1;
    counts.set(left[j]!, count);
    largest = Math.max(largest, count);
  }
  return sizes[labels[i]!]! - 1 - largest;
}

// Labels of the parts that the ties for which `open` holds connect: the number of each part's first member.
function labelled({ offsets, targets }: Ties, open: (a: number, b: number) => boolean): Int32Array {
  const n = offsets.length - 1;
  const labels = new Int32Array(n).fill(-1);
  const queue = new Int32Array(n);
  for (let first = 0; first < n; first++) {
    if (labels[first] !== -1) continue;
    labels[first] = first;
    queue[0] = first;
    for (let head = 0, tail = 1; head < tail; head++) {
      const i = queue[head]!;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const j = targets[k]!;
        if (labels[j] !== -1 || !open(i, j)) continue;
        labels[j] = first;
        queue[tail++] = j;
      }
    }
  }
  return labels;
}

function sizesOf(labels: Int32Array): Int32Array {
  const sizes = new Int32Array(labels.length);
  for (const label of labels) sizes[label]!++;
  return sizes;
}
