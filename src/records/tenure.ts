import type { Members } from './interactions.js';

const DAY = 86_400_000;

/**
 * Who was a member when: from the moment of joining to the end of the day of leaving (UTC). Where a date is not known
 * there is no such border.
 */
export class Tenure {
  readonly #begin: Float64Array;
  readonly #end: Float64Array;

  constructor({ joined, left }: Pick<Members, 'joined' | 'left'>) {
    this.#begin = joined.map((time) => (Number.isNaN(time) ? -Infinity : time));
    this.#end = left.map((time) => (Number.isNaN(time) ? Infinity : (Math.floor(time / DAY) + 1) * DAY));
  }

  /** Whether a member, as a place on the roster, belonged to the network at a time; at one not known (NaN) everyone did. */
  covers(member: number, time: number): boolean {
    return !(time < this.#begin[member]! || time >= this.#end[member]!);
  }

  /** Whether a member belonged to it at any time of a window, `until` not included. */
  meets(member: number, from: number, until: number): boolean {
    return this.#begin[member]! < until && this.#end[member]! > from;
  }
}
