/** Who stands highest. */
export interface Places {
  /** The numbers of the members with the largest values, largest first, equals in their own order. */
  readonly members: Uint32Array;
  /** For each place whether the bounds set its member apart from those of all other places, and from all without one. */
  readonly sure: readonly boolean[];
}

/** The first `top` places by `values` that lie between bounds. */
export function placesOf(values: Float64Array, lower: Float64Array, upper: Float64Array, top: number): Places {
  const members = largest(values, top);
  const placed = new Set(members);
  // The most that anyone behind the place can have, and the least that anyone before it has.
  let behind = -Infinity;
  for (let i = 0; i < values.length && placed.size < values.length; i++)
    if (upper[i]! > behind && !placed.has(i)) behind = upper[i]!;
  const sure = new Array<boolean>(members.length);
  for (let place = members.length - 1; place >= 0; place--) {
    sure[place] = lower[members[place]!]! > behind;
    behind = Math.max(behind, upper[members[place]!]!);
  }
  let before = Infinity;
  for (let place = 0; place < members.length; place++) {
    sure[place] &&= upper[members[place]!]! < before;
    before = Math.min(before, lower[members[place]!]!);
  }
  return { members, sure };
}

// A heap would do less, but `top` is small beside the number of members: most of them are passed over.
function largest(values: Float64Array, top: number): Uint32Array {
  const found: number[] = [];
  for (let i = 0; i < values.length && top > 0; i++) {
    if (found.length === top && values[i]! <= values[found[top - 1]!]!) continue;
    if (found.length === top) found.pop();
    let place = found.length;
    while (place > 0 && values[i]! > values[found[place - 1]!]!) place--;
    found.splice(place, 0, i);
  }
  return Uint32Array.from(found);
}
