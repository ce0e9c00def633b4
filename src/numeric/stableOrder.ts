/** The places of `keys` sorted by key, all below `count`; of equal keys in the order of `before`, or of places without it. */
export function stableOrder(count: number, keys: ArrayLike<number>, before: Uint32Array | null = null): Uint32Array {
  const m = keys.length;
  const next = new Uint32Array(count + 1);
  for (let k = 0; k < m; k++) next[keys[k]! + 1]!++;
  for (let key = 0; key < count; key++) next[key + 1]! += next[key]!;
  const order = new Uint32Array(m);
  for (let k = 0; k < m; k++) {
    const place = before === null ? k : before[k]!;
    order[next[keys[place]!]!++] = place;
  }
  return order;
}
