import { randomFrom } from '../../numeric/random.js';
import { roughCoreness } from './continuousCoreness.js';
import type { CoreBlocks } from './coreBlocks.js';
import { EQUAL } from './everyCore.js';
import type { FoundCore } from './lipCore.js';
import type { PairTies } from './pairTies.js';

/**
 * A core that fits well: each of several first cores takes in and puts out members as long as the fit rises. The first
 * cores are the best of those that take members by their strength or by their coreness, the two members with the strongest
 * tie, then by turns a random member with its contacts, and the best core so far with an eighth of the members moved.
 */
export function coreSearch(ties: PairTies, blocks: CoreBlocks, restarts: number, seed: number): FoundCore {
  const n = ties.offsets.length - 1;
  const climb = new Climb(blocks);
  const random = randomFrom(seed);
  climb.fromCutOf(blocks.totals);
  climb.fromCutOf(roughCoreness(ties));
  climb.fromStrongest(ties);
  for (let restart = 0; restart < restarts; restart++) {
    if (restart % 2 === 0) {
      blocks.clear();
      const i = Math.floor(random() * n);
      blocks.move(i);
      for (let k = ties.offsets[i]!; k < ties.offsets[i + 1]!; k++) blocks.move(ties.targets[k]!);
    } else {
      climb.backToBest();
      for (let i = 0; i < n; i++) if (random() < 1 / 8) blocks.move(i);
    }
    climb.up();
  }
  climb.backToBest();
  const members = Uint32Array.from({ length: n }, (_, i) => i);
  return { core: members.filter((i) => blocks.inside[i] === 1), unique: climb.unique };
}

class Climb {
  unique = false;
  readonly #blocks: CoreBlocks;
  readonly #best: Uint8Array;
  #bestSize = 0;
  #bestFit = -Infinity;
  readonly #moved: Int32Array;
  readonly #locked: Uint8Array;

  constructor(blocks: CoreBlocks) {
    const n = blocks.inside.length;
    this.#blocks = blocks;
    this.#best = new Uint8Array(n);
    this.#moved = new Int32Array(n);
    this.#locked = new Uint8Array(n);
  }

  backToBest(): void {
    for (let i = 0; i < this.#best.length; i++) if (this.#blocks.inside[i] !== this.#best[i]) this.#blocks.move(i);
  }

  /** Climbs from the best core of members whose values are largest. */
  fromCutOf(values: Float64Array): void {
    const order = Uint32Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b);
    this.#blocks.clear();
    let best = 0;
    let bestFit = -Infinity;
    for (let size = 1; size <= order.length; size++) {
      this.#blocks.move(order[size - 1]!);
      const fit = this.#blocks.fit();
      if (!(fit > bestFit + EQUAL)) continue;
      best = size;
      bestFit = fit;
    }
    for (let size = order.length; size > best; size--) this.#blocks.move(order[size - 1]!);
    this.up();
  }

  /** Climbs from the two members with the strongest tie. */
  fromStrongest({ offsets, targets, strengths }: PairTies): void {
    this.#blocks.clear();
    let strongest = 0;
    for (let k = 1; k < strengths.length; k++) if (strengths[k]! > strengths[strongest]!) strongest = k;
    if (strengths.length === 0) return;
    const owner = offsets.findIndex((start) => start > strongest) - 1;
    this.#blocks.move(owner);
    this.#blocks.move(targets[strongest]!);
    this.up();
  }

  up(): void {
    this.#sweeps();
    while (this.#pass());
    this.#note();
  }

  // Whoever's move raises the fit moves at once.
  #sweeps(): void {
    let fit = this.#fit();
    for (let sweep = 0, moves = 1; moves > 0 && sweep < SWEEPS; sweep++) {
      moves = 0;
      for (let i = 0; i < this.#moved.length; i++) {
        const after = this.#blocks.fitAfter(i);
        if (!(after > fit + EQUAL)) continue;
        this.#blocks.move(i);
        fit = after;
        moves++;
      }
    }
  }

  // Each member moves at most once, the best move first even if the fit falls, and all moves after the best fit are
  // taken back (Kernighan and Lin). Says whether the fit rose.
  #pass(): boolean {
    const blocks = this.#blocks;
    const n = this.#moved.length;
    const start = this.#fit();
    let bestFit = start;
    let best = 0;
    let moves = 0;
    let level = false;
    while (moves < n && moves - best < DEPTH) {
      const i = this.#bestMove();
      if (i === -1) break;
      blocks.move(i);
      this.#locked[i] = 1;
      this.#moved[moves++] = i;
      const fit = this.#fit();
      if (fit > bestFit + EQUAL) {
        bestFit = fit;
        best = moves;
        level = false;
      } else if (fit > bestFit - EQUAL) level = true;
    }
    for (let move = 0; move < moves; move++) this.#locked[this.#moved[move]!] = 0;
    while (moves > best) blocks.move(this.#moved[--moves]!);
    if (best === 0 && level && start > this.#bestFit - EQUAL) this.#level = true;
    return best > 0;
  }

  // Whether another core as good as the last was met beside it.
  #level = false;

  #bestMove(): number {
    let best = -1;
    let bestFit = -Infinity;
    for (let i = 0; i < this.#locked.length; i++) {
      if (this.#locked[i] === 1) continue;
      const fit = this.#blocks.fitAfter(i);
      if (!(fit > bestFit)) continue;
      best = i;
      bestFit = fit;
    }
    return best;
  }

  #fit(): number {
    const fit = this.#blocks.fit();
    return Number.isNaN(fit) ? -Infinity : fit;
  }

  #note(): void {
    const fit = this.#fit();
    const level = this.#level;
    this.#level = false;
    if (!(fit > this.#bestFit - EQUAL)) return;
    const better = fit > this.#bestFit + EQUAL;
    const order = better ? -1 : this.#compared();
    if (better) this.unique = true;
    if (level || (!better && order !== 0)) this.unique = false;
    if (order >= 0) return;
    this.#best.set(this.#blocks.inside);
    this.#bestSize = this.#blocks.size;
    this.#bestFit = fit;
  }

  // Below 0 if the core as it is has fewer members than the best, or as many and the first of those not in both.
  #compared(): number {
    if (this.#blocks.size !== this.#bestSize) return this.#blocks.size - this.#bestSize;
    const first = this.#best.findIndex((mark, i) => mark !== this.#blocks.inside[i]);
    return first === -1 ? 0 : this.#best[first]! - this.#blocks.inside[first]!;
  }
}

const SWEEPS = 50;
// After so many moves without a better fit a pass ends.
const DEPTH = 40;
