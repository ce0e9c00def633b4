/** An index, and what it could be at all. */
export interface EiRange<Value> {
  readonly index: Value;
  /** The least and the most that so many ties can give between groups of these sizes. */
  readonly least: Value;
  readonly most: Value;
  /** The index on a scale from −1, the least, to 1, the most. */
  readonly rescaled: Value;
}

/** How many pairs of members there are within each group, and between it and the others. */
export interface Pairs {
  readonly internal: Float64Array;
  readonly external: Float64Array;
}

/** The pairs of each group; NaN for strengths, of which a pair may hold any amount. */
export function pairsOf(sizes: Float64Array, directed: boolean, strengths: boolean): Pairs {
  const n = total(sizes);
  const each = strengths ? Number.NaN : directed ? 2 : 1;
  return {
    internal: sizes.map((size) => (each * size * (size - 1)) / 2),
    external: sizes.map((size) => each * size * (n - size)),
  };
}

/** The pairs that a member of each group is in. */
export function pairsOfMembers(sizes: Float64Array, strengths: boolean): Pairs {
  const n = total(sizes);
  return {
    internal: sizes.map((size) => (strengths ? Number.NaN : size - 1)),
    external: sizes.map((size) => (strengths ? Number.NaN : n - size)),
  };
}

/** The index of so many ties, and the least and the most that they can give among so many pairs. */
export function rangeOf(
  external: number,
  internal: number,
  externalPairs: number,
  internalPairs: number,
): EiRange<number> {
  const ties = external + internal;
  const within = Math.min(ties, internalPairs);
  const between = Math.min(ties, externalPairs);
  const index = ratio(external, internal);
  const least = ratio(ties - within, within);
  const most = ratio(between, ties - between);
  return { index, least, most, rescaled: most > least ? -1 + (2 * (index - least)) / (most - least) : Number.NaN };
}

/** The share of pairs that are external less that of those that are internal: the index to expect by chance. */
export function expectedIndex(sizes: Float64Array): number {
  const n = total(sizes);
  const pairs = (n * (n - 1)) / 2;
  const internal = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return (pairs - 2 * internal) / pairs;
}

// 0 / 0 is NaN: no ties.
function ratio(external: number, internal: number): number {
  return (external - internal) / (external + internal);
}

/** All values added up. */
export function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
