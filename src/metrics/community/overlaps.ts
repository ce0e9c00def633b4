/** How many members are in both a group and a community, for those pairs that have any: a hash table of open addresses. */
export class Overlaps {
  // A pair and its count in four neighbouring places, of which the last is not used; −1 where there is none.
  #slots: Int32Array = new Int32Array(64).fill(-1);
  #mask = 15;
  #used = 0;

  of(group: number, community: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let place = home(group, community) & mask; ; place = (place + 1) & mask) {
      const held = slots[4 * place]!;
      if (held < 0) return 0;
      if (held === group && slots[4 * place + 1] === community) return slots[4 * place + 2]!;
    }
  }

  /** Adds to the count, which stays at 0 or above. */
  add(group: number, community: number, members: number): void {
    if (2 * this.#used > this.#mask) this.#renew();
    const slots = this.#slots;
    const mask = this.#mask;
    let place = home(group, community) & mask;
    while (slots[4 * place]! >= 0 && !(slots[4 * place] === group && slots[4 * place + 1] === community))
      place = (place + 1) & mask;
    if (slots[4 * place]! < 0) {
      slots[4 * place] = group;
      slots[4 * place + 1] = community;
      slots[4 * place + 2] = 0;
      this.#used++;
    }
    slots[4 * place + 2]! += members;
  }

  // Leaves out the pairs that have no members any more, and takes twice the room if the others fill much of it.
  #renew(): void {
    const before = this.#slots;
    let kept = 0;
    for (let at = 0; at < before.length; at += 4) if (before[at]! >= 0 && before[at + 2]! > 0) kept++;
    const places = 4 * kept > this.#mask ? 2 * (this.#mask + 1) : this.#mask + 1;
    this.#slots = new Int32Array(4 * places).fill(-1);
    this.#mask = places - 1;
    this.#used = 0;
    for (let at = 0; at < before.length; at += 4)
      if (before[at]! >= 0 && before[at + 2]! > 0) this.add(before[at]!, before[at + 1]!, before[at + 2]!);
  }
}

function home(group: number, community: number): number {
  const mixed = Math.imul(Math.imul(group, 0x9e3779b1) + community, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
