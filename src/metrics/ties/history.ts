import type { Network } from '../../network/network.js';
import type { Moment } from '../../records/cells/time.js';
import type { Members } from '../../records/interactions.js';

export interface TieHistoryOptions {
  /** The roster, as for `buildNetwork`. Default: everyone in the interactions, and in the history gone on from. */
  readonly members?: Members | Iterable<string>;
  /** Whether source and target differ in meaning; if not, the records of a pair are taken together. Default false. */
  readonly directed?: boolean;
  /** Days after which a record counts half in `recent`. Default: there is no `recent`. */
  readonly halfLife?: number;
  /** What a record is in `recent` on its day: 1, or its recorded strength. Default `'count'`. */
  readonly strength?: 'count' | 'sum';
  /**
   * When the ties are looked at: later records do not count. Default: `until`, or the latest record, so that one wrong
   * date far ahead would make every tie old.
   */
  readonly at?: Moment;
  /** The first time to count. */
  readonly from?: Moment;
  /** The first time no longer to count. */
  readonly until?: Moment;
  /** The kinds to count, compared without case and separators. Default: all. */
  readonly kinds?: readonly string[];
  /**
   * An earlier history to go on from, in place of the records it was made of: only later records are added. It decides
   * `directed`, `halfLife`, `strength`, `from` and `kinds`.
   */
  readonly before?: TieHistory;
}

/**
 * What the records say of each tie, in columns in the order of `network.ties.targets`; an undirected tie has the same
 * values at both of its places. Plain data, frozen: it survives `structuredClone` and what builds on it, though not JSON.
 */
export interface TieHistory {
  /** Every tie with a record; strengths are the counts, so that a tie that has lost all it had is still one. */
  readonly network: Network;
  /** The number of records. */
  readonly counts: Float64Array;
  /** The recorded strengths added up. */
  readonly sums: Float64Array;
  /** The time of the first record, in milliseconds since 1970; NaN without a dated one. */
  readonly first: Float64Array;
  /** The time of the last record, in milliseconds since 1970; NaN without a dated one. */
  readonly last: Float64Array;
  /** The number of different days (UTC) with a record; NaN without a dated one. */
  readonly days: Float64Array;
  /** The number of different kinds; a record without a kind adds none. */
  readonly kinds: Float64Array;
  /** What is left of the records at `at`, each counting half after the half-life; NaN without one. */
  readonly recent: Float64Array;
  /** The kinds that occur, sorted. */
  readonly kindNames: readonly string[];
  /** Those of the tie at place k are kindPlaces[kindOffsets[k] … kindOffsets[k + 1]), places in `kindNames`. */
  readonly kindOffsets: Uint32Array;
  readonly kindPlaces: Uint32Array;
  readonly directed: boolean;
  /** When the ties are looked at, in milliseconds since 1970; NaN without a date to take. */
  readonly at: number;
  /** In days; NaN without one. */
  readonly halfLife: number;
  /** What a record is in `recent` on its day. */
  readonly strength: 'count' | 'sum';
  /** The first time counted; −Infinity without a bound. */
  readonly from: number;
  /** The first time no longer counted; Infinity without a bound other than `at`. */
  readonly until: number;
  /** The kinds asked for; null for all. */
  readonly only: readonly string[] | null;
  /** What became of the records handed over: all of them are one of the first four. */
  readonly records: RecordAccount;
}

export interface RecordAccount {
  readonly counted: number;
  /** Before `from`, or in `before` by their date. */
  readonly earlier: number;
  /** After `at`, or not before `until`. */
  readonly later: number;
  /** Of a kind not asked for. */
  readonly otherKinds: number;
  /** How many of those counted have no date. */
  readonly undated: number;
}
