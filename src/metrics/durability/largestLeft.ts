import type { Ties } from '../../network/ties.js';
import { rootOf } from '../../numeric/rootOf.js';

/**
 * How large the largest part is as members leave, over ties that are stored both ways. Read backwards, everyone comes
 * back, last who left first, and parts only join: so it takes little more than O(n + m) for all of it.
 */
export class LargestLeft {
  readonly members: number;
  readonly #ties: Ties;
  readonly #parents: Uint32Array;
  readonly #counts: Uint32Array;

  constructor(ties: Ties) {
    this.members = ties.offsets.length - 1;
    this.#ties = ties;
    this.#parents = new Uint32Array(this.members);
    this.#counts = new Uint32Array(this.members);
  }

  /** The size of the largest part after the first 0 … n of `order`, in which everyone is once, have left. */
  after(order: Uint32Array, sizes: Uint32Array): void {
    regrow(this.#ties.offsets, this.#ties.targets, order, this.#parents, this.#counts.fill(0), sizes);
  }
}

// `counts` are 0 for those who are not back, and right for the one to which the others of its part lead.
function regrow(
  offsets: Uint32Array,
  targets: Uint32Array,
  order: Uint32Array,
  parents: Uint32Array,
  counts: Uint32Array,
  sizes: Uint32Array,
): void {
  let largest = 0;
  sizes[order.length] = 0;
  for (let q = order.length - 1; q >= 0; q--) {
    const i = order[q]!;
    parents[i] = i;
    counts[i] = 1;
    let root = i;
    for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
      if (counts[targets[k]!] === 0) continue;
      const other = rootOf(parents, targets[k]!);
      if (other === root) continue;
      const above = counts[other]! > counts[root]! ? other : root;
      const below = above === other ? root : other;
      parents[below] = above;
      counts[above]! += counts[below]!;
      root = above;
    }
    if (counts[root]! > largest) largest = counts[root]!;
    sizes[q] = largest;
  }
}
