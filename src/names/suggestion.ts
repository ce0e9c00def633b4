import type { Members } from '../records/interactions.js';

/** Who there is: a roster as `readMembers` gives it, or ids alone. */
export type NamedMembers = Pick<Members, 'ids' | 'names' | 'aliases'> | readonly string[];

/** A spelling that may mean a member. Nothing follows from it until a person has accepted it. */
export interface Suggestion {
  /** The spelling, as it stands in the records. */
  readonly written: string;
  /** How many records have it. */
  readonly records: number;
  /** The line of the first; 0 where it is not known. */
  readonly line: number;
  /** The member it may mean. */
  readonly id: string;
  /** That member's name; the empty string where there is none. */
  readonly name: string;
  /** From 0 to 1: the share of the letters in words that agree, each word as far as it agrees. */
  readonly score: number;
  /** What the difference is, in words. */
  readonly reason: string;
}

/** Those with the best scores first; then by what is written, then by id. */
export function bestFirst(a: Suggestion, b: Suggestion): number {
  return b.score - a.score || compare(a.written, b.written) || compare(a.id, b.id);
}

/** Which of two texts comes first, by their characters. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
