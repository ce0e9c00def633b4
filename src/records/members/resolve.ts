import { caseless, isTidy, own, tidied } from '../cells/spelling.js';
import { requireAliases, requireRoster } from '../handedOn.js';
import type { Members } from '../interactions.js';
import type { Spelling } from '../ledger.js';

/** Other ways of writing a member: as written → the member's id. */
export type Aliases = Readonly<Record<string, string>> | ReadonlyMap<string, string>;

/** What a cell says of a member. */
export interface Resolved {
  /** The member's place in `ids`; −1 when it is nobody. */
  readonly member: number;
  /** Why it is nobody. */
  readonly fault: 'missing-member' | 'unknown-member' | 'ambiguous-member' | null;
  /** How it was found when not by its id as written. */
  readonly by: Spelling['by'] | null;
}

const AMBIGUOUS = -2;

/** Finds the member that a cell means; the same cell is looked up once. */
export class MemberFinder {
  readonly ids: string[] = [];
  #indexed = 0; // of the ids, how many are in the index
  readonly #byId = new Map<string, number>();
  readonly #byCase = new Map<string, number>();
  readonly #byName = new Map<string, number>();
  readonly #byAlias = new Map<string, number>();
  readonly #known = new Map<string, Resolved>();
  readonly #open: boolean;
  #kept: Uint8Array = new Uint8Array(64); // 1 where it is so

  /** With a roster only its members are known; without one every id is a member. */
  constructor(who: string, roster: Members | undefined, aliases: Aliases | undefined) {
    if (roster !== undefined) requireRoster(who, 'members', roster);
    if (aliases !== undefined) requireAliases(who, 'aliases', aliases);
    this.#open = roster === undefined;
    roster?.ids.forEach((id, member) => {
      this.ids.push(id);
      this.#byId.set(id, member);
      this.#indexed = member + 1;
      note(this.#byCase, id, member);
      note(this.#byName, roster.names[member] ?? '', member);
      for (const alias of roster.aliases[member] ?? []) note(this.#byAlias, alias, member);
    });
    const given = aliases instanceof Map ? aliases : new Map(Object.entries(aliases ?? {}));
    for (const [written, id] of given) {
      const member = this.#byId.get(id) ?? (this.#open ? this.#add(tidied(id)) : undefined);
      if (member === undefined)
        throw new RangeError(`${who}: \`aliases\` must lead to members of the roster, ${JSON.stringify(id)} is none`);
      note(this.#byAlias, written, member);
    }
  }

  find(cell: string): Resolved {
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const resolved = this.#resolve(cell);
    this.#known.set(own(cell), resolved);
    return resolved;
  }

  /**
   * The number of a member that is new, where an id as it is written here makes one, −1 where `find` must say. For a
   * caller that remembers what was found and asks of no cell twice: the index of ids is then not made before it is
   * needed, and for a file in which each member is written in one way that is never.
   */
  addNew(cell: string): number {
    if (!this.#open || this.#byCase.size + this.#byName.size + this.#byAlias.size > 0 || !isTidy(cell)) return -1;
    if (this.#byId.size > 0 && this.#byId.has(cell)) return -1;
    return this.ids.push(cell) - 1;
  }

  /** Says that a member has a record of its own, which makes it one of the network's where there is no roster. */
  keep(member: number): void {
    this.#makeRoom(member + 1);
    this.#kept[member] = 1;
  }

  /** Says so of all of these. */
  keepAll(members: Uint32Array): void {
    this.#makeRoom(this.ids.length);
    markAll(members, this.#kept.subarray(0, this.ids.length));
  }

  /** The roster, or without one the members that have a record; and for each number that `find` gave its place there. */
  finish(): { ids: readonly string[]; places: Uint32Array } {
    this.#makeRoom(this.ids.length);
    if (!this.#open) this.#kept.fill(1);
    const kept = this.#kept.subarray(0, this.ids.length);
    const ids = kept.includes(0) ? this.ids.filter((_, member) => kept[member] === 1) : this.ids.slice();
    return { ids, places: placesOf(kept) };
  }

  #makeRoom(members: number): void {
    if (members <= this.#kept.length) return;
    const kept = new Uint8Array(2 * members);
    kept.set(this.#kept);
    this.#kept = kept;
  }

  #resolve(cell: string): Resolved {
    for (; this.#indexed < this.ids.length; this.#indexed++) this.#byId.set(this.ids[this.#indexed]!, this.#indexed);
    const id = tidied(cell);
    if (id === '') return { member: -1, fault: 'missing-member', by: null };
    const exact = this.#byId.get(id);
    if (exact !== undefined) return { member: exact, fault: null, by: id === cell ? null : 'space' };
    const key = caseless(id);
    const ways = [
      [this.#byCase, 'case'],
      [this.#byName, 'name'],
      [this.#byAlias, 'alias'],
    ] as const;
    for (const [way, by] of ways) {
      const member = way.get(key);
      if (member === AMBIGUOUS) return { member: -1, fault: 'ambiguous-member', by: null };
      if (member !== undefined) return { member, fault: null, by };
    }
    if (!this.#open) return { member: -1, fault: 'unknown-member', by: null };
    return { member: this.#add(id), fault: null, by: id === cell ? null : 'space' };
  }

  #add(id: string): number {
    const before = this.#byId.get(id);
    if (before !== undefined) return before;
    this.#byId.set(id, this.ids.length);
    this.#indexed = this.ids.length + 1;
    return this.ids.push(id) - 1;
  }
}

// Marks each of these, up to where there is none left without a mark.
function markAll(members: Uint32Array, marks: Uint8Array): void {
  let left = marks.length - marked(marks);
  for (let k = 0; k < members.length && left > 0; k++) {
    if (marks[members[k]!] === 1) continue;
    marks[members[k]!] = 1;
    left--;
  }
}

function marked(marks: Uint8Array): number {
  let count = 0;
  for (let member = 0; member < marks.length; member++) count += marks[member]!;
  return count;
}

// How many marks come before each one, 0 where there is none.
function placesOf(marks: Uint8Array): Uint32Array {
  const places = new Uint32Array(marks.length);
  let place = 0;
  for (let member = 0; member < marks.length; member++) {
    if (marks[member] === 1) places[member] = place++;
  }
  return places;
}

function note(index: Map<string, number>, written: string, member: number): void {
  const key = caseless(tidied(written));
  if (key === '') return;
  const before = index.get(key);
  index.set(key, before === undefined || before === member ? member : AMBIGUOUS);
}
