/** The search from one member. What a recursive search keeps per depth stands in arrays, depth after depth. */
export class CliqueSearch {
  readonly #found: (clique: Uint32Array) => void;
  #insiders = 0;
  #near = 0;
  #words = 0; // of a row of bits
  #rows: Uint32Array = new Uint32Array(0); // per neighbour its ties to insiders
  #open: Uint32Array = new Uint32Array(0); // the insiders tied to all in the clique and not yet tried
  #turns: Uint32Array = new Uint32Array(0); // those of them whose turn is still to come
  #closed: Uint32Array = new Uint32Array(0); // the neighbours tied to all in the clique and tried before
  #ends: Uint32Array = new Uint32Array(0); // where those of a depth end
  #joined: Uint32Array = new Uint32Array(0); // the insider at its turn
  #clique: Uint32Array = new Uint32Array(0);

  constructor(found: (clique: Uint32Array) => void) {
    this.#found = found;
  }

  /** Makes room for so many insiders, the first among so many neighbours, with no ties yet. */
  begin(insiders: number, near: number): void {
    this.#insiders = insiders;
    this.#near = near;
    this.#words = (insiders + 31) >>> 5;
    const depths = insiders + 1;
    this.#rows = cleared(this.#rows, near * this.#words);
    this.#open = cleared(this.#open, depths * this.#words);
    this.#turns = cleared(this.#turns, depths * this.#words);
    this.#ends = cleared(this.#ends, depths);
    this.#joined = cleared(this.#joined, depths);
    this.#clique = cleared(this.#clique, depths);
  }

  /** A tie of neighbour x to an insider. */
  join(x: number, insider: number): void {
    this.#rows[x * this.#words + (insider >>> 5)]! |= 1 << (insider & 31);
    if (x < this.#insiders) this.#rows[insider * this.#words + (x >>> 5)]! |= 1 << (x & 31);
  }

  /** Finds the cliques of the member at `place` of `order`, its neighbours being those at the places `near`. */
  run(place: number, near: Uint32Array, order: Int32Array, smallest: number): void {
    const words = this.#words;
    this.#clique[0] = order[place]!;
    if (this.#near === 0) this.#found(this.#clique.subarray(0, 1));
    if (this.#insiders === 0) return;
    this.#start();
    let depth = 0;
    while (depth >= 0) {
      const x = this.#next(depth);
      if (x < 0) {
        depth--;
        if (depth >= 0) this.#close(depth);
        continue;
      }
      this.#joined[depth] = x;
      this.#clique[depth + 1] = order[near[x]!]!;
      const here = depth * words;
      let size = 0;
      for (let w = 0; w < words; w++)
        size += ones((this.#open[here + words + w] = this.#open[here + w]! & this.#rows[x * words + w]!));
      if (depth + 2 + size < smallest) {
        this.#close(depth);
        continue;
      }
      depth++;
      const closed = this.#narrow(depth, x);
      if (size > 0) this.#plan(depth);
      else {
        this.#turns.fill(0, depth * words, (depth + 1) * words);
        if (closed === 0) this.#found(this.#clique.subarray(0, depth + 1));
      }
    }
  }

  // All insiders are open; of the others those are closed that could be tied to all of a larger clique.
  #start(): void {
    const words = this.#words;
    let end = 0;
    this.#room(this.#near);
    for (let x = 0; x < this.#insiders; x++) this.#open[x >>> 5]! |= 1 << (x & 31);
    for (let x = this.#insiders; x < this.#near; x++) {
      let any = 0;
      for (let w = 0; w < words; w++) any |= this.#rows[x * words + w]!;
      if (any !== 0) this.#closed[end++] = x;
    }
    this.#ends[0] = end;
    this.#plan(0);
  }

  // The turns of a depth: all open ones without a tie to the pivot, the neighbour tied to most of them. Of two cliques
  // that differ in the pivot's friends only, one has the pivot.
  #plan(depth: number): void {
    const words = this.#words;
    const here = depth * words;
    let pivot = 0;
    let most = -1;
    const start = depth === 0 ? 0 : this.#ends[depth - 1]!;
    for (let k = start; k < this.#ends[depth]!; k++) {
      const shared = this.#shared(here, this.#closed[k]!);
      if (shared <= most) continue;
      most = shared;
      pivot = this.#closed[k]!;
    }
    for (let w = 0; w < words; w++) {
      for (let bits = this.#open[here + w]!; bits !== 0; bits &= bits - 1) {
        const x = w * 32 + 31 - Math.clz32(bits & -bits);
        const shared = this.#shared(here, x);
        if (shared <= most) continue;
        most = shared;
        pivot = x;
      }
    }
    for (let w = 0; w < words; w++) this.#turns[here + w] = this.#open[here + w]! & ~this.#rows[pivot * words + w]!;
  }

  #shared(here: number, x: number): number {
    const row = x * this.#words;
    let count = 0;
    for (let w = 0; w < this.#words; w++) count += ones(this.#open[here + w]! & this.#rows[row + w]!);
    return count;
  }

  // The next insider of a depth whose turn it is, −1 after the last.
  #next(depth: number): number {
    const here = depth * this.#words;
    for (let w = 0; w < this.#words; w++) {
      const bits = this.#turns[here + w]!;
      if (bits === 0) continue;
      this.#turns[here + w] = bits & (bits - 1);
      return w * 32 + 31 - Math.clz32(bits & -bits);
    }
    return -1;
  }

  // What is tried is open no longer.
  #close(depth: number): void {
    const x = this.#joined[depth]!;
    this.#open[depth * this.#words + (x >>> 5)]! &= ~(1 << (x & 31));
    this.#room(this.#ends[depth]! + 1);
    this.#closed[this.#ends[depth]!++] = x;
  }

  // The closed ones of the depth above with a tie to x, and how many they are.
  #narrow(depth: number, x: number): number {
    const start = depth < 2 ? 0 : this.#ends[depth - 2]!;
    const end = this.#ends[depth - 1]!;
    this.#room(end + end - start);
    let last = end;
    for (let k = start; k < end; k++) {
      const row = this.#closed[k]! * this.#words;
      if ((this.#rows[row + (x >>> 5)]! >>> (x & 31)) & 1) this.#closed[last++] = this.#closed[k]!;
    }
    this.#ends[depth] = last;
    return last - end;
  }

  #room(size: number): void {
    if (size <= this.#closed.length) return;
    const wider = new Uint32Array(2 * size);
    wider.set(this.#closed);
    this.#closed = wider;
  }
}

function cleared(array: Uint32Array, size: number): Uint32Array {
  return size <= array.length ? array.fill(0, 0, size) : new Uint32Array(size + (size >>> 1));
}

function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
