/**
 * Rows of (target, strength) that grow and lose targets, in one pool of numbers. What is put twice into a row is added
 * up, and what was dropped is taken out, when the row has no more room or when it is tidied. The row of
 * a target that was dropped is gone.
 */
export class GrowingRows {
  readonly lengths: Uint32Array;
  readonly starts: Uint32Array;
  targets: Uint32Array;
  strengths: Float64Array;
  readonly #capacities: Uint32Array;
  readonly #dropped: Uint8Array;
  readonly #places: Int32Array; // of each target in the row that is being tidied, −1 elsewhere
  #end: number;

  constructor(offsets: Uint32Array, targets: Uint32Array, strengths: Float64Array) {
    const n = offsets.length - 1;
    this.starts = offsets.slice(0, n);
    this.lengths = new Uint32Array(n);
    for (let i = 0; i < n; i++) this.lengths[i] = offsets[i + 1]! - offsets[i]!;
    this.#capacities = this.lengths.slice();
    this.#dropped = new Uint8Array(n);
    this.#places = new Int32Array(n).fill(-1);
    this.#end = targets.length;
    this.targets = new Uint32Array(2 * this.#end + 16);
    this.strengths = new Float64Array(2 * this.#end + 16);
    this.targets.set(targets);
    this.strengths.set(strengths);
  }

  /** Takes a target out of all rows, and its own row away. */
  drop(target: number): void {
    this.#dropped[target] = 1;
  }

  put(row: number, target: number, strength: number): void {
    if (this.lengths[row] === this.#capacities[row]) {
      this.tidy(row);
      if (2 * this.lengths[row]! >= this.#capacities[row]!) this.#move(row, 1);
    }
    const place = this.starts[row]! + this.lengths[row]!++;
    this.targets[place] = target;
    this.strengths[place] = strength;
  }

  /** Puts `share` of each strength into a row, but for the target that is the row itself. */
  putAll(row: number, added: Uint32Array, addedStrengths: Float64Array, share: number): void {
    const count = added.length;
    // Going through a long row for a few takes longer than to add them up later.
    if (4 * count < this.lengths[row]!) {
      for (let k = 0; k < count; k++) if (added[k] !== row) this.put(row, added[k]!, share * addedStrengths[k]!);
      return;
    }
    if (this.lengths[row]! + count > this.#capacities[row]!) {
      this.tidy(row);
      if (this.lengths[row]! + count > this.#capacities[row]!) this.#move(row, count);
    }
    const { targets, strengths } = this;
    const places = this.#places;
    const start = this.starts[row]!;
    const length = tidied(targets, strengths, places, this.#dropped, start, this.lengths[row]!);
    this.lengths[row] = withAdded(targets, strengths, places, row, start, length, added, addedStrengths, share);
  }

  /** Leaves each target that was not dropped once in the row, and gives their number. */
  tidy(row: number): number {
    const { targets } = this;
    const places = this.#places;
    const start = this.starts[row]!;
    const length = tidied(targets, this.strengths, places, this.#dropped, start, this.lengths[row]!);
    for (let k = start; k < start + length; k++) places[targets[k]!] = -1;
    return (this.lengths[row] = length);
  }

  // To the end of the pool, with room for twice what it has and `more`.
  #move(row: number, more: number): void {
    const capacity = 2 * (this.lengths[row]! + more);
    if (this.#end + capacity > this.targets.length) this.#renew(capacity);
    const start = this.starts[row]!;
    this.targets.copyWithin(this.#end, start, start + this.lengths[row]!);
    this.strengths.copyWithin(this.#end, start, start + this.lengths[row]!);
    this.starts[row] = this.#end;
    this.#capacities[row] = capacity;
    this.#end += capacity;
  }

  // A pool twice as large as the rows that are left and `more`, without the gaps that others left.
  #renew(more: number): void {
    const { lengths, starts, targets, strengths } = this;
    let size = more;
    for (let i = 0; i < lengths.length; i++) if (this.#dropped[i] === 0) size += this.#capacities[i]!;
    this.targets = new Uint32Array(2 * size);
    this.strengths = new Float64Array(2 * size);
    this.#end = 0;
    for (let i = 0; i < lengths.length; i++) {
      if (this.#dropped[i] === 1) continue;
      const start = starts[i]!;
      this.targets.set(targets.subarray(start, start + lengths[i]!), this.#end);
      this.strengths.set(strengths.subarray(start, start + lengths[i]!), this.#end);
      starts[i] = this.#end;
      this.#end += this.#capacities[i]!;
    }
  }
}

// Tidies the row at `start`, gives its new length, and leaves its targets marked with their places.
function tidied(
  targets: Uint32Array,
  strengths: Float64Array,
  places: Int32Array,
  dropped: Uint8Array,
  start: number,
  length: number,
): number {
  let kept = start;
  for (let k = start; k < start + length; k++) {
    const target = targets[k]!;
    if (dropped[target] === 1) continue;
    const place = places[target]!;
    if (place >= 0) {
      strengths[place]! += strengths[k]!;
      continue;
    }
    places[target] = kept;
    targets[kept] = target;
    strengths[kept++] = strengths[k]!;
  }
  return kept - start;
}

// Adds to the marked row at `start`, which has room for all, gives its new length, and takes the marks away.
function withAdded(
  targets: Uint32Array,
  strengths: Float64Array,
  places: Int32Array,
  row: number,
  start: number,
  length: number,
  added: Uint32Array,
  addedStrengths: Float64Array,
  share: number,
): number {
  let end = start + length;
  for (let k = 0; k < added.length; k++) {
    const target = added[k]!;
    if (target === row) continue;
    const place = places[target]!;
    if (place >= 0) {
      strengths[place]! += share * addedStrengths[k]!;
    } else {
      targets[end] = target;
      strengths[end++] = share * addedStrengths[k]!;
    }
  }
  for (let k = start; k < end; k++) places[targets[k]!] = -1;
  return end - start;
}
