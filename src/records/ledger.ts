import { own } from './cells/spelling.js';
import { REASONS, type Reason } from './reasons.js';
import { RecordError } from './recordError.js';

/** A record that could not be used. */
export interface Rejected {
  /** The line at which it begins, from 1. */
  readonly line: number;
  readonly reason: Reason;
  /** The heading of the cell that decided; the empty string where it is the record as a whole. */
  readonly column: string;
  /** What stood there. */
  readonly value: string;
}

/** A way of writing that was read as something else: an id in another case, a name for an id, a kind without its hyphen. */
export interface Spelling {
  /** `'member'`, `'kind'`, `'event'`, `'role'`, `'host'` or the heading of an attribute. */
  readonly what: string;
  /** As it stands in the records. */
  readonly written: string;
  /** As it was read. */
  readonly readAs: string;
  /** What was overlooked: space, case, separators, or a name or alias found on the roster. */
  readonly by: 'space' | 'case' | 'separators' | 'name' | 'alias';
  /** How many cells of accepted records were written so. */
  readonly cells: number;
  /** The line of the first. */
  readonly line: number;
}

/**
 * What became of every line. read = header + blank + accepted + rejected, and accepted = kept + merged.
 */
export interface Ledger {
  /** The name of the file. */
  readonly file: string;
  /** All records, a record with line breaks within quotes being one. */
  readonly read: number;
  /** The header, and lines that repeat it. */
  readonly header: number;
  /** Records with nothing in any cell. */
  readonly blank: number;
  /** Records that could be used. */
  readonly accepted: number;
  /** Records that could not, each in `rejected`. */
  readonly rejected: number;
  /** Accepted records that are in the result. */
  readonly kept: number;
  /** Accepted records that were merged into one alike. */
  readonly merged: number;
  /** Accepted records alike in every cell to an earlier one, kept or merged as asked. */
  readonly duplicates: number;
  /** How many records were refused for each reason, most first. */
  readonly reasons: readonly { readonly reason: Reason; readonly records: number }[];
  /** What was read as something other than it was written, in the order of `what` and `written`. */
  readonly spellings: readonly Spelling[];
  /** Cells that could not be read although the record was accepted. */
  readonly unread: readonly Rejected[];
  /** How many accepted records are of someone who was not a member at the time. */
  readonly outsideTenure: number;
  /** Accepted records that something is odd about; those outside tenure where asked for. */
  readonly flagged: readonly Rejected[];
  /** Which heading was read as what; `ignored` has those that were not read. */
  readonly columns: { readonly [role: string]: string };
  readonly ignored: readonly string[];
  /** What stands between cells; the empty string for rows that were objects. */
  readonly delimiter: string;
}

const LONGEST_VALUE = 200;

/** Keeps the books while records are read. */
export class Bookkeeper {
  readonly #file: string;
  readonly #strict: boolean;
  readonly rejected: Rejected[] = [];
  readonly unread: Rejected[] = [];
  readonly flagged: Rejected[] = [];
  readonly #spellings = new Map<string, { -readonly [K in keyof Spelling]: Spelling[K] }>();
  delimiter = '';
  columns: { readonly [role: string]: string } = {};
  ignored: readonly string[] = [];
  header = 0;
  blank = 0;
  accepted = 0;
  merged = 0;
  duplicates = 0;
  outsideTenure = 0;

  constructor(file: string, strict: boolean) {
    this.#file = file;
    this.#strict = strict;
  }

  reject(line: number, reason: Reason, column: string, value: unknown): void {
    const entry = this.#entry(line, reason, column, value);
    if (this.#strict) throw new RecordError(this.#file, line, messageOf(entry), column);
    this.rejected.push(entry);
  }

  /** Notes a cell that could not be read in a record that is accepted all the same. */
  leaveUnread(line: number, reason: Reason, column: string, value: unknown): void {
    const entry = this.#entry(line, reason, column, value);
    if (this.#strict) throw new RecordError(this.#file, line, messageOf(entry), column);
    this.unread.push(entry);
  }

  /** Notes a record that is accepted although something is odd about it. */
  flag(line: number, reason: Reason, column: string, value: unknown): void {
    this.flagged.push(this.#entry(line, reason, column, value));
  }

  respelled(what: string, written: string, readAs: string, by: Spelling['by'], cells: number, line: number): void {
    const key = `${what}\n${written}\n${readAs}`;
    const before = this.#spellings.get(key);
    if (before === undefined) this.#spellings.set(key, { what, written: own(written), readAs, by, cells, line });
    else {
      before.cells += cells;
      before.line = Math.min(before.line, line);
    }
  }

  ledger(): Ledger {
    const counts = new Map<Reason, number>();
    for (const { reason } of this.rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    const rejected = this.rejected.length;
    return {
      file: this.#file,
      read: this.header + this.blank + this.accepted + rejected,
      header: this.header,
      blank: this.blank,
      accepted: this.accepted,
      rejected,
      kept: this.accepted - this.merged,
      merged: this.merged,
      duplicates: this.duplicates,
      reasons: [...counts]
        .map(([reason, records]) => ({ reason, records }))
        .sort((a, b) => b.records - a.records || (a.reason < b.reason ? -1 : 1)),
      spellings: [...this.#spellings.values()].sort((a, b) => compare(a.what, b.what) || compare(a.written, b.written)),
      unread: this.unread,
      outsideTenure: this.outsideTenure,
      flagged: this.flagged,
      columns: this.columns,
      ignored: this.ignored,
      delimiter: this.delimiter,
    };
  }

  #entry(line: number, reason: Reason, column: string, value: unknown): Rejected {
    const text = value === null || value === undefined ? '' : String(value);
    return {
      line,
      reason,
      column,
      value: own(text.length > LONGEST_VALUE ? text.slice(0, LONGEST_VALUE) + '…' : text),
    };
  }
}

// A refusal in words: what had to hold and what stood there.
function messageOf({ reason, column, value }: Rejected): string {
  return `${REASONS[reason]}; ${column === '' ? 'the record' : `\`${column}\``} has ${JSON.stringify(value)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
