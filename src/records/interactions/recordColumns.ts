import { PackedColumn } from '../../numeric/packedColumn.js';
import type { Steps } from '../../numeric/steps.js';
import type { Records } from './duplicates.js';
import { hashTexts } from './restHash.js';

/** The records with the line of each. */
export interface TakenRecords extends Records {
  readonly line: Uint32Array;
}

const SECOND = 1000;

/** Columns that grow, with an entry for each record that is accepted. */
export class RecordColumns {
  readonly source: PackedColumn<Uint32Array> = new PackedColumn(wholes);
  readonly target: PackedColumn<Uint32Array> = new PackedColumn(wholes);
  readonly kind: PackedColumn<Uint32Array> = new PackedColumn(wholes);
  readonly time: PackedColumn<Float64Array> = new PackedColumn(reals, SECOND);
  readonly strength: PackedColumn<Float64Array> = new PackedColumn(reals);
  readonly line: PackedColumn<Uint32Array> = new PackedColumn(wholes);
  /** The hashes of the cells that are not read, where there are such. */
  readonly restA: PackedColumn<Uint32Array> = new PackedColumn(wholes);
  readonly restB: PackedColumn<Uint32Array> = new PackedColumn(wholes);
  readonly #hashes = new Uint32Array(2);

  push(
    source: number,
    target: number,
    kind: number,
    time: number,
    strength: number,
    rest: readonly string[],
    line: number,
  ): void {
    this.source.push(source);
    this.target.push(target);
    this.kind.push(kind);
    this.time.push(time);
    this.strength.push(strength);
    this.line.push(line);
    if (rest.length === 0) return;
    hashTexts(rest, this.#hashes);
    this.restA.push(this.#hashes[0]!);
    this.restB.push(this.#hashes[1]!);
  }

  /** Each column as one array; they are empty afterwards. */
  *taken(): Steps<TakenRecords> {
    return {
      source: yield* this.source.taken(),
      target: yield* this.target.taken(),
      kind: yield* this.kind.taken(),
      time: yield* this.time.taken(),
      strength: yield* this.strength.taken(),
      line: yield* this.line.taken(),
      restA: yield* this.restA.taken(),
      restB: yield* this.restB.taken(),
    };
  }
}

function wholes(length: number): Uint32Array {
  return new Uint32Array(length);
}

function reals(length: number): Float64Array {
  return new Float64Array(length);
}
