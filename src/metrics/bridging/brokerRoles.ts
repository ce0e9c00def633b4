/** The roles of a member v between a and c: by whether a, c or both are of v's group, or of one other. Total last. */
export const ROLES = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison', 'total'] as const;

/** The place in `ROLES` of a member of group v between one of group a and one of group c. */
export function roleOf(a: number, v: number, c: number): number {
  if (a === v) return v === c ? 0 : 2;
  if (v === c) return 3;
  return a === c ? 1 : 4;
}

/** What chance alone would give of each role, in the order of `ROLES`, and by how much that varies. */
export interface Chance {
  /** Per member; NaN for members of no known group. */
  readonly means: readonly Float64Array[];
  readonly deviations: readonly Float64Array[];
  /** Of the sums over all members. */
  readonly whole: { readonly means: readonly number[]; readonly deviations: readonly number[] };
}
