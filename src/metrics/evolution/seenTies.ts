import type { Network } from '../../network/network.js';
import { addPair, hasPair, pairTable } from '../../numeric/pairTable.js';

/** The ties that any network of a sequence has had so far, whose members differ from one to the next. */
export class SeenTies {
  readonly #numbers = new Map<string, number>();
  #members: readonly string[] = [];
  #numberOf: Int32Array = new Int32Array(0);
  #room = 1024;
  #count = 0;
  #table: Int32Array = pairTable(1024);

  /** Turns to the network whose members are meant from now on. */
  turnTo({ members }: Network): void {
    if (members === this.#members) return;
    this.#members = members;
    this.#numberOf = Int32Array.from(members, (id) => {
      const number = this.#numbers.get(id) ?? this.#numbers.size;
      this.#numbers.set(id, number);
      return number;
    });
  }

  /** Notes a tie from i to j, and says whether it was noted before; of undirected ones i is always the lower. */
  note(i: number, j: number): boolean {
    const a = this.#numberOf[i]!;
    const b = this.#numberOf[j]!;
    // The number of the lower one says by its last digit which way the tie goes.
    const low = 2 * Math.min(a, b) + (this.#members[i]! > this.#members[j]! ? 1 : 0);
    const high = 2 * Math.max(a, b);
    if (hasPair(this.#table, low, high)) return true;
    if (this.#count === this.#room) this.#grow();
    addPair(this.#table, low, high);
    this.#count++;
    return false;
  }

  #grow(): void {
    const slots = this.#table;
    this.#room *= 2;
    this.#table = pairTable(this.#room);
    for (let at = 0; at < slots.length; at += 2) if (slots[at]! >= 0) addPair(this.#table, slots[at]!, slots[at + 1]!);
  }
}
