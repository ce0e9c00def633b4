/** The ids in the order of a network's members, and for each number that a `MemberFinder` gave its place there. */
export function sortedMembers({ ids, places }: { readonly ids: readonly string[]; readonly places: Uint32Array }): {
  readonly ids: readonly string[];
  readonly places: Uint32Array;
} {
  const order = ids.map((_, k) => k).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  const rank = new Uint32Array(ids.length);
  order.forEach((k, place) => {
    rank[k] = place;
  });
  return { ids: order.map((k) => ids[k]!), places: places.map((place) => rank[place] ?? 0) };
}
