import type { Ties } from '../../network/ties.js';
import type { Search } from './breadthFirst.js';

const UNKNOWN = 0x7fffffff;

/**
 * How much farther members are from the source of a search without the only tie that leads to one of them from nearer.
 *
 * Those who move are that member and whoever has all its shortest ways through members that move; where they come to be
 * follows from the ties that lead in from members that stay.
 */
export class Detours {
  readonly #offsets: Uint32Array;
  readonly #targets: Uint32Array;
  readonly #search: Search;
  /** 1 if a member is the only way to another. */
  readonly #needed: Uint8Array;
  /** By the member that a lost tie leads to: how far it comes to be, and what all who move lose. */
  readonly #detours: Int32Array;
  readonly #losses: Float64Array;
  /** Those who move without the tie at hand, nearest first. */
  readonly #moved: Int32Array;
  /** 0: stays; 1: moves; 2: moves, and it is known where to. */
  readonly #states: Uint8Array;
  /** How many of a member's ways lead through members that move; 0 between uses. */
  readonly #lost: Uint32Array;
  readonly #farther: Int32Array;
  readonly #queue: Int32Array;

  constructor({ offsets, targets }: Ties, search: Search) {
    const n = offsets.length - 1;
    this.#offsets = offsets;
    this.#targets = targets;
    this.#search = search;
    this.#needed = new Uint8Array(n);
    this.#detours = new Int32Array(n);
    this.#losses = new Float64Array(n);
    this.#moved = new Int32Array(n);
    this.#states = new Uint8Array(n);
    this.#lost = new Uint32Array(n);
    this.#farther = new Int32Array(n);
    this.#queue = new Int32Array(n);
  }

  /** Adds to each tie from a lower member to a higher, save bridges, what the sum of 1 / distance loses without it. */
  addLosses(reached: number, bridges: Uint8Array, losses: Float64Array): void {
    const { order, ways, parents, places } = this.#search;
    for (let p = 0; p < reached; p++) this.#needed[order[p]!] = 0;
    for (let p = 1; p < reached; p++) if (ways[order[p]!] === 1) this.#needed[parents[order[p]!]!] = 1;
    // Farthest first: what is lost at the end of a chain is known before what is lost at its start.
    for (let p = reached - 1; p > 0; p--) {
      const i = order[p]!;
      if (ways[i] !== 1 || bridges[places[i]!] === 1) continue;
      const rises = parents[i]! < i;
      if (rises || this.#isLink(parents[i]!)) this.#find(i);
      if (rises) losses[places[i]!]! += this.#losses[i]!;
    }
  }

  // One member of a chain, with a tie there and a tie on.
  #isLink(i: number): boolean {
    return this.#offsets[i + 1]! - this.#offsets[i]! === 2;
  }

  #find(i: number): void {
    const here = this.#search.distances[i]!;
    let detour: number;
    let loss = 0;
    if (this.#needed[i] === 0) {
      // It moves alone, and is reached by one at its side or, as the tie is no bridge, by one who was behind it.
      detour = here + (this.#search.beside[i] === 1 ? 1 : 2);
    } else if (this.#isLink(i)) {
      // The same move as without the tie on, and this member is reached from the next.
      const first = this.#offsets[i]!;
      const next = this.#targets[this.#targets[first] === this.#search.parents[i] ? first + 1 : first]!;
      detour = this.#detours[next]! + 1;
      loss = this.#losses[next]!;
    } else {
      this.#findTogether(i);
      return;
    }
    this.#detours[i] = detour;
    this.#losses[i] = loss + (detour - here) / (detour * here);
  }

  #findTogether(first: number): void {
    const { distances } = this.#search;
    const count = this.#findMoved(first);
    this.#enter(first, count);
    this.#spread(count);
    let loss = 0;
    for (let x = 0; x < count; x++) {
      const i = this.#moved[x]!;
      const farther = this.#farther[i]!;
      loss += (farther - distances[i]!) / (farther * distances[i]!);
      this.#states[i] = 0;
    }
    this.#detours[first] = this.#farther[first]!;
    this.#losses[first] = loss;
  }

  // Finds those who move without the only way to `first`, and gives their number.
  #findMoved(first: number): number {
    const { distances, ways } = this.#search;
    const offsets = this.#offsets;
    const targets = this.#targets;
    const moved = this.#moved;
    const lost = this.#lost;
    const touched = this.#queue;
    let count = 1;
    let touches = 0;
    moved[0] = first;
    this.#states[first] = 1;
    for (let head = 0; head < count; head++) {
      const i = moved[head]!;
      const next = distances[i]! + 1;
      for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
        const j = targets[k]!;
        if (distances[j] !== next) continue;
        if (lost[j] === 0) touched[touches++] = j;
        lost[j]!++;
        if (lost[j] !== ways[j]) continue;
        this.#states[j] = 1;
        moved[count++] = j;
      }
    }
    for (let x = 0; x < touches; x++) lost[touched[x]!] = 0;
    return count;
  }

  // How far those who move come to be by a tie from one who stays.
  #enter(first: number, count: number): void {
    const { distances, parents } = this.#search;
    const targets = this.#targets;
    for (let x = 0; x < count; x++) {
      const i = this.#moved[x]!;
      const parent = i === first ? parents[i]! : -1;
      // None who stays is nearer, or i would stay: the ties lead in from the same distance or from one step farther.
      const least = distances[i]! + 1;
      let farther = UNKNOWN;
      for (let k = this.#offsets[i]!, end = this.#offsets[i + 1]!; k < end && farther > least; k++) {
        const j = targets[k]!;
        if (this.#states[j] === 0 && j !== parent) farther = Math.min(farther, distances[j]! + 1);
      }
      this.#farther[i] = farther;
    }
  }

  // Carries the distances on among those who move, in the order of the distances.
  #spread(count: number): void {
    const { distances } = this.#search;
    const offsets = this.#offsets;
    const targets = this.#targets;
    const moved = this.#moved;
    const states = this.#states;
    const farther = this.#farther;
    const queue = this.#queue;
    let head = 0;
    let tail = 0;
    // Who comes to be as far as `steps` by a tie from one who stays was one step nearer, or two.
    let one = 0;
    let two = 0;
    for (let steps = distances[moved[0]!]! + 1; tail < count; steps++) {
      const level = tail;
      for (; head < level; head++) {
        const i = queue[head]!;
        for (let k = offsets[i]!, end = offsets[i + 1]!; k < end; k++) {
          const j = targets[k]!;
          if (states[j] !== 1) continue;
          states[j] = 2;
          farther[j] = steps;
          queue[tail++] = j;
        }
      }
      for (; one < count && distances[moved[one]!]! < steps; one++) tail = this.#settle(moved[one]!, steps, tail);
      for (; two < count && distances[moved[two]!]! < steps - 1; two++) tail = this.#settle(moved[two]!, steps, tail);
    }
  }

  #settle(i: number, steps: number, tail: number): number {
    if (this.#states[i] !== 1 || this.#farther[i] !== steps) return tail;
    this.#states[i] = 2;
    this.#queue[tail] = i;
    return tail + 1;
  }
}
