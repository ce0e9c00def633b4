import { requireNumber, shown } from '../../numeric/check.js';
import { numberIn } from '../cells/amount.js';
import { caseless, tidied } from '../cells/spelling.js';
import type { Reason } from '../reasons.js';
import type { ColumnChoice } from '../table/headings.js';
import { textOf } from '../table/readTable.js';

/** How one scale of a survey is written. */
export interface ScaleOptions {
  /** The column, where its heading is not the name of the scale; for a record per pair. */
  readonly column?: ColumnChoice;
  /**
   * What labels stand for: label → value, compared without case; null for one that says there is no relation. Numbers are
   * read as they stand, unless a label is itself a number: then labels are all there is.
   */
  readonly values?: Readonly<Record<string, number | null>> | ReadonlyMap<string, number | null>;
  /** The least value there is. Default: the least of `values`. */
  readonly min?: number;
  /** The greatest value there is. Default: the greatest of `values`. */
  readonly max?: number;
}

/** Reads the cells of one scale. */
export class ScaleReader {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly #labels: ReadonlyMap<string, number | null>;
  readonly #coded: boolean;
  readonly #decimal: '.' | ',' | undefined;
  labels = 0;
  decimalCommas = 0;

  constructor(who: string, name: string, { values, min, max }: ScaleOptions, decimal: '.' | ',' | undefined) {
    this.name = name;
    this.#decimal = decimal;
    this.#labels = labelsOf(who, name, values ?? {});
    this.#coded = [...this.#labels.keys()].some((label) => /^[+-]?[\d.,]+$/.test(label));
    const given = [...this.#labels.values()].filter((value) => value !== null);
    if (min !== undefined) requireNumber(who, `scales.${name}.min`, min, -Infinity);
    if (max !== undefined) requireNumber(who, `scales.${name}.max`, max, min ?? -Infinity);
    this.min = min ?? (given.length > 0 ? Math.min(...given) : Number.NaN);
    this.max = max ?? (given.length > 0 ? Math.max(...given) : Number.NaN);
  }

  /** The value in a cell, NaN for a blank one, or why there is none. */
  read(cell: unknown, delimiter: string): number | Reason {
    const text = typeof cell === 'number' ? String(cell) : tidied(textOf(cell));
    if (text === '') return Number.NaN;
    const label = this.#labels.get(caseless(text));
    if (label !== undefined) {
      this.labels++;
      return label === null ? Number.NaN : this.#onScale(label);
    }
    if (this.#coded) return 'invalid-answer';
    const value = typeof cell === 'number' ? cell : numberIn(text, this.#decimal, delimiter);
    if (value === 'ambiguous-strength') return 'ambiguous-answer';
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'invalid-answer';
    if (/^[+-]?\d*,\d+$/.test(text) && Number(text.replace(',', '.')) === value) this.decimalCommas++;
    return this.#onScale(value);
  }

  #onScale(value: number): number | Reason {
    return value < this.min || value > this.max ? 'answer-out-of-range' : value + 0; // −0 is 0
  }
}

function labelsOf(
  who: string,
  name: string,
  values: NonNullable<ScaleOptions['values']>,
): ReadonlyMap<string, number | null> {
  const labels = new Map<string, number | null>();
  for (const [label, value] of values instanceof Map ? values : Object.entries(values)) {
    if (value !== null && !Number.isFinite(value))
      throw new RangeError(`${who}: \`scales.${name}.values\` must be numbers or null, got ${shown(value)}`);
    const key = caseless(tidied(label));
    const before = labels.get(key);
    if (key === '' || (before !== undefined && before !== value))
      throw new RangeError(
        `${who}: \`scales.${name}.values\` must give each label one value and leave blank cells, got ${shown(label)} ${key === '' ? 'as a label' : 'twice'}`,
      );
    labels.set(key, value);
  }
  return labels;
}
