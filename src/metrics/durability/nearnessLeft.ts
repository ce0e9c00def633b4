import type { Ties } from '../../network/ties.js';
import type { SetValues } from './keySets.js';

/**
 * How little nearness is left without a set, as the sum of 1 / distance over ordered pairs, less than 0; over ties that are
 * stored both ways. A member changes the distances from another only where it is the only way on to someone: then
 * alone these are searched again without it.
 */
export class NearnessLeft implements SetValues {
  readonly steps: number;
  readonly #ties: Ties;
  readonly #search: Search;

  constructor(ties: Ties) {
    const n = ties.offsets.length - 1;
    this.#ties = ties;
    this.#search = {
      distances: new Int32Array(n),
      order: new Int32Array(n),
      ways: new Int32Array(n),
      needed: new Int32Array(n),
    };
    this.steps = FEW * n * (n + ties.targets.length);
  }

  beside(_base: Int32Array, inside: Uint8Array, values: Float64Array, first: number): void {
    values.fill(0);
    for (let source = 0; source < inside.length; source++)
      if (inside[source] === 0)
        takeFrom(source, this.#ties.offsets, this.#ties.targets, inside, this.#search, values, first);
  }
}

// About how often the distances from a member are searched again.
const FEW = 4;

interface Search {
  /** 0 for those who are not found, else one more than the steps to them. */
  readonly distances: Int32Array;
  readonly order: Int32Array;
  /** Who leads to each, −1 where several do. */
  readonly ways: Int32Array;
  /** 1 for those who lead somebody on whom nobody else does. */
  readonly needed: Int32Array;
}

// Takes from the value of each member from `first` on the nearness of `source` to the others without that member.
function takeFrom(
  source: number,
  offsets: Uint32Array,
  targets: Uint32Array,
  gone: Uint8Array,
  search: Search,
  values: Float64Array,
  first: number,
): void {
  const { distances, order, ways, needed } = search;
  needed.fill(0);
  const found = searchFrom(source, -1, offsets, targets, gone, search);
  let all = 0;
  for (let at = 1; at < found; at++) {
    all += 1 / (distances[order[at]!]! - 1);
    if (ways[order[at]!]! >= 0) needed[ways[order[at]!]!] = 1;
  }
  for (let i = first; i < values.length; i++) {
    if (i === source || needed[i] === 1) continue;
    values[i]! -= distances[i] === 0 ? all : all - 1 / (distances[i]! - 1);
  }
  for (let i = first; i < values.length; i++)
    if (needed[i] === 1 && i !== source) {
      const left = searchFrom(source, i, offsets, targets, gone, search);
      let rest = 0;
      for (let at = 1; at < left; at++) rest += 1 / (distances[order[at]!]! - 1);
      values[i]! -= rest;
    }
}

function searchFrom(
  source: number,
  missing: number,
  offsets: Uint32Array,
  targets: Uint32Array,
  gone: Uint8Array,
  { distances, order, ways }: Search,
): number {
  distances.fill(0);
  distances[source] = 1;
  order[0] = source;
  let found = 1;
  for (let at = 0; at < found; at++) {
    const i = order[at]!;
    const next = distances[i]! + 1;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      const j = targets[k]!;
      if (distances[j] === 0) {
        if (j === missing || gone[j] === 1) continue;
        distances[j] = next;
        ways[j] = i;
        order[found++] = j;
      } else if (distances[j] === next) ways[j] = -1;
    }
  }
  return found;
}
