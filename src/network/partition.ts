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
  const seen = new Map<number, number>();
  const counts: number[] = [];
  const first = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    let part = seen.get(raw[i]!);
    if (part === undefined) {
      part = counts.length;
      seen.set(raw[i]!, part);
      counts.push(0);
    }
    counts[part]!++;
    first[i] = part;
  }
  // Parts were met in the order of their first members, and sort is stable.
  const bySize = counts.map((_, part) => part).sort((a, b) => counts[b]! - counts[a]!);
  const renumbered = new Uint32Array(counts.length);
  bySize.forEach((part, place) => {
    renumbered[part] = place;
  });
  return { labels: first.map((part) => renumbered[part]!), sizes: Uint32Array.from(bySize, (part) => counts[part]!) };
}
