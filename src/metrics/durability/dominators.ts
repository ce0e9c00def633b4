/**
 * A search from one member, and on whom its shortest ways to the others depend: a member dominates another
 * if all shortest ways to it lead over that member. Those whom a member dominates stand together in `byTurn`, itself first.
 */
export interface Dominators {
  /** The members reached, nearest first. */
  readonly order: Int32Array;
  /** Of the members that dominate each the last one; the source dominates everyone. */
  readonly above: Int32Array;
  /** The place of the last tie of a shortest way to each, and whether another tie is one too. */
  readonly places: Uint32Array;
  readonly several: Uint8Array;
  /** Where each stands in `byTurn`, and how many it dominates, itself counted. */
  readonly turns: Int32Array;
  readonly sizes: Int32Array;
  readonly byTurn: Int32Array;
  /** Where each stands in `order`. */
  readonly ranks: Int32Array;
}

/** Room for a search of n members. */
export function dominatorsOf(n: number): Dominators {
  return {
    order: new Int32Array(n),
    above: new Int32Array(n),
    places: new Uint32Array(n),
    several: new Uint8Array(n),
    turns: new Int32Array(n),
    sizes: new Int32Array(n),
    byTurn: new Int32Array(n),
    ranks: new Int32Array(n),
  };
}

/** Searches from `source` step by step and gives the number of members reached. All distances must be −1 before. */
export function dominatorsFrom(
  offsets: Uint32Array,
  targets: Uint32Array,
  source: number,
  search: Dominators,
  distances: Int32Array,
): number {
  const { order, above, places, several, ranks } = search;
  let reached = 1;
  order[0] = source;
  distances[source] = 0;
  ranks[source] = 0;
  above[source] = source;
  for (let head = 0; head < reached; head++) {
    const i = order[head]!;
    const next = distances[i]! + 1;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      const there = distances[j]!;
      if (there === -1) {
        distances[j] = next;
        above[j] = i;
        places[j] = k;
        several[j] = 0;
        ranks[j] = reached;
        order[reached++] = j;
      } else if (there === next) {
        several[j] = 1;
        if (above[j] !== source) above[j] = nearestCommon(above, ranks, above[j]!, i);
      }
    }
  }
  takeTurns(reached, search);
  return reached;
}

/** The last member that dominates both a and b. */
export function nearestCommon(above: Int32Array, ranks: Int32Array, a: number, b: number): number {
  // Who dominates another comes before it in the order.
  while (a !== b) {
    if (ranks[a]! > ranks[b]!) a = above[a]!;
    else b = above[b]!;
  }
  return a;
}

/** Gives everyone reached its turn, once it is known who is above whom. */
export function takeTurns(reached: number, { order, above, turns, sizes, byTurn, ranks }: Dominators): void {
  for (let head = 0; head < reached; head++) sizes[order[head]!] = 1;
  for (let head = reached - 1; head > 0; head--) sizes[above[order[head]!]!]! += sizes[order[head]!]!;
  // Here the ranks are done with: they hold the next turn free below each.
  const next = ranks;
  turns[order[0]!] = 0;
  byTurn[0] = order[0]!;
  next[order[0]!] = 1;
  for (let head = 1; head < reached; head++) {
    const i = order[head]!;
    const turn = next[above[i]!]!;
    next[above[i]!] = turn + sizes[i]!;
    turns[i] = turn;
    byTurn[turn] = i;
    next[i] = turn + 1;
  }
}
