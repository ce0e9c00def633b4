import type { DateOptions } from '../cells/time.js';
import type { Members } from '../interactions.js';
import type { Aliases } from '../members/resolve.js';
import type { ColumnChoice } from '../table/headings.js';
import type { AffiliationRole } from './affiliationHeadings.js';

/** What reading affiliations can be told, apart from how its text becomes rows. */
export interface AffiliationOptions {
  /** The roster of people. With it, who is not on it is refused; without it, everyone named is taken. */
  readonly people?: Members;
  /** Other ways of writing people: as written → id. */
  readonly aliases?: Aliases;
  /** The organisations there are. With it, what is not on it is refused; without it, every organisation named is taken. */
  readonly organisations?: Members;
  /** Other ways of writing organisations: as written → id. */
  readonly organisationAliases?: Aliases;
  /**
   * What to do with affiliations of one person with several organisations at a time: refuse them all, or let the one that
   * began last hold, and after it the one before if that goes on; each that is cut short so is listed in `ledger.flagged`.
   * Those that began at the same moment are refused either way. Default `'refuse'`.
   */
  readonly overlap?: 'refuse' | 'latest';
  /** Which columns to read, where the headings do not say. */
  readonly columns?: { readonly [R in AffiliationRole]?: ColumnChoice };
  /** How dates are written. */
  readonly dates?: Pick<DateOptions, 'order' | 'numbers'>;
  /** Throw a RecordError at the first record that cannot be used, instead of collecting them. Default false. */
  readonly strict?: boolean;
}
