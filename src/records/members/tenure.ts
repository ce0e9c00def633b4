import type { Members } from '../interactions.js';

const DAY = 86_400_000;

/**
 * Who was a member when: from the moment of joining to the end of the day of leaving (UTC). Where a date is not known
 * there is no such border.
 */
export class Tenure {
  readonly #begin: Float64Array;
  readonly #end: Float64Array;

  constructor({ joined, left }: Pick<Members, 'joined' | 'left'>) {
    this.#begin = joined.map(beginning);
    this.#end = left.map(endOfLastDay);
  }

  /** Whether a member, as a place on the roster, belonged to the network at a time; at one not known (NaN) everyone did. */
  covers(member: number, time: number): boolean {
    return !(time < this.#begin[member]! || time >= this.#end[member]!);
  }

  /** Whether a member belonged to it at any time of a window, `until` not included; one who left before joining never did. */
  meets(member: number, from: number, until: number): boolean {
    const [begin, end] = [this.#begin[member]!, this.#end[member]!];
    return begin < until && end > from && begin < end;
  }
}

/** When what is dated so begins: at that moment; at no time in particular where it is not known. */
export function beginning(first: number): number {
  return Number.isNaN(first) ? -Infinity : first;
}

/** When what is dated so ends: with that day (UTC); never where it is not known. */
export function endOfLastDay(last: number): number {
  return Number.isNaN(last) ? Infinity : (Math.floor(last / DAY) + 1) * DAY;
}

/** Which of two times comes first, for sorting; those without borders are infinite, and have no difference. */
export function inTime(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
