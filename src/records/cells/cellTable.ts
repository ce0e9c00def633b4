import { type PlainLines, textsOf } from '../table/plainLines.js';
import { hasHomeless, hashCells, lookedAhead, noteCells, numberCells, putAll } from './cellSlots.js';
import { cellsByNumber, NO_FORM, NUMBERS, type NumberedForm, numberedForm, numbersIn } from './numberedForm.js';

// Of so many slots one is taken at most.
const SPARSE = 2;

// So many cells are treated together, step by step: the first step asks for memory that the next one uses, and the
// waiting for one cell goes on during that for the others.
const TOGETHER = 4096;

/** Numbers the cells of lines from 0 on as they are met, by their bytes and without making a string of those known. */
export class CellTable {
  readonly #places: readonly number[];
  readonly #seed = Math.floor(Math.random() * 0x100000000) | 0;
  #slots: Int32Array = new Int32Array(4 * 1024);
  #store: Uint8Array = new Uint8Array(1024);
  // Cells of the form of the first one are found by the number in them, where each has its own plus one.
  #form: NumberedForm | null = null;
  #byNumber: Int32Array = new Int32Array(0);
  readonly #tally: Int32Array = new Int32Array(2); // cells numbered, and bytes in the store
  #isWhole = true;
  #before = 0; // cells numbered before the lines last looked at
  readonly #begins = new Int32Array(TOGETHER);
  readonly #lengths = new Int32Array(TOGETHER);
  readonly #hashes = new Int32Array(TOGETHER);
  readonly #words = new Int32Array(3 * TOGETHER);
  readonly #numbers = new Int32Array(TOGETHER); // in the cells
  readonly #cells: Int32Array = new Int32Array(TOGETHER);

  /** For the cells at these places of lines. */
  constructor(places: readonly number[]) {
    this.#places = places;
  }

  /** How many cells have a number. */
  get count(): number {
    return this.#tally[0]!;
  }

  /** Whether every cell that was met has kept its number. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** The numbers of the cells of the lines last looked at, line by line, HOMELESS for one that there is no room for. */
  get cells(): Int32Array {
    return this.#cells;
  }

  /** Looks at some lines from `from` on, and says where they end. */
  look(lines: PlainLines, from: number): number {
    const { borders, width, count } = lines;
    const each = this.#places.length;
    const to = Math.min(count, from + Math.floor(TOGETHER / each));
    for (let k = 0; k < each; k++)
      noteCells(borders, width + 1, this.#places[k]!, from, to, k, each, this.#begins, this.#lengths);
    this.#number(lines, (to - from) * each);
    return to;
  }

  #number({ bytes, view }: PlainLines, count: number): void {
    const [begins, lengths, numbers, cells, tally] = [
      this.#begins,
      this.#lengths,
      this.#numbers,
      this.#cells,
      this.#tally,
    ];
    this.#before = this.count;
    if (this.#form === null) {
      this.#form = numberedForm(bytes, begins[0]!, begins[0]! + lengths[0]!);
      if (this.#form !== NO_FORM) this.#byNumber = new Int32Array(NUMBERS);
    }
    if (numbersIn(view, this.#form, begins, lengths, count, numbers) === count) {
      cellsByNumber(numbers, count, this.#byNumber, tally, cells);
      return;
    }
    const [hashes, words] = [this.#hashes, this.#words];
    const long = hashCells(view, begins, lengths, count, this.#seed, hashes, words);
    this.#makeRoom(count, long);
    cells[0] = lookedAhead(this.#slots, hashes, count); // written over below
    const [slots, store] = [this.#slots, this.#store];
    numberCells(bytes, begins, lengths, numbers, hashes, words, count, this.#byNumber, slots, store, tally, cells);
    if (this.#isWhole) this.#isWhole = !hasHomeless(cells, count);
  }

  /** The texts of the cells that were first met in the lines last looked at, in the order of their numbers. */
  newTexts({ bytes }: PlainLines): string[] {
    const [begins, ends] = [new Int32Array(this.count - this.#before), new Int32Array(this.count - this.#before)];
    for (let k = 0, met = 0; met < begins.length; k++) {
      if (this.#cells[k] !== this.#before + met) continue;
      begins[met] = this.#begins[k]!;
      ends[met++] = this.#begins[k]! + this.#lengths[k]!;
    }
    return textsOf(bytes, begins, ends);
  }

  #makeRoom(cells: number, long: number): void {
    while ((this.count + cells) * 4 * SPARSE > this.#slots.length) {
      const grown = new Int32Array(this.#slots.length * 2);
      // What finds no place there is as if it had not been met.
      if (!putAll(this.#slots, grown, this.#seed)) this.#isWhole = false;
      this.#slots = grown;
    }
    const stored = this.#tally[1]! + long;
    if (stored <= this.#store.length) return;
    const store = new Uint8Array(2 * stored);
    store.set(this.#store);
    this.#store = store;
  }
}
