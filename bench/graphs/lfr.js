// Networks with groups planted in them as Lancichinetti, Fortunato and Radicchi 2008 have them: few members have many
// ties and few groups are large, and everyone has the same share of ties outside the own group.
import { networkOf, seeded } from './networks.js';

/**
 * @typedef {{ smallest: number, largest: number, exponent: number }} PowerLaw
 * @typedef {{ degrees: PowerLaw, sizes: PowerLaw, mixing: number }} Plan
 */

/** A network of n members after the plan, and the group of each. */
export function lfr(
  /** @type {number} */ n,
  /** @type {Plan} */ { degrees, sizes, mixing },
  /** @type {number} */ seed,
) {
  const random = seeded(seed);
  const degree = Array.from({ length: n }, () => Math.round(drawn(degrees, random)));
  // Rounded up as often as the fraction says, so that the mean is right.
  const inside = Uint32Array.from(degree, (k) => Math.floor((1 - mixing) * k + random()));
  const groups = groupsOf(inside, sizesOf(n, sizes, random), random);
  /** @type {number[][]} */
  const stubs = [];
  /** @type {number[]} */
  const outer = [];
  for (let i = 0; i < n; i++) {
    const inner = (stubs[groups[i] ?? 0] ??= []);
    for (let k = 0; k < (degree[i] ?? 0); k++) (k < (inside[i] ?? 0) ? inner : outer).push(i);
  }
  const arcs = { source: /** @type {number[]} */ ([]), target: /** @type {number[]} */ ([]) };
  for (const inner of stubs) join(inner, (a, b) => a !== b, arcs, random);
  join(outer, (a, b) => groups[a] !== groups[b], arcs, random);
  return { network: networkOf(n, arcs), groups };
}

/** A number from the density x^-exponent between smallest and largest. */
function drawn(/** @type {PowerLaw} */ { smallest, largest, exponent }, /** @type {() => number} */ random) {
  const power = 1 - exponent;
  return (smallest ** power + (largest ** power - smallest ** power) * random()) ** (1 / power);
}

// Sizes that add up to n; the members left over in the end are spread over the groups.
function sizesOf(/** @type {number} */ n, /** @type {PowerLaw} */ law, /** @type {() => number} */ random) {
  /** @type {number[]} */
  const sizes = [];
  let left = n;
  for (let size = Math.round(drawn(law, random)); size <= left; size = Math.round(drawn(law, random))) {
    sizes.push(size);
    left -= size;
  }
  for (let g = 0; left > 0; g = (g + 1) % sizes.length, left--) sizes[g] = (sizes[g] ?? 0) + 1;
  return sizes;
}

// Those with most ties inside choose first: a group must have more members than that, and a place left.
function groupsOf(
  /** @type {Uint32Array} */ inside,
  /** @type {number[]} */ sizes,
  /** @type {() => number} */ random,
) {
  const groups = new Uint32Array(inside.length);
  const places = [...sizes];
  const order = Array.from(inside.keys()).sort((a, b) => (inside[b] ?? 0) - (inside[a] ?? 0));
  for (const i of order) {
    const open = places.map((count, g) => ((sizes[g] ?? 0) > (inside[i] ?? 0) ? count : 0));
    let pick = Math.floor(open.reduce((sum, count) => sum + count, 0) * random());
    const group = open.findIndex((count) => (pick -= count) < 0);
    if (group === -1) throw new Error(`lfr: no group has room for a member with ${inside[i]} ties inside`);
    groups[i] = group;
    places[group] = (places[group] ?? 0) - 1;
  }
  return groups;
}

// Joins the ends two by two at random. A pair that may not be, or is there already, changes partners with a random other
// pair until both are new; the few for which none is found have no tie.
function join(
  /** @type {number[]} */ ends,
  /** @type {(a: number, b: number) => boolean} */ may,
  /** @type {{ source: number[], target: number[] }} */ arcs,
  /** @type {() => number} */ random,
) {
  for (let i = ends.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [ends[i], ends[j]] = [ends[j] ?? 0, ends[i] ?? 0];
  }
  const count = Math.floor(ends.length / 2);
  const first = ends.slice(0, count);
  const second = ends.slice(count, 2 * count);
  const key = (/** @type {number} */ a, /** @type {number} */ b) => Math.min(a, b) * 0x100000 + Math.max(a, b);
  const seen = new Set();
  const isNew = (/** @type {number} */ a, /** @type {number} */ b) => may(a, b) && !seen.has(key(a, b));
  const stands = first.map((a, p) => {
    const b = second[p] ?? 0;
    return isNew(a, b) && seen.add(key(a, b)) !== undefined;
  });
  for (let p = 0; p < count; p++) {
    for (let attempt = 0; attempt < 1000 && !stands[p]; attempt++) {
      const q = Math.floor(count * random());
      const [a = 0, b = 0, c = 0, d = 0] = [first[p], second[p], first[q], second[q]];
      if (!stands[q] || !isNew(a, d) || !isNew(c, b) || key(a, d) === key(c, b)) continue;
      seen.delete(key(c, d));
      seen.add(key(a, d)).add(key(c, b));
      [second[p], second[q]] = [d, b];
      stands[p] = true;
    }
  }
  for (let p = 0; p < count; p++) {
    if (!stands[p]) continue;
    arcs.source.push(first[p] ?? 0);
    arcs.target.push(second[p] ?? 0);
  }
}
