import { type Column, wholeNumbers } from '../numeric/column.js';

/** The columns of the records kept so far. */
export interface Columns {
  readonly source: Column<Uint32Array>;
  readonly target: Column<Uint32Array>;
  readonly kind: Column<Uint32Array>;
  readonly time: Column<Float64Array>;
  readonly strength: Column<Float64Array>;
}

const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);

/**
 * Finds records that are alike in every cell: the cells that are read by their meaning (a member written another way is
 * the same member), all others by their text, of which 64 bits are kept.
 */
export class DuplicateFinder {
  readonly #columns: Columns;
  readonly #restA: Column<Uint32Array> = wholeNumbers();
  readonly #restB: Column<Uint32Array> = wholeNumbers();
  #count = 0;
  #a = 0;
  #b = 0;
  // Places of records plus one, by hash; 0 where there is none. Never more than half full.
  #table = new Uint32Array(1024);

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** Whether the record is alike to one that was added; `cells` are those not read. */
  has(source: number, target: number, kind: number, time: number, strength: number, cells: readonly string[]): boolean {
    const columns = this.#columns;
    this.#hash(cells);
    const mask = this.#table.length - 1;
    let slot = recordHash(source, target, kind, time, strength, this.#a) & mask;
    for (; this.#table[slot] !== 0; slot = (slot + 1) & mask) {
      const place = this.#table[slot]! - 1;
      if (
        columns.source.at(place) === source &&
        columns.target.at(place) === target &&
        columns.kind.at(place) === kind &&
        Object.is(columns.time.at(place), time) &&
        columns.strength.at(place) === strength &&
        this.#restA.at(place) === this.#a &&
        this.#restB.at(place) === this.#b
      )
        return true;
    }
    return false;
  }

  /** Takes up the record last asked about, which has been put into the columns since; `known` if it was a duplicate. */
  add(known: boolean): void {
    this.#restA.push(this.#a);
    this.#restB.push(this.#b);
    // The table has one of each, or a file of equal rows would make one endless chain of them.
    if (known) return;
    if (++this.#count * 2 > this.#table.length) {
      const before = this.#table;
      this.#table = new Uint32Array(before.length * 2);
      for (const entry of before) if (entry !== 0) this.#enter(entry - 1);
    }
    this.#enter(this.#restA.length - 1);
  }

  #hash(cells: readonly string[]): void {
    let a = 0x811c9dc5;
    let b = 0x9747b28c;
    for (let k = 0; k < cells.length; k++) {
      const cell = cells[k]!;
      for (let at = 0; at < cell.length; at++) {
        const c = cell.charCodeAt(at);
        a = Math.imul(a ^ c, 0x01000193);
        b = Math.imul(b ^ c, 0x85ebca6b);
      }
      // A value no character has parts the cells, so that ['ab', ''] is not ['a', 'b'].
      a = mixed(a, 0x10000);
      b = mixed(b, 0x10000);
    }
    this.#a = a >>> 0;
    this.#b = b >>> 0;
  }

  #enter(place: number): void {
    const { source, target, kind, time, strength } = this.#columns;
    const mask = this.#table.length - 1;
    const hash = recordHash(
      source.at(place),
      target.at(place),
      kind.at(place),
      time.at(place),
      strength.at(place),
      this.#restA.at(place),
    );
    let slot = hash & mask;
    while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
    this.#table[slot] = place + 1;
  }
}

function recordHash(
  source: number,
  target: number,
  kind: number,
  time: number,
  strength: number,
  rest: number,
): number {
  real[0] = time;
  let hash = mixed(mixed(mixed(rest, source), target), kind);
  hash = mixed(mixed(hash, words[0]!), words[1]!);
  real[0] = strength;
  hash = mixed(mixed(hash, words[0]!), words[1]!);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
}
