import type { Ledger, Rejected } from '../ledger.js';

/**
 * Who was at what event: one entry per member, event and role, in columns, sorted by event, member and role. The same
 * records in any order give the same columns, but for `line`.
 */
export interface Attendance {
  /** The ids of the members, sorted: of everyone on the roster, or without one of everyone who attended. */
  readonly ids: readonly string[];
  /** The name of each event, by time and then by name; twelve meetings of one name on twelve days are twelve events. */
  readonly events: readonly string[];
  /** When each event began: the earliest time of its records, in milliseconds since 1970 (UTC); NaN where none is known. */
  readonly eventTime: Float64Array;
  /** Who hosted each event, sorted: ids of members, or names of others as most records have them. */
  readonly hosts: readonly (readonly string[])[];
  /** The roles that occur, sorted; the empty string for records without one. */
  readonly roles: readonly string[];
  /** The member of each record, as a place in `ids`. */
  readonly member: Uint32Array;
  /** The event of each record, as a place in `events`. */
  readonly event: Uint32Array;
  /** The role of each record, as a place in `roles`. */
  readonly role: Uint32Array;
  /** When, in milliseconds since 1970 (UTC), the earliest of the records merged; NaN where it is not known. */
  readonly time: Float64Array;
  /** The line at which each record began, from 1; the first of the records merged. */
  readonly line: Uint32Array;
}

/** Attendance read, with what could not be and the account of it all. */
export interface AttendanceResult {
  readonly attendance: Attendance;
  readonly rejected: readonly Rejected[];
  readonly ledger: Ledger;
}
