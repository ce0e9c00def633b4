/** A search from one member, breadth first, by member: order[0 … reached) are those it finds, nearest first. */
export interface Search {
  readonly order: Int32Array;
  /** Steps from the source, −1 beyond reach. */
  readonly distances: Int32Array;
  /** How many ties lead to each from members one step nearer. */
  readonly ways: Uint32Array;
  /** The member, and the place of the tie, by which each was found. */
  readonly parents: Int32Array;
  readonly places: Uint32Array;
  /** 1 if it has a tie to another at the same distance. */
  readonly beside: Uint8Array;
}

/** Room for a search of n members. */
export function searchOf(n: number): Search {
  return {
    order: new Int32Array(n),
    distances: new Int32Array(n).fill(-1),
    ways: new Uint32Array(n),
    parents: new Int32Array(n),
    places: new Uint32Array(n),
    beside: new Uint8Array(n),
  };
}

/** Searches from `source` and gives the number of members reached; no distances must be left of the last search. */
export function breadthFirst(offsets: Uint32Array, targets: Uint32Array, source: number, search: Search): number {
  const { order, distances, ways, parents, places, beside } = search;
  let reached = 1;
  order[0] = source;
  distances[source] = 0;
  for (let head = 0; head < reached; head++) {
    const i = order[head]!;
    const here = distances[i]!;
    let even = 0;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      const there = distances[j]!;
      if (there === -1) {
        distances[j] = here + 1;
        ways[j] = 1;
        parents[j] = i;
        places[j] = k;
        order[reached++] = j;
      } else if (there > here) ways[j]!++;
      else if (there === here) even = 1;
    }
    beside[i] = even;
  }
  return reached;
}
