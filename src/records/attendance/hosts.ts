import { bare, caseless, tidied } from '../cells/spelling.js';
import type { Bookkeeper } from '../ledger.js';
import type { MemberFinder, Resolved } from '../members/resolve.js';

const NOBODY: readonly string[] = Object.freeze([]);

interface Host extends Resolved {
  readonly written: string;
  /** The id of the member, or the name of someone who is none. */
  readonly name: string;
}

/** Finds the hosts that a cell names, parted by `;` or `|`. A host need not be a member. */
export class HostFinder {
  readonly #finder: MemberFinder;
  readonly #books: Bookkeeper;
  readonly #known = new Map<string, number>([['', 0]]);
  readonly #cells: (readonly Host[])[] = [[]];
  readonly #counts = new Map<string, { cells: number; line: number }>();

  constructor(finder: MemberFinder, books: Bookkeeper) {
    this.#finder = finder;
    this.#books = books;
  }

  /** The number of the cell; 0 for a blank one. What is odd about it goes into the books. */
  find(cell: string, line: number, heading: string): number {
    const text = tidied(cell);
    let number = this.#known.get(text);
    if (number === undefined) {
      const parts = text.split(/[;|]/).map(tidied);
      number = this.#cells.push(parts.filter((part) => part !== '').map((part) => this.#host(part))) - 1;
      this.#known.set(text, number);
    }
    for (const { fault, by, written, name } of this.#cells[number]!) {
      if (fault === 'ambiguous-member') this.#books.leaveUnread(line, fault, heading, written);
      if (by !== null) this.#books.respelled('host', written, name, by, 1, line);
      const count = this.#counts.get(name);
      if (count === undefined) this.#counts.set(name, { cells: 1, line });
      else count.cells++;
    }
    return number;
  }

  /** Who hosted each of `count` events: those in the cells of its records, and members who hosted it by their role. */
  hostsOf(
    count: number,
    event: Uint32Array,
    cell: Uint32Array,
    byRole: (record: number) => string | null,
    ids: readonly string[],
  ): (readonly string[])[] {
    const names = this.#names(ids);
    const found = new Map<number, Set<string>>();
    for (let k = 0; k < event.length; k++) {
      const role = byRole(k);
      if (cell[k] === 0 && role === null) continue;
      const hosts = found.get(event[k]!) ?? new Set();
      for (const { fault, name } of this.#cells[cell[k]!]!)
        if (fault !== 'ambiguous-member') hosts.add(names.get(name) ?? name);
      if (role !== null) hosts.add(role);
      found.set(event[k]!, hosts);
    }
    return Array.from({ length: count }, (_, place) => {
      const hosts = found.get(place);
      return hosts === undefined || hosts.size === 0 ? NOBODY : [...hosts].sort();
    });
  }

  // What to call hosts who are no members but are written in several ways: as the member who is written like them but for
  // case and separators, or as most cells have it.
  #names(ids: readonly string[]): ReadonlyMap<string, string> {
    const members = new Set(ids);
    const others = [...this.#counts]
      .filter(([name]) => !members.has(name))
      .sort(([a, x], [b, y]) => y.cells - x.cells || (a < b ? -1 : 1));
    const usual = new Map<string, string>();
    const keys = new Set(others.map(([name]) => bare(name)));
    for (const id of keys.size > 0 ? ids : []) if (keys.has(bare(id)) && !usual.has(bare(id))) usual.set(bare(id), id);
    const names = new Map<string, string>();
    for (const [name, { cells, line }] of others) {
      const called = usual.get(bare(name));
      if (called === undefined) usual.set(bare(name), name);
      else {
        const by = caseless(called) === caseless(name) ? 'case' : 'separators';
        this.#books.respelled('host', name, called, by, cells, line);
        names.set(name, called);
      }
    }
    return names;
  }

  #host(written: string): Host {
    const resolved = this.#finder.find(written);
    return { ...resolved, written, name: resolved.fault === null ? this.#finder.ids[resolved.member]! : written };
  }
}
