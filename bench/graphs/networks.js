// Seeded random numbers, pairs of members drawn by them, and the network of such pairs.
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

/**
 * Draws pairs of distinct members, as numbers below n. A few members have many ties and most have few; groups of thirty
 * keep to themselves three times out of four.
 */
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

/**
 * The network of n members and these ties, of strength 1 if none are given; a member's id is its number, zeros in front.
 * @param {number} n
 * @param {{ source: ArrayLike<number>, target: ArrayLike<number>, strength?: ArrayLike<number> }} ties
 */
export function networkOf(n, { source, target, strength }, directed = false) {
  const m = source.length;
  const interactions = {
    ids: Array.from({ length: n }, (_, i) => String(i).padStart(7, '0')),
    kinds: [''],
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    kind: new Uint32Array(m),
    time: new Float64Array(m).fill(NaN),
    strength: strength === undefined ? new Float64Array(m).fill(1) : Float64Array.from(strength),
    line: new Uint32Array(m),
  };
  return buildNetwork(interactions, { strength: 'sum', directed });
}
