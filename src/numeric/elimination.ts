import { type Column, realNumbers, wholeNumbers } from './column.js';
import { GrowingRows } from './growingRows.js';
import { Heap } from './heap.js';

/** A Laplacian by what is beside its diagonal: row i has −strengths[k] in column targets[k], on the diagonal their sum. */
export interface Laplacian {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly strengths: Float64Array;
}

/**
 * A Laplacian after elimination of its nodes one after another. All but `order` go by position in that order. Connected
 * parts follow one another; the last node of each is the ground, whose pivot is 0 and whose potential is set to 0.
 */
export interface Factor {
  readonly order: Uint32Array;
  readonly pivots: Float64Array;
  readonly offsets: Uint32Array;
  /** Later positions. */
  readonly targets: Uint32Array;
  /** What share of its pivot each target has; a row has 1 in all. */
  readonly shares: Float64Array;
}

/**
 * Eliminates the nodes, the one with fewest neighbours first. What is left after each is the Laplacian of a smaller
 * network, in which the neighbours a and b of the node gone have s_a s_b / (sum of its s) more between them: nothing is
 * ever subtracted, so no digit is lost, however far apart the strengths are (Alfa, Xue and Ye 2002).
 *
 * Exact without `random`, but null if more than `room` numbers would have to be kept. With `random` only a tree of the
 * new ties is kept, drawn so that each has the strength it should have on average: an approximate factor that is never
 * large, and exact for nodes of one or two neighbours (Kyng and Sachdeva 2016, doi:10.1109/FOCS.2016.68).
 */
export function eliminate(laplacian: Laplacian, room: number, random: (() => number) | null): Factor | null {
  const n = laplacian.offsets.length - 1;
  const rows = new GrowingRows(laplacian.offsets, laplacian.targets, laplacian.strengths);
  const order = new Uint32Array(n);
  const pivots = new Float64Array(n);
  const offsets = new Uint32Array(n + 1);
  const targets = wholeNumbers();
  const shares = realNumbers();
  const rests = new Float64Array(random === null ? 0 : n + 1);
  // A node waits under a number that its neighbours are never fewer than, and is counted when its turn comes.
  const heap = new Heap(n);
  const keys = rows.lengths.slice();
  for (let i = 0; i < n; i++) heap.put(i, keys[i]!);
  for (let position = 0; position < n; ) {
    const node = heap.take();
    const count = rows.tidy(node);
    if (count > keys[node]!) {
      heap.put(node, (keys[node] = count));
      continue;
    }
    if (random === null && (shares.length + (count * count) / 2 > room || rows.targets.length > 4 * room)) return null;
    if (random === null && count > 8 && 2 * count >= n - position) {
      const rest = [node];
      while (heap.size > 0) rest.push(heap.take());
      if (shares.length + (rest.length * rest.length) / 2 > room) return null;
      eliminateDense(rows, Uint32Array.from(rest), position, order, pivots, offsets, targets, shares);
      break;
    }
    if (random !== null && count > 2) sortByStrength(rows, node);
    const start = rows.starts[node]!;
    const near = rows.targets.slice(start, start + count);
    const strengths = rows.strengths.slice(start, start + count);
    order[position] = node;
    rows.drop(node);
    let total = 0;
    for (let k = 0; k < count; k++) total += strengths[k]!;
    for (let k = 0; k < count; k++) {
      targets.push(near[k]!);
      shares.push(strengths[k]! / total);
      heap.put(near[k]!, --keys[near[k]!]!);
    }
    pivots[position] = total;
    if (random === null) addClique(rows, near, strengths, total);
    else addTree(rows, near, strengths, total, random, rests);
    offsets[++position] = shares.length;
  }
  return inParts({ order, pivots, offsets, targets: targets.take(), shares: shares.take() });
}

// Between all pairs of neighbours.
function addClique(rows: GrowingRows, near: Uint32Array, strengths: Float64Array, total: number): void {
  if (near.length < 2) return;
  for (let k = 0; k < near.length; k++) rows.putAll(near[k]!, near, strengths, strengths[k]! / total);
}

// From each neighbour, weakest first, to a stronger one drawn in proportion to strength.
function addTree(
  rows: GrowingRows,
  near: Uint32Array,
  strengths: Float64Array,
  total: number,
  random: () => number,
  rests: Float64Array,
): void {
  const count = near.length;
  rests[count] = 0; // rests[k] is the sum of the strengths from the k-th on
  for (let k = count - 1; k >= 0; k--) rests[k] = rests[k + 1]! + strengths[k]!;
  for (let k = 0; k + 1 < count; k++) {
    const drawn = random() * rests[k + 1]!;
    let low = k + 1;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (rests[middle]! > drawn) low = middle;
      else high = middle - 1;
    }
    const strength = (strengths[k]! / total) * rests[k + 1]!;
    rows.put(near[k]!, near[low]!, strength);
    rows.put(near[low]!, near[k]!, strength);
  }
}

function sortByStrength({ starts, lengths, targets, strengths }: GrowingRows, row: number): void {
  const start = starts[row]!;
  const places = Array.from({ length: lengths[row]! }, (_, k) => start + k);
  places.sort((a, b) => strengths[a]! - strengths[b]! || targets[a]! - targets[b]!);
  const sorted = places.map((k) => targets[k]!);
  const values = places.map((k) => strengths[k]!);
  targets.set(sorted, start);
  strengths.set(values, start);
}

// The nodes that are left as one full matrix, once each has about half of the others as neighbours.
function eliminateDense(
  rows: GrowingRows,
  nodes: Uint32Array,
  first: number,
  order: Uint32Array,
  pivots: Float64Array,
  offsets: Uint32Array,
  targets: Column<Uint32Array>,
  shares: Column<Float64Array>,
): void {
  const size = nodes.length;
  const places = new Uint32Array(order.length);
  for (let p = 0; p < size; p++) places[nodes[p]!] = p;
  const upper = Array.from({ length: size }, (_, p) => new Float64Array(size - p)); // column q of row p at q − p
  for (let p = 0; p < size; p++) {
    const start = rows.starts[nodes[p]!]!;
    for (let k = start, end = start + rows.tidy(nodes[p]!); k < end; k++) {
      const q = places[rows.targets[k]!]!;
      if (q > p) upper[p]![q - p] = rows.strengths[k]!;
    }
  }
  for (let p = 0; p < size; p++) {
    const row = upper[p]!;
    let total = 0;
    for (let q = 1; q < row.length; q++) total += row[q]!;
    order[first + p] = nodes[p]!;
    pivots[first + p] = total;
    for (let q = 1; q < row.length; q++) {
      if (row[q] === 0) continue;
      const share = row[q]! / total;
      targets.push(nodes[p + q]!);
      shares.push(share);
      spread(row, q, share, upper[p + q]!);
    }
    offsets[first + p + 1] = shares.length;
  }
}

function spread(row: Float64Array, q: number, share: number, into: Float64Array): void {
  for (let r = 1; r < into.length; r++) into[r]! += share * row[q + r]!;
}

// The same factor with the positions of each connected part next to one another, and targets by position.
function inParts({ order, pivots, offsets, targets, shares }: Factor): Factor {
  const n = order.length;
  const positions = new Uint32Array(n);
  for (let p = 0; p < n; p++) positions[order[p]!] = p;
  // Here the parts are numbered from the back. All but the last of a part have a later target.
  const parts = new Uint32Array(n);
  let count = 0;
  for (let p = n - 1; p >= 0; p--)
    parts[p] = offsets[p] === offsets[p + 1] ? count++ : parts[positions[targets[offsets[p]!]!]!]!;
  const next = new Uint32Array(count + 1);
  for (let p = 0; p < n; p++) next[parts[p]! + 1]!++;
  for (let part = 0; part < count; part++) next[part + 1]! += next[part]!;
  const places = parts.map((part) => next[part]!++);
  const result = {
    order: new Uint32Array(n),
    pivots: new Float64Array(n),
    offsets: new Uint32Array(n + 1),
    targets: new Uint32Array(targets.length),
    shares: new Float64Array(targets.length),
  };
  for (let p = 0; p < n; p++) {
    result.order[places[p]!] = order[p]!;
    result.pivots[places[p]!] = pivots[p]!;
    result.offsets[places[p]! + 1] = offsets[p + 1]! - offsets[p]!;
  }
  for (let p = 0; p < n; p++) result.offsets[p + 1]! += result.offsets[p]!;
  for (let p = 0; p < n; p++) {
    let to = result.offsets[places[p]!]!;
    for (let k = offsets[p]!; k < offsets[p + 1]!; k++) {
      result.targets[to] = places[positions[targets[k]!]!]!;
      result.shares[to++] = shares[k]!;
    }
  }
  return result;
}

/**
 * Turns charges into potentials, from the first position of a connected part to the first beyond it, in place. The
 * ground has potential 0 and takes up what the charges do not sum to 0 by.
 */
export function solveInPlace(
  { pivots, offsets, targets, shares }: Factor,
  values: Float64Array,
  from: number,
  to: number,
): void {
  for (let p = from; p < to; p++) {
    const charge = values[p]!;
    if (charge === 0) continue;
    for (let k = offsets[p]!, end = offsets[p + 1]!; k < end; k++) values[targets[k]!]! += shares[k]! * charge;
    values[p] = pivots[p]! > 0 ? charge / pivots[p]! : 0;
  }
  for (let p = to - 1; p >= from; p--) {
    let potential = values[p]!;
    for (let k = offsets[p]!, end = offsets[p + 1]!; k < end; k++) potential += shares[k]! * values[targets[k]!]!;
    values[p] = potential;
  }
}
