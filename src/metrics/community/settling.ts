import type { Ties } from '../../network/ties.js';
import type { GroupsOfRuns, Nodes } from './movingNodes.js';
import { Overlaps } from './overlaps.js';

/**
 * Nodes that move to where they have a better place, as the worth of the partition has it, until none that waits has
 * one. All wait at first; when a node moves, its contacts outside its new community wait again. Changes the labels in
 * place, which are below the number of members.
 */
export class Settling {
  readonly #ties: Ties;
  readonly #nodes: Nodes;
  readonly #times: Uint32Array;
  readonly #runs: number;
  readonly #labels: Uint32Array;
  readonly #overlaps = new Overlaps();
  readonly #sizes: Uint32Array;
  // Labels in no use.
  readonly #unused: Uint32Array;
  #free = 0;
  readonly #nodeOf: Uint32Array;
  readonly #waits: Uint8Array;
  #waiting: number;
  #next = 0;
  // The communities of a node's contacts.
  readonly #met: Uint32Array;
  readonly #seen: Uint8Array;
  /** Whether any node has moved. */
  moved = false;

  constructor(ties: Ties, nodes: Nodes, { runs, times }: GroupsOfRuns, labels: Uint32Array) {
    const n = labels.length;
    const count = nodes.offsets.length - 1;
    this.#ties = ties;
    this.#nodes = nodes;
    this.#times = times;
    this.#runs = runs.total;
    this.#labels = labels;
    this.#sizes = new Uint32Array(n);
    this.#unused = new Uint32Array(n);
    this.#nodeOf = new Uint32Array(n);
    this.#waits = new Uint8Array(count).fill(1);
    this.#waiting = count;
    this.#met = new Uint32Array(n);
    this.#seen = new Uint8Array(n);
    for (let v = 0; v < count; v++) {
      const c = labels[nodes.members[nodes.offsets[v]!]!]!;
      this.#sizes[c]! += nodes.offsets[v + 1]! - nodes.offsets[v]!;
      for (let at = nodes.offsets[v]!; at < nodes.offsets[v + 1]!; at++) this.#nodeOf[nodes.members[at]!] = v;
      for (let at = nodes.starts[v]!; at < nodes.starts[v + 1]!; at++)
        this.#overlaps.add(nodes.groups[at]!, c, nodes.counts[at]!);
    }
    for (let c = n - 1; c >= 0; c--) if (this.#sizes[c] === 0) this.#unused[this.#free++] = c;
  }

  /** Looks at so many nodes at most, and says whether any still wait. */
  look(most: number): boolean {
    for (let looks = 0; looks < most && this.#waiting > 0; ) {
      const v = this.#next;
      this.#next = v + 1 === this.#waits.length ? 0 : v + 1;
      if (this.#waits[v] === 0) continue;
      this.#waits[v] = 0;
      this.#waiting--;
      looks++;
      const from = this.#labels[this.#nodes.members[this.#nodes.offsets[v]!]!]!;
      const best = this.#bestPlace(v, from);
      if (best !== from) this.#move(v, from, best === -1 ? this.#unused[--this.#free]! : best);
    }
    return this.#waiting > 0;
  }

  // The community of a contact, its own, or −1 for a new one, where the worth is highest.
  #bestPlace(v: number, from: number): number {
    const { offsets, starts, groups, counts } = this.#nodes;
    const [overlaps, times, met] = [this.#overlaps, this.#times, this.#met];
    const size = offsets[v + 1]! - offsets[v]!;
    const whole = this.#runs * size;
    const begin = starts[v]!;
    const end = starts[v + 1]!;
    const candidates = this.#meet(v, from);
    let best = -1;
    let most = 0;
    for (let l = 0; l < candidates; l++) {
      const c = met[l]!;
      const own = c === from ? 1 : 0;
      const others = this.#sizes[c]! - own * size;
      // The gain if in all runs that are not looked at yet they are together with everyone.
      let gain = whole * others;
      for (let at = begin; at < end && gain >= most; at++) {
        const inGroup = counts[at]!;
        gain -= 2 * times[groups[at]!]! * inGroup * (others - overlaps.of(groups[at]!, c) + own * inGroup);
      }
      if (gain > most || (own === 1 && gain === most)) {
        best = c;
        most = gain;
      }
    }
    return best;
  }

  // Puts the node's own community first into `met`, then those of its contacts, and says how many.
  #meet(v: number, from: number): number {
    const { offsets, members } = this.#nodes;
    const [{ offsets: rows, targets }, labels, met, seen] = [this.#ties, this.#labels, this.#met, this.#seen];
    let count = 0;
    met[count++] = from;
    seen[from] = 1;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const i = members[at]!;
      for (let k = rows[i]!; k < rows[i + 1]!; k++) {
        const c = labels[targets[k]!]!;
        if (seen[c] === 1) continue;
        seen[c] = 1;
        met[count++] = c;
      }
    }
    for (let l = 0; l < count; l++) seen[met[l]!] = 0;
    return count;
  }

  #move(v: number, from: number, to: number): void {
    const { offsets, members, starts, groups, counts } = this.#nodes;
    const [{ offsets: rows, targets }, labels, waits, nodeOf] = [this.#ties, this.#labels, this.#waits, this.#nodeOf];
    const begin = offsets[v]!;
    const end = offsets[v + 1]!;
    this.moved = true;
    this.#sizes[from]! -= end - begin;
    this.#sizes[to]! += end - begin;
    if (this.#sizes[from] === 0) this.#unused[this.#free++] = from;
    for (let at = starts[v]!; at < starts[v + 1]!; at++) {
      this.#overlaps.add(groups[at]!, from, -counts[at]!);
      this.#overlaps.add(groups[at]!, to, counts[at]!);
    }
    for (let at = begin; at < end; at++) labels[members[at]!] = to;
    for (let at = begin; at < end; at++) {
      const i = members[at]!;
      for (let k = rows[i]!; k < rows[i + 1]!; k++) {
        const w = nodeOf[targets[k]!]!;
        if (labels[targets[k]!] === to || waits[w] === 1) continue;
        waits[w] = 1;
        this.#waiting++;
      }
    }
  }
}
