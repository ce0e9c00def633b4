/**
 * Who interacted with whom, when, how and how strongly: one entry per kept record, in columns, so that ten million fit.
 * Members and kinds are numbers; what they stand for is in `ids` and `kinds`.
 */
export interface Interactions {
  /** The ids of the members: of everyone on the roster, or without one of everyone who has a record. */
  readonly ids: readonly string[];
  /** The kinds that occur; the empty string for records without one. */
  readonly kinds: readonly string[];
  /** The first member of each record, as a place in `ids`. */
  readonly source: Uint32Array;
  /** The second member of each record, as a place in `ids`. */
  readonly target: Uint32Array;
  /** The kind of each record, as a place in `kinds`. */
  readonly kind: Uint32Array;
  /** When, in milliseconds since 1970 (UTC); NaN where it is not known. */
  readonly time: Float64Array;
  /** The strength as recorded, above 0; 1 where the records have none. */
  readonly strength: Float64Array;
  /** The line at which each record began, from 1. */
  readonly line: Uint32Array;
}

/** The roster: everyone who belongs to the network, whether or not they ever interact. */
export interface Members {
  /** The ids, in the order of the file. */
  readonly ids: readonly string[];
  /** The name of each member; the empty string where there is none. */
  readonly names: readonly string[];
  /** Other ways in which each member is written. */
  readonly aliases: readonly (readonly string[])[];
  /** When each member joined, in milliseconds since 1970; NaN where it is not known. */
  readonly joined: Float64Array;
  /** When each member left, in milliseconds since 1970; NaN where it is not known. */
  readonly left: Float64Array;
  /** The other columns by their heading; the empty string where a cell is blank. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}
