import type { NumberOptions } from '../cells/amount.js';
import type { DateOptions } from '../cells/time.js';
import type { Interactions, Members } from '../interactions.js';
import type { Ledger, Rejected } from '../ledger.js';
import type { Aliases } from '../members/resolve.js';
import type { ColumnChoice } from '../table/headings.js';
import type { InteractionRole } from './interactionHeadings.js';

/** What every way of reading interactions can be told. */
export interface InteractionOptions {
  /** The name to use in messages. Default `'interactions'`. */
  readonly file?: string;
  /** The roster. With it, who is not on it is refused; without it, every id is a member. */
  readonly members?: Members;
  /** Other ways of writing members: as written → id. */
  readonly aliases?: Aliases;
  /** Which columns to read, where the headings do not say. */
  readonly columns?: { readonly [R in InteractionRole]?: ColumnChoice };
  /** The kinds to accept. Default: all. */
  readonly kinds?: readonly string[];
  /** How dates are written, and which to accept. */
  readonly dates?: DateOptions;
  /** How numbers are written. */
  readonly numbers?: NumberOptions;
  /** What to do with records alike in every cell; they are counted either way. Default `'keep'`. */
  readonly duplicates?: 'keep' | 'drop';
  /**
   * What to do with records of someone who was not a member at the time, by the roster's dates of joining and leaving (the
   * day of leaving still counts): `'keep'` and count them, keep and list each in `ledger.flagged`, or `'refuse'` them.
   * Default `'keep'`.
   */
  readonly tenure?: 'keep' | 'flag' | 'refuse';
  /** Throw a RecordError at the first record that cannot be used, instead of collecting them. Default false. */
  readonly strict?: boolean;
}

/** Interactions read, with what could not be and the account of it all. */
export interface InteractionResult {
  readonly interactions: Interactions;
  readonly rejected: readonly Rejected[];
  readonly ledger: Ledger;
}
