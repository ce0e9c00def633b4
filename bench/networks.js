// Seeded networks to measure on. A few members have many ties and most have few; groups of thirty keep to themselves
// three times out of four.
import { buildNetwork } from 'tiewise';

/** A generator of numbers in [0, 1): the same seed gives the same numbers. */
export function seeded(/** @type {number} */ seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws pairs of distinct members, as numbers below n. */
export function pairs(/** @type {number} */ n, /** @type {() => number} */ random) {
  const draw = () => Math.floor(n * random() ** 2.2);
  return () => {
    for (;;) {
      const a = draw();
      const group = a - (a % 30);
      const b = random() < 0.75 ? Math.min(n - 1, group + Math.floor(30 * random())) : draw();
      if (a !== b) return [a, b];
    }
  };
}

/** Rows [source, target] of a network of n members and m distinct ties. */
export function ties(/** @type {number} */ n, /** @type {number} */ m, /** @type {number} */ seed) {
  const next = pairs(n, seeded(seed));
  const seen = new Set();
  /** @type {[string, string][]} */
  const rows = [];
  while (rows.length < m) {
    const [a = 0, b = 0] = next();
    const key = Math.min(a, b) * n + Math.max(a, b);
    if (seen.has(key)) continue;
    seen.add(key);
    rows.push([`m${a}`, `m${b}`]);
  }
  return rows;
}

/** The network of n members and these ties, all of strength 1; a member's id is its number, zeros in front. */
export function networkOf(
  /** @type {number} */ n,
  /** @type {{ source: ArrayLike<number>, target: ArrayLike<number> }} */ { source, target },
) {
  const m = source.length;
  return buildNetwork({
    ids: Array.from({ length: n }, (_, i) => String(i).padStart(7, '0')),
    kinds: [''],
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    kind: new Uint32Array(m),
    time: new Float64Array(m).fill(NaN),
    strength: new Float64Array(m).fill(1),
    line: new Uint32Array(m),
  });
}
