import { beginning, endOfLastDay, inTime } from '../members/tenure.js';

/**
 * Who belonged to which organisation from when until when: one entry per affiliation, in columns, sorted by person, first
 * day, last day and organisation.
 */
export interface Affiliations {
  /** The ids of the people, sorted: of everyone on their roster, or without one of everyone who has an affiliation. */
  readonly people: readonly string[];
  /** The organisations, sorted: all that were given, or otherwise those that have an affiliation. */
  readonly organisations: readonly string[];
  /** Whose each affiliation is, as a place in `people`. */
  readonly person: Uint32Array;
  /** With whom, as a place in `organisations`. */
  readonly organisation: Uint32Array;
  /** When each began, in milliseconds since 1970 (UTC); NaN where it is not known. */
  readonly from: Float64Array;
  /** The last day of each, which still counts, in milliseconds since 1970 (UTC); NaN where it is not known. */
  readonly until: Float64Array;
  /** The line at which each began, from 1. */
  readonly line: Uint32Array;
}

/** What `Belonging` gives for someone who belonged to none. */
export const NOWHERE: number = -1;
/** What `Belonging` gives where a time would be needed to tell. */
export const UNDECIDED: number = -2;

/** Which organisation each person belonged to when: of several at a time the one that began last. */
export class Belonging {
  // The stretches of person p are starts[p] … starts[p + 1): when each begins, and the organisation until the next.
  readonly #starts: Uint32Array;
  readonly #begins: number[] = [];
  readonly #organisations: number[] = [];
  readonly #only: Int32Array;

  constructor({ people, person, organisation, from, until }: Affiliations) {
    const begins = from.map(beginning);
    const ends = until.map(endOfLastDay);
    const order = Array.from(person.keys()).sort((a, b) => person[a]! - person[b]! || inTime(begins[a]!, begins[b]!));
    this.#starts = new Uint32Array(people.length + 1);
    this.#only = new Int32Array(people.length).fill(NOWHERE);
    let at = 0;
    for (let p = 0; p < people.length; p++) {
      const holding: number[] = []; // affiliations begun, the last of them on top
      for (; at < order.length && person[order[at]!] === p; at++) {
        const k = order[at]!;
        this.#endUntil(begins[k]!, holding, ends, organisation);
        holding.push(k);
        this.#begin(begins[k]!, organisation[k]!);
        this.#only[p] = this.#only[p] === NOWHERE || this.#only[p] === organisation[k]! ? organisation[k]! : UNDECIDED;
      }
      this.#endUntil(Infinity, holding, ends, organisation);
      this.#starts[p + 1] = this.#begins.length;
    }
  }

  /** The place of the organisation of a person at a time, or at one not known (NaN) of the only one the person ever had. */
  at(person: number, time: number): number {
    if (Number.isNaN(time)) return this.#only[person]!;
    let low = this.#starts[person]!;
    let high = this.#starts[person + 1]!;
    const first = low;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#begins[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low === first ? NOWHERE : this.#organisations[low - 1]!;
  }

  // Lets end what ends by a time; the one begun before then holds again, if it still does.
  #endUntil(time: number, holding: number[], ends: Float64Array, organisation: Uint32Array): void {
    while (holding.length > 0) {
      const end = ends[holding.at(-1)!]!;
      if (end > time || end === Infinity) return;
      while (holding.length > 0 && ends[holding.at(-1)!]! <= end) holding.pop();
      this.#begin(end, holding.length > 0 ? organisation[holding.at(-1)!]! : NOWHERE);
    }
  }

  #begin(time: number, organisation: number): void {
    this.#begins.push(time);
    this.#organisations.push(organisation);
  }
}
