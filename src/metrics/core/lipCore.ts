/** Members of the core, and whether no other core does as well. */
export interface FoundCore {
  readonly core: Uint32Array;
  readonly unique: boolean;
}

/**
 * The core with the fewest ties missing within it and the fewest ties within the periphery, from the number of ties of
 * each member alone.
 *
 * With x the ties of the core's c members added up, and m all ties, missing and superfluous ones are
 * `perPair` × c (c − 1) / 2 + m − x. So members enter, those with most ties first, as long as the next has more than
 * `perPair` × c ties. Of those with equally many at the border all or none are in it where that is as good, else the first.
 */
export function lipCore(tieCounts: Float64Array, perPair: 1 | 2): FoundCore {
  const withCount = new Uint32Array(tieCounts.reduce((most, count) => Math.max(most, count), 0) + 1);
  for (const count of tieCounts) withCount[count]!++;
  let size = 0;
  let border = withCount.length;
  let fromBorder = 0;
  let left = 0;
  while (left === 0 && border > 0) {
    left = withCount[--border]!;
    for (fromBorder = 0; left > 0 && border > perPair * size; left--, fromBorder++) size++;
  }
  const indifferent = left > 0 && border === perPair * size; // one more of the border does no harm
  const unique = left === 0 || (fromBorder === 0 && !indifferent);
  if (indifferent && fromBorder > 0 && left === 1) fromBorder++;
  const members = Uint32Array.from(tieCounts.keys());
  return {
    core: members.filter((i) => tieCounts[i]! > border || (tieCounts[i] === border && fromBorder-- > 0)),
    unique,
  };
}
