// Networks whose shape is a case of its own.
import { distinctPairs, place, running, strength } from './draws.js';
import { networkOf, seeded } from './networks.js';
import { partition } from './partition.js';

/** Half of the n members have one tie, with a member of the other half, who have m ties among them. */
export function leafy(/** @type {number} */ n, /** @type {number} */ m, /** @type {number} */ seed) {
  const { members, ties } = partition(n / 2, m, seed);
  const random = seeded(seed);
  const core = members.length;
  const arcs = arcsOf(ties);
  for (let i = core; i < 2 * core; i++) {
    arcs.source.push(i);
    arcs.target.push(Math.floor(core * random()));
    arcs.strength.push(strength(random));
  }
  return networkOf(2 * core, arcs);
}

/** Everyone on a ring has ties to the nearest `near` on either side; one tie in a hundred goes anywhere instead. */
export function ring(/** @type {number} */ n, /** @type {number} */ near, /** @type {number} */ seed) {
  const random = seeded(seed);
  let count = 0;
  const arcs = distinctPairs(n, n * near, () => {
    const i = Math.floor(count / near) % n;
    const j = (i + 1 + (count++ % near)) % n;
    const far = Math.floor(n * random());
    return random() < 0.01 && far !== i ? [i, far] : [i, j];
  });
  return networkOf(n, { ...arcs, strength: arcs.source.map(() => strength(random)) });
}

/** Both members of a tie are drawn by a power law, with no groups. */
export function power(/** @type {number} */ n, /** @type {number} */ m, /** @type {number} */ seed) {
  const random = seeded(seed);
  const sums = running(new Float64Array(n).map((_, i) => (i + 1) ** -0.6));
  const arcs = distinctPairs(n, m, () => {
    for (;;) {
      const [a, b] = [place(sums, random()), place(sums, random())];
      if (a !== b) return [a, b];
    }
  });
  return networkOf(n, { ...arcs, strength: arcs.source.map(() => strength(random)) });
}

// Each tie once.
function arcsOf(/** @type {import('tiewise').Ties} */ { offsets, targets, strengths }) {
  /** @type {{ source: number[], target: number[], strength: number[] }} */
  const arcs = { source: [], target: [], strength: [] };
  for (let i = 0; i + 1 < offsets.length; i++)
    for (let k = offsets[i] ?? 0; k < (offsets[i + 1] ?? 0); k++) {
      if (i > (targets[k] ?? 0)) continue;
      arcs.source.push(i);
      arcs.target.push(targets[k] ?? 0);
      arcs.strength.push(strengths[k] ?? 0);
    }
  return arcs;
}
