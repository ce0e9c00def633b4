/**
 * The first `count` of what there is, in the order that `compare` gives; of like ones, those that come first. A few of
 * many are found in one look over all of them, without sorting the others.
 */
export function foremost<Item>(items: Iterable<Item>, count: number, compare: (a: Item, b: Item) => number): Item[] {
  if (count > FEW) return Array.from(items).sort(compare).slice(0, count);
  const found: Item[] = [];
  for (const item of items) {
    if (found.length === count && (count === 0 || compare(found[count - 1]!, item) <= 0)) continue;
    let place = found.length;
    while (place > 0 && compare(found[place - 1]!, item) > 0) place--;
    found.splice(place, 0, item);
    if (found.length > count) found.pop();
  }
  return found;
}

// So few that finding the place of one by looking at each does not matter.
const FEW = 50;
