import { PairSet } from '../numeric/pairSet.js';
import { draw, type Random } from '../numeric/random.js';
import type { Ties } from './ties.js';

/** A network whose ties are being swapped. An end is a position in `targets`: the end of a tie at the member of the row. */
export class Swapping {
  readonly #offsets: Uint32Array;
  readonly #targets: Uint32Array;
  readonly #owners: Uint32Array;
  // The other end of the same tie.
  readonly #partners: Uint32Array;
  readonly #pairs: PairSet;
  readonly #random: Random;
  readonly #lattice: boolean;
  readonly #queue: Uint32Array;
  readonly #seen: Uint8Array;
  // The strengths of all ties, whichever they are by now.
  #ones: Float64Array | null = null;
  /** How many tries are left. */
  tries: number;

  constructor({ offsets, targets }: Ties, random: Random, lattice: boolean, tries: number) {
    const n = offsets.length - 1;
    this.#offsets = offsets;
    this.#targets = targets.slice();
    this.#owners = new Uint32Array(targets.length);
    this.#partners = new Uint32Array(targets.length);
    this.#pairs = new PairSet(targets.length / 2, n);
    this.#random = random;
    this.#lattice = lattice;
    this.#queue = new Uint32Array(n);
    this.#seen = new Uint8Array(n);
    this.tries = tries;
    // Rows are met in order and their targets ascend, so that the ends of a row are found in order too.
    const next = offsets.slice();
    for (let i = 0; i < n; i++) {
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        this.#owners[k] = i;
        this.#partners[k] = next[targets[k]!]!++;
        if (i < targets[k]!) this.#pairs.add(i, targets[k]!);
      }
    }
  }

  /** How many ends and members a look at all of them visits. */
  get size(): number {
    return this.#targets.length + this.#seen.length;
  }

  /** The ties as they are now, packed as all ties are. */
  ties(): Ties {
    const targets = new Uint32Array(this.#targets.length);
    const next = this.#queue;
    for (let i = 0; i < next.length; i++) next[i] = this.#offsets[i]!;
    fillRows(this.#owners, this.#targets, targets, next);
    this.#ones ??= new Float64Array(targets.length).fill(1);
    return { offsets: this.#offsets, targets, strengths: this.#ones };
  }

  /**
   * Swaps until `wanted` are made or hope is lost, and says how many were. With a log to note them in, swaps are left out
   * that cut off a few members.
   */
  swap(wanted: number, log: Uint32Array | null): number {
    const ends = this.#targets.length;
    if (this.#pairs.marks.length > 0 && !this.#lattice && log === null) {
      const [owners, targets, partners] = [this.#owners, this.#targets, this.#partners];
      return swapMarked(
        this.#seen.length,
        owners,
        targets,
        partners,
        this.#pairs.marks,
        this.#random.state,
        wanted,
        this.tries,
      );
    }
    let made = 0;
    for (let idle = 0; made < wanted && idle < 1000 + 10 * ends && this.tries > 0; this.tries--) {
      const k = Math.floor(this.#random() * ends);
      const l = this.#lattice ? this.#nearby(k) : Math.floor(this.#random() * ends);
      idle++;
      if (!this.#fits(k, l)) continue;
      this.#exchange(k, l);
      if (log !== null) {
        if (this.#cutsOff(this.#owners[k]!) || this.#cutsOff(this.#owners[l]!)) {
          this.#exchange(k, l);
          continue;
        }
        log[2 * made] = k;
        log[2 * made + 1] = l;
      }
      made++;
      idle = 0;
    }
    return made;
  }

  /** Takes the last `made` swaps back. */
  undo(made: number, log: Uint32Array): void {
    for (let swap = made - 1; swap >= 0; swap--) this.#exchange(log[2 * swap]!, log[2 * swap + 1]!);
  }

  inOnePiece(): boolean {
    const [queue, seen, offsets, targets] = [this.#queue, this.#seen, this.#offsets, this.#targets];
    let reached = 1;
    queue[0] = 0;
    seen[0] = 1;
    for (let head = 0; head < reached; head++) {
      for (let k = offsets[queue[head]!]!, end = offsets[queue[head]! + 1]!; k < end; k++) {
        const j = targets[k]!;
        if (seen[j] === 1) continue;
        seen[j] = 1;
        queue[reached++] = j;
      }
    }
    seen.fill(0);
    return reached === seen.length;
  }

  // Whether the ties of ends k and l, A-B and C-D, can become A-D and C-B.
  #fits(k: number, l: number): boolean {
    const a = this.#owners[k]!;
    const b = this.#targets[k]!;
    const c = this.#owners[l]!;
    const d = this.#targets[l]!;
    if (a === c || b === d || a === d || b === c) return false;
    if (this.#lattice && this.#apart(a, d) + this.#apart(c, b) > this.#apart(a, b) + this.#apart(c, d)) return false;
    return !this.#pairs.has(a, d) && !this.#pairs.has(c, b);
  }

  // An end whose tie could give the member of end k a tie along the ring, oftener a short one than a long one.
  #nearby(k: number): number {
    const n = this.#seen.length;
    const places = Math.floor((n / 2) ** this.#random());
    const d = (this.#owners[k]! + (this.#random() < 0.5 ? places : n - places)) % n;
    const row = this.#offsets[d]!;
    const contacts = this.#offsets[d + 1]! - row;
    return contacts === 0 ? k : this.#partners[row + Math.floor(this.#random() * contacts)]!;
  }

  // How many places two members are apart on the ring.
  #apart(i: number, j: number): number {
    const between = Math.abs(i - j);
    return Math.min(between, this.#seen.length - between);
  }

  // Ends k and l exchange their partners. Done again, it is undone.
  #exchange(k: number, l: number): void {
    const [targets, owners, partners, pairs] = [this.#targets, this.#owners, this.#partners, this.#pairs];
    const kPartner = partners[k]!;
    const lPartner = partners[l]!;
    pairs.delete(owners[k]!, targets[k]!);
    pairs.delete(owners[l]!, targets[l]!);
    partners[k] = lPartner;
    partners[lPartner] = k;
    partners[l] = kPartner;
    partners[kPartner] = l;
    targets[k] = owners[lPartner]!;
    targets[lPartner] = owners[k]!;
    targets[l] = owners[kPartner]!;
    targets[kPartner] = owners[l]!;
    pairs.add(owners[k]!, targets[k]!);
    pairs.add(owners[l]!, targets[l]!);
  }

  // Whether member i is in a piece of a few members of a larger network.
  #cutsOff(i: number): boolean {
    const [queue, seen, offsets, targets] = [this.#queue, this.#seen, this.#offsets, this.#targets];
    const few = Math.min(FEW, seen.length - 1);
    let reached = 1;
    queue[0] = i;
    seen[i] = 1;
    for (let head = 0; head < reached && reached <= few; head++) {
      for (let k = offsets[queue[head]!]!, end = offsets[queue[head]! + 1]!; k < end && reached <= few; k++) {
        const j = targets[k]!;
        if (seen[j] === 1) continue;
        seen[j] = 1;
        queue[reached++] = j;
      }
    }
    for (let k = 0; k < reached; k++) seen[queue[k]!] = 0;
    return reached <= few;
  }
}

// Ties are there from both ends, so that each row fills in ascending order as the owners ascend.
function fillRows(owners: Uint32Array, targets: Uint32Array, filled: Uint32Array, next: Uint32Array): void {
  for (let k = 0; k < targets.length; k++) filled[next[targets[k]!]!++] = owners[k]!;
}

// What `swap` does at random without a log where every pair has a mark, on arrays alone.
function swapMarked(
  n: number,
  owners: Uint32Array,
  targets: Uint32Array,
  partners: Uint32Array,
  marks: Uint8Array,
  state: Int32Array,
  wanted: number,
  tries: number,
): number {
  const ends = targets.length;
  const patience = 1000 + 10 * ends;
  let made = 0;
  for (let left = tries, idle = 0; made < wanted && idle < patience && left > 0; left--) {
    const k = Math.floor(draw(state) * ends);
    const l = Math.floor(draw(state) * ends);
    idle++;
    const a = owners[k]!;
    const b = targets[k]!;
    const c = owners[l]!;
    const d = targets[l]!;
    if (a === c || b === d || a === d || b === c) continue;
    if (marks[a * n + d] === 1 || marks[c * n + b] === 1) continue;
    const atB = partners[k]!;
    const atD = partners[l]!;
    targets[k] = d;
    targets[atD] = a;
    targets[l] = b;
    targets[atB] = c;
    partners[k] = atD;
    partners[atD] = k;
    partners[l] = atB;
    partners[atB] = l;
    marks[a * n + b] = 0;
    marks[b * n + a] = 0;
    marks[c * n + d] = 0;
    marks[d * n + c] = 0;
    marks[a * n + d] = 1;
    marks[d * n + a] = 1;
    marks[c * n + b] = 1;
    marks[b * n + c] = 1;
    made++;
    idle = 0;
  }
  return made;
}

// The piece of a swap that went wrong is mostly this small, and found in no time.
const FEW = 16;
