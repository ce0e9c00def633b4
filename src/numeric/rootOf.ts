/** The root of a member in a forest where a root points to itself; the paths gone are halved for the next time. */
export function rootOf(parents: Uint32Array, member: number): number {
  let i = member;
  let above = parents[i]!;
  while (above !== i) {
    const next = parents[above]!;
    parents[i] = next;
    i = above;
    above = next;
  }
  return i;
}
