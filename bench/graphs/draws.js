// What seeded graphs and logs are drawn with.

/** So many distinct pairs, in the order in which `next` first draws them; whoever is tied to whom, a pair is one. */
export function distinctPairs(/** @type {number} */ n, /** @type {number} */ m, /** @type {() => number[]} */ next) {
  const bits = Math.ceil(Math.log2(2.5 * m));
  const table = new Float64Array(2 ** bits); // keys plus one
  const pairs = { source: new Uint32Array(m), target: new Uint32Array(m) };
  for (let count = 0; count < m; ) {
    const [a = 0, b = 0] = next();
    const key = Math.min(a, b) * n + Math.max(a, b) + 1;
    let slot = Math.imul(key % 0x7fffffff, 0x9e3779b1) >>> (32 - bits);
    while (table[slot] !== 0 && table[slot] !== key) slot = (slot + 1) % table.length;
    if (table[slot] === key) continue;
    table[slot] = key;
    pairs.source[count] = a;
    pairs.target[count++] = b;
  }
  return pairs;
}

/** The sums of the first values, each with all before it. */
export function running(/** @type {Float64Array} */ values) {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** A place from `low` to before `high`, as likely as its value is large, by running sums and a random share. */
export function place(/** @type {Float64Array} */ sums, /** @type {number} */ share, low = 0, high = sums.length) {
  const before = low === 0 ? 0 : (sums[low - 1] ?? 0);
  const sought = before + share * ((sums[high - 1] ?? 0) - before);
  high--;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > sought) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Puts the values in random order. */
export function shuffle(
  /** @type {{ length: number, [place: number]: any }} */ values,
  /** @type {() => number} */ random,
) {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor((i + 1) * random());
    [values[i], values[j]] = [values[j], values[i]];
  }
  return values;
}

/** A strength: most are 1 and few are large. */
export function strength(/** @type {() => number} */ random) {
  return Math.min(500, Math.floor((1 - random()) ** (-1 / 1.5)));
}
