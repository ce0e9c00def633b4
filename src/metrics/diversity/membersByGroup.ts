/** The members of group g are members[offsets[g] … offsets[g + 1]), ascending; those of no group (−1) come nowhere. */
export interface MembersByGroup {
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
}

/** Members put together by their group. */
export function membersByGroup(of: Int32Array, groups: number): MembersByGroup {
  const offsets = new Uint32Array(groups + 1);
  for (let i = 0; i < of.length; i++) if (of[i] !== -1) offsets[of[i]! + 1]!++;
  for (let g = 0; g < groups; g++) offsets[g + 1]! += offsets[g]!;
  const members = new Uint32Array(offsets[groups]!);
  const next = offsets.slice();
  for (let i = 0; i < of.length; i++) if (of[i] !== -1) members[next[of[i]!]!++] = i;
  return { offsets, members };
}
