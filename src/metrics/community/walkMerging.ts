import { totalsOf } from '../../network/bothWays.js';
import type { Ties } from '../../network/ties.js';
import { PairHeap } from './pairHeap.js';
import { WalkVectors } from './walkVectors.js';

/** The k-th merge makes community n + k of two; `modularities` has the value before any merge, then after each. */
interface Merges {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly modularities: Float64Array;
}

/**
 * Merges, of all communities with a tie between them, those two whose walks are the most alike, until none are left.
 * The ties are stored both ways. At most `room` numbers of walks are kept at a time.
 */
export function mergesByWalks(ties: Ties, steps: number, room?: number): Merges {
  const n = ties.offsets.length - 1;
  const walks = new WalkVectors(ties, steps, room);
  const pairs = new Pairs(ties, walks);
  const totals = new Float64Array(Math.max(0, 2 * n - 1));
  totals.set(totalsOf(ties));
  const all = totals.reduce((sum, total) => sum + total, 0);
  const first = new Int32Array(Math.max(0, n - 1));
  const second = new Int32Array(first.length);
  const modularities = new Float64Array(first.length + 1);
  for (let i = 0; i < n; i++) modularities[0]! -= (totals[i]! / all) ** 2;
  if (all === 0) modularities[0] = Number.NaN;
  let count = 0;
  for (let pair = pairs.closest(); pair !== -1; pair = pairs.closest()) {
    const a = pairs.ends[2 * pair]!;
    const b = pairs.ends[2 * pair + 1]!;
    const into = n + count;
    first[count] = a;
    second[count++] = b;
    totals[into] = totals[a]! + totals[b]!;
    const expected = (totals[a]! / all) * (totals[b]! / all);
    modularities[count] = modularities[count - 1]! + 2 * (pairs.strengths[pair]! / all - expected);
    pairs.merge(pair, into);
  }
  return {
    first: first.subarray(0, count),
    second: second.subarray(0, count),
    modularities: modularities.subarray(0, count + 1),
  };
}

/** The pairs of communities with ties between them. Half 2p of pair p is in the list of one end, 2p + 1 of the other. */
class Pairs {
  /** The community of each half. */
  readonly ends: Int32Array;
  readonly strengths: Float64Array;
  readonly #walks: WalkVectors;
  readonly #heap: PairHeap;
  // Whether a pair's key is its rise, not only no more than that.
  readonly #exact: Uint8Array;
  readonly #heads: Int32Array;
  readonly #nexts: Int32Array;
  readonly #previous: Int32Array;
  // The pair of each community with the first of two that are merged.
  readonly #shared: Int32Array;

  constructor({ offsets, targets, strengths }: Ties, walks: WalkVectors) {
    const n = offsets.length - 1;
    const m = targets.length / 2;
    this.ends = new Int32Array(2 * m);
    this.strengths = new Float64Array(m);
    this.#walks = walks;
    this.#heap = new PairHeap(m);
    this.#exact = new Uint8Array(m).fill(1);
    this.#heads = new Int32Array(Math.max(0, 2 * n - 1)).fill(-1);
    this.#nexts = new Int32Array(2 * m);
    this.#previous = new Int32Array(2 * m);
    this.#shared = new Int32Array(this.#heads.length).fill(-1);
    let pair = 0;
    for (let i = 0; i < n; i++) {
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const j = targets[k]!;
        if (j < i) continue;
        this.strengths[pair] = strengths[k]!;
        this.#link(2 * pair, i);
        this.#link(2 * pair + 1, j);
        this.#heap.put(pair, walks.rise(i, j));
        pair++;
      }
    }
  }

  /** The pair whose merge makes the least rise, −1 when there are no more. */
  closest(): number {
    while (this.#heap.size > 0) {
      const pair = this.#heap.first();
      if (this.#exact[pair] === 1) return pair;
      this.#exact[pair] = 1;
      this.#heap.put(pair, this.#walks.rise(this.ends[2 * pair]!, this.ends[2 * pair + 1]!));
    }
    return -1;
  }

  /** Makes the community `into` of the two of a pair. */
  merge(pair: number, into: number): void {
    const a = this.ends[2 * pair]!;
    const b = this.ends[2 * pair + 1]!;
    const rise = this.#heap.key(pair);
    const sizeA = this.#walks.size(a);
    const sizeB = this.#walks.size(b);
    this.#remove(pair);
    this.#walks.merge(a, b, into);
    for (let h = this.#heads[a]!; h !== -1; h = this.#nexts[h]!) this.#shared[this.ends[h ^ 1]!] = h;
    for (let h = this.#heads[b]!; h !== -1; ) {
      const next = this.#nexts[h]!;
      const c = this.ends[h ^ 1]!;
      const size = this.#walks.size(c);
      const shared = this.#shared[c]!;
      const key = this.#heap.key(h >> 1);
      const all = sizeA + sizeB + size;
      if (shared === -1) {
        this.#exact[h >> 1] = 0;
        this.#heap.put(h >> 1, (sizeA * rise + (sizeB + size) * key) / all);
        this.#link(h, into);
      } else {
        // With both the rise of the merged community is known from theirs.
        const other = this.#heap.key(shared >> 1);
        this.strengths[shared >> 1]! += this.strengths[h >> 1]!;
        this.#exact[shared >> 1]! &= this.#exact[h >> 1]!;
        this.#heap.put(shared >> 1, ((sizeA + size) * other + (sizeB + size) * key - size * rise) / all);
        this.#shared[c] = -2;
        this.#heap.remove(h >> 1);
        this.#unlink(h ^ 1);
      }
      h = next;
    }
    for (let h = this.#heads[a]!; h !== -1; ) {
      const next = this.#nexts[h]!;
      const c = this.ends[h ^ 1]!;
      if (this.#shared[c] !== -2) {
        const size = this.#walks.size(c);
        this.#exact[h >> 1] = 0;
        this.#heap.put(h >> 1, ((sizeA + size) * this.#heap.key(h >> 1) + sizeB * rise) / (sizeA + sizeB + size));
      }
      this.#shared[c] = -1;
      this.#link(h, into);
      h = next;
    }
  }

  #link(half: number, community: number): void {
    const head = this.#heads[community]!;
    this.ends[half] = community;
    this.#nexts[half] = head;
    this.#previous[half] = -1;
    if (head !== -1) this.#previous[head] = half;
    this.#heads[community] = half;
  }

  #remove(pair: number): void {
    this.#heap.remove(pair);
    this.#unlink(2 * pair);
    this.#unlink(2 * pair + 1);
  }

  #unlink(half: number): void {
    const next = this.#nexts[half]!;
    const previous = this.#previous[half]!;
    if (previous === -1) this.#heads[this.ends[half]!] = next;
    else this.#nexts[previous] = next;
    if (next !== -1) this.#previous[next] = previous;
  }
}
