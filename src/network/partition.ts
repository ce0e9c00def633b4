/** Every member in exactly one part. Parts are numbered by size, largest first, then by their first member. */
export interface Partition {
  /** The part of each member, in member order. */
  readonly labels: Uint32Array;
  /** How many members each part has; its length is the number of parts. */
  readonly sizes: Uint32Array;
}

/** A partition from any non-negative whole labels, one per member, renumbered as `Partition` says. */
export function partitionOf(raw: ArrayLike<number>): Partition {
  const n = raw.length;
  const first = asMet(raw);
  let parts = 0;
  for (let i = 0; i < n; i++) parts = Math.max(parts, first[i]! + 1);
  const counts = new Uint32Array(parts);
  for (let i = 0; i < n; i++) counts[first[i]!]!++;
  // Parts were met in the order of their first members, and sort is stable.
  const bySize = new Uint32Array(parts);
  for (let part = 0; part < parts; part++) bySize[part] = part;
  if (parts > 1) bySize.sort((a, b) => counts[b]! - counts[a]!);
  const renumbered = new Uint32Array(parts);
  const sizes = new Uint32Array(parts);
  for (let place = 0; place < parts; place++) {
    renumbered[bySize[place]!] = place;
    sizes[place] = counts[bySize[place]!]!;
  }
  for (let i = 0; i < n; i++) first[i] = renumbered[first[i]!]!;
  return { labels: first, sizes };
}

// The labels numbered in the order in which they are met.
function asMet(raw: ArrayLike<number>): Uint32Array {
  const n = raw.length;
  const numbers = new Uint32Array(n);
  let largest = 0;
  for (let i = 0; i < n; i++) if (raw[i]! > largest) largest = raw[i]!;
  if (largest < 4 * n) {
    const seen = new Uint32Array(largest + 1); // one more than the number, 0 before it is met
    let count = 0;
    for (let i = 0; i < n; i++) numbers[i] = (seen[raw[i]!]! || (seen[raw[i]!] = ++count)) - 1;
    return numbers;
  }
  const seen = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    if (!seen.has(raw[i]!)) seen.set(raw[i]!, seen.size);
    numbers[i] = seen.get(raw[i]!)!;
  }
  return numbers;
}
