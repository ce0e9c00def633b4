import type { Ties } from '../../network/ties.js';
import { squaredDistance } from './squaredDistance.js';

// As many numbers as are kept at a time: half a gigabyte, and half as much again for where they belong.
const ROOM = 2 ** 26;

/** Where a walk from each community is after some steps, worked out when first needed and again when it was dropped. */
export class WalkVectors {
  readonly #offsets: Uint32Array;
  readonly #targets: Uint32Array;
  /** How likely the walk takes each tie, and how likely it stays at each member. */
  readonly #chances: Float64Array;
  readonly #stays: Float64Array;
  /** One over the root of each member's strength, with its tie to itself. */
  readonly #scales: Float64Array;
  readonly #steps: number;
  readonly #room: number;
  // Per community: its members as a list, and its vector. Without places it has a value for every member.
  readonly #firsts: Int32Array;
  readonly #lasts: Int32Array;
  readonly #nexts: Int32Array;
  readonly #sizes: Uint32Array;
  readonly #values: (Float64Array | null)[];
  readonly #places: (Int32Array | null)[];
  #kept = 0;
  #hand = 0;
  // A walk's distribution before and after a step, and whom it has reached.
  #now: Float64Array;
  #then: Float64Array;
  #reached: Int32Array;
  #reaching: Int32Array;
  readonly #seen: Uint8Array;

  constructor({ offsets, targets, strengths }: Ties, steps: number, room: number = ROOM) {
    const n = offsets.length - 1;
    this.#offsets = offsets;
    this.#targets = targets;
    this.#steps = steps;
    this.#room = room;
    this.#chances = new Float64Array(strengths.length);
    this.#stays = new Float64Array(n);
    this.#scales = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const degree = offsets[i + 1]! - offsets[i]!;
      let total = 0;
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) total += strengths[k]!;
      // A tie to itself of mean strength, so that a walk is not only at odd or even distance.
      const own = degree === 0 ? 1 : total / degree;
      total += own;
      this.#stays[i] = own / total;
      this.#scales[i] = 1 / Math.sqrt(total);
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) this.#chances[k] = strengths[k]! / total;
    }
    const communities = Math.max(0, 2 * n - 1);
    this.#firsts = Int32Array.from({ length: communities }, (_, c) => c);
    this.#lasts = this.#firsts.slice();
    this.#nexts = new Int32Array(n).fill(-1);
    this.#sizes = new Uint32Array(communities).fill(1, 0, n);
    this.#values = new Array<Float64Array | null>(communities).fill(null);
    this.#places = new Array<Int32Array | null>(communities).fill(null);
    this.#now = new Float64Array(n);
    this.#then = new Float64Array(n);
    this.#reached = new Int32Array(n);
    this.#reaching = new Int32Array(n);
    this.#seen = new Uint8Array(n);
  }

  size(community: number): number {
    return this.#sizes[community]!;
  }

  /** How much farther members are from their communities, squared, when two become one. */
  rise(a: number, b: number): number {
    this.#ready(a, b);
    this.#ready(b, a);
    const one = this.#sizes[a]!;
    const other = this.#sizes[b]!;
    const squared = squaredDistance(this.#values[a]!, this.#places[a]!, this.#values[b]!, this.#places[b]!);
    return (squared * one * other) / (one + other);
  }

  /** Makes `into` of two communities, which are no longer needed. */
  merge(a: number, b: number, into: number): void {
    this.#firsts[into] = this.#firsts[a]!;
    this.#lasts[into] = this.#lasts[b]!;
    this.#nexts[this.#lasts[a]!] = this.#firsts[b]!;
    this.#sizes[into] = this.#sizes[a]! + this.#sizes[b]!;
    if (this.#values[a] !== null && this.#values[b] !== null) this.#mean(a, b, into);
    this.#drop(a);
    this.#drop(b);
  }

  #drop(community: number): void {
    this.#kept -= this.#values[community]?.length ?? 0;
    this.#values[community] = null;
    this.#places[community] = null;
  }

  // Works out the vector of a community unless it is there, and makes room at the cost of others but for one.
  #ready(community: number, but: number): void {
    if (this.#values[community] !== null) return;
    this.#keep(community, this.#walk(community));
    let tries = this.#values.length;
    while (this.#kept > this.#room && tries-- > 0) {
      const c = this.#hand;
      this.#hand = c + 1 === this.#values.length ? 0 : c + 1;
      if (c !== community && c !== but) this.#drop(c);
    }
  }

  // Of what stands in #now at the first `count` of #reached, which is cleared. Full when more than half is reached.
  #keep(community: number, count: number): void {
    const n = this.#now.length;
    const reached = this.#reached.subarray(0, count);
    if (count > n / 2) {
      this.#values[community] = this.#now.slice();
      this.#kept += n;
    } else {
      const places = reached.slice().sort();
      this.#values[community] = Float64Array.from(places, (i) => this.#now[i]!);
      this.#places[community] = places;
      this.#kept += count;
    }
    for (let k = 0; k < count; k++) this.#now[reached[k]!] = 0;
  }

  // Leaves where the walk is in #now, over the root of strength, and gives how many it has reached.
  #walk(community: number): number {
    const share = 1 / this.#sizes[community]!;
    let count = 0;
    for (let i = this.#firsts[community]!; i !== -1; i = this.#nexts[i]!) {
      this.#now[i] = share;
      this.#reached[count++] = i;
      if (i === this.#lasts[community]) break;
    }
    for (let step = 0; step < this.#steps; step++) {
      count = this.#step(count);
      const now = this.#now;
      this.#now = this.#then;
      this.#then = now;
      const reached = this.#reached;
      this.#reached = this.#reaching;
      this.#reaching = reached;
    }
    for (let k = 0; k < count; k++) this.#now[this.#reached[k]!]! *= this.#scales[this.#reached[k]!]!;
    return count;
  }

  #step(count: number): number {
    const now = this.#now;
    const then = this.#then;
    const reached = this.#reached;
    const reaching = this.#reaching;
    const offsets = this.#offsets;
    const targets = this.#targets;
    const chances = this.#chances;
    const seen = this.#seen;
    // Nobody is lost, for everyone stays with some chance.
    for (let k = 0; k < count; k++) {
      const i = reached[k]!;
      then[i] = now[i]! * this.#stays[i]!;
      reaching[k] = i;
      seen[i] = 1;
    }
    let next = count;
    for (let k = 0; k < count; k++) {
      const i = reached[k]!;
      const here = now[i]!;
      now[i] = 0;
      for (let p = offsets[i]!, end = offsets[i + 1]!; p < end; p++) {
        const j = targets[p]!;
        if (seen[j] === 0) {
          seen[j] = 1;
          reaching[next++] = j;
        }
        then[j]! += here * chances[p]!;
      }
    }
    for (let k = 0; k < next; k++) seen[reaching[k]!] = 0;
    return next;
  }

  // The vector of two communities together is the mean of theirs by size.
  #mean(a: number, b: number, into: number): void {
    const whole = this.#sizes[into]!;
    let count = this.#add(a, this.#sizes[a]! / whole, 0);
    count = this.#add(b, this.#sizes[b]! / whole, count);
    for (let k = 0; k < count; k++) this.#seen[this.#reached[k]!] = 0;
    this.#keep(into, count);
  }

  #add(community: number, share: number, before: number): number {
    const values = this.#values[community]!;
    const places = this.#places[community]!;
    let count = before;
    for (let k = 0; k < values.length; k++) {
      const i = places === null ? k : places[k]!;
      this.#now[i]! += share * values[k]!;
      if (this.#seen[i] === 1) continue;
      this.#seen[i] = 1;
      this.#reached[count++] = i;
    }
    return count;
  }
}
