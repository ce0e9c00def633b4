import type { StrongParts } from '../../network/strongParts.js';
import type { Ties } from '../../network/ties.js';

/** Ways through one member of each strong part, its pivot. */
export interface PartWays extends StrongParts {
  readonly pivots: Uint32Array;
  /** Steps from the pivot of its part to each member, and from each to it. */
  readonly there: Int32Array;
  readonly home: Int32Array;
  /** Scratch: members to search from; of each part how far its pivot reaches at most, how near another one is, and which. */
  readonly order: Uint32Array;
  readonly farthest: Int32Array;
  readonly nearest: Int32Array;
  readonly others: Uint32Array;
}

export function partWaysOf(parts: StrongParts, pivots: Uint32Array): PartWays {
  const n = parts.labels.length;
  return {
    ...parts,
    pivots,
    there: new Int32Array(n),
    home: new Int32Array(n),
    order: new Uint32Array(n),
    farthest: new Int32Array(pivots.length),
    nearest: new Int32Array(pivots.length).fill(n),
    others: new Uint32Array(pivots.length),
  };
}

/** Finds the ways to and from the pivots; `back` are the ties turned over. */
export function findWays({ labels, pivots, there, home, order }: PartWays, ties: Ties, back: Ties): void {
  searchWithin(ties.offsets, ties.targets, labels, pivots, there, order);
  searchWithin(back.offsets, back.targets, labels, pivots, home, order);
}

/** Nobody reaches farther along the ties than to the pivot of the part and on from there: puts `upper` that low. */
export function boundReach({ offsets, targets }: Ties, ways: PartWays, upper: Int32Array): void {
  bound(offsets, targets, ways, 1, ways.there, ways.home, upper, ways.farthest, ways.nearest, ways.others);
}

/** Nobody is reached from farther than over the pivot: puts `upper` that low, `back` being the ties turned over. */
export function boundReached({ offsets, targets }: Ties, ways: PartWays, upper: Int32Array): void {
  bound(offsets, targets, ways, -1, ways.home, ways.there, upper, ways.farthest, ways.nearest, ways.others);
}

// From all pivots at once, each through its own part.
function searchWithin(
  offsets: Uint32Array,
  targets: Uint32Array,
  labels: Uint32Array,
  pivots: Uint32Array,
  distances: Int32Array,
  order: Uint32Array,
): void {
  distances.fill(-1);
  let reached = pivots.length;
  order.set(pivots);
  for (let p = 0; p < reached; p++) distances[order[p]!] = 0;
  for (let head = 0; head < reached; head++) {
    const i = order[head]!;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      if (distances[j] !== -1 || labels[j] !== labels[i]) continue;
      distances[j] = distances[i]! + 1;
      order[reached++] = j;
    }
  }
}

// `step` is the order of parts in which those that ties lead to come first.
function bound(
  offsets: Uint32Array,
  targets: Uint32Array,
  { labels, starts, members, pivots }: PartWays,
  step: 1 | -1,
  outward: Int32Array,
  inward: Int32Array,
  upper: Int32Array,
  farthest: Int32Array,
  nearest: Int32Array,
  others: Uint32Array,
): void {
  const n = upper.length;
  for (let turn = 0; turn < pivots.length; turn++) {
    const part = step > 0 ? turn : pivots.length - 1 - turn;
    let far = 0;
    let count = 0;
    for (let place = starts[part]!; place < starts[part + 1]!; place++) {
      const i = members[place]!;
      if (outward[i]! > far) far = outward[i]!;
      for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
        const other = labels[targets[k]!]!;
        if (other === part) continue;
        const way = outward[i]! + 1 + inward[targets[k]!]!;
        if (nearest[other] === n) others[count++] = other;
        if (way < nearest[other]!) nearest[other] = way;
      }
    }
    for (let k = 0; k < count; k++) {
      const other = others[k]!;
      far = Math.max(far, nearest[other]! + farthest[other]!);
      nearest[other] = n;
    }
    farthest[part] = Math.min(far, upper[pivots[part]!]!);
    for (let place = starts[part]!; place < starts[part + 1]!; place++) {
      const i = members[place]!;
      upper[i] = Math.min(upper[i]!, inward[i]! + farthest[part]!);
    }
  }
}
