/** What every reading of a profile is told. */
export interface Settings {
  /** The attributes by which members form groups. */
  readonly attributes: readonly string[];
  /** How many members a list shows. */
  readonly leaders: number;
  readonly seed: number;
  /** How many random networks to compare with, if that was said. */
  readonly samples: number | undefined;
}
