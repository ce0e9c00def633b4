import { type Direction, tiesAlong } from '../../network/direction.js';
import type { Network } from '../../network/network.js';
import { type Ties, transposed } from '../../network/ties.js';
import { Heap } from '../../numeric/heap.js';
import { peeledCores } from './peeling.js';

export interface CorenessOptions {
  /** Contacts with direction ignored, or only the ties that a member has to others, or that others have to it. Default `'all'`. */
  readonly direction?: Direction;
  /** Go by the sum of strengths of a member's ties instead of their number. Default false. */
  readonly strengths?: boolean;
}

/**
 * Coreness: how far into the core of the network a member belongs. A k-core is a part of the network in which
 * everyone has at least k contacts within that part; many contacts who have no others do not bring a member far.
 *
 * Formula: the largest k such that the member is in a k-core; with `strengths` the largest s such that it is in a part
 * whose members all have ties within it whose strengths add up to s or more.
 * Range: 0 (no ties) to n − 1; with `strengths` up to the largest strength of a member.
 * Cost: O(n + m) time, with `strengths` O((n + m) log n); O(n + m) memory.
 * Source: Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj and Zaveršnik 2011, doi:10.1007/s11634-010-0079-y;
 * Eidsaa and Almaas 2013, doi:10.1103/PhysRevE.88.062819 (strengths).
 * Peers: igraph `coreness`, networkx `core_number`, sna `kcores`. On a directed network igraph's mode `all`, networkx
 * and sna's `freeman` count a mutual pair as two contacts: that is this measure with `strengths`, every tie being of
 * strength 1.
 *
 * @example
 * const { interactions } = interactionsFrom([['A', 'B'], ['A', 'C'], ['B', 'C'], ['C', 'D']]);
 * coreness(buildNetwork(interactions)); // the triangle holds, D hangs on → [2, 2, 2, 1]
 */
export function coreness(
  network: Network,
  { direction = 'all', strengths = false }: CorenessOptions = {},
): Float64Array {
  const held = tiesAlong('coreness', network, direction);
  const holds = !network.directed || direction === 'all' ? held : direction === 'in' ? network.ties : transposed(held);
  return strengths ? strengthCores(held, holds) : peeledCores(held, holds);
}

// As `peeledCores`, with the least strength left first. Each member's strength left is kept as a sum of two numbers, the
// second what does not fit into the first, so that what is taken away leaves nothing behind.
function strengthCores(held: Ties, holds: Ties): Float64Array {
  const n = held.offsets.length - 1;
  const sums = new Float64Array(n);
  const rests = new Float64Array(n);
  const cores = new Float64Array(n).fill(-1);
  const heap = new Heap(n);
  for (let i = 0; i < n; i++) {
    for (let k = held.offsets[i]!; k < held.offsets[i + 1]!; k++) addTo(sums, rests, i, held.strengths[k]!);
    heap.put(i, sums[i]!);
  }
  let core = 0;
  while (heap.size > 0) {
    const i = heap.take();
    if (sums[i]! > core) core = sums[i]!;
    cores[i] = core;
    for (let k = holds.offsets[i]!, end = holds.offsets[i + 1]!; k < end; k++) {
      const j = holds.targets[k]!;
      if (cores[j]! >= 0) continue;
      addTo(sums, rests, j, -holds.strengths[k]!);
      heap.put(j, sums[j]!);
    }
  }
  return cores;
}

// Adds without loss, and moves what fits from the rest into the sum.
function addTo(sums: Float64Array, rests: Float64Array, i: number, value: number): void {
  const before = sums[i]!;
  const after = before + value;
  const taken = after - before;
  const rest = rests[i]! + (before - (after - taken) + (value - taken));
  const sum = after + rest;
  rests[i] = rest - (sum - after);
  sums[i] = sum;
}
