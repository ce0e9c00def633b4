/** Arcs packed by node, as the ties of a network. */
interface Arcs {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
}

/**
 * How many ways there are along arcs of which each may be used once (Dinic): always as many of the shortest ways as
 * there can be, then those that are longer once some of the former are led round.
 */
export class UnitFlow {
  /** The nodes at which a way ends, marked 1; any number of ways may end at one. */
  readonly ends: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #targets: Uint32Array;
  readonly #backs: Uint32Array; // the place of the arc the other way
  readonly #open: Uint8Array; // 1 where a way may go: an unused arc, or back over a used one
  readonly #steps: Uint32Array; // from the source, counted from 1; 0 if not met
  readonly #next: Uint32Array; // the first arc of a node not yet known to lead nowhere
  readonly #queue: Uint32Array;
  readonly #way: Uint32Array; // the arcs of the way at hand
  readonly #used: number[] = []; // every place that was closed

  constructor({ offsets, targets }: Arcs) {
    const nodes = offsets.length - 1;
    const starts = new Uint32Array(nodes + 1);
    for (let i = 0; i < nodes; i++) starts[i + 1] = offsets[i + 1]! - offsets[i]!;
    for (const target of targets) starts[target + 1]!++;
    for (let i = 0; i < nodes; i++) starts[i + 1]! += starts[i]!;
    const next = starts.slice(0, nodes);
    this.ends = new Uint8Array(nodes);
    this.#starts = starts;
    this.#targets = new Uint32Array(2 * targets.length);
    this.#backs = new Uint32Array(2 * targets.length);
    this.#open = new Uint8Array(2 * targets.length);
    this.#steps = new Uint32Array(nodes);
    this.#next = next;
    this.#queue = new Uint32Array(nodes);
    this.#way = new Uint32Array(nodes);
    for (let i = 0; i < nodes; i++) {
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const j = targets[k]!;
        const there = next[i]!++;
        const back = next[j]!++;
        this.#targets[there] = j;
        this.#targets[back] = i;
        this.#backs[there] = back;
        this.#backs[back] = there;
        this.#open[there] = 1;
      }
    }
  }

  /** The number of ways from the source, which is no end, to the ends; `limit` if there are as many or more. */
  ways(source: number, limit: number): number {
    let count = 0;
    while (count < limit) {
      const met = this.#explore(source);
      const more = this.#lead(source, limit - count);
      for (let q = 0; q < met; q++) this.#steps[this.#queue[q]!] = 0;
      if (more === 0) break;
      count += more;
    }
    // As it was before. Backwards, because a place may have been closed, opened and closed again.
    while (this.#used.length > 0) {
      const k = this.#used.pop()!;
      this.#open[k] = 1;
      this.#open[this.#backs[k]!] = 0;
    }
    return count;
  }

  // The steps to each node as far as the nearest end; how many were met.
  #explore(source: number): number {
    const [starts, targets, open, steps, queue] = [this.#starts, this.#targets, this.#open, this.#steps, this.#queue];
    let met = 1;
    let furthest = Infinity;
    queue[0] = source;
    steps[source] = 1;
    this.#next[source] = starts[source]!;
    for (let q = 0; q < met && steps[queue[q]!]! < furthest; q++) {
      const i = queue[q]!;
      for (let k = starts[i]!, end = starts[i + 1]!; k < end; k++) {
        const j = targets[k]!;
        if (open[k] === 0 || steps[j] !== 0) continue;
        steps[j] = steps[i]! + 1;
        this.#next[j] = starts[j]!;
        queue[met++] = j;
        if (this.ends[j] === 1) furthest = steps[j]!;
      }
    }
    return met;
  }

  // Uses shortest ways until none is left, or `limit` of them; how many.
  #lead(source: number, limit: number): number {
    const [starts, targets, open, steps, next] = [this.#starts, this.#targets, this.#open, this.#steps, this.#next];
    let count = 0;
    let length = 0;
    let i = source;
    while (count < limit) {
      if (next[i] === starts[i + 1]) {
        // Nothing leads on from here: back, and past the arc that led here.
        if (length === 0) break;
        i = targets[this.#backs[this.#way[--length]!]!]!;
        next[i]!++;
        continue;
      }
      const k = next[i]!;
      const j = targets[k]!;
      if (open[k] === 0 || steps[j] !== steps[i]! + 1) {
        next[i]!++;
        continue;
      }
      this.#way[length++] = k;
      i = j;
      if (this.ends[j] === 0) continue;
      while (length > 0) this.#use(this.#way[--length]!);
      i = source;
      count++;
    }
    return count;
  }

  #use(k: number): void {
    this.#open[k] = 0;
    this.#open[this.#backs[k]!] = 1;
    this.#used.push(k);
  }
}
